import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { problem } from "../core/problem.js";
import type { ZipFile } from "./zip-file.js";

/** What a tag says, by the name as it is written: "r:id", "table:name". */
export type Attributes = Readonly<Record<string, string>>;

/** Who is told of each piece of an XML text. Names of tags come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const DEEPEST = 200;
/** Characters between two tags, or within one: a cell holds 32,767 at most. */
const LONGEST = 2_000_000;

function decoderFor(first: Uint8Array): TextDecoder {
  const [a, b] = first;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

/** Reads XML that is given in pieces. */
export interface XmlReader {
  write(text: string): void;
  /** Says that nothing follows: what is still open is a fault. */
  close(): void;
}

function refuser(where: string): (found: string) => never {
  return (found) =>
    problem("bad-xml", `${where} is not sound XML: ${found}`, {
      found,
      expected: "well-formed XML without a document type",
      where,
      hint: "open it in the program that made it and save it again",
    });
}

/**
 * Starts reading XML. No entity is ever expanded beyond the five of XML, nothing outside the file is looked at, and a
 * document type, which spreadsheets have no use for, is refused.
 *
 * @param where     file and part, for messages
 * @param listener  is told of tags and text in their order
 * @throws Problem "bad-xml" with the part, line and column, while it is written to
 */
export function xmlReader(where: string, listener: XmlListener): XmlReader {
  const refuse = refuser(where);
  const locals = new Map<string, string>();
  const local = (name: string): string => {
    const known = locals.get(name);
    if (known !== undefined) return known;
    const short = name.slice(name.indexOf(":") + 1);
    locals.set(name, short);
    return short;
  };
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let since = 0; // characters since the last tag
  parser.on("error", (error) => refuse(error.message));
  parser.on("doctype", () => refuse("it has a document type"));
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    since = 0;
    if (depth > DEEPEST) refuse(`tags inside tags, more than ${DEEPEST} deep`);
    listener.open?.(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    since = 0;
    listener.close?.(local(name));
  });
  const { text } = listener;
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const write = (piece: string): void => {
    parser.write(piece);
    since += piece.length;
    if (since > LONGEST) refuse(`more than ${LONGEST} characters without a tag`);
  };
  return { write, close: () => void parser.close() };
}

/**
 * Gives an XML part of a zip as text, piece by piece.
 *
 * @throws Problem "bad-xml" for characters that are broken; those of the zip
 */
export function xmlText(zip: ZipFile, part: string, take: (text: string) => void): void {
  let decoder: TextDecoder | undefined;
  const decode = (piece?: Uint8Array): string => {
    decoder ??= decoderFor(piece ?? new Uint8Array());
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      return refuser(`${zip.where}, ${part}`)("its characters are broken");
    }
  };
  zip.pieces(part, (piece) => take(decode(piece)));
  take(decode());
}

/**
 * Reads an XML part of a zip.
 *
 * @param zip       the file
 * @param part      name of the part
 * @param listener  is told of tags and text in their order
 * @throws Problem "bad-xml" with the part, line and column; those of the zip
 */
export function readXml(zip: ZipFile, part: string, listener: XmlListener): void {
  const reader = xmlReader(`${zip.where}, ${part}`, listener);
  xmlText(zip, part, reader.write);
  reader.close();
}
