import { knownOptions } from "../core/options.js";
import { finite, positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** Weeks in a year, as pay systems take them: 365 ÷ 7, to three decimals. */
export const WEEKS_PER_YEAR = 52.143;

/** The weekly hours that include unpaid breaks, and are never used alone. */
export const GROSS_HOURS = 42;

/**
 * An annual salary as an hourly rate: `annual ÷ (52.143 × weekly hours)`. The hours are stated, never assumed: 37 net
 * of breaks is the civil service norm, 36 in some London contracts. 42 are gross hours with unpaid meal breaks in
 * them, and are refused unless the breaks are stated too. Not a test of the law: see `headroom`.
 *
 * @param annual   full-time salary, pounds a year
 * @param options  `weeklyHours`; `unpaidBreaks`, hours a week taken off them (0 to say that all are paid)
 * @returns pounds an hour
 * @throws Problem "gross-hours", "bad-number", "unknown-option"
 * @example hourly(24520, { weeklyHours: 37 }) // 12.709
 */
export function hourly(
  annual: number,
  options: { readonly weeklyHours: number; readonly unpaidBreaks?: number | undefined },
): number {
  knownOptions("hourly", options, ["weeklyHours", "unpaidBreaks"]);
  const { weeklyHours, unpaidBreaks } = options;
  positive("hourly", "the annual salary", annual);
  positive("hourly", "the weekly hours", weeklyHours);
  if (weeklyHours === GROSS_HOURS && unpaidBreaks === undefined)
    problem("gross-hours", `hourly: ${GROSS_HOURS} weekly hours include unpaid breaks`, {
      found: `${GROSS_HOURS} hours without the unpaid breaks in them`,
      expected: "hours net of breaks: 37 is the civil service norm",
      hint: `give weeklyHours: 37, or state the breaks: { weeklyHours: ${GROSS_HOURS}, unpaidBreaks: 5 }`,
      exit: 2,
    });
  if (finite("hourly", "the unpaid breaks", unpaidBreaks ?? 0) < 0)
    problem("bad-number", `hourly: the unpaid breaks are ${unpaidBreaks} hours, and cannot be below 0`);
  const paid = positive("hourly", "the paid hours", weeklyHours - (unpaidBreaks ?? 0));
  return annual / (WEEKS_PER_YEAR * paid);
}
