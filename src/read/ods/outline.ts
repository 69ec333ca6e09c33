import { type XmlListener, xmlReader, xmlText } from "../xml.js";
import type { ZipFile } from "../zip-file.js";

const FIRST_SHEET = /<(?:[\w-]+:)?table[\s>]/;
const RANGES = /<(?:[\w-]+:)?database-ranges[\s>]/;
const END_OF_RANGES = /<\/(?:[\w-]+:)?database-ranges\s*>/;

/** Longer than any tag that is looked for: one may be cut between two pieces. */
const OVERLAP = 100;

/**
 * Reads what stands in content.xml before its first sheet, and the ranges behind its last: the sheets between them,
 * nearly all of it, are passed over, to be read when styles and ranges are known.
 */
export function readOutline(zip: ZipFile, listener: XmlListener): void {
  const reader = xmlReader(`${zip.where}, content.xml`, listener);
  let where = "before" as "before" | "sheets" | "ranges";
  let kept = "";
  xmlText(zip, "content.xml", (piece) => {
    kept += piece;
    if (where === "before") {
      const at = kept.search(FIRST_SHEET);
      const end = at < 0 ? Math.max(0, kept.length - OVERLAP) : at;
      reader.write(kept.slice(0, end));
      kept = kept.slice(end);
      if (at >= 0) where = "sheets";
    }
    if (where === "sheets") {
      const at = kept.search(RANGES);
      kept = at < 0 ? kept.slice(-OVERLAP) : kept.slice(at);
      if (at >= 0) where = "ranges";
    }
  });
  const end = where === "ranges" ? kept.search(END_OF_RANGES) : -1;
  if (end >= 0) reader.write(kept.slice(0, end));
}
