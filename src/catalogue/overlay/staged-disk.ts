import type { Disk } from "../disk.js";

/** A disk as it would be with some files written: what is about to be written is read and checked before it is. */
export function stagedDisk(disk: Disk, files: ReadonlyMap<string, Uint8Array>): Disk {
  return {
    read: (path) => files.get(path) ?? disk.read(path),
    exists: (path) => files.has(path) || disk.exists(path),
  };
}
