import { type Day, parseDay } from "../core/day.js";
import { finite, positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** A rate that does not exist yet. */
export interface ProjectedRate {
  readonly from: Day;
  /** Pounds an hour, unrounded. */
  readonly rate: number;
  readonly projected: true;
}

/**
 * The one projection of the National Living Wage that is allowed: the latest rate in force, raised by a named
 * forecast of average earnings growth. It is no published rate: name it, draw it dashed, and show it beside past
 * estimates against what was enacted.
 *
 * @param latest  the latest rate in force
 * @param growth  for each later uprating its day and the forecast growth of earnings over the year before, per cent
 * @returns the projected rates, pounds an hour, unrounded and marked; no interval is published
 * @throws Problem "unordered", "bad-day", "bad-number"
 * @example rateProjection({ from: "2026-04-01", rate: 12 }, [{ from: "2027-04-01", percent: 2 }])[0].rate // 12.24
 */
export function rateProjection(
  latest: { readonly from: Day; readonly rate: number },
  growth: readonly { readonly from: Day; readonly percent: number }[],
): ProjectedRate[] {
  let rate = positive("rateProjection", "the latest rate", latest.rate);
  let before = parseDay(latest.from);
  return growth.map(({ from, percent }) => {
    if (parseDay(from) <= before)
      problem("unordered", `rateProjection: ${from} does not come after ${before}`, { found: from });
    before = from;
    rate *= 1 + finite("rateProjection", `the growth to ${from}`, percent) / 100;
    return { from, rate, projected: true };
  });
}
