import { parseAddress } from "../cell-address.js";
import { isoDay, serialDate } from "../serial-date.js";
import { type CellCount, sheetBuilder } from "../sheet-builder.js";
import { type CellLook, PLAIN_LOOK, type ReadCell, type ReadSheet, type ReadTable } from "../spreadsheet.js";
import { type Attributes, readXml } from "../xml.js";
import type { ZipFile } from "../zip-file.js";
import { commentsPart, drawingPart, tablePart } from "./parts.js";
import { relations } from "./relations.js";
import { type RichText, richText } from "./shared-strings.js";

/** What a sheet of an XLSX is read with. */
export interface SheetSource {
  readonly zip: ZipFile;
  readonly part: string;
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly strings: readonly RichText[];
  readonly looks: readonly CellLook[];
  readonly count: CellCount;
  /** From which year the workbook counts its days. */
  readonly dates: "1900" | "1904";
}

const KINDS: Readonly<Record<string, ReadCell["kind"]>> = {
  s: "text",
  str: "text",
  inlineStr: "text",
  b: "truth",
  e: "error",
};

/** A cell while it is being read. */
interface Open {
  row: number;
  column: number;
  type: string;
  look: CellLook;
  value: string;
  formula: boolean;
  inline: RichText | undefined;
}

const linkTarget = (location: string): string =>
  `#${location
    .replace(/![^!]*$/, "")
    .replace(/^'|'$/g, "")
    .replace(/''/g, "'")}`;

/** Reads one sheet of an XLSX. */
export function xlsxSheet({ zip, part, name, index, hidden, strings, looks, count, dates }: SheetSource): ReadSheet {
  const where = `${zip.where}, sheet "${name}"`;
  const builder = sheetBuilder(where, count);
  const related = relations(zip, part);
  const tableIds = new Set<string>();
  const merged: string[] = [];
  const hiddenRows: number[] = [];
  const state = { cursor: "A1", frozen: false, filtered: false, headerOrFooter: false };
  let row = 0;
  let column = 0;
  let cell: Open | undefined;
  let into: "" | "value" | "header" = "";
  const inline = richText((text) => {
    if (cell !== undefined) cell.inline = text;
  }, "is");

  const finish = (done: Open): void => {
    const shared = done.type === "s" ? strings[Number(done.value)] : done.inline;
    const text = shared?.text ?? done.value;
    if (text === "" && !done.formula) return;
    const kind = done.type === "d" ? "number" : (KINDS[done.type] ?? "number");
    const dated = kind === "number" && done.look.format === "date";
    const date = done.type === "d" ? isoDay(text) : dated ? serialDate(Number(text), dates) : undefined;
    builder.add({
      row: done.row,
      column: done.column,
      kind,
      text,
      formula: done.formula,
      look: done.look,
      raised: shared?.raised ?? false,
      ...(date === undefined ? {} : { date }),
    });
  };
  const openCell = (a: Attributes): void => {
    const at = a.r === undefined ? undefined : parseAddress(a.r);
    if (a.r === undefined) column += 1;
    else column = at?.column ?? 0;
    cell = {
      row: at?.row ?? row,
      column,
      type: a.t ?? "n",
      look: looks[Number(a.s ?? 0)] ?? PLAIN_LOOK,
      value: "",
      formula: false,
      inline: undefined,
    };
  };
  const openOther = (tag: string, a: Attributes): void => {
    if (tag === "col") {
      const width = a.width === undefined ? undefined : Number(a.width);
      builder.columns({
        from: Number(a.min),
        to: Number(a.max),
        width,
        hidden: a.hidden === "1" || a.hidden === "true",
      });
    } else if (tag === "mergeCell") merged.push(a.ref ?? "");
    else if (tag === "hyperlink") {
      const outside = related.find(({ id }) => id === (a["r:id"] ?? ""))?.target;
      builder.link((a.ref ?? "").split(":")[0]!, a.location === undefined ? (outside ?? "") : linkTarget(a.location));
    } else if (tag === "pane") state.frozen ||= a.state === "frozen" || a.state === "frozenSplit";
    else if (tag === "selection") state.cursor = a.activeCell ?? "A1";
    else if (tag === "tablePart") tableIds.add(a["r:id"] ?? "");
    else if (tag === "autoFilter") state.filtered = true;
    else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(tag)) into = "header";
  };

  readXml(zip, part, {
    open(tag, attributes) {
      if (tag === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = 0;
        if (attributes.hidden === "1" || attributes.hidden === "true") hiddenRows.push(row);
      } else if (tag === "c") openCell(attributes);
      else if (tag === "v") into = "value";
      else if (tag === "f" && cell !== undefined) cell.formula = true;
      else if (cell === undefined) openOther(tag, attributes);
      else inline.open?.(tag, attributes);
    },
    text(piece) {
      if (into === "value" && cell !== undefined) cell.value += piece;
      else if (into === "header") state.headerOrFooter ||= piece.trim() !== "";
      else if (cell !== undefined) inline.text?.(piece);
    },
    close(tag) {
      into = "";
      if (tag === "c" && cell !== undefined) {
        finish(cell);
        cell = undefined;
      } else if (cell !== undefined) inline.close?.(tag);
    },
  });

  const parts = (type: string): string[] =>
    related.filter((relation) => relation.type === type && !relation.outside).map(({ target }) => target);
  const tables = related
    .filter(({ id, type }) => type === "table" && tableIds.has(id))
    .map(({ target }) => tablePart(zip, target));
  return builder.done({
    name,
    index,
    hidden,
    tables: tables.filter((table): table is ReadTable => table !== undefined),
    merged,
    hiddenRows,
    ...state,
    floating: parts("drawing").flatMap((target) => drawingPart(zip, target)),
    comments: parts("comments").flatMap((target) => commentsPart(zip, target)),
  });
}
