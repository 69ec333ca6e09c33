import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileHash } from "./manifest.js";

/** The folder of a pack while it is filled: what is put there is on the disk, and not in memory. */
export interface FreshFolder {
  /** Writes a file, given whole or in pieces. Two at once do not disturb each other. */
  put(path: string, content: Uint8Array | Iterable<Uint8Array>): Promise<void>;
  /** When nothing more is being written, so that the folder can be moved or removed. */
  settled(): Promise<void>;
  /** Every file, by its path. */
  written(): FileHash[];
}

const byPath = (a: FileHash, b: FileHash): number => (a.path < b.path ? -1 : 1);

/**
 * A new folder to fill, file by file, as they are made.
 *
 * @param folder  is there already, and empty
 * @param signal  once it is aborted, nothing more is written
 */
export function freshFolder(folder: string, signal: AbortSignal): FreshFolder {
  const files: FileHash[] = [];
  const writing = new Set<Promise<void>>();
  const write = async (path: string, content: Uint8Array | Iterable<Uint8Array>): Promise<void> => {
    signal.throwIfAborted();
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, "wx");
    try {
      const hash = createHash("sha256");
      let bytes = 0;
      for (const piece of content instanceof Uint8Array ? [content] : content) {
        signal.throwIfAborted();
        hash.update(piece);
        bytes += piece.length;
        await handle.writeFile(piece);
      }
      files.push({ path, bytes, sha256: hash.digest("hex") });
    } finally {
      await handle.close();
    }
  };
  return {
    put(path, content) {
      const put = write(path, content);
      const settled = put.catch(() => undefined).then(() => void writing.delete(settled));
      writing.add(settled);
      return put;
    },
    async settled() {
      while (writing.size > 0) await Promise.all(writing);
    },
    written: () => [...files].sort(byPath),
  };
}
