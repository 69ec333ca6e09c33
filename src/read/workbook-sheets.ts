import { problem } from "../core/problem.js";
import { parseRange } from "./cell-address.js";
import { cellSheet, type WorkbookCell } from "./cell-sheet.js";
import type { Sheet } from "./sheet.js";
import type { ReadCell, ReadSheet } from "./spreadsheet.js";

/** Cells a workbook may hold to be read as data: some fifteen times the largest that publishers of pay and jobs put out. */
export const MOST_DATA_CELLS = 1_500_000;

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

/**
 * Gathers the sheets of a workbook as data, without their looks.
 *
 * @param where  its name, for messages
 * @throws Problem "too-large", when more cells are taken than any table of figures holds
 */
export function gatherSheets(where: string): SheetGatherer {
  const sheets: Sheet[] = [];
  let count = 0;
  return {
    sheets,
    take(sheet) {
      count += sheet.cells.length;
      if (count > MOST_DATA_CELLS)
        problem("too-large", `${where}: more than ${MOST_DATA_CELLS} cells are filled`, {
          found: `more than ${MOST_DATA_CELLS} filled cells`,
          expected: "a table of figures",
          where,
          hint: "take the sheets with the figures into a workbook of their own",
        });
      const { name, index, hidden } = sheet;
      const merged = sheet.merged.map(parseRange).filter((range) => range !== undefined);
      sheets.push(cellSheet(sheet.cells.map(workbookCell), { name, index, hidden, merged }));
    },
  };
}
