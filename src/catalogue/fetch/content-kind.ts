import { problem } from "../../core/problem.js";
import { decodeText } from "../../read/decode-text.js";
import { looksLikeHtml } from "../../read/looks-like-html.js";

/** What a file is, by its first bytes. */
export type ContentKind =
  | "nothing"
  | "web page"
  | "XML"
  | "JSON"
  | "text"
  | "zip"
  | "old Office file"
  | "PDF"
  | "packed file"
  | "picture"
  | "unknown";

const WORDS: Readonly<Record<ContentKind, string>> = {
  nothing: "an empty file",
  "web page": "a web page",
  XML: "XML",
  JSON: "JSON",
  text: "plain text",
  zip: "a zip file",
  "old Office file": "an old Office file",
  PDF: "a PDF",
  "packed file": "a packed file",
  picture: "a picture",
  unknown: "a file of an unknown kind",
};

/** First bytes to look at. */
export const HEAD_BYTES = 4_096;

const SIGNS: readonly (readonly [kind: ContentKind, sign: readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["old Office file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["packed file", [0x1f, 0x8b]],
  ["packed file", [0x37, 0x7a, 0xbc, 0xaf]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
];

/**
 * What a file is, by its first bytes and never by what was said of it.
 *
 * @param head  its first 4096 bytes, or all of it
 * @example contentKind(new TextEncoder().encode("<!doctype html><p>Gone")) // "web page"
 */
export function contentKind(head: Uint8Array): ContentKind {
  const sign = SIGNS.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (sign !== undefined) return sign[0];
  const { text } = decodeText(head);
  if (text.trim() === "") return "nothing";
  if (looksLikeHtml(text)) return "web page";
  if (text.includes("\0")) return "unknown";
  if (/^\s*</.test(text)) return "XML";
  if (/^\s*(?:\{\s*["}]|\[\s*[[{\]"\d])/.test(text)) return "JSON";
  return "text";
}

/**
 * Refuses a file that is not what was to come: publishers answer with a page of excuses and every sign of success.
 *
 * @param head   its first bytes
 * @param kinds  what it may be
 * @param where  the address, for the message
 * @throws Problem "web-page", "empty-file", "wrong-content"
 */
export function refuseOtherKinds(head: Uint8Array, kinds: readonly ContentKind[], where: string): void {
  const kind = contentKind(head);
  if (kinds.includes(kind)) return;
  const code = kind === "web page" ? "web-page" : kind === "nothing" ? "empty-file" : "wrong-content";
  problem(code, `the address gave ${WORDS[kind]}, not the file`, {
    found: WORDS[kind],
    expected: `by its content: ${[...new Set(kinds)].join(" or ")}`,
    where,
    hint: "open the address in a browser: the publisher may have moved the file, or be out of order",
  });
}
