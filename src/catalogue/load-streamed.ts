import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { decodeText } from "../read/decode-text.js";
import { delimitedRows } from "../read/delimited.js";
import type { OfficialFile } from "../read/official-file.js";
import type { Given, OfficialSource } from "../sources/parts/define-source.js";
import type { Publication } from "../sources/parts/publication.js";

const HEAD = 65_536;

/** The first rows of a file, as far as they can be told from its first bytes; none when it is no plain table of text. */
function firstRows(path: string): string[][] {
  const bytes = new Uint8Array(HEAD);
  const file = openSync(path, "r");
  let length = 0;
  try {
    length = readSync(file, bytes, 0, HEAD, 0);
  } finally {
    closeSync(file);
  }
  const head = bytes.subarray(0, length);
  if (head.includes(0) || (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0xd0 && head[1] === 0xcf)) return [];
  const { text } = decodeText(head);
  const whole = text.slice(0, Math.max(0, text.lastIndexOf("\n"))); // the last row may be cut
  try {
    return delimitedRows(whole, path);
  } catch {
    return [];
  }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return `sha256:${hash.digest("hex")}`;
}

/** A file that was streamed, as loading gives it. */
export interface Streamed {
  readonly kind: OfficialSource;
  readonly publication: Publication;
  readonly file: OfficialFile;
}

/**
 * Loads a large CSV of a user's own in bounded memory, row by row; undefined when it is none, by its headings.
 *
 * @param path     of the file
 * @param size     in bytes
 * @param name     for messages
 * @param given    what the person says beside it
 * @param options  `onProgress` is told a fraction from 0 to 1; `signal` stops it
 * @throws Problem as the reader of a small one
 */
export async function loadStreamed(
  path: string,
  size: number,
  name: string,
  given: Given,
  options: { readonly onProgress?: (fraction: number) => void; readonly signal?: { readonly aborted: boolean } },
): Promise<Streamed | undefined> {
  const { SOURCES, HEADING_ROWS, gatherStreamed, kindsOf, streamOwnFile } = await import("../sources/index.js");
  if (kindsOf(firstRows(path).slice(0, HEADING_ROWS), given.map).length !== 1) return undefined;
  const streamed = await streamOwnFile({ path, name }, { given }, options);
  const kind = SOURCES.find(({ id }) => id === `own-${streamed.kind}`)!;
  const remarks = [`streamed: ${streamed.rows} rows in ${streamed.groups} groups`];
  const file: OfficialFile = {
    name,
    kind: "delimited",
    bytes: size,
    hash: await hashOfFile(path),
    sheets: [],
    remarks,
  };
  return { kind, publication: gatherStreamed(streamed, name), file };
}
