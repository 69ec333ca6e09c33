import { dirname, join, resolve } from "node:path";
import { DATA_PACKAGE_FILE } from "../data-package.js";
import type { Disk } from "../disk.js";

/** The folder for a user's own data, beside the nearest package.json. */
export const OVERLAY_NAME = "realpay-data";

/**
 * Where a user's own additions go: the folder that is named, else `realpay-data` beside the nearest package.json above
 * where one works, else in the folder where one works.
 *
 * @param named  what the person named, if anything
 * @param from   the folder where one works
 * @example overlayPlace("my-data", "pay", nodeDisk) // "…/pay/my-data"
 */
export function overlayPlace(named: string | undefined, from: string, disk: Disk): string {
  if (named !== undefined) return resolve(from, named);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (disk.exists(join(folder, "package.json"))) return join(folder, OVERLAY_NAME);
    if (folder === dirname(folder)) return join(resolve(from), OVERLAY_NAME);
  }
}

/** The same, where it holds data already; undefined where nothing has been added yet. */
export function overlayThere(named: string | undefined, from: string, disk: Disk): string | undefined {
  const folder = overlayPlace(named, from, disk);
  return disk.exists(join(folder, DATA_PACKAGE_FILE)) || disk.exists(join(folder, `${DATA_PACKAGE_FILE}.committed`))
    ? folder
    : undefined;
}
