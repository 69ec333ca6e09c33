import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { sum } from "../stats/sum.js";

/** A group's medians at two times, and its headcount at the first. */
export interface MedianGroup {
  readonly group: string;
  readonly headcount: number;
  readonly medianStart: number;
  readonly medianEnd: number;
}

/**
 * A fixed-mix index of grade medians: `Σ w₀ (median_t ÷ median_0) × 100`, with the headcount shares of the start.
 * It says how the groups' medians moved with the mix held still. An index, never pounds: medians are not averaged here,
 * their ratios are. Never subtract it from the change of the overall median.
 *
 * @param groups  every group once, unknown included
 * @returns an index, 100 at the start
 * @throws Problem "too-few-values", "repeated-group" or "bad-number"
 * @example fixedMixIndex([{ group: "EO", headcount: 5, medianStart: 100, medianEnd: 110 }]) // 110
 */
export function fixedMixIndex(groups: readonly MedianGroup[]): number {
  if (groups.length === 0) problem("too-few-values", "fixedMixIndex: needs 1 group or more, got 0");
  if (new Set(groups.map(({ group }) => group)).size < groups.length)
    problem("repeated-group", "fixedMixIndex: a group stands there twice");
  const relatives = groups.map(
    ({ group, headcount, medianStart, medianEnd }) =>
      (positive("fixedMixIndex", `the headcount of ${group}`, headcount) *
        positive("fixedMixIndex", `the median of ${group} at the end`, medianEnd)) /
      positive("fixedMixIndex", `the median of ${group} at the start`, medianStart),
  );
  return (sum(relatives) / sum(groups.map(({ headcount }) => headcount))) * 100;
}
