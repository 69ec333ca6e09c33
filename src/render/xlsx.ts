import { unzipSync } from "fflate";
import { significant } from "../core/significant.js";
import { zip } from "../core/zip.js";
import type { FlatColumn } from "./flat-table.js";
import { numberFormat } from "./number-format.js";
import type { Sheet, SheetCell, Workbook } from "./sheet.js";
import { columnWidths, rowHeight, uniqueLabels } from "./sheet-layout.js";

/** Days from Excel's day 0 to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

type ExcelSheet = import("exceljs").Worksheet;
type ExcelValue = import("exceljs").CellValue;

function excelValue(cell: SheetCell): ExcelValue {
  if (cell.kind === "number") return significant(cell.value);
  if (cell.kind === "day") return cell.value + EXCEL_EPOCH;
  if (cell.kind === "words" && cell.sheet !== undefined) return { text: cell.shown, hyperlink: `#'${cell.sheet}'!A1` };
  return cell.shown;
}

const font = (size: number, bold = false) => ({ name: "Arial", size, bold });
const left = (wrapText: boolean, indent = 0) => ({ vertical: "top", horizontal: "left", wrapText, indent }) as const;
const RIGHT = { vertical: "top", horizontal: "right" } as const;

type Style = Partial<import("exceljs").Style>;
const TITLE: Style = { font: font(14, true) };
const LINE: Style = { font: font(10) };
const BELOW: Style = { font: font(11, true) };

/** Styles of the cells of a column, by what they hold. Shared by its cells: exceljs keeps each style object apart. */
function columnStyles({ kind, as }: FlatColumn, first: boolean) {
  const words = left(true, first ? 0 : 1);
  const heading = kind === "words" ? words : ({ ...RIGHT, wrapText: true } as const);
  return {
    heading: { font: font(10, true), alignment: { ...heading, vertical: "bottom" } },
    words: { font: font(10), alignment: words, numFmt: "@" },
    link: { font: { ...font(10), underline: true, color: { argb: "FF0B57A4" } }, alignment: words, numFmt: "@" },
    number: { font: font(10), alignment: RIGHT, numFmt: numberFormat(as) },
    day: { font: font(10), alignment: RIGHT, numFmt: "d mmmm yyyy" },
    missing: { font: font(10), alignment: RIGHT },
  } satisfies Record<string, Style>;
}

function put(page: ExcelSheet, row: number, value: string, style: Style): void {
  const cell = page.getCell(row, 1);
  cell.value = value;
  cell.style = style;
}

function write(page: ExcelSheet, sheet: Sheet): void {
  const { columns, rows, name } = sheet.table;
  const widths = columnWidths(sheet);
  const styles = columns.map((column, c) => columnStyles(column, c === 0));
  const labels = uniqueLabels(columns);
  widths.forEach((width, c) => {
    page.getColumn(c + 1).width = width;
  });
  put(page, 1, sheet.title, TITLE);
  sheet.above.forEach((line, i) => {
    put(page, i + 2, line, LINE);
  });
  const head = sheet.above.length + 3;
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
      const link = cell.kind === "words" && cell.sheet !== undefined;
      target.getCell(c + 1).style = styles[c]![link ? "link" : cell.kind];
    });
  });
  let at = head + rows.length + 2;
  for (const { heading, lines } of sheet.below) {
    put(page, at, heading, BELOW);
    lines.forEach((line, i) => {
      put(page, at + 1 + i, line, LINE);
    });
    at += lines.length + 2;
  }
}

/** Not compressed twice: `zip` does it. The types of exceljs do not know the options of its zip. */
const STORED = { zip: { compression: "STORE" } };

/** Takes out the clock and the entries for folders, so that the same sheets are the same bytes. */
function withoutClock(entries: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const files = Object.fromEntries(Object.entries(entries).filter(([name]) => !name.endsWith("/")));
  const core = "docProps/core.xml";
  const cleaned = new TextDecoder()
    .decode(files[core]!)
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "");
  return { ...files, [core]: new TextEncoder().encode(cleaned) };
}

/**
 * A workbook as XLSX: one table a sheet, numbers as numbers with a number format, words as text that is never a
 * formula, title and language set, no merged cells, no frozen panes, no comments. The same workbook gives the same bytes.
 *
 * @param book  from `workbook`
 */
export async function xlsx(book: Workbook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const file = new ExcelJS.Workbook();
  Object.assign(file, { title: book.title, language: book.language });
  file.creator = "realpay";
  file.lastModifiedBy = "realpay";
  for (const sheet of book.sheets) {
    const page = file.addWorksheet(sheet.name, {
      pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    write(page, sheet);
  }
  const bytes = new Uint8Array(await file.xlsx.writeBuffer(STORED as never));
  return zip(withoutClock(unzipSync(bytes)), ["[Content_Types].xml"]);
}
