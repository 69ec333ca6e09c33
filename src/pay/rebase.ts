import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/**
 * An index put on another reference period: every value over the value of that period, times 100. Ratios, and so real
 * values and changes, stay as they were. Not for joining two indices that were made in different ways.
 *
 * @param values  the index, in order
 * @param at      position of the period that becomes 100, from 0
 * @returns the index on the new base
 * @throws Problem "outside-index", "bad-number"
 * @example rebase([50, 100, 120], 1) // [50, 100, 120]
 */
export function rebase(values: readonly number[], at: number): number[] {
  const base = values[at];
  if (base === undefined)
    return problem("outside-index", `rebase: there is no value at ${at}`, { expected: `0 to ${values.length - 1}` });
  positive("rebase", "the value at the new base", base);
  return values.map((value) => (positive("rebase", "an index value", value) / base) * 100);
}
