import { join } from "node:path";
import type { Catalogue } from "../catalogue/catalogue.js";
import { readChecked } from "../catalogue/check-bytes.js";
import { DATA_PACKAGE_FILE, parseDataPackage } from "../catalogue/data-package.js";
import { type Disk, nodeDisk } from "../catalogue/disk.js";
import { OVERLAY_NAME } from "../catalogue/overlay/overlay-folder.js";
import { type FileHash, fileHash } from "./manifest.js";

/**
 * Every file of the data, and of a user's own laid over them under the name of its usual folder, its bytes checked against those it was sealed with: what the pack rests on.
 *
 * @throws Problem "data-missing", "data-unreadable", "data-damaged" for the first file that is not as it was sealed
 */
export function dataFiles({ folder, overlay }: Catalogue, disk: Disk = nodeDisk): FileHash[] {
  const own = overlay === undefined ? [] : filesOf(overlay, disk);
  return [...filesOf(folder, disk), ...own.map((file) => ({ ...file, path: `${OVERLAY_NAME}/${file.path}` }))];
}

/** The files of one folder. */
function filesOf(folder: string, disk: Disk): FileHash[] {
  const file = join(folder, DATA_PACKAGE_FILE);
  const description = disk.read(file);
  const { resources } = parseDataPackage(description, file);
  return [
    fileHash(DATA_PACKAGE_FILE, description),
    ...resources.map((resource) => fileHash(resource.path, readChecked(folder, resource, disk))),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
