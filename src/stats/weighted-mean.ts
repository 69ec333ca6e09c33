import type { Estimate } from "../core/estimate.js";
import { knownOptions } from "../core/options.js";
import { problem } from "../core/problem.js";
import type { UnitId } from "../core/unit.js";
import { type GroupStatistic, refuseAveragingMedians } from "./refuse-averaging-medians.js";
import { sum } from "./sum.js";

/**
 * Weighted mean of a survey variable with its standard error: the average of the population that the sample stands
 * for. Not for clustered or stratified designs (the error would be wrong), nor for the means of groups of staff, which
 * are counts and have none (see `meanOfGroups`). Values that are medians are refused.
 *
 * @param values   one finite number per respondent; leave missing values out and say how many
 * @param weights  people each respondent stands for: finite, 0 or more, in the order of `values`
 * @param options  `unit` of the values; `statistic` when each value is itself one, so that medians can be refused
 * @returns value and standard error in `unit`: linearised, n ÷ (n − 1), with replacement
 * @throws Problem "length-mismatch", "too-few-values" (under 2), "bad-number", "no-weight", "medians-cannot-be-averaged"
 * @example weightedMean([10, 20], [1, 3], { unit: "GBP/week" }).value // 17.5
 */
export function weightedMean(
  values: readonly number[],
  weights: readonly number[],
  options: { readonly unit: UnitId; readonly statistic?: GroupStatistic | undefined },
): Estimate {
  knownOptions("weightedMean", options, ["unit", "statistic"]);
  const { unit, statistic = "mean" } = options;
  refuseAveragingMedians("weightedMean", statistic);
  const n = values.length;
  if (weights.length !== n) problem("length-mismatch", `weightedMean: ${n} values but ${weights.length} weights`);
  if (n < 2) problem("too-few-values", `weightedMean: needs 2 values or more, got ${n}`);
  const bad = [...values, ...weights].find((x) => !Number.isFinite(x)) ?? weights.find((w) => w < 0);
  if (bad !== undefined)
    problem("bad-number", `weightedMean: found ${bad}; values are finite, weights finite and 0 or more`);
  const total = sum(weights);
  if (total === 0) problem("no-weight", "weightedMean: weights sum to 0");
  const value = sum(values.map((v, i) => v * weights[i]!)) / total;
  const squares = sum(values.map((v, i) => (weights[i]! * (v - value)) ** 2));
  return {
    value,
    unit,
    standardError: Math.sqrt((n / (n - 1)) * squares) / total,
    n,
    method: "weighted mean, linearised error",
  };
}
