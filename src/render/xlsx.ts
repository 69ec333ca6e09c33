import { unzipSync } from "fflate";
import { significant } from "../core/significant.js";
import { zip } from "../core/zip.js";
import { numberFormat } from "./number-format.js";
import type { Sheet, SheetCell, Workbook } from "./sheet.js";
import { columnWidths, uniqueLabels } from "./sheet-layout.js";

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

const WORDS = { vertical: "top", wrapText: true, horizontal: "left" } as const;
const NUMBERS = { vertical: "top", wrapText: false, horizontal: "right" } as const;

function write(page: ExcelSheet, sheet: Sheet): void {
  const { columns, rows, name } = sheet.table;
  columnWidths(sheet).forEach((width, c) => {
    page.getColumn(c + 1).width = width;
  });
  page.getCell(1, 1).value = sheet.title;
  page.getCell(1, 1).font = { name: "Arial", size: 14, bold: true };
  sheet.above.forEach((line, i) => {
    page.getCell(i + 2, 1).value = line;
  });
  const head = sheet.above.length + 3;
  page.addTable({
    name,
    ref: `A${head}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: uniqueLabels(columns).map((label) => ({ name: label, filterButton: false })),
    rows: rows.map((row) => row.map(excelValue)),
  });
  columns.forEach((column, c) => {
    const heading = page.getCell(head, c + 1);
    heading.font = { name: "Arial", size: 10, bold: true };
    heading.alignment = { wrapText: true, vertical: "bottom", horizontal: column.kind === "words" ? "left" : "right" };
  });
  const alignments = columns.map(({ kind }) => (kind === "words" ? WORDS : NUMBERS));
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const target = page.getCell(head + 1 + r, c + 1);
      target.alignment = alignments[c]!;
      if (cell.kind === "number") target.numFmt = numberFormat(columns[c]!.as);
      if (cell.kind === "day") target.numFmt = "d mmmm yyyy";
      if (cell.kind === "words") target.numFmt = "@";
      if (cell.kind === "words" && cell.sheet !== undefined)
        target.font = { name: "Arial", size: 10, underline: true, color: { argb: "FF0B57A4" } };
    });
  });
  let at = head + rows.length + 2;
  for (const { heading, lines } of sheet.below) {
    page.getCell(at, 1).value = heading;
    page.getCell(at, 1).font = { name: "Arial", size: 11, bold: true };
    lines.forEach((line, i) => {
      page.getCell(at + 1 + i, 1).value = line;
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
