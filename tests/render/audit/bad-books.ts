import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { withHeadingStyles } from "../../../src/render/xlsx-headings.js";

type Sheet = ExcelJS.Worksheet;
type Book = ExcelJS.Workbook;
const TABLE = {
  name: "pay_by_grade",
  ref: "A3",
  headerRow: true,
  columns: ["Grade", "Pay (£ a year)", "Change (%)"].map((name) => ({ name, filterButton: false })),
};
const ROWS = [
  ["AA", 18_310, 2.5],
  ["AO", 22_180, "[x]"],
];

/** A small workbook that passes the checklist, after somebody changed it. */
export async function made(change: (sheet: Sheet, book: Book) => void = () => {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { title: "Pay by grade", language: "en-GB" });
  const sheet = book.addWorksheet("Pay");
  sheet.columns = [{ width: 20 }, { width: 20 }, { width: 20 }];
  sheet.getCell("A1").value = "Pay by grade";
  sheet.getCell("A1").font = { name: "Arial", size: 14, bold: true };
  sheet.getCell("A2").value = "Shorthand: [x] means not available to us.";
  sheet.addTable({ ...TABLE, rows: ROWS });
  change(sheet, book);
  return changed(new Uint8Array(await book.xlsx.writeBuffer()), /styles\.xml$/, withHeadingStyles);
}

/** The same with another table in its place. */
export const madeOf = (columns: readonly string[], rows: readonly unknown[][], more = {}): Promise<Uint8Array> =>
  made((sheet) => {
    sheet.removeTable("pay_by_grade");
    sheet.addTable({
      ...TABLE,
      ...more,
      columns: columns.map((name) => ({ name })),
      rows: rows.map((row) => [...row]),
    });
  });

/** A file after a part of it was changed as text. */
function changed(bytes: Uint8Array, part: RegExp, change: (text: string) => string): Uint8Array {
  let done = false;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!part.test(name)) return [name, content];
    const text = new TextDecoder().decode(content);
    const after = change(text);
    done ||= after !== text;
    return [name, new TextEncoder().encode(after)];
  });
  if (!done) throw new Error(`nothing was changed in ${part}`);
  return zipSync(Object.fromEntries(parts));
}

/** The same, by what stands in it. */
export const edited = (bytes: Uint8Array, part: RegExp, from: string | RegExp, to: string): Uint8Array =>
  changed(bytes, part, (text) => text.replace(from, to));

/** A change of one cell. */
export const cell =
  (address: string, change: Partial<ExcelJS.Cell>) =>
  (sheet: Sheet): void => {
    Object.assign(sheet.getCell(address), change);
  };

/** The same with one part more. */
export const withPart = (bytes: Uint8Array, name: string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [name]: new Uint8Array(1) });
