import { join } from "node:path";
import { DATA_PACKAGE_FILE, parseDataPackage } from "../data-package.js";
import type { WritableDisk } from "../disk.js";

/** The description of a package that is being written: until it bears this name nothing has changed, from then on all has. */
export const COMMITTED = `${DATA_PACKAGE_FILE}.committed`;

/**
 * Ends a writing that was cut off after it had been decided: files written beside their places are moved into them.
 * What was cut off before that left only `.new` files, which nobody reads. Nothing happens when nothing was cut off.
 *
 * @param folder  of the package
 * @example finishWriting("realpay-data", nodeDisk)
 */
export function finishWriting(folder: string, disk: WritableDisk): void {
  const committed = join(folder, COMMITTED);
  if (!disk.exists(committed)) return;
  for (const { path } of parseDataPackage(disk.read(committed), committed).resources) {
    const fresh = join(folder, `${path}.new`);
    if (disk.exists(fresh)) disk.move(fresh, join(folder, path));
  }
  disk.move(committed, join(folder, DATA_PACKAGE_FILE));
}
