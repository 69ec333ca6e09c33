import { readXml, type XmlListener } from "../xml.js";
import type { ZipFile } from "../zip-file.js";

/** A text of a cell, and whether a piece of it is set as superscript. */
export interface RichText {
  readonly text: string;
  readonly raised: boolean;
}

/** Listens to one `si` or `is`: its pieces are joined, how they are said in phonetic script left out. */
export function richText(done: (text: RichText) => void, outer: "si" | "is"): XmlListener {
  let text = "";
  let raised = false;
  let collecting = false;
  let phonetic = false;
  return {
    open(name, { val }) {
      if (name === outer) [text, raised] = ["", false];
      else if (name === "t") collecting = !phonetic;
      else if (name === "rPh") phonetic = true;
      else if (name === "vertAlign" && val === "superscript") raised = true;
    },
    text: (piece) => {
      if (collecting) text += piece;
    },
    close(name) {
      if (name === "t") collecting = false;
      else if (name === "rPh") phonetic = false;
      else if (name === outer) done({ text, raised });
    },
  };
}

/** Texts that cells of an XLSX share, in the order they refer to them. */
export function sharedStrings(zip: ZipFile, part: string): RichText[] {
  const found: RichText[] = [];
  readXml(
    zip,
    part,
    richText((text) => found.push(text), "si"),
  );
  return found;
}
