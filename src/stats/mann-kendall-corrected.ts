import { autocorrelation } from "./autocorrelation.js";
import { continuityZ, type MannKendall, mannKendall } from "./mann-kendall.js";
import { normalQuantile, twoSidedP } from "./normal-distribution.js";
import { ranks } from "./ranks.js";
import { theilSen } from "./theil-sen.js";

/** A Mann–Kendall test whose variance allows for autocorrelation. */
export interface MannKendallCorrected extends MannKendall {
  /** By how much the variance is multiplied; above 1 where neighbours are alike. */
  readonly factor: number;
  /** The autocorrelations of the ranks that were used, by lag. */
  readonly lags: readonly { readonly lag: number; readonly autocorrelation: number }[];
}

/**
 * Mann–Kendall for a series whose neighbours are alike: the variance of S is multiplied by
 * `1 + 2 ÷ (n(n−1)(n−2)) × Σ (n−k)(n−k−1)(n−k−2) ρ_k`, with the autocorrelations ρ of the ranks of what is left when
 * the Theil–Sen line is taken out, those significant at 5%. Hamed and Rao 1998, Journal of Hydrology 204. Where negative
 * autocorrelations would leave no variance (factor 0 or less) p is 1: nothing can be told. Equally spaced values only.
 *
 * @param values  in order of time, equally spaced, without gaps
 * @returns as `mannKendall`, with the factor
 * @throws Problem "too-few-values" (under 4), "bad-number"
 * @example mannKendallCorrected(density1995to2018).p
 */
export function mannKendallCorrected(values: readonly number[]): MannKendallCorrected {
  const plain = mannKendall(values);
  const { n, s } = plain;
  const { slope } = theilSen(values);
  const limit = normalQuantile(0.975) / Math.sqrt(n);
  const lags = autocorrelation(ranks(values.map((value, i) => value - slope * i)), n - 1)
    .map((rho, i) => ({ lag: i + 1, autocorrelation: rho }))
    .filter(({ autocorrelation: rho }) => Math.abs(rho) > limit);
  const weighted = lags.reduce(
    (total, { lag, autocorrelation: rho }) => total + (n - lag) * (n - lag - 1) * (n - lag - 2) * rho,
    0,
  );
  const factor = 1 + (2 * weighted) / (n * (n - 1) * (n - 2));
  const variance = plain.variance * factor;
  const z = factor > 0 ? continuityZ(s, variance) : 0;
  return { s, variance, z, p: twoSidedP(z), n, factor, lags, method: "Mann–Kendall, variance of Hamed and Rao" };
}
