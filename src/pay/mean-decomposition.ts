import { knownOptions } from "../core/options.js";
import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";
import type { GroupStatistic } from "../stats/refuse-averaging-medians.js";
import { sum } from "../stats/sum.js";
import {
  CIVIL_SERVICE_ROUNDING,
  type GroupRounding,
  type MeanOfGroups,
  meanOfGroups,
  type PayGroup,
} from "./mean-of-groups.js";

/** The three parts of a change, and the whole they add up to. */
export interface Effects {
  readonly pay: number;
  readonly mix: number;
  readonly interaction: number;
  readonly total: number;
}

/** A change in mean pay taken apart. */
export interface MeanDecomposition {
  readonly start: MeanOfGroups;
  readonly end: MeanOfGroups;
  readonly pounds: Effects;
  /** In per cent of the mean at the start. */
  readonly percent: Effects;
  /** By group, in pounds: they add up to `pounds`. */
  readonly groups: readonly ({ readonly group: string } & Effects)[];
}

/**
 * Takes a change in mean pay apart, exactly: pay `Σ w₀ Δm` (what it would have been with the groups' old shares), mix
 * `Σ Δw m₀` (what it would have been at the groups' old pay) and interaction `Σ Δw Δm`. Shares are of headcount. It
 * needs every group at both ends, `unknown` too. Done on means only: medians are refused.
 *
 * @param start    groups at the start
 * @param end      the same groups at the end
 * @param options  `statistic` of the cells; `published`, the overall means at start and end, against which the groups
 *                 are reconciled before anything is returned; `rounding` of the cells
 * @returns pounds and per cent; the means at both ends carry rounding bounds
 * @throws Problem "medians-cannot-be-averaged", "groups-differ", "does-not-reconcile", and those of `meanOfGroups`
 * @example meanDecomposition(groups2021, groups2023, { statistic: "mean", published: [33720, 36120] }).percent.mix // 2.43
 */
export function meanDecomposition(
  start: readonly PayGroup[],
  end: readonly PayGroup[],
  options: {
    readonly statistic: GroupStatistic;
    readonly published: readonly [start: number, end: number];
    readonly rounding?: GroupRounding | undefined;
  },
): MeanDecomposition {
  knownOptions("meanDecomposition", options, ["statistic", "published", "rounding"]);
  const { statistic, published, rounding = CIVIL_SERVICE_ROUNDING } = options;
  const means = [start, end].map((groups) => meanOfGroups(groups, { statistic, rounding })) as [
    MeanOfGroups,
    MeanOfGroups,
  ];
  const [first, last] = means;
  const later = new Map(end.map((group) => [group.group, group]));
  const unmatched = [
    ...start.filter(({ group }) => !later.has(group)),
    ...end.filter(({ group }) => !start.some((earlier) => earlier.group === group)),
  ];
  if (unmatched.length > 0)
    problem("groups-differ", `meanDecomposition: ${unmatched[0]!.group} is there at one end only`, {
      found: unmatched.map(({ group }) => group).join(", "),
      expected: "the same groups at both ends, unknown included",
    });
  reconcile("at the start", first, published[0], rounding);
  reconcile("at the end", last, published[1], rounding);
  const groups = start.map((a) => {
    const b = later.get(a.group)!;
    const [w0, w1] = [a.headcount / first.headcount, b.headcount / last.headcount];
    return {
      group: a.group,
      pay: w0 * (b.mean - a.mean),
      mix: (w1 - w0) * a.mean,
      interaction: (w1 - w0) * (b.mean - a.mean),
      total: w1 * b.mean - w0 * a.mean,
    };
  });
  const all = (part: keyof Effects): number => sum(groups.map((group) => group[part]));
  const pounds = { pay: all("pay"), mix: all("mix"), interaction: all("interaction"), total: all("total") };
  const share = 100 / first.mean;
  return {
    start: first,
    end: last,
    pounds,
    percent: {
      pay: pounds.pay * share,
      mix: pounds.mix * share,
      interaction: pounds.interaction * share,
      total: pounds.total * share,
    },
    groups,
  };
}

/**
 * Checks that the mean of the groups can be the published overall mean, both known only to their rounding.
 *
 * @param where      which end, for the message: "at the start"
 * @param mean       from `meanOfGroups`
 * @param published  the overall mean, pounds a year
 * @param rounding   of the published mean and cells
 * @throws Problem "does-not-reconcile": a group is missing, or the figures are of different staff
 * @example reconcile("at the start", meanOfGroups(groups2021, { statistic: "mean" }), 33720, CIVIL_SERVICE_ROUNDING)
 */
export function reconcile(where: string, mean: MeanOfGroups, published: number, rounding: GroupRounding): void {
  positive("reconcile", `the published mean ${where}`, published);
  const half = rounding.mean / 2;
  if (published + half >= mean.low && published - half <= mean.high) return;
  problem("does-not-reconcile", `the groups ${where} do not give the published mean`, {
    found: `${mean.low.toFixed(1)} to ${mean.high.toFixed(1)} from the groups, ${published} published`,
    expected: "the published mean within rounding",
    hint: "is a group missing, unknown perhaps, or are the cells of another release?",
  });
}
