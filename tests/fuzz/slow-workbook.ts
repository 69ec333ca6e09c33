import * as XLSX from "@e965/xlsx";
import type { Content } from "./grid.js";
import type { View } from "./view.js";

/** A workbook as SheetJS sees it, cell by cell; undefined where it sees none. */
export function workbookView(bytes: Uint8Array): View | undefined {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, { type: "buffer", cellFormula: false, cellHTML: false, cellNF: true });
  } catch {
    return undefined;
  }
  const percent = (format: unknown): boolean => typeof format === "string" && format.includes("%");
  return {
    rows: 0,
    columns: 0,
    at({ sheet, row, column }): Content | undefined {
      const found = book.Sheets[sheet];
      if (row === 0 || found === undefined) return found === undefined ? undefined : { text: sheet };
      const cell = found[XLSX.utils.encode_cell({ r: row - 1, c: column - 1 })] as XLSX.CellObject | undefined;
      if (cell?.v === undefined || cell.v === "") return undefined;
      if (typeof cell.v !== "number") return { text: String(cell.v) };
      return { text: String(cell.v), number: cell.v, ...(percent(cell.z) ? { percent: true } : {}) };
    },
  };
}
