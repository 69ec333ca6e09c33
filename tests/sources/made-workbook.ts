import { createRequire } from "node:module";

const XLSX = createRequire(import.meta.url)("@e965/xlsx");

/** What a cell of a made workbook holds: text, a number, a day shown as a date, a number shown as a percentage. */
export type MadeCell =
  | string
  | number
  | undefined
  | { readonly day: string; readonly format?: string }
  | { readonly percent: number };

/** A sheet of a made workbook. */
export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** Merged areas: "B5:D5". */
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
}

const DAY = 86_400_000;

function cellOf(cell: Exclude<MadeCell, undefined>, kind: string): object {
  if (typeof cell === "string") return { t: "s", v: cell };
  if (typeof cell === "number") return { t: "n", v: cell };
  if ("day" in cell && kind === "ods") return { t: "d", v: new Date(cell.day), z: cell.format ?? "mmm yy" };
  if ("percent" in cell) return { t: "n", v: cell.percent, z: "0.0%" };
  return { t: "n", v: (Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / DAY, z: cell.format ?? "mmm yy" };
}

/**
 * Bytes of a workbook made up in a test, in the layout of an official one and never with its figures.
 *
 * @param sheets  in order
 * @param kind    "xlsx" unless given
 */
export function madeWorkbook(sheets: readonly MadeSheet[], kind: "xlsx" | "xls" | "ods" = "xlsx"): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merged = [] } of sheets) {
    const sheet: Record<string, unknown> = {};
    let widest = 0;
    rows.forEach((row, r) => {
      widest = Math.max(widest, row.length);
      row.forEach((cell, c) => {
        if (cell !== undefined && cell !== "") sheet[XLSX.utils.encode_cell({ r, c })] = cellOf(cell, kind);
      });
    });
    sheet["!ref"] = `A1:${XLSX.utils.encode_cell({ r: Math.max(0, rows.length - 1), c: Math.max(0, widest - 1) })}`;
    if (merged.length > 0) sheet["!merges"] = merged.map((area) => XLSX.utils.decode_range(area));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType: kind === "xls" ? "biff8" : kind }));
}
