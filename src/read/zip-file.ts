import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { problem } from "../core/problem.js";

/** A zip whose directory was checked before anything in it was inflated. */
export interface ZipFile {
  /** What messages call it. */
  readonly where: string;
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Gives the content of an entry piece by piece, so that a large one is never held whole. */
  pieces(name: string, take: (piece: Uint8Array) => void): void;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** What the parts of a file may come to. */
export interface ZipLimits {
  /** Bytes that everything in it may take when inflated. */
  readonly bytes: number;
  /** How many parts it may have. */
  readonly entries: number;
}

/** What a workbook may come to that is looked at sheet by sheet and not kept. */
export const ZIP_LIMITS: ZipLimits = { bytes: 400_000_000, entries: 10_000 };

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes given to be inflated at a time: sheets grow fiftyfold, and what comes of it stands in memory at once. */
const SLICE = 8_192;

function damaged(where: string, found: string, expected = "a whole zip file, as XLSX and ODS are"): never {
  return problem("damaged-file", `${where} is damaged: ${found}`, {
    found,
    expected,
    where,
    hint: "open it in the program that made it and save it again",
  });
}

/** The record at the end of a zip that says where its directory is: the last one, since a comment may follow it. */
function endRecord(view: DataView, where: string): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return damaged(where, "its end is missing");
}

function directory(bytes: Uint8Array, view: DataView, where: string): Entry[] {
  const end = endRecord(view, where);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) damaged(where, "its directory is broken");
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function checkEntries(entries: readonly Entry[], where: string, limits: ZipLimits): Map<string, Entry> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.bytes || entries.length > limits.entries)
    problem("too-large", `${where} would take ${total} bytes in ${entries.length} parts when opened`, {
      found: `${total} bytes, ${entries.length} parts`,
      expected: `at most ${limits.bytes} bytes, ${limits.entries} parts`,
      where,
      hint: "nothing of it was opened: a small file that grows so much is made to do harm, or holds far too much",
    });
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    if (byName.has(entry.name)) damaged(where, `it holds "${entry.name}" twice`, "every part once");
    byName.set(entry.name, entry);
  }
  if (entries.some(({ flags }) => (flags & 1) === 1)) encrypted(where);
  return byName;
}

/** Refuses a file that only its password opens. */
export function encrypted(where: string): never {
  return problem("encrypted", `${where} is locked with a password`, {
    found: "an encrypted file",
    expected: "a file without a password",
    where,
    hint: "open it with its password and save it without one",
  });
}

/** Gives an entry in pieces and checks that it is as long, and sums to what, the directory said. */
function inflate(bytes: Uint8Array, view: DataView, entry: Entry, where: string, take: (piece: Uint8Array) => void) {
  const part = `${where}, ${entry.name}`;
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) damaged(part, "it is not there");
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) damaged(part, "it ends too early");
  const packed = bytes.subarray(from, from + entry.packed);
  let size = 0;
  let sum = 0;
  const check = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) damaged(part, `it is longer than the ${entry.size} bytes its directory says`);
    sum = crc32(piece, sum);
    if (piece.length > 0) take(piece);
  };
  if (entry.method === 0) for (let at = 0; at < packed.length; at += SLICE) check(packed.subarray(at, at + SLICE));
  else if (entry.method === 8) {
    const stream = new Inflate(check);
    for (let at = 0; at < packed.length || at === 0; at += SLICE) {
      const last = at + SLICE >= packed.length;
      try {
        stream.push(packed.subarray(at, at + SLICE), last);
      } catch (error) {
        if (typeof (error as { code?: unknown }).code !== "number") throw error; // those of fflate are numbered
        damaged(part, (error as Error).message);
      }
    }
  } else damaged(part, `it is compressed in a way (${entry.method}) that spreadsheets do not use`);
  if (size !== entry.size || sum !== entry.crc) damaged(part, "its content is not what its checksum says");
}

/**
 * Opens a zip: reads its directory and refuses what is encrypted, damaged or would grow beyond the limits, before
 * anything is inflated. What an entry says of its size is checked again while it is inflated.
 *
 * @param bytes  the file
 * @param where  its name, for messages
 * @param limits what its parts may come to
 * @throws Problem "damaged-file", "too-large", "encrypted"
 * @example openZip(bytes, "a.xlsx").names // ["[Content_Types].xml", …]
 */
export function openZip(bytes: Uint8Array, where: string, limits: ZipLimits = ZIP_LIMITS): ZipFile {
  if (bytes.length < 22) damaged(where, "it is too short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = checkEntries(directory(bytes, view, where), where, limits);
  return {
    where,
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    pieces(name, take) {
      const entry = entries.get(name);
      if (entry === undefined) damaged(where, `it has no "${name}"`, `a part called "${name}"`);
      else inflate(bytes, view, entry, where, take);
    },
  };
}
