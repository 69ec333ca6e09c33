import type { Day } from "../../../core/day.js";
import { problem } from "../../../core/problem.js";

/** The first day of the National Living Wage; it has risen on every 1 April since. */
export const LIVING_WAGE_BEGAN: Day = "2016-04-01";

const DAY = 86_400_000;

const moved = (day: Day, by: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + by).toISOString().slice(0, 10);

/** The day before another. @example dayBefore("2024-04-01") // "2024-03-31" */
export const dayBefore = (day: Day): Day => moved(day, -DAY);

/** The day after another. @example dayAfter("2024-03-31") // "2024-04-01" */
export const dayAfter = (day: Day): Day => moved(day, DAY);

/**
 * Refuses a list of rates that lacks a year in which they rose: it would give an old rate for a year, and nobody would
 * see it. All rates have risen on every 1 April from 2017; the National Living Wage from 2016.
 *
 * @param what    whose rates, for the message
 * @param starts  the days on which rates began
 * @param file    for the message
 * @param since   the first year whose April is asked for
 * @throws Problem "missing-uprating" with the first day that is missing
 * @example everyUprating("all ages", ["2022-04-01", "2023-04-01"], "rates.yml") // nothing happens
 */
export function everyUprating(what: string, starts: readonly Day[], file: string, since = 2017): void {
  const days = new Set(starts);
  const [first, last] = [[...days].sort()[0] ?? "", [...days].sort().at(-1) ?? ""];
  for (let year = since; year <= Number(last.slice(0, 4)); year += 1) {
    const day = `${year}-04-01`;
    if (day < first || day > last || days.has(day)) continue;
    problem("missing-uprating", `${file}: ${what}: there is no rate from ${day}`, {
      found: `rates from ${[...days]
        .sort()
        .filter((one) => one < day)
        .at(-1)} and then ${[...days].sort().find((one) => one > day)}`,
      expected: `a rate from ${day}: the minimum wage has risen on every 1 April since ${since}`,
      where: file,
      hint: "it would read the rate of the year before for a whole year: take the rates from GOV.UK",
    });
  }
}
