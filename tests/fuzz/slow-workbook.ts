import * as XLSX from "@e965/xlsx";
import type { Content } from "./grid.js";
import type { View } from "./view.js";

function dayOf(serial: number, date1904: boolean): string | undefined {
  const date = XLSX.SSF.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number } | null;
  return date === null ? undefined : [date.y, date.m, date.d].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A workbook as SheetJS sees it, cell by cell; undefined where it sees none. */
export function workbookView(bytes: Uint8Array): View | undefined {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, { type: "buffer", cellFormula: false, cellHTML: false, cellNF: true });
  } catch {
    return undefined;
  }
  if (!Object.values(book.Sheets).some((sheet) => Object.keys(sheet).some((name) => !name.startsWith("!"))))
    return undefined;
  const percent = (format: unknown): boolean => typeof format === "string" && format.includes("%");
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    rows: 0,
    columns: 0,
    at({ sheet, row, column }): Content | undefined {
      const found = book.Sheets[sheet];
      if (row === 0 || found === undefined) return found === undefined ? undefined : { text: sheet };
      const cell = found[XLSX.utils.encode_cell({ r: row - 1, c: column - 1 })] as XLSX.CellObject | undefined;
      if (cell?.v === undefined || cell.v === "") return undefined;
      if (typeof cell.v !== "number") return { text: String(cell.v) };
      const day = typeof cell.z === "string" && XLSX.SSF.is_date(cell.z) ? dayOf(cell.v, date1904) : undefined;
      if (day !== undefined) return { text: day };
      return { text: String(cell.v), number: cell.v, ...(percent(cell.z) ? { percent: true } : {}) };
    },
  };
}
