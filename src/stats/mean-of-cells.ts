import { mean as compensatedMean } from "simple-statistics";
import type { Cell } from "../core/cell.js";
import { hasValue } from "../core/cell.js";
import { problem } from "../core/problem.js";

/** A mean of cells, with what was left out of it. */
export interface MeanOfCells {
  readonly value: number;
  readonly n: number;
  readonly left: number;
}

/**
 * The mean of the cells that hold a number, and how many do not. A missing cell is never counted as 0.
 *
 * @param cells  cells in one unit
 * @returns the mean, how many it is of, and how many were left out
 * @throws Problem "too-few-values" when no cell holds a number
 * @example meanOfCells([{ value: 10 }, { missing: "[c]", as: "[c]" }]) // { value: 10, n: 1, left: 1 }
 */
export function meanOfCells(cells: readonly Cell[]): MeanOfCells {
  const values = cells.filter(hasValue).map(({ value }) => value);
  if (values.length === 0)
    problem("too-few-values", "meanOfCells: no cell holds a number", { found: `${cells.length} cells` });
  return { value: compensatedMean(values), n: values.length, left: cells.length - values.length };
}
