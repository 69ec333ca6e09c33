import { problem } from "../../core/problem.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { letter } from "../../evidence/formula.js";
import type { GridCell } from "../../evidence/grid.js";
import type { FiguredGrid } from "./figured-grid.js";

/** The range over some of the cells: its lowest, its highest and how many there are, as keys of figures. */
export interface CellRange {
  readonly low: string;
  readonly high: string;
  readonly of: string;
}

const REDUCE = {
  low: (values: readonly number[]) => Math.min(...values),
  high: (values: readonly number[]) => Math.max(...values),
  of: (values: readonly number[]) => values.length,
};

/**
 * Adds the range over the cells that pass a test: what the answer would be with one choice held or left out.
 *
 * @param name   the keys become "range.<name>.low" and so on
 * @param label  which cells, in words: "without RPI"
 * @throws Problem "no-grid" when no cell passes
 */
export function rangeOf(
  book: FigureBook,
  { grid }: FiguredGrid,
  name: string,
  label: string,
  test: (cell: GridCell) => boolean,
): CellRange {
  const from = grid.cells.filter(test).map((cell) => cell.figure);
  if (from.length === 0) return problem("no-grid", `${grid.measure}: no combination ${label}`);
  const { unit, period } = book.figures[grid.chosen.figure]!;
  const run = `A..${letter(from.length - 1)}`;
  const over = (part: keyof typeof REDUCE, method: string, formula: string): string =>
    book.derived(`range.${name}.${part}`, {
      label: `${grid.says}, ${label}: ${method}`,
      value: (...values) => REDUCE[part](values),
      unit: part === "of" ? { id: "ratio" } : unit,
      period,
      method,
      formula,
      from,
    });
  return {
    low: over("low", "lowest", `min(${run})`),
    high: over("high", "highest", `max(${run})`),
    of: over("of", "how many", `countNotNegative(${run}) + countNegative(${run})`),
  };
}
