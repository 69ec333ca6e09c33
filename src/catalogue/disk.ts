import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

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
  /** Makes a folder, and those above it, where there is none. */
  makeFolder(path: string): void;
  /** Writes a file that must not be there yet; false when it is. */
  claim(path: string, bytes: Uint8Array): boolean;
  /** Takes a file away; nothing happens when there is none. */
  remove(path: string): void;
}

function claim(path: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The disk of this machine. */
export const nodeDisk: WritableDisk = {
  read: (path) => readFileSync(path),
  exists: (path) => existsSync(path),
  write: (path, bytes) => writeFileSync(path, bytes),
  move: (from, to) => renameSync(from, to),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  claim,
  remove: (path) => rmSync(path, { force: true }),
};
