import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { sum } from "./sum.js";

/**
 * How alike a series is to itself some steps later, for lags 1, 2, … : the sum of products of deviations from the
 * mean over the sum of their squares. 0 throughout for a series that never changes.
 *
 * @param values  in order of time, equally spaced
 * @param lags    how many lags, below the number of values
 * @returns autocorrelations, lag 1 first, each from −1 to 1
 * @throws Problem "too-few-values", "bad-number"
 * @example autocorrelation([1, 2, 3, 4], 1) // [0.25]
 */
export function autocorrelation(values: readonly number[], lags: number): number[] {
  if (values.length <= lags)
    problem("too-few-values", `autocorrelation: ${lags} lags need ${lags + 1} values or more, got ${values.length}`);
  const mean = sum(values.map((value) => finite("autocorrelation", "a value", value))) / values.length;
  const off = values.map((value) => value - mean);
  const squares = sum(off.map((d) => d * d));
  return Array.from({ length: lags }, (_, i) =>
    squares === 0 ? 0 : sum(off.slice(i + 1).map((d, t) => d * off[t]!)) / squares,
  );
}
