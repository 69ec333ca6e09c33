import { createHash } from "node:crypto";
import { join } from "node:path";
import { problem } from "../core/problem.js";
import type { ResourceDescriptor } from "./data-package.js";
import type { Disk } from "./disk.js";

/** The hash of some bytes, as `datapackage.json` writes it. */
export const hashOf = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

const HINT =
  "put the file back from the package (install realpay again); an intended change is recorded by sealing the folder";

/** Refuses bytes that are not the ones the package was sealed with. @throws Problem "data-damaged" */
export function checkBytes(bytes: Uint8Array, resource: ResourceDescriptor, file: string): void {
  if (bytes.length !== resource.bytes)
    problem("data-damaged", `${file} is ${bytes.length} bytes long, not ${resource.bytes}: it was cut or edited`, {
      found: `${bytes.length} bytes`,
      expected: `${resource.bytes} bytes`,
      where: file,
      hint: HINT,
    });
  const hash = hashOf(bytes);
  if (hash !== resource.hash)
    problem("data-damaged", `${file} is not the file that was sealed: its bytes have changed`, {
      found: hash,
      expected: resource.hash,
      where: file,
      hint: HINT,
    });
}

/** Reads a file that is there. @throws Problem "data-unreadable" */
export function readBytes(file: string, disk: Disk): Uint8Array {
  try {
    return disk.read(file);
  } catch (error) {
    return problem("data-unreadable", `${file} cannot be read`, {
      found: (error as Error).message,
      expected: "a file that may be read",
      where: file,
      hint: HINT,
    });
  }
}

/**
 * Reads the file of a resource and checks that it is the one that was sealed.
 *
 * @throws Problem "data-missing", "data-unreadable", "data-damaged"
 */
export function readChecked(folder: string, resource: ResourceDescriptor, disk: Disk): Uint8Array {
  const file = join(folder, resource.path);
  if (!disk.exists(file))
    problem("data-missing", `${file} is not there`, {
      found: "no such file",
      expected: `the file of the resource ${resource.name}`,
      where: file,
      hint: HINT,
    });
  const bytes = readBytes(file, disk);
  checkBytes(bytes, resource, file);
  return bytes;
}
