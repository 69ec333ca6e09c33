import type { Day } from "../core/day.js";
import type { CellRange } from "./cell-address.js";
import type { Sheet } from "./sheet.js";

/** A cell of a workbook, as far as a loader needs it. */
export interface WorkbookCell {
  readonly row: number;
  readonly column: number;
  /** Text as it stands; a number spelt with all its digits; a date as 2024-03-31. */
  readonly text: string;
  readonly number?: number;
  readonly date?: Day;
  readonly percent?: boolean;
  readonly formula?: boolean;
}

/** What is said of a sheet beside its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly merged: readonly CellRange[];
}

/**
 * Cells as a sheet: what one of a workbook is. Only what is filled takes memory, however large the sheet says it is.
 *
 * @param cells  every cell that holds something
 * @param facts  name, index, whether hidden, merged ranges
 * @example cellSheet([{ row: 2, column: 1, text: "1", number: 1 }], { name: "A", index: 0, hidden: false, merged: [] }).number(2, 1) // 1
 */
export function cellSheet(cells: readonly WorkbookCell[], facts: SheetFacts): Sheet {
  const rows = new Map<number, Map<number, WorkbookCell>>();
  let [last, columns] = [0, 0];
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, new Map([[cell.column, cell]]));
    else row.set(cell.column, cell);
    if (cell.row > last) last = cell.row;
    if (cell.column > columns) columns = cell.column;
  }
  let [looked, found] = [0, rows.get(0)]; // a sheet is mostly looked at row by row
  const at = (row: number, column: number): WorkbookCell | undefined => {
    if (row !== looked) [looked, found] = [row, rows.get(row)];
    return found?.get(column);
  };
  return {
    ...facts,
    rows: last,
    columns,
    text: (row, column) => at(row, column)?.text ?? "",
    number: (row, column) => at(row, column)?.number,
    date: (row, column) => at(row, column)?.date,
    isPercent: (row, column) => at(row, column)?.percent === true,
    isFormula: (row, column) => at(row, column)?.formula === true,
  };
}
