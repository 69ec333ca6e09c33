import { knownOptions } from "../core/options.js";
import { type MannKendall, mannKendall } from "./mann-kendall.js";
import { type MannKendallCorrected, mannKendallCorrected } from "./mann-kendall-corrected.js";
import { type TheilSen, theilSen } from "./theil-sen.js";

/** What may be said about the direction of a series. */
export type TrendVerdict = "rising" | "falling" | "no trend shown" | "cannot be told";

/** A trend with both tests, the slope, and what they allow to be said. */
export interface Trend {
  readonly plain: MannKendall;
  readonly corrected: MannKendallCorrected;
  readonly slope: TheilSen;
  readonly verdict: TrendVerdict;
  readonly because: string;
}

/** Fewest values for which a verdict is given. */
export const FEWEST_FOR_TREND = 10;

/**
 * Which way a series goes, if that can be told: Mann–Kendall plain and corrected for autocorrelation, with the
 * Theil–Sen slope. When the two tests disagree, or there are fewer than ten values, the verdict is "cannot be told".
 * Not for a series joined across a break.
 *
 * @param values   in order of time, equally spaced
 * @param options  `level` of the tests, 0.05 unless given
 * @returns both tests, slope per step, verdict and its reason
 * @throws Problem "too-few-values" (under 4), "bad-number"
 * @example trend([1, 2, 4, 5, 7, 8, 9, 12, 13, 15]).verdict
 */
export function trend(values: readonly number[], options: { readonly level?: number | undefined } = {}): Trend {
  knownOptions("trend", options, ["level"]);
  const { level = 0.05 } = options;
  const [plain, corrected, slope] = [mannKendall(values), mannKendallCorrected(values), theilSen(values)];
  const say = (verdict: TrendVerdict, because: string): Trend => ({ plain, corrected, slope, verdict, because });
  if (values.length < FEWEST_FOR_TREND) return say("cannot be told", "there are too few values");
  const found = [plain.p < level, corrected.p < level];
  if (found[0] !== found[1]) return say("cannot be told", "the plain and the corrected test disagree");
  if (!found[0]) return say("no trend shown", "neither test finds one");
  return say(plain.s > 0 ? "rising" : "falling", "both tests find it");
}
