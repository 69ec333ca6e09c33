import { knownOptions } from "../core/options.js";
import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { type GroupStatistic, refuseAveragingMedians } from "../stats/refuse-averaging-medians.js";
import { sum } from "../stats/sum.js";
import { weightedMeanBounds } from "../stats/weighted-mean-bounds.js";

/** A group of staff: how many, and what they are paid on average. */
export interface PayGroup {
  readonly group: string;
  readonly headcount: number;
  /** Pounds a year. */
  readonly mean: number;
}

/** To what the publisher rounded: 5 means that a headcount is off by 2.5 at most. */
export interface GroupRounding {
  readonly headcount: number;
  readonly mean: number;
}

/** Civil Service Statistics from 2021: headcounts to the nearest 5, salaries to the nearest 10. */
export const CIVIL_SERVICE_ROUNDING: GroupRounding = { headcount: 5, mean: 10 };

/** A mean of groups with the bounds that rounding leaves it. */
export interface MeanOfGroups {
  readonly mean: number;
  readonly headcount: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The mean of a whole from the means of its groups, weighted by headcount, with the bounds that rounding allows.
 * Medians are refused. Every group must be there, `unknown` too, or it is the mean of something else.
 *
 * @param groups   each group once
 * @param options  `statistic` says what the figures are; `rounding` of the published cells, in people and pounds
 * @returns pounds a year with exact bounds, not a confidence interval
 * @throws Problem "medians-cannot-be-averaged", "repeated-group", "no-weight", "bad-number", "too-few-values"
 * @example meanOfGroups([{ group: "EO", headcount: 3, mean: 20 }, { group: "AO", headcount: 1, mean: 16 }], { statistic: "mean" }).mean // 19
 */
export function meanOfGroups(
  groups: readonly PayGroup[],
  options: { readonly statistic: GroupStatistic; readonly rounding?: GroupRounding | undefined },
): MeanOfGroups {
  knownOptions("meanOfGroups", options, ["statistic", "rounding"]);
  const { statistic, rounding = CIVIL_SERVICE_ROUNDING } = options;
  refuseAveragingMedians("meanOfGroups", statistic);
  const seen = new Set<string>();
  for (const { group, headcount, mean } of groups) {
    if (seen.has(group)) problem("repeated-group", `meanOfGroups: the group ${group} stands there twice`);
    seen.add(group);
    if (finite("meanOfGroups", `the headcount of ${group}`, headcount) < 0)
      problem("bad-number", `meanOfGroups: the headcount of ${group} is ${headcount}, and cannot be below 0`);
    finite("meanOfGroups", `the mean of ${group}`, mean);
  }
  const { low, high } = weightedMeanBounds(
    groups.map(({ headcount, mean }) => ({
      value: [mean - rounding.mean / 2, mean + rounding.mean / 2],
      weight: [Math.max(0, headcount - rounding.headcount / 2), headcount + rounding.headcount / 2],
    })),
  );
  const headcount = sum(groups.map((group) => group.headcount));
  if (headcount === 0) problem("no-weight", "meanOfGroups: the headcounts sum to 0");
  return { mean: sum(groups.map((group) => group.headcount * group.mean)) / headcount, headcount, low, high };
}
