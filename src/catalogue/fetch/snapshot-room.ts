import { mkdir, mkdtemp, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onDisk } from "./on-disk.js";

/** A folder beside the snapshots of a day, on the same disk, for what is not whole yet. */
export interface SnapshotRoom {
  readonly path: string;
  /** Removes it with all that is in it, and every folder that was made for it and stayed empty. */
  clear(): Promise<void>;
}

/**
 * Makes a room for one download. Its name begins with a dot and is its own, so that two downloads at once do not meet
 * and nobody takes it for a snapshot.
 *
 * @param day  the folder of the day's snapshots; made when it is not there
 * @throws Problem "not-written"
 */
export async function snapshotRoom(day: string): Promise<SnapshotRoom> {
  return onDisk(day, async () => {
    const made = await mkdir(day, { recursive: true });
    const path = await mkdtemp(join(day, ".realpay-"));
    return {
      path,
      async clear() {
        await rm(path, { recursive: true, force: true });
        if (made === undefined) return;
        for (let empty = day; empty.startsWith(made); empty = dirname(empty))
          if (
            !(await rmdir(empty).then(
              () => true,
              () => false,
            ))
          )
            return;
      },
    };
  });
}
