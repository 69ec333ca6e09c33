import type { Day } from "../core/day.js";
import type { SheetFacts } from "./cell-sheet.js";
import type { NumberFormatKind } from "./number-format.js";
import { serialDate } from "./serial-date.js";
import type { Sheet } from "./sheet.js";

/** The cells of a sheet as columns of numbers, row by row and from the left. */
export interface ColumnarCells {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  /** What stands there where it is a number. */
  readonly values: Float64Array;
  /** Which of the texts stands there; -1 for a number. */
  readonly textNumbers: Int32Array;
  /** Which of the formats a number is shown in. */
  readonly formatNumbers: Uint32Array;
}

/** What the cells of all sheets of a workbook point to. */
export interface ColumnarValues {
  readonly texts: readonly string[];
  /** Of every format, what it makes of a number. */
  readonly kinds: readonly NumberFormatKind[];
  readonly system: "1900" | "1904";
}

/**
 * Columns of numbers as a sheet, looked up where it is asked for: a cell that nobody asks for is never made.
 *
 * @param cells   of one sheet, in the order of its rows and columns
 * @param values  what they point to
 * @param facts   name, index, whether hidden, merged ranges
 * @example columnarSheet(cells, values, facts).text(1, 1) // "Month"
 */
export function columnarSheet(
  { rows, columns, values, textNumbers, formatNumbers }: ColumnarCells,
  { texts, kinds, system }: ColumnarValues,
  facts: SheetFacts,
): Sheet {
  const starts = new Map<number, number>();
  let widest = 0;
  for (let i = 0; i < rows.length; i += 1) {
    if (rows[i] !== rows[i - 1]) starts.set(rows[i]!, i);
    if (columns[i]! > widest) widest = columns[i]!;
  }
  /** The number of a cell, -1 for a blank one: rows are filled from the left, mostly without a gap. */
  const at = (row: number, column: number): number => {
    const start = starts.get(row);
    if (start === undefined) return -1;
    let i = start + Math.max(0, column - columns[start]!);
    if (rows[i] === row && columns[i] === column) return i;
    for (i = start; rows[i] === row && columns[i]! < column; ) i += 1;
    return rows[i] === row && columns[i] === column ? i : -1;
  };
  const dates = new Map<number, Day>();
  for (let i = 0; i < rows.length; i += 1) {
    const date =
      textNumbers[i] === -1 && kinds[formatNumbers[i]!] === "date" ? serialDate(values[i]!, system) : undefined;
    if (date !== undefined) dates.set(i, date);
  }
  const isNumber = (i: number): boolean => i !== -1 && textNumbers[i] === -1 && !dates.has(i);
  const spelt: (string | undefined)[] = []; // every kind of file asks for the same texts
  return {
    ...facts,
    rows: rows.at(-1) ?? 0,
    columns: widest,
    text(row, column) {
      const i = at(row, column);
      if (i === -1) return "";
      if (textNumbers[i] !== -1) return texts[textNumbers[i]!]!;
      spelt[i] ??= dates.get(i) ?? String(values[i]);
      return spelt[i]!;
    },
    number(row, column) {
      const i = at(row, column);
      return isNumber(i) ? values[i] : undefined;
    },
    date: (row, column) => dates.get(at(row, column)),
    isPercent(row, column) {
      const i = at(row, column);
      return isNumber(i) && kinds[formatNumbers[i]!] === "percent";
    },
    isFormula: () => false,
  };
}
