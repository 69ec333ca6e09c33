import { TextDecoder } from "node:util";
import { problem } from "../core/problem.js";
import { decodeLines } from "./decode-text.js";

/** A piece of text, and whether it is the last. */
export interface TextBlock {
  readonly text: string;
  readonly ended: boolean;
}

/** Bytes without a line break that are held before they are no text of lines. */
const MOST_WITHOUT_BREAK = 4_000_000;
const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** Where the last whole line ends; 0 when none does. */
function lineEnd(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(LINE_FEED);
  return feed >= 0 ? feed + 1 : bytes.lastIndexOf(CARRIAGE_RETURN, bytes.length - 2) + 1;
}

/** UTF-16 by its byte-order mark; undefined for anything else. */
function wide(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/**
 * Reads bytes as text while they come, by the rules by which a whole file is: a byte-order mark decides, else each line
 * is UTF-8 when it can be and Windows-1252 when it cannot. Blocks end where lines do.
 *
 * @param chunks  the bytes, cut anywhere
 * @param name    of the file, for messages
 * @throws Problem "too-large" for megabytes without a line break
 */
export async function* byteBlocks(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<TextBlock> {
  let held: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | undefined;
  let begun = false;
  for await (const chunk of chunks) {
    held = joined(held, chunk);
    if (!begun && held.length < 3) continue;
    if (!begun) {
      begun = true;
      const encoding = wide(held);
      if (encoding !== undefined) decoder = new TextDecoder(encoding);
      else if (held[0] === 0xef && held[1] === 0xbb && held[2] === 0xbf) held = held.subarray(3);
    }
    if (decoder !== undefined) {
      const text = decoder.decode(held, { stream: true });
      held = new Uint8Array();
      yield { text, ended: false };
      continue;
    }
    const end = lineEnd(held);
    if (end > 0) {
      yield { text: decodeLines(held.subarray(0, end)), ended: false };
      held = held.slice(end);
    }
    if (held.length > MOST_WITHOUT_BREAK)
      problem("too-large", `${name} has more than ${MOST_WITHOUT_BREAK} bytes without a line break`, {
        found: `${MOST_WITHOUT_BREAK} bytes without a line break`,
        expected: "a table of text, a row a line",
        where: name,
      });
  }
  yield { text: decoder === undefined ? decodeLines(held) : decoder.decode(held), ended: true };
}
