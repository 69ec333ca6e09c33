import { join } from "node:path";
import { problem } from "../../core/problem.js";
import { DATA_PACKAGE_FILE } from "../data-package.js";
import type { WritableDisk } from "../disk.js";
import { COMMITTED, finishWriting } from "./finish-writing.js";

const LOCK = "writing.lock";

/**
 * Does some work on a package of data alone: a second one at the same time is refused, not mixed in.
 *
 * @param folder  of the package; made where there is none
 * @param who     what is being done, for whoever finds the lock
 * @throws Problem "locked"; those of the work, after which the lock is gone
 */
export async function alone<T>(
  folder: string,
  disk: WritableDisk,
  who: string,
  work: () => Promise<T> | T,
): Promise<T> {
  disk.makeFolder(folder);
  const lock = join(folder, LOCK);
  if (!disk.claim(lock, new TextEncoder().encode(`${who}\n`)))
    problem("locked", `${folder} is being written to`, {
      found: `${LOCK} in it`,
      expected: "one writer at a time",
      where: folder,
      hint: `wait for the other command; if none is running, one was ended by force: remove ${LOCK}`,
    });
  try {
    finishWriting(folder, disk);
    return await work();
  } finally {
    disk.remove(lock);
  }
}

/**
 * Writes files of a package and its description, all or none: every file is written beside its place, one move decides,
 * and whoever opens the folder after a cut finishes what was decided.
 *
 * @param folder       of the package
 * @param files        content by name
 * @param description  the new `datapackage.json`
 */
export function writePackage(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  description: string,
  disk: WritableDisk,
): void {
  try {
    for (const [name, content] of files) disk.write(join(folder, `${name}.new`), content);
    disk.write(join(folder, `${DATA_PACKAGE_FILE}.new`), new TextEncoder().encode(description));
  } catch (error) {
    for (const name of [...files.keys(), DATA_PACKAGE_FILE]) disk.remove(join(folder, `${name}.new`));
    throw error;
  }
  disk.move(join(folder, `${DATA_PACKAGE_FILE}.new`), join(folder, COMMITTED));
  finishWriting(folder, disk);
}
