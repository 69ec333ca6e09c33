import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** How many values lie in a band. Bands do not overlap and stand in order. */
export interface CountedBand {
  /** The lowest value of the band, itself included. */
  readonly from: number;
  /** The highest value of the band, itself included; absent when it is open-ended. */
  readonly to?: number | undefined;
  /** How many: exact, or between two limits when the count is rounded. */
  readonly count: number | readonly [low: number, high: number];
}

/** How many values belong to the whole but to no band: salaries not stated. They may lie anywhere. */
export interface Unplaced {
  readonly unplaced?: number | readonly [low: number, high: number] | undefined;
}

/**
 * The limits of a count: a rounded one has two, an exact one is both of its own.
 *
 * @param count  how many, or between which two limits
 * @returns the lower and the upper limit, in the unit of the count; certain, not a confidence interval
 * @example countLimits(10) // [10, 10]
 */
export const countLimits = (count: number | readonly [number, number]): readonly [low: number, high: number] =>
  typeof count === "number" ? [count, count] : count;

/**
 * Stops unless the bands can be read as one distribution.
 *
 * @param asker    the statistic, for the message
 * @param bands    lowest first; only the last may be open-ended
 * @param options  `unplaced`: how many are in no band
 * @throws Problem "too-few-values", "bad-bands", "bad-number", "no-weight"
 * @example checkBands("quantileBounds", [{ from: 0, to: 20000, count: 10 }, { from: 20001, count: 5 }])
 */
export function checkBands(asker: string, bands: readonly CountedBand[], { unplaced = 0 }: Unplaced = {}): void {
  if (bands.length === 0) problem("too-few-values", `${asker}: needs 1 band or more, got 0`);
  bands.forEach(({ from, to }, i) => {
    finite(asker, "the lower end of a band", from);
    const next = bands[i + 1];
    if (to === undefined ? next !== undefined : !(to >= from) || (next !== undefined && !(next.from > to)))
      problem(
        "bad-bands",
        `${asker}: the band from ${from} to ${to ?? "no upper end"} is not followed by a higher one`,
        {
          found: next === undefined ? `${from} to ${to}` : `then from ${next.from}`,
          expected: "bands in order that do not overlap, only the last without an upper end",
        },
      );
  });
  for (const count of [...bands.map((band) => band.count), unplaced]) {
    const [low, high] = countLimits(count);
    if (!(low >= 0 && high >= low && Number.isFinite(high)))
      problem("bad-number", `${asker}: ${low} to ${high} is not a count or limits of one`, {
        expected: "0 or more, the lower limit first",
      });
  }
  if (bands.every(({ count }) => countLimits(count)[0] === 0))
    problem("no-weight", `${asker}: no band is certain to hold anybody`);
}
