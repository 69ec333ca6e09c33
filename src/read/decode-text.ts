/** A text as it was stored, and what had to be done to read it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "mixed";
  /** Whether it began with a byte-order mark, which is not part of the text. */
  readonly mark: boolean;
}

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** What Windows-1252 has where Latin-1 has control signs, from 0x80 on. Some versions of Node take the one for the other. */
const PRINTED =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => PRINTED[sign.charCodeAt(0) - 0x80]!);

const NEWLINE = 10;

/** Lines that are UTF-8 as such, and every other line as Windows-1252: what comes of files pasted together. */
function lineByLine(bytes: Uint8Array): { readonly text: string; readonly mixed: boolean } {
  const parts: string[] = [];
  let utf8 = false;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    const read = strict("utf-8", line);
    utf8 ||= read !== undefined && line.some((byte) => byte > 127);
    parts.push(read ?? windows1252(line));
    from += line.length;
  }
  return { text: parts.join(""), mixed: utf8 };
}

/**
 * Reads whole lines that are part of a text without a byte-order mark: as UTF-8, or line by line where one is not. What
 * a file gives that is cut up at its line feeds is what it gives as a whole.
 *
 * @example decodeLines(new Uint8Array([0xa3, 0x31])) // "£1"
 */
export const decodeLines = (bytes: Uint8Array): string => strict("utf-8", bytes) ?? lineByLine(bytes).text;

/**
 * Reads bytes as text. A byte-order mark decides; else UTF-8 when all of it is; else Windows-1252, in which the pound
 * sign is one byte, line by line so that a stray byte spoils no line but its own.
 *
 * When not to use it: for bytes that are no text. Every byte has some reading in Windows-1252.
 *
 * @param bytes  the file
 * @returns the text without its mark, and the encoding it turned out to be in
 * @example decodeText(new Uint8Array([0xa3, 0x31])).text // "£1"
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes.subarray(2)), encoding: "utf-16le", mark: true };
  if (a === 0xfe && b === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes.subarray(2)), encoding: "utf-16be", mark: true };
  const mark = a === 0xef && b === 0xbb && c === 0xbf;
  const body = mark ? bytes.subarray(3) : bytes;
  const utf8 = strict("utf-8", body);
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", mark };
  const { text, mixed } = lineByLine(body);
  return { text, encoding: mixed ? "mixed" : "windows-1252", mark };
}
