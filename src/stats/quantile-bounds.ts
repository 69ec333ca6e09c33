import { knownOptions } from "../core/options.js";
import { problem } from "../core/problem.js";
import { type CountedBand, checkBands, type Unplaced } from "./grouped-counts.js";
import { shareBounds } from "./share-bounds.js";

/** Where a quantile of banded values lies. */
export interface QuantileBounds {
  /** The lower end of the lowest band that can hold it. */
  readonly low: number;
  /** The upper end of the highest band that can hold it; absent when that band is open-ended. */
  readonly high?: number;
  /** The places, from 0, of those two bands: the same one where the counts leave no doubt. */
  readonly bands: readonly [first: number, last: number];
}

/**
 * Between which limits a quantile lies, when all that is known is how many values lie in each band: the band in which
 * the running share reaches p. Rounded counts and values in no band can make it two bands or more. Nothing is
 * interpolated, since nothing is known of how values lie inside a band. Where a share reaches p exactly, the next band
 * is included, so that the bounds hold for every definition of a quantile.
 *
 * @param bands    counted bands, lowest first
 * @param p        the share, above 0 and below 1: 0.5 is the median
 * @param options  `unplaced`: how many values are in no band and may lie anywhere; 0 unless given
 * @returns the limits in the unit of the bands; certain, not a confidence interval
 * @throws Problem "bad-number" for a p that is no share; "too-few-values", "bad-bands", "no-weight", "unknown-option"
 * @example quantileBounds([{ from: 0, to: 20, count: 30 }, { from: 21, to: 40, count: 70 }], 0.5).low // 21
 */
export function quantileBounds(bands: readonly CountedBand[], p: number, options: Unplaced = {}): QuantileBounds {
  knownOptions("quantileBounds", options, ["unplaced"]);
  checkBands("quantileBounds", bands, options);
  if (!(p > 0 && p < 1))
    problem("bad-number", `quantileBounds: ${p} is not a share between 0 and 1`, { found: String(p) });
  const shares = bands.map(({ to }) => (to === undefined ? { low: 1, high: 1 } : shareBounds(bands, to, options)));
  const last = bands.length - 1;
  const reach = (test: (share: { low: number; high: number }) => boolean): number => {
    const found = shares.findIndex(test);
    return found === -1 ? last : found;
  };
  const near = 1e-12;
  const first = reach(({ high }) => high >= p - near);
  const end = reach(({ low }) => low > p + near);
  const high = bands[end]!.to;
  return { low: bands[first]!.from, ...(high === undefined ? {} : { high }), bands: [first, end] };
}
