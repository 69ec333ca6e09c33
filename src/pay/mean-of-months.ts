import { problem } from "../core/problem.js";

/**
 * The mean of the months of a year or quarter, each counting alike.
 * Not for part of a year: the caller says which months there must be.
 *
 * @param values  the published months, in one unit
 * @returns the mean, in that unit
 * @throws Problem "too-few-values" when there are none
 * @example meanOfMonths([94, 95]) // 94.5
 */
export function meanOfMonths(values: readonly number[]): number {
  if (values.length === 0) problem("too-few-values", "meanOfMonths: needs 1 month or more, got 0");
  return values.reduce((total, value) => total + value, 0) / values.length;
}
