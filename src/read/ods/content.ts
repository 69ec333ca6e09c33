import { addressOf, rangeText, SHEET_COLUMNS, SHEET_ROWS } from "../cell-address.js";
import { isoDay } from "../serial-date.js";
import { type CellCount, type SheetBuilder, sheetBuilder } from "../sheet-builder.js";
import type { Floating, ReadCell, ReadTable, TakeSheet } from "../spreadsheet.js";
import { type Attributes, readXml } from "../xml.js";
import type { ZipFile } from "../zip-file.js";
import { cellText } from "./cell-text.js";
import type { OdsStyles } from "./looks.js";
import type { OdsRange } from "./ranges.js";
import type { OdsSettings } from "./settings.js";

/** What the sheets of an ODS are read with. */
export interface OdsSource {
  readonly zip: ZipFile;
  readonly styles: OdsStyles;
  readonly ranges: readonly OdsRange[];
  readonly settings: OdsSettings;
  /** Whether the page of a sheet, by the style of the sheet, has words of its own in its header or footer. */
  readonly headed: (style: string) => boolean;
  readonly count: CellCount;
}

const KINDS: Readonly<Record<string, ReadCell["kind"]>> = { string: "text", boolean: "truth" };
const ERROR = /^(?:#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?|Err:\d+)$/;

/** A sheet while it is being read. */
interface Open {
  readonly name: string;
  readonly style: string;
  readonly builder: SheetBuilder;
  readonly merged: string[];
  readonly hiddenRows: number[];
  readonly floating: Floating[];
  readonly comments: string[];
  readonly columnStyles: { readonly from: number; readonly to: number; readonly cell: string }[];
  row: number;
  column: number;
  nextColumn: number;
  rowRepeat: number;
}

const repeat = (text: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(text ?? 1)) || 1));
const gone = (visibility: string | undefined): boolean => visibility === "collapse" || visibility === "filter";

/** Reads the sheets of an ODS, one after another. */
export function odsContent({ zip, styles, ranges, settings, headed, count }: OdsSource, take: TakeSheet): string[] {
  const names: string[] = [];
  const text = cellText(styles.raised);
  let sheet: Open | undefined;
  let cell: Attributes | undefined;
  let foreign = 0; // tags inside a note or a drawing, whose text is not that of the cell
  let floating: { kind: Floating["kind"]; described: boolean } | undefined;

  const openColumn = (into: Open, a: Attributes): void => {
    const from = into.nextColumn;
    const to = Math.min(SHEET_COLUMNS, from + repeat(a["table:number-columns-repeated"], SHEET_COLUMNS) - 1);
    into.nextColumn = to + 1;
    const filled = to < SHEET_COLUMNS; // the rest of the sheet may be hidden: nothing is lost by it
    const hidden = gone(a["table:visibility"]) && filled;
    into.builder.columns({ from, to, width: styles.width(a["table:style-name"] ?? ""), hidden });
    into.columnStyles.push({ from, to, cell: a["table:default-cell-style-name"] ?? "Default" });
  };
  const closeCell = (into: Open, a: Attributes): void => {
    const times = repeat(a["table:number-columns-repeated"], SHEET_COLUMNS);
    const type = a["office:value-type"] ?? a["calcext:value-type"] ?? "";
    const formula = a["table:formula"] !== undefined;
    const [across, down] = [
      repeat(a["table:number-columns-spanned"], SHEET_COLUMNS),
      repeat(a["table:number-rows-spanned"], SHEET_ROWS),
    ];
    const [row, column] = [into.row, into.column + 1];
    into.column += times;
    if (across > 1 || down > 1)
      into.merged.push(rangeText({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 }));
    const shown = text.text;
    if (shown === "" && type === "" && !formula) return;
    if (shown === "" && type === "string") return;
    const number = type !== "" && !(type in KINDS);
    const value = number ? (a["office:value"] ?? a["office:date-value"] ?? a["office:time-value"] ?? shown) : shown;
    const date = type === "date" ? isoDay(value) : undefined;
    const kind = ERROR.test(shown) && (formula || number) ? "error" : (KINDS[type] ?? (number ? "number" : "text"));
    for (let r = row; r < row + into.rowRepeat; r += 1)
      for (let c = column; c < column + times; c += 1) {
        const style = a["table:style-name"] ?? into.columnStyles.find(({ from, to }) => c >= from && c <= to)?.cell;
        const { raised, link } = text;
        const plain = styles.look(style ?? "Default");
        const look = type === "percentage" ? { ...plain, format: "percent" as const } : plain;
        into.builder.add({
          row: r,
          column: c,
          kind,
          text: value,
          formula,
          look,
          raised,
          ...(link === undefined ? {} : { link }),
          ...(date === undefined ? {} : { date }),
        });
      }
  };
  const closeSheet = ({ name, style, builder, ...rest }: Open): void => {
    const view = settings.views.get(name);
    const { merged, hiddenRows, floating: found, comments } = rest;
    const tables = ranges.filter((range) => range.sheet === name).map(({ table }): ReadTable => table);
    const marks = { tables, merged, hiddenRows, floating: found, comments };
    const states = {
      frozen: view?.frozen ?? false,
      filtered: false,
      cursor: view?.cursor ?? "A1",
      headerOrFooter: headed(style),
    };
    take(builder.done({ name, index: names.length, hidden: styles.hidden(style), ...marks, ...states }));
    names.push(name);
  };
  const openFloating = (tag: string): void => {
    if (tag === "image" && floating === undefined) floating = { kind: "picture", described: false };
    else if (tag === "object") floating = { kind: "chart", described: floating?.described ?? false };
    else if (tag === "text-box" || tag === "custom-shape")
      floating = { kind: "text box", described: floating?.described ?? false };
  };

  readXml(zip, "content.xml", {
    open(tag, a) {
      if (sheet === undefined) {
        if (tag !== "table") return;
        const name = a["table:name"] ?? "";
        const builder = sheetBuilder(`${zip.where}, sheet "${name}"`, count);
        const lists = { merged: [], hiddenRows: [], floating: [], comments: [], columnStyles: [] };
        sheet = {
          name,
          style: a["table:style-name"] ?? "",
          builder,
          ...lists,
          row: 0,
          column: 0,
          nextColumn: 1,
          rowRepeat: 1,
        };
      } else if (foreign > 0) {
        foreign += 1;
        openFloating(tag);
        if ((tag === "title" || tag === "desc") && floating !== undefined) floating.described = true;
      } else if (tag === "annotation" || tag === "frame" || tag === "custom-shape" || tag === "shapes") {
        foreign = 1;
        if (tag === "annotation") sheet.comments.push(addressOf(sheet.row, sheet.column + 1));
        else openFloating(tag);
      } else if (tag === "table-column") openColumn(sheet, a);
      else if (tag === "table-row") {
        sheet.row += 1;
        sheet.column = 0;
        sheet.rowRepeat = repeat(a["table:number-rows-repeated"], SHEET_ROWS);
        if (gone(a["table:visibility"]) && sheet.row + sheet.rowRepeat <= SHEET_ROWS) sheet.hiddenRows.push(sheet.row);
      } else if (tag === "table-cell") {
        cell = a;
        text.start();
      } else if (tag === "covered-table-cell")
        sheet.column += repeat(a["table:number-columns-repeated"], SHEET_COLUMNS);
      else if (tag === "table") {
        foreign = 1; // a table inside a cell: its cells are no cells of the sheet
        sheet.merged.push(addressOf(sheet.row, sheet.column + 1));
      } else if (cell !== undefined) text.listener.open(tag, a);
    },
    text(piece) {
      if (cell !== undefined && foreign === 0) text.listener.text(piece);
    },
    close(tag) {
      if (sheet === undefined) return;
      if (foreign > 0) {
        foreign -= 1;
        if ((foreign === 0 || tag === "frame" || tag === "custom-shape") && floating !== undefined) {
          sheet.floating.push(floating);
          floating = undefined;
        }
      } else if (tag === "table-cell" && cell !== undefined) {
        closeCell(sheet, cell);
        cell = undefined;
      } else if (tag === "table-row") sheet.row += sheet.rowRepeat - 1;
      else if (tag === "table") {
        closeSheet(sheet);
        sheet = undefined;
      } else if (cell !== undefined) text.listener.close(tag);
    },
  });
  return names;
}
