import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { twoSidedP } from "./normal-distribution.js";

/** A Mann–Kendall test. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  readonly variance: number;
  /** With continuity correction. */
  readonly z: number;
  readonly p: number;
  readonly n: number;
  readonly method: string;
}

/** How many orders of n values have each number of falling pairs, as shares: the distribution of S without ties. */
function exactP(n: number, s: number): number {
  let shares = [1];
  for (let k = 2; k <= n; k += 1) {
    const next = new Array<number>(shares.length + k - 1).fill(0);
    shares.forEach((share, i) => {
      for (let j = 0; j < k; j += 1) next[i + j]! += share / k;
    });
    shares = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const tail = shares.reduce((total, share, falling) => total + (pairs - 2 * falling >= Math.abs(s) ? share : 0), 0);
  return Math.min(1, 2 * tail);
}

/**
 * The z statistic of S, moved one towards zero for continuity.
 *
 * @param s         Kendall's S: concordant pairs less discordant ones
 * @param variance  of S, zero or more
 * @returns a standard normal deviate; 0 when S or its variance is 0
 * @example continuityZ(5, 4) // 2
 */
export const continuityZ = (s: number, variance: number): number =>
  s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);

/**
 * Whether a series tends one way: the Mann–Kendall test, which asks of every pair whether the later value is the
 * higher. Ties are allowed for in the variance. Under ten values without ties p is exact, else from the normal
 * distribution. It takes the values as independent: with autocorrelation it finds trends too often, so show
 * `mannKendallCorrected` beside it. Mann 1945, Econometrica 13; Kendall 1975, Rank Correlation Methods.
 *
 * @param values  in order of time, one a period; missing values left out
 * @returns S, its variance, z, two-sided p
 * @throws Problem "too-few-values" (under 4), "bad-number"
 * @example mannKendall([1, 2, 3, 4, 5]).s // 10
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  if (n < 4) problem("too-few-values", `mannKendall: needs 4 values or more, got ${n}`);
  for (const value of values) finite("mannKendall", "a value", value);
  let s = 0;
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) s += Math.sign(values[j]! - values[i]!);
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const variance = (spread(n) - [...counts.values()].reduce((total, t) => total + spread(t), 0)) / 18;
  const z = continuityZ(s, variance);
  const exact = n < 10 && counts.size === n;
  return {
    s,
    variance,
    z,
    p: exact ? exactP(n, s) : twoSidedP(z),
    n,
    method: exact ? "Mann–Kendall, exact" : "Mann–Kendall, normal approximation with continuity correction",
  };
}
