import { finite, positive } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { sum } from "./sum.js";

/** Amounts of one group, and how many people or posts each stands for. */
export interface TheilGroup {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** Theil T of a whole and the two parts that make it, exactly. */
export interface TheilParts {
  readonly total: number;
  /** What would be left if everybody had the mean of their group. */
  readonly between: number;
  /** The groups' own inequality, each weighed by its share of the whole amount. */
  readonly within: number;
  /** Mean, share of the whole amount and Theil T of each group, in the order given. */
  readonly groups: readonly { readonly mean: number; readonly share: number; readonly theil: number }[];
}

const weighed = ({ values, weights }: TheilGroup): number => sum(values.map((v, i) => v * weights[i]!));

function checked(asker: string, { values, weights }: TheilGroup): void {
  if (values.length !== weights.length)
    problem("length-mismatch", `${asker}: ${values.length} values but ${weights.length} weights`);
  if (values.length === 0) problem("too-few-values", `${asker}: needs 1 value or more, got 0`);
  for (const v of values) positive(asker, "a value", v);
  for (const w of weights)
    if (finite(asker, "a weight", w) < 0)
      problem("bad-number", `${asker}: found the weight ${w}; weights are 0 or more`);
  if (sum(weights) === 0) problem("no-weight", `${asker}: weights sum to 0`);
}

/**
 * Theil T: how unequal amounts are, `Σ w (x ÷ μ) ln(x ÷ μ) ÷ Σ w`. Nought when all are equal, `ln n` when one of n has
 * all. It weighs differences at the top more than at the bottom, and unlike the Gini coefficient it splits exactly into
 * a part between groups and a part within them. Not for amounts of nought or less, and over pay minima it says how far
 * scales differ, not people's pay.
 *
 * @param values   amounts above 0, one unit
 * @param weights  how many people or posts each stands for: 0 or more, the order of `values`; one each unless given
 * @returns Theil T, without unit and without sampling error
 * @throws Problem "length-mismatch", "too-few-values", "bad-number", "no-weight" (weights sum to 0)
 * @see Theil 1967, Economics and Information Theory; Cowell, Measuring Inequality
 * @example theil([1, 3]).toFixed(6) // "0.130812"
 */
export function theil(values: readonly number[], weights: readonly number[] = values.map(() => 1)): number {
  const group = { values, weights };
  checked("theil", group);
  const mean = weighed(group) / sum(weights);
  return sum(values.map((v, i) => weights[i]! * (v / mean) * Math.log(v / mean))) / sum(weights);
}

/**
 * Theil T split between groups and within them: `T = Σ s_g ln(μ_g ÷ μ) + Σ s_g T_g`, where s is a group's share of the
 * whole amount. The two parts make the whole exactly. A part between groups says that they differ, never why.
 *
 * @param groups  amounts and weights of each group; none may be empty
 * @returns total, between, within, and mean, share and Theil T of each group
 * @throws Problem "too-few-values" without a group; those of `theil`
 * @see Shorrocks 1980, The class of additively decomposable inequality measures, Econometrica 48(3)
 * @example theilDecomposition([{ values: [1, 1], weights: [1, 1] }, { values: [3, 3], weights: [1, 1] }]).within // 0
 */
export function theilDecomposition(groups: readonly TheilGroup[]): TheilParts {
  if (groups.length === 0) problem("too-few-values", "theilDecomposition: needs 1 group or more, got 0");
  for (const group of groups) checked("theilDecomposition", group);
  const amount = sum(groups.map(weighed));
  const mean = amount / sum(groups.flatMap(({ weights }) => weights));
  const parts = groups.map((group) => ({
    mean: weighed(group) / sum(group.weights),
    share: weighed(group) / amount,
    theil: theil(group.values, group.weights),
  }));
  const between = sum(parts.map((part) => part.share * Math.log(part.mean / mean)));
  const within = sum(parts.map((part) => part.share * part.theil));
  return { total: between + within, between, within, groups: parts };
}
