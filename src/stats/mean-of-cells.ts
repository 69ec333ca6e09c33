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
 * Not for cells that were suppressed or rounded away: they hold numbers, and leaving them out moves the mean.
 *
 * @param cells  cells in one unit
 * @returns the mean, how many it is of, and how many were left out
 * @throws Problem "suppressed-cell" for [c] and [low]; "too-few-values" when no cell holds a number
 * @example meanOfCells([{ value: 10 }, { missing: "..", as: ".." }]) // { value: 10, n: 1, left: 1 }
 */
export function meanOfCells(cells: readonly Cell[]): MeanOfCells {
  const hidden = cells.find((cell) => !hasValue(cell) && (cell.missing === "[c]" || cell.missing === "[low]"));
  if (hidden !== undefined && !hasValue(hidden))
    problem("suppressed-cell", `meanOfCells: ${hidden.missing} is a number somebody kept back, not an absence`, {
      found: hidden.as,
      expected: "cells with numbers, or missing for another reason than suppression or rounding",
      hint: "give such cells the bounds they lie in, and use weightedMeanBounds",
    });
  const values = cells.filter(hasValue).map(({ value }) => value);
  if (values.length === 0)
    problem("too-few-values", "meanOfCells: no cell holds a number", { found: `${cells.length} cells` });
  return { value: compensatedMean(values), n: values.length, left: cells.length - values.length };
}
