import type { Day } from "../core/day.js";
import { addressOf, type CellRange } from "./cell-address.js";

/** Where something stands in a file. Rows and columns count from 1, as spreadsheets show them; 0 and 0 is the sheet's name. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One sheet of a file as text, whatever the format: a CSV is one sheet without a name. What is outside it is blank.
 * Numbers of workbooks are the numbers stored, not what the program shows of them.
 */
export interface Sheet {
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  /** The last row that holds something. */
  readonly rows: number;
  /** The last column that holds something. */
  readonly columns: number;
  /** What stands there, trimmed of nothing; "" where nothing does. A number is spelt with all its digits, a date as 2024-03-31. */
  text(row: number, column: number): string;
  /** The number stored there; undefined for text, even text that looks like one. Always undefined in a CSV. */
  number(row: number, column: number): number | undefined;
  /** The day stored there as a date of the workbook, in whichever of the two date systems. Always undefined in a CSV. */
  date(row: number, column: number): Day | undefined;
  /** Whether a number is shown as a percentage: 0.125 shown as 12.5%. */
  isPercent(row: number, column: number): boolean;
  /** Whether what stands there is what a formula once gave. Nothing is ever worked out. */
  isFormula(row: number, column: number): boolean;
  readonly merged: readonly CellRange[];
}

/** The place of a cell of a sheet. */
export const placeOf = (sheet: Sheet, row: number, column: number): Place => ({ sheet: sheet.name, row, column });

/** The place of the name of a sheet. */
export const placeOfName = (sheet: Sheet): Place => ({ sheet: sheet.name, row: 0, column: 0 });

/** A place in words. @example placeWords({ sheet: "9", row: 12, column: 3 }) // "sheet \"9\", C12" */
export function placeWords({ sheet, row, column }: Place): string {
  if (row === 0) return `the name of sheet "${sheet}"`;
  return sheet === "" ? `row ${row}, column ${column}` : `sheet "${sheet}", ${addressOf(row, column)}`;
}
