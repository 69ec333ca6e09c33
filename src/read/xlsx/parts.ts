import { parseRange } from "../cell-address.js";
import type { Floating, ReadTable } from "../spreadsheet.js";
import { readXml } from "../xml.js";
import type { ZipFile } from "../zip-file.js";

/** A table of an XLSX; undefined when its range is none. */
export function tablePart(zip: ZipFile, part: string): ReadTable | undefined {
  let table: ReadTable | undefined;
  let filters = 0;
  let hidden = 0;
  readXml(zip, part, {
    open(name, { ref = "", displayName, name: own, headerRowCount, hiddenButton }) {
      const range = name === "table" ? parseRange(ref) : undefined;
      if (range !== undefined)
        table = { ...range, name: displayName ?? own ?? "", header: headerRowCount !== "0", filterButtons: false };
      else if (name === "autoFilter") filters += 1;
      else if (name === "filterColumn" && hiddenButton === "1") hidden += 1;
    },
  });
  return table && { ...table, filterButtons: filters > 0 && hidden <= table.right - table.left };
}

const FLOATING: Readonly<Record<string, Floating["kind"]>> = {
  pic: "picture",
  graphicFrame: "chart",
  sp: "text box",
};

/** Pictures, charts and text boxes of a drawing, and whether each is described in words. */
export function drawingPart(zip: ZipFile, part: string): Floating[] {
  const found: Floating[] = [];
  let kind: Floating["kind"] | undefined;
  readXml(zip, part, {
    open(name, { descr, title }) {
      if (name in FLOATING) kind = FLOATING[name];
      else if (name === "cNvPr" && kind !== undefined) {
        found.push({ kind, described: ((descr ?? "") + (title ?? "")).trim() !== "" });
        kind = undefined;
      }
    },
  });
  return found;
}

/** Cells of an XLSX with a comment. */
export function commentsPart(zip: ZipFile, part: string): string[] {
  const found: string[] = [];
  readXml(zip, part, {
    open(name, { ref }) {
      if (name === "comment" && ref !== undefined) found.push(ref);
    },
  });
  return found;
}
