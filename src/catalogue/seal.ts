import { join } from "node:path";
import { readCsv } from "../read/csv.js";
import { hashOf } from "./check-bytes.js";
import { DATA_PACKAGE_FILE, parseDataPackage, type ResourceDescriptor } from "./data-package.js";
import { nodeDisk, type WritableDisk } from "./disk.js";

/** What sealing changed about one resource. */
export interface Sealed {
  readonly resource: string;
  readonly bytes: readonly [before: number, after: number];
  readonly hash: readonly [before: string, after: string];
}

/**
 * Records the bytes, hashes and row counts of a folder's files in its `datapackage.json`, after an intended change.
 * It makes the folder agree with itself, and says nothing about whether the figures are right: `verify` and the tests do.
 * The new description is written beside the old one and moved into its place; nothing is written when nothing changed.
 *
 * @param folder  the folder that holds `datapackage.json`
 * @param disk    where it stands; the disk of this machine unless given
 * @returns the resources whose bytes had changed
 * @throws Problem "bad-data-package", "bad-csv"
 * @example seal("data") // []
 */
export function seal(folder: string, disk: WritableDisk = nodeDisk): Sealed[] {
  const file = join(folder, DATA_PACKAGE_FILE);
  const description = parseDataPackage(disk.read(file), file);
  const changed: Sealed[] = [];
  const resources = description.resources.map((resource): ResourceDescriptor => {
    const content = disk.read(join(folder, resource.path));
    const [bytes, hash] = [content.length, hashOf(content)];
    if (hash === resource.hash && bytes === resource.bytes) return resource;
    changed.push({ resource: resource.name, bytes: [resource.bytes, bytes], hash: [resource.hash, hash] });
    return {
      ...resource,
      bytes,
      hash,
      ...("rows" in resource && { rows: readCsv(content, resource.path).rows.length }),
    };
  });
  if (changed.length === 0) return changed;
  const text = `${JSON.stringify({ ...description, resources }, null, 2)}\n`;
  disk.write(`${file}.new`, new TextEncoder().encode(text));
  disk.move(`${file}.new`, file);
  return changed;
}
