import { join } from "node:path";
import type { Catalogue } from "../catalogue/catalogue.js";
import { DATA_PACKAGE_FILE } from "../catalogue/data-package.js";
import { type Disk, nodeDisk } from "../catalogue/disk.js";
import { type FileHash, fileHash } from "./manifest.js";

/**
 * Every file of the data, read and checked anew: what the pack rests on.
 *
 * @throws Problem of the first file that is damaged
 */
export function dataFiles(catalogue: Catalogue, disk: Disk = nodeDisk): FileHash[] {
  const { resources } = catalogue.verify();
  for (const { problem } of resources) if (problem !== undefined) throw problem;
  const checked = resources.map(({ file, bytes, hash }) => ({
    path: file,
    bytes,
    sha256: hash.replace(/^sha256:/, ""),
  }));
  const description = fileHash(DATA_PACKAGE_FILE, disk.read(join(catalogue.folder, DATA_PACKAGE_FILE)));
  return [description, ...checked].sort((a, b) => (a.path < b.path ? -1 : 1));
}
