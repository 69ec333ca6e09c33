import { knownOptions } from "../core/options.js";
import { finite } from "../core/positive.js";
import { type CountedBand, checkBands, countLimits, type Unplaced } from "./grouped-counts.js";

/**
 * Between which limits the share of values at or below a threshold lies, when all that is known is how many lie in
 * each band. A threshold that is the upper end of a band gives one share, up to the rounding of the counts and to
 * values in no band; one inside a band gives the shares at its two ends. Nothing is interpolated.
 * Not for bands that are themselves estimates with sampling error.
 *
 * @param bands      counted bands, lowest first, in the unit of the threshold
 * @param threshold  the value
 * @param options    `unplaced`: how many values are in no band and may lie anywhere; 0 unless given
 * @returns the limits as shares from 0 to 1; certain, not a confidence interval
 * @throws Problem "too-few-values", "bad-bands", "bad-number", "no-weight", "unknown-option"
 * @example shareBounds([{ from: 0, to: 20, count: 30 }, { from: 21, to: 40, count: 70 }], 25) // { low: 0.3, high: 1 }
 */
export function shareBounds(
  bands: readonly CountedBand[],
  threshold: number,
  options: Unplaced = {},
): { readonly low: number; readonly high: number } {
  knownOptions("shareBounds", options, ["unplaced"]);
  checkBands("shareBounds", bands, options);
  finite("shareBounds", "the threshold", threshold);
  const total = (which: readonly CountedBand[], end: 0 | 1): number =>
    which.reduce((sum, { count }) => sum + countLimits(count)[end], 0);
  const [, most] = countLimits(options.unplaced ?? 0);
  const surely = bands.filter(({ to }) => to !== undefined && to <= threshold);
  const perhaps = bands.filter(({ from }) => from <= threshold);
  const share = (part: number, rest: number): number => (part + rest === 0 ? 0 : part / (part + rest));
  return {
    low: share(
      total(surely, 0),
      total(
        bands.filter((band) => !surely.includes(band)),
        1,
      ) + most,
    ),
    high: share(
      total(perhaps, 1) + most,
      total(
        bands.filter((band) => !perhaps.includes(band)),
        0,
      ),
    ),
  };
}
