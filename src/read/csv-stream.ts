import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Problem, problem } from "../core/problem.js";
import { type Delimiter, delimitedRows, delimiterOf } from "./delimited.js";
import { looksLikeHtml } from "./looks-like-html.js";
import { byteBlocks } from "./stream-bytes.js";

/** A file to be streamed: by its path, or as pieces of bytes with a name for messages. */
export type StreamedFile =
  | { readonly path: string; readonly name?: string }
  | { readonly chunks: AsyncIterable<Uint8Array>; readonly name?: string; readonly size?: number };

/** How a file is streamed. */
export interface StreamOptions {
  /** Told how much of the file has been read, from 0 to 1, where its size is known. */
  readonly onProgress?: (fraction: number) => void;
  /** Stops it between two pieces. */
  readonly signal?: { readonly aborted: boolean };
}

/** Rows of a file, and the number of the first of them as a spreadsheet counts. */
export interface RowBlock {
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
}

/** What a row and a cell of a streamed file may have: more is a quote that was never closed, or no table. */
export const STREAM_LIMITS = { row: 200_000, cell: 50_000 } as const;

/** Bytes and name of a file. @throws Problem "no-file" */
async function opened(file: StreamedFile): Promise<{ chunks: AsyncIterable<Uint8Array>; size?: number; name: string }> {
  if ("chunks" in file) return { ...file, name: file.name ?? "the file" };
  const name = file.name ?? basename(file.path);
  try {
    const found = await stat(file.path);
    if (!found.isFile()) throw new Error("it is no file");
    return { chunks: createReadStream(file.path, { highWaterMark: 262_144 }), size: found.size, name };
  } catch (error) {
    return problem("no-file", `${name} cannot be read`, {
      found: (error as { code?: string }).code ?? (error as Error).message,
      expected: "a file that is there and may be read",
      where: name,
    });
  }
}

/** The pieces of a file; what the disk says of a fault in the middle becomes a problem. */
async function* readable(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (error instanceof Problem) throw error;
    problem("no-file", `${name} could not be read to its end`, {
      found: (error as { code?: string }).code ?? "a fault while reading",
      expected: "a file that can be read",
      where: name,
    });
  }
}

/** Where the last whole row of a text ends; 0 when none does. A quote that is open holds every row after it. */
function wholeRows(text: string, ended: boolean): number {
  const lineEnd = (from: number): number => Math.max(text.lastIndexOf("\n", from), text.lastIndexOf("\r", from));
  let end = lineEnd(text.length - 1);
  if (!ended && end === text.length - 1 && text[end] === "\r") end = lineEnd(end - 1); // its line feed may follow
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1 && at < end; at = text.indexOf('"', at + 1)) quotes += 1;
  while (end >= 0 && quotes % 2 === 1) {
    const before = text.lastIndexOf('"', end);
    end = lineEnd(before);
    let open = 0;
    for (let at = text.indexOf('"'); at !== -1 && at < end; at = text.indexOf('"', at + 1)) open += 1;
    quotes = open;
  }
  return end + 1;
}

function tooLarge(name: string, row: number, what: string, limit: number): never {
  return problem("too-large", `${name}: ${what} near row ${row} has more than ${limit} characters`, {
    found: `more than ${limit} characters`,
    expected: "the rows of a table",
    where: `${name}, near row ${row}`,
    hint: "a quote that is never closed swallows all that follows it: look at the rows before this one",
  });
}

/** Rows of a piece of text that ends where a row does. */
function rowsOf(text: string, name: string, first: number, delimiter: Delimiter): string[][] {
  try {
    const rows = delimitedRows(text, name, delimiter);
    if (/[\r\n]$/.test(text) && !text.includes('"')) rows.pop(); // nothing stands behind the last line break
    for (const [i, row] of rows.entries())
      for (const cell of row)
        if (cell.length > STREAM_LIMITS.cell) tooLarge(name, first + i, "a cell", STREAM_LIMITS.cell);
    return rows;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "bad-csv") throw error;
    const { message, found, expected, hint } = error;
    return problem("bad-csv", message, {
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
      ...(hint === undefined ? {} : { hint }),
      where: `${name}, after row ${first}`,
    });
  }
}

function refuseHead(text: string, name: string): void {
  const other = looksLikeHtml(text)
    ? "a web page"
    : /^(?:PK[\x03\x05]|%PDF)/.test(text)
      ? "a workbook or a PDF"
      : undefined;
  if (other === undefined && !text.includes("\0")) return;
  problem("not-data", `${name} is ${other ?? "no text"}, not a table of text`, {
    found: other ?? "bytes that are no text",
    expected: "a CSV or tab-separated file",
    where: name,
    hint: "workbooks are read whole and not streamed: save the sheet as CSV when it is too large",
  });
}

/**
 * Reads a text table of any size a block of rows at a time, with the rules by which smaller ones are read whole: the
 * same encodings, the same delimiters, the same quotes. What it holds at a time does not grow with the file.
 *
 * @param file     its path, or its bytes as they come
 * @param options  progress and a signal to stop
 * @returns blocks of rows, in their order; rows are blank where the file's are
 * @throws Problem "no-file", "not-data", "stopped"; "bad-csv" for a quote that is never closed, as where a file was cut
 *   off; "too-large" for a row or a cell beyond the limits
 * @example for await (const { first, rows } of csvBlocks({ path: "points.csv" })) count += rows.length;
 */
export async function* csvBlocks(
  file: StreamedFile,
  { onProgress, signal }: StreamOptions = {},
): AsyncGenerator<RowBlock> {
  const { chunks, size, name } = await opened(file);
  let delimiter: Delimiter | undefined;
  let rest = "";
  let first = 1;
  const watched = async function* (): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const chunk of readable(chunks, name)) {
      if (signal?.aborted === true)
        problem("stopped", `reading ${name} was stopped`, { found: "a signal to stop", where: name });
      yield chunk;
      read += chunk.length;
      if (size !== undefined && size > 0) onProgress?.(Math.min(1, read / size));
    }
  };
  for await (const { text, ended } of byteBlocks(watched(), name)) {
    rest = rest === "" ? text : rest + text;
    if (delimiter === undefined) {
      if (rest.length < 20_000 && !ended) continue;
      refuseHead(rest, name);
      delimiter = delimiterOf(rest);
    } else if (text.includes("\0")) refuseHead("\0", name);
    const end = ended ? rest.length : wholeRows(rest, ended);
    if (end > 0) {
      const rows = rowsOf(rest.slice(0, end), name, first, delimiter);
      rest = rest.slice(end);
      yield { first, rows };
      first += rows.length;
    }
    if (rest.length > STREAM_LIMITS.row) tooLarge(name, first, "a row", STREAM_LIMITS.row);
  }
  onProgress?.(1);
}
