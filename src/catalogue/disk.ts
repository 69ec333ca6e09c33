import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** What the catalogue needs of a disk. Passed in, so that a notebook, a test or an archive can stand in for it. */
export interface Disk {
  /** The bytes of a file; throws when it cannot be read. */
  read(path: string): Uint8Array;
  exists(path: string): boolean;
}

/** A disk that may also be written to. */
export interface WritableDisk extends Disk {
  write(path: string, bytes: Uint8Array): void;
  /** Moves a file into the place of another in one step. */
  move(from: string, to: string): void;
}

/** The disk of this machine. */
export const nodeDisk: WritableDisk = {
  read: (path) => readFileSync(path),
  exists: (path) => existsSync(path),
  write: (path, bytes) => writeFileSync(path, bytes),
  move: (from, to) => renameSync(from, to),
};
