import { knownOptions } from "../core/options.js";
import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** A number known to lie between two limits. */
export interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The limits that rounding leaves a printed number: half a unit of its last digit to either side.
 *
 * @param value    as printed
 * @param options  `to`, what it was rounded to, in its own unit: 0.1, 1, 1000; 0 for an exact number
 * @returns bounds, certain and not a confidence interval
 * @throws Problem "bad-number"
 * @example roundedTo(74, { to: 1 }) // { value: 74, low: 73.5, high: 74.5 }
 */
export function roundedTo(value: number, options: { readonly to: number }): Bounded {
  knownOptions("roundedTo", options, ["to"]);
  const { to } = options;
  finite("roundedTo", "the value", value);
  if (finite("roundedTo", "what it was rounded to", to) < 0)
    problem("bad-number", `roundedTo: nothing is rounded to ${to}`, { expected: "0 or more, such as 0.1 or 1000" });
  return { value, low: value - to / 2, high: value + to / 2 };
}

/**
 * The count that a printed percentage of a known total implies, with the bounds its rounding leaves: 41.6% of 142,673
 * is 59,281 to 59,423 people. Not for a percentage of another total, such as yes votes out of those entitled.
 *
 * @param total    how many there are altogether
 * @param percent  as printed, from 0 to 100
 * @param options  `to`, what the percentage was rounded to, in points: 0.1 or 1
 * @returns people, unrounded; bounds held between 0 and the total
 * @throws Problem "bad-number"
 * @example impliedCount(142673, 41.6, { to: 0.1 }).value // 59351.968
 */
export function impliedCount(total: number, percent: number, options: { readonly to: number }): Bounded {
  if (finite("impliedCount", "the total", total) < 0)
    problem("bad-number", `impliedCount: a total of ${total} people`, { expected: "0 or more" });
  if (!(percent >= 0 && percent <= 100))
    problem("bad-number", `impliedCount: ${percent}% is not a share of a total`, { expected: "0 to 100" });
  const { low, high } = roundedTo(percent, options);
  return {
    value: (total * percent) / 100,
    low: (total * Math.max(0, low)) / 100,
    high: (total * Math.min(100, high)) / 100,
  };
}
