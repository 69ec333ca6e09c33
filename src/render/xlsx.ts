import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { unzipSync } from "fflate";
import { zip } from "../core/zip.js";
import type { FlatColumn } from "./flat-table.js";
import { numberFormat } from "./number-format.js";
import {
  type CellStyle,
  cellStyleOf,
  type Sheet,
  type SheetCell,
  type SheetTable,
  sheetValue,
  type Workbook,
} from "./sheet.js";
import { columnWidths, rowHeight, uniqueLabels } from "./sheet-layout.js";
import { HEADING_POINTS } from "./xlsx-headings.js";
import { finishedParts } from "./xlsx-parts.js";

/** Days from Excel's day 0 to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

type ExcelSheet = import("exceljs").Worksheet;
type ExcelValue = import("exceljs").CellValue;

function excelValue(cell: SheetCell): ExcelValue {
  if (cell.kind === "words" && cell.sheet !== undefined) return { text: cell.shown, hyperlink: `'${cell.sheet}'!A1` };
  const value = sheetValue(cell);
  return cell.kind === "day" && typeof value === "number" ? value + EXCEL_EPOCH : value;
}

const font = (size: number, bold = false) => ({ name: "Arial", size, bold });
const left = (wrapText: boolean, indent = 0) => ({ vertical: "top", horizontal: "left", wrapText, indent }) as const;
const RIGHT = { vertical: "top", horizontal: "right" } as const;

/** Points of a row with a heading: space above it without a blank row. */
const ABOVE_HEADING = 28;

type Style = Partial<import("exceljs").Style>;
const HEADING_1: Style = { font: font(HEADING_POINTS[1], true) };
const HEADING_2: Style = { font: font(HEADING_POINTS[2], true) };
const LINE: Style = { font: font(10) };
const BROKEN: Style = { font: font(10), alignment: left(true) };

/** Styles of the cells of a column, by what they hold. Shared by its cells: exceljs keeps each style object apart. */
function columnStyles({ kind, as }: FlatColumn, first: boolean) {
  const words = left(true, first ? 0 : 1);
  const heading = kind === "words" ? words : ({ ...RIGHT, wrapText: true } as const);
  return {
    heading: { font: font(10, true), alignment: { ...heading, vertical: "bottom" } },
    words: { font: font(10), alignment: words, numFmt: "@" },
    year: { font: font(10), alignment: words },
    pounds: { font: font(10), alignment: words, numFmt: '"£"#,##0' },
    link: { font: { ...font(10), underline: true, color: { argb: "FF0B57A4" } }, alignment: words, numFmt: "@" },
    number: { font: font(10), alignment: RIGHT, numFmt: numberFormat(as) },
    day: { font: font(10), alignment: RIGHT, numFmt: "d mmmm yyyy" },
    missing: { font: font(10), alignment: RIGHT },
  } satisfies Record<CellStyle | "heading", Style>;
}

function put(page: ExcelSheet, row: number, value: string, style: Style, column = 1): void {
  const cell = page.getCell(row, column);
  cell.value = value;
  cell.style = style;
}

/** Title and lines of a sheet; of a cover, whose column is wide, broken over lines. Gives the row below them. */
function writeAbove(page: ExcelSheet, { title, above, table }: Sheet, widths: readonly number[]): number {
  put(page, 1, title, HEADING_1);
  for (const [i, line] of above.entries()) {
    const row = i + 2;
    if (typeof line !== "string") put(page, row, line.heading, HEADING_2);
    else put(page, row, line, table === undefined ? BROKEN : LINE);
    if (table === undefined)
      page.getRow(row).height = typeof line === "string" ? rowHeight([line], widths) : ABOVE_HEADING;
  }
  return above.length + 2;
}

/** The rows of a table, each given to exceljs and written before the next is made. */
function writeTable(page: ExcelSheet, { columns, rows }: SheetTable, head: number, widths: readonly number[]): void {
  const styles = columns.map((column, c) => columnStyles(column, c === 0));
  const labels = uniqueLabels(columns);
  const top = page.getRow(head);
  top.height = rowHeight(labels, widths);
  for (const [c, label] of labels.entries()) put(page, head, label, styles[c]!.heading, c + 1);
  top.commit();
  for (const [r, row] of rows.entries()) {
    const target = page.getRow(head + 1 + r);
    target.height = rowHeight(
      row.map((cell) => cell.shown),
      widths,
    );
    for (const [c, cell] of row.entries()) {
      const written = target.getCell(c + 1);
      written.value = excelValue(cell);
      written.style = styles[c]![cellStyleOf(cell, columns[c]!.kind)];
    }
    target.commit();
  }
}

/** Gives the row of the headings of its table. */
function write(page: ExcelSheet, sheet: Sheet): number {
  const widths = columnWidths(sheet);
  for (const [c, width] of widths.entries()) page.getColumn(c + 1).width = width;
  const head = writeAbove(page, sheet, widths);
  if (sheet.table !== undefined) writeTable(page, sheet.table, head, widths);
  page.commit();
  return head;
}

/** Takes what is streamed to it, all of which is there when it ends. */
function collector(): { readonly stream: Writable; bytes(): Uint8Array } {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

/** Compressed a little: it is opened again at once, and held until then. */
const LIGHTLY = { zlib: { level: 1 } };

/**
 * A workbook as XLSX: one table a sheet, numbers as numbers with a number format, words as text that is never a
 * formula, titles in the style Heading 1, title and language set, the cursor in A1 of the first sheet, no merged cells,
 * filters, frozen panes or comments. The same workbook gives the same bytes. Written row by row: a workbook of many
 * rows takes no more memory than its XML.
 *
 * @param book  from `workbook`
 */
export async function xlsx(book: Workbook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const { stream, bytes } = collector();
  const file = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    zip: LIGHTLY,
  } as Partial<import("exceljs").stream.xlsx.WorkbookStreamWriterOptions>);
  Object.assign(file, { title: book.title, language: book.language });
  file.creator = "realpay";
  file.lastModifiedBy = "realpay";
  file.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  const sheets: { readonly sheet: Sheet; readonly head: number }[] = [];
  for (const [i, sheet] of book.sheets.entries()) {
    const page = file.addWorksheet(sheet.name, {
      views: [{ state: "normal", activeCell: "A1", ...(i === 0 ? { tabSelected: true } : {}) } as never],
      pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheets.push({ sheet, head: write(page, sheet) });
    await setImmediate(); // lets what was written be compressed
  }
  await file.commit();
  return zip(finishedParts(unzipSync(bytes()), sheets), ["[Content_Types].xml"]);
}
