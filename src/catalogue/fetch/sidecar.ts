import { readFile } from "node:fs/promises";
import type { Day } from "../../core/day.js";

/** What is remembered of a snapshot, in a small JSON file beside it. */
export interface Sidecar {
  /** The address that was asked, as it stands in the package. */
  readonly address: string;
  /** The address that gave the file, after all redirects. */
  readonly finalAddress: string;
  readonly fetched: Day;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly contentType: string | null;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The file that remembers a snapshot. @example sidecarPath("2026-10-21/mm23.csv") // "2026-10-21/mm23.csv.json" */
export const sidecarPath = (file: string): string => `${file}.json`;

/** The text of a sidecar. */
export const sidecarText = (sidecar: Sidecar): string => `${JSON.stringify(sidecar, null, 2)}\n`;

/** What may go into a header again: one short line of plain characters, whatever was put into the file meanwhile. */
const plain = (value: unknown): string | null =>
  typeof value === "string" && /^[\x20-\x7e]{1,500}$/.test(value) ? value : null;

/** A sidecar from its text; undefined when it is none. */
export function parseSidecar(text: string): Sidecar | undefined {
  let read: Partial<Record<keyof Sidecar, unknown>> | null;
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    return undefined;
  }
  const { address, finalAddress, fetched, bytes, sha256 } = read ?? {};
  if (typeof address !== "string" || typeof finalAddress !== "string" || typeof fetched !== "string") return undefined;
  if (typeof bytes !== "number" || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const [etag, lastModified, contentType] = [plain(read?.etag), plain(read?.lastModified), plain(read?.contentType)];
  return { address, finalAddress, fetched, etag, lastModified, contentType, bytes, sha256 };
}

/** What is remembered of a file; undefined when nothing readable is. */
export async function readSidecar(file: string): Promise<Sidecar | undefined> {
  const text = await readFile(sidecarPath(file), "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseSidecar(text);
}
