import { link, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { problem } from "../../core/problem.js";
import { hashOfFile, type Snapshot } from "./newest-snapshot.js";
import { onDisk } from "./on-disk.js";
import { readSidecar, type Sidecar, sidecarPath, sidecarText } from "./sidecar.js";

/** Different files of one name that a day may have. */
const MOST = 100;

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Gives a whole file a name that is free. False when it is not: nothing is ever overwritten. */
async function place(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (await isThere(to)) return false;
    const { code } = error as NodeJS.ErrnoException;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(code ?? "")) throw error;
    await rename(from, to); // a disk without hard links
    return true;
  }
}

/** Whether a name is taken by the same file of the same address; its sidecar may have been lost. */
async function isSame(file: string, sidecar: Sidecar): Promise<Sidecar | "lost" | undefined> {
  if ((await hashOfFile(file)) !== sidecar.sha256) return undefined;
  const there = await readSidecar(file);
  if (there?.address === sidecar.address && there.sha256 === sidecar.sha256) return there;
  return (await isThere(sidecarPath(file))) ? undefined : "lost";
}

/**
 * Puts a file that has come whole among the snapshots of a day, with what is remembered of it. A name that is taken
 * by the same file of the same address is used again; by another, the file gets `-2` and so on.
 *
 * @param fresh    the file, on the same disk, in a folder of its own
 * @param day      the folder of the day's snapshots
 * @param name     the name of the file
 * @param sidecar  what is remembered of it
 * @throws Problem "not-written", "too-many-snapshots"
 */
export async function keepSnapshot(fresh: string, day: string, name: string, sidecar: Sidecar): Promise<Snapshot> {
  const remembered = join(parse(fresh).dir, "sidecar");
  const { name: stem, ext } = parse(name);
  return onDisk(day, async () => {
    await writeFile(remembered, sidecarText(sidecar));
    for (let number = 1; number <= MOST; number += 1) {
      const file = join(day, number === 1 ? name : `${stem}-${number}${ext}`);
      const same = await isSame(file, sidecar);
      if (same !== undefined && same !== "lost") return { file, sidecar: same };
      if (same === undefined && ((await isThere(sidecarPath(file))) || !(await place(fresh, file)))) continue;
      await place(remembered, sidecarPath(file)).catch(async (error: unknown) => {
        if (same === undefined) await rm(file, { force: true }); // it was put there just now
        throw error;
      });
      return { file, sidecar };
    }
    return problem("too-many-snapshots", `${day} has ${MOST} different files ${name} already`, {
      expected: `at most ${MOST} a day`,
      where: day,
      hint: "remove those that are not needed",
    });
  });
}
