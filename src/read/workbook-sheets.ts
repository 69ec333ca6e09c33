import { parseRange } from "./cell-address.js";
import { cellSheet, type WorkbookCell } from "./cell-sheet.js";
import type { Sheet } from "./sheet.js";
import type { ReadCell, ReadSheet } from "./spreadsheet.js";

/** Cells a workbook may hold to be read as data: some seven times the largest that publishers of pay and jobs put out. */
export const MOST_DATA_CELLS = 700_000;

/** A cell without its look. */
function workbookCell({ row, column, kind, text, formula, look, date }: ReadCell): WorkbookCell {
  const number = kind === "number" && date === undefined && text.trim() !== "" ? Number(text) : undefined;
  return {
    row,
    column,
    text: date ?? text,
    ...(number !== undefined && Number.isFinite(number) ? { number } : {}),
    ...(date === undefined ? {} : { date }),
    ...(look.format === "percent" ? { percent: true } : {}),
    ...(formula ? { formula } : {}),
  };
}

/** Gathers the sheets of a workbook as data. */
export interface SheetGatherer {
  take(sheet: ReadSheet): void;
  readonly sheets: readonly Sheet[];
}

/** Gathers the sheets of a workbook as data, without their looks. */
export function gatherSheets(): SheetGatherer {
  const sheets: Sheet[] = [];
  return {
    sheets,
    take(sheet) {
      const { name, index, hidden } = sheet;
      const merged = sheet.merged.map(parseRange).filter((range) => range !== undefined);
      sheets.push(cellSheet(sheet.cells.map(workbookCell), { name, index, hidden, merged }));
    },
  };
}
