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
import { HEADING_POINTS, withHeadingStyles } from "./xlsx-headings.js";

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

function put(page: ExcelSheet, row: number, value: string, style: Style): void {
  const cell = page.getCell(row, 1);
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

function writeTable(
  page: ExcelSheet,
  { columns, rows, name }: SheetTable,
  head: number,
  widths: readonly number[],
): void {
  const styles = columns.map((column, c) => columnStyles(column, c === 0));
  const labels = uniqueLabels(columns);
  page.addTable({
    name,
    ref: `A${head}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: labels.map((label) => ({ name: label, filterButton: false })),
    rows: rows.map((row) => row.map(excelValue)),
  });
  page.getRow(head).height = rowHeight(labels, widths);
  styles.forEach(({ heading }, c) => {
    page.getCell(head, c + 1).style = heading;
  });
  rows.forEach((row, r) => {
    const target = page.getRow(head + 1 + r);
    target.height = rowHeight(
      row.map((cell) => cell.shown),
      widths,
    );
    row.forEach((cell, c) => {
      target.getCell(c + 1).style = styles[c]![cellStyleOf(cell, columns[c]!.kind)];
    });
  });
}

function write(page: ExcelSheet, sheet: Sheet): void {
  const widths = columnWidths(sheet);
  widths.forEach((width, c) => {
    page.getColumn(c + 1).width = width;
  });
  const head = writeAbove(page, sheet, widths);
  if (sheet.table !== undefined) writeTable(page, sheet.table, head, widths);
}

/** Not compressed twice: `zip` does it. The types of exceljs do not know the options of its zip. */
const STORED = { zip: { compression: "STORE" } };

type Parts = Readonly<Record<string, Uint8Array>>;

const edited = (part: Uint8Array, edit: (text: string) => string): Uint8Array =>
  new TextEncoder().encode(edit(new TextDecoder().decode(part)));

/**
 * Takes out the clock, so that the same sheets are the same bytes, the entries for folders and the filters that
 * exceljs gives every table, and names the styles of the headings. A link to a sheet is a place in this file: what
 * exceljs says beside it, that it is a file outside, is taken out.
 */
function finished(entries: Parts): Parts {
  const clock = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
  const finish = (name: string, part: Uint8Array): Uint8Array => {
    if (name === "docProps/core.xml") return edited(part, (text) => text.replace(clock, ""));
    if (name === "xl/styles.xml") return edited(part, withHeadingStyles);
    if (
      name.startsWith("xl/worksheets/sheet") &&
      Buffer.from(part.buffer, part.byteOffset, part.length).includes("<hyperlink ")
    )
      return edited(part, (text) => text.replace(/(<hyperlink [^>]*?) r:id="[^"]*"/g, "$1"));
    if (name.startsWith("xl/worksheets/_rels/"))
      return edited(part, (text) => text.replace(/<Relationship [^>]*\/hyperlink"[^>]*\/>/g, ""));
    if (!name.startsWith("xl/tables/")) return part;
    return edited(part, (text) => text.replace(/<autoFilter.*?<\/autoFilter>|<autoFilter[^>]*\/>/s, ""));
  };
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([name]) => !name.endsWith("/"))
      .map(([name, part]) => [name, finish(name, part)]),
  );
}

/**
 * A workbook as XLSX: one table a sheet, numbers as numbers with a number format, words as text that is never a
 * formula, titles in the style Heading 1, title and language set, the cursor in A1 of the first sheet, no merged cells,
 * filters, frozen panes or comments. The same workbook gives the same bytes.
 *
 * @param book  from `workbook`
 */
export async function xlsx(book: Workbook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const file = new ExcelJS.Workbook();
  Object.assign(file, { title: book.title, language: book.language });
  file.creator = "realpay";
  file.lastModifiedBy = "realpay";
  file.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  for (const [i, sheet] of book.sheets.entries()) {
    const page = file.addWorksheet(sheet.name, {
      views: [{ state: "normal", activeCell: "A1", ...(i === 0 ? { tabSelected: true } : {}) } as never],
      pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    write(page, sheet);
  }
  const bytes = new Uint8Array(await file.xlsx.writeBuffer(STORED as never));
  return zip(finished(unzipSync(bytes)), ["[Content_Types].xml"]);
}
