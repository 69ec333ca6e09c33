import { readXml } from "./xml.js";
import type { ZipFile } from "./zip-file.js";

/** Title and language, as a file says them. */
export interface DocumentWords {
  readonly title: string;
  readonly language: string;
}

/** The title and language in the properties of an XLSX or ODS. */
export function documentWords(zip: ZipFile, part: string): DocumentWords {
  const found = { title: "", language: "" };
  let into: keyof typeof found | undefined;
  readXml(zip, part, {
    open: (name) => {
      into = name === "title" || name === "language" ? name : undefined;
    },
    text: (piece) => {
      if (into !== undefined) found[into] += piece;
    },
    close: () => {
      into = undefined;
    },
  });
  return { title: found.title.trim(), language: found.language.trim() };
}
