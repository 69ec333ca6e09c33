import { knownOptions } from "../core/options.js";
import { problem } from "../core/problem.js";
import { type GroupStatistic, refuseAveragingMedians } from "../stats/refuse-averaging-medians.js";
import { weightedMeanBounds } from "../stats/weighted-mean-bounds.js";
import type { Effects } from "./mean-decomposition.js";
import {
  CIVIL_SERVICE_ROUNDING,
  type GroupRounding,
  type MeanOfGroups,
  meanOfGroups,
  type PayGroup,
} from "./mean-of-groups.js";

/** Limits between which a number lies. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** The effects of a decomposition, each with the limits that the rounding of its cells leaves it, in pounds. */
export interface EffectLimits extends Readonly<Record<keyof Effects, Limits>> {
  /** By group: mix and interaction are its change of share times how far its pay, or its rise, is from that of all. */
  readonly groups: readonly ({ readonly group: string } & Readonly<Record<"pay" | "mix" | "interaction", Limits>>)[];
}

/** Most groups whose share may have moved either way: each doubles what has to be tried. */
const MOST_UNSURE = 12;

const times = (a: Limits, b: Limits): Limits => {
  const all = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...all), high: Math.max(...all) };
};
const minus = (a: Limits, b: Limits): Limits => ({ low: a.low - b.high, high: a.high - b.low });
const around = (value: number, width: number): Limits => ({ low: value - width / 2, high: value + width / 2 });

/** People in each group, and the share of each in all, as rounding allows. */
function heads(groups: readonly PayGroup[], width: number): { people: Limits[]; shares: Limits[] } {
  const people = groups.map(({ headcount }) => {
    const { low, high } = around(headcount, width);
    return { low: Math.max(0, low), high };
  });
  const others = (i: number, end: keyof Limits): number =>
    people.reduce((total, limits, j) => (i === j ? total : total + limits[end]), 0);
  const shares = people.map(({ low, high }, i) => ({
    low: low / (low + others(i, "high")),
    high: high / (high + others(i, "low")),
  }));
  return { people, shares };
}

const cells = (values: readonly Limits[], people: readonly Limits[]) =>
  values.map((value, i) => ({
    value: [value.low, value.high] as const,
    weight: [people[i]!.low, people[i]!.high] as const,
  }));

/**
 * The limits of `Σ Δw x`, exactly. For given headcounts it moves with each `x` by the change of that share, so every `x`
 * stands at one of its ends; for given `x` the two years are apart. Where the sign of a change of share is sure, one
 * end will do; where it is not, both are tried.
 */
function ofChangedShares(x: readonly Limits[], start: ReturnType<typeof heads>, end: ReturnType<typeof heads>): Limits {
  const change = x.map((_, i) => minus(end.shares[i]!, start.shares[i]!));
  const unsure = change.flatMap(({ low, high }, i) => (low < 0 && high > 0 ? [i] : []));
  if (unsure.length > MOST_UNSURE)
    problem("too-many-groups", `meanDecompositionBounds: ${unsure.length} shares may have moved either way`, {
      found: String(unsure.length),
      expected: `at most ${MOST_UNSURE}`,
    });
  const extreme = (sign: 1 | -1): number => {
    let best = Number.NEGATIVE_INFINITY;
    for (let tried = 0; tried < 2 ** unsure.length; tried += 1) {
      const at = x.map(({ low, high }, i): Limits => {
        const bit = unsure.indexOf(i);
        const up = bit < 0 ? sign * (change[i]!.low + change[i]!.high) > 0 : Math.floor(tried / 2 ** bit) % 2 === 1;
        return up ? { low: high, high } : { low, high: low };
      });
      const [before, after] = [start, end].map(({ people }) => weightedMeanBounds(cells(at, people))) as [
        Limits,
        Limits,
      ];
      best = Math.max(best, sign === 1 ? after.high - before.low : before.high - after.low);
    }
    return sign * best;
  };
  return { low: extreme(-1), high: extreme(1) };
}

/**
 * How far the rounding of headcounts and means can move the effects of `meanDecomposition`. The limits of pay, mix,
 * interaction and total are exact, each by itself: they are not reached together. Those by group are the widest that
 * the limits of its parts allow. Not for sampling error, and not a confidence interval: the limits are certain.
 *
 * @param start    groups at the start, headcounts in people and means in pounds a year
 * @param end      the same groups in the same order at the end
 * @param options  `statistic` of the cells, which must be means; `rounding` of the cells, in people and pounds
 * @returns pounds a year
 * @throws Problem "medians-cannot-be-averaged", "groups-differ", "too-many-groups", and those of `meanOfGroups`
 * @example meanDecompositionBounds([{ group: "EO", headcount: 10, mean: 100 }], [{ group: "EO", headcount: 10, mean: 110 }], { statistic: "mean", rounding: { headcount: 0, mean: 2 } }).pay // { low: 8, high: 12 }
 */
export function meanDecompositionBounds(
  start: readonly PayGroup[],
  end: readonly PayGroup[],
  options: { readonly statistic: GroupStatistic; readonly rounding?: GroupRounding | undefined },
): EffectLimits {
  knownOptions("meanDecompositionBounds", options, ["statistic", "rounding"]);
  const { statistic, rounding = CIVIL_SERVICE_ROUNDING } = options;
  refuseAveragingMedians("meanDecompositionBounds", statistic);
  if (start.length !== end.length || start.some(({ group }, i) => end[i]!.group !== group))
    problem("groups-differ", "meanDecompositionBounds: the groups of the two ends are not the same in the same order", {
      found: end.map(({ group }) => group).join(", "),
      expected: start.map(({ group }) => group).join(", "),
    });
  const [first, last] = [start, end].map((groups) => meanOfGroups(groups, { statistic, rounding })) as [
    MeanOfGroups,
    MeanOfGroups,
  ];
  const [before, after] = [heads(start, rounding.headcount), heads(end, rounding.headcount)];
  const means = start.map(({ mean }) => around(mean, rounding.mean));
  const rises = start.map(({ mean }, i) => around(end[i]!.mean - mean, 2 * rounding.mean));
  return {
    pay: weightedMeanBounds(cells(rises, before.people)),
    mix: ofChangedShares(means, before, after),
    interaction: ofChangedShares(rises, before, after),
    total: minus(last, first),
    groups: start.map(({ group }, i) => {
      const change = minus(after.shares[i]!, before.shares[i]!);
      return {
        group,
        pay: times(before.shares[i]!, rises[i]!),
        mix: times(change, minus(means[i]!, first)),
        interaction: times(change, minus(rises[i]!, minus(last, first))),
      };
    }),
  };
}
