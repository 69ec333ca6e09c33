import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { readSidecar, type Sidecar, sidecarPath } from "./sidecar.js";

/** A file that was fetched, and what is remembered of it. */
export interface Snapshot {
  readonly file: string;
  readonly sidecar: Sidecar;
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** The SHA-256 of a file, as 64 hexadecimal digits; undefined when it cannot be read. */
export async function hashOfFile(file: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

/** Whether a file still is what is remembered of it. */
async function isWhole({ file, sidecar }: Snapshot): Promise<boolean> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  return size === sidecar.bytes && (await hashOfFile(file)) === sidecar.sha256;
}

/** Of two snapshots of one day the later one: `x-10.csv` comes after `x-2.csv`, and `x-2.csv` after `x.csv`. */
const later = (a: string, b: string): number => b.length - a.length || (a < b ? 1 : -1);

/**
 * The newest snapshot of an address. One that was changed or damaged since it was fetched does not count: it can say
 * nothing about what the publisher has now.
 *
 * @param folder   where the snapshots are, a folder for each day
 * @param address  the address that was asked
 */
export async function newestSnapshot(folder: string, address: string): Promise<Snapshot | undefined> {
  const days = (await list(folder))
    .filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))
    .sort()
    .reverse();
  for (const day of days) {
    const names = await list(join(folder, day));
    const files = names.filter((name) => !name.startsWith(".") && names.includes(sidecarPath(name)));
    for (const name of files.sort(later)) {
      const file = join(folder, day, name);
      const sidecar = await readSidecar(file);
      if (sidecar?.address === address && (await isWhole({ file, sidecar }))) return { file, sidecar };
    }
  }
  return undefined;
}
