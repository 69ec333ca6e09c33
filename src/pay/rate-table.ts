import { type Day, dayWords, parseDay } from "../core/day.js";
import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** A statutory hourly rate from the day it took effect. */
export interface RateRow {
  readonly from: Day;
  /** Pounds an hour. */
  readonly rate: number;
  /** The youngest age it applies to. */
  readonly minimumAge?: number | undefined;
}

/** Statutory rates that can be asked for a day. */
export interface RateTable {
  readonly name: string;
  readonly rows: readonly RateRow[];
  readonly first: Day;
  /** The last day whose rate is known: the day before the next uprating is due. */
  readonly lastKnown: Day;
  /** The row in force. @throws Problem "outside-rates" before the first and after the last known day */
  on(day: Day): RateRow;
}

const yearLater = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
const dayBefore = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * The National Living Wage, or another rate that is uprated every year on one day, as a table that can be asked for a
 * day: 31 March is still the old rate. A missing uprating is refused on loading, since the year would silently get the
 * rate before. Past the next uprating's day no rate is known, and none is given.
 *
 * @param name  what it is called, for messages
 * @param rows  in order, each a year after the last; rates in pounds an hour
 * @returns the table: `on(day)` gives the rate in force
 * @throws Problem "empty-rates", "bad-day", "unordered", "duplicate-period", "missing-uprating", "bad-number"
 * @example rateTable("National Living Wage", [{ from: "2023-04-01", rate: 10.42 }]).on("2024-03-31").rate // 10.42
 */
export function rateTable(name: string, rows: readonly RateRow[]): RateTable {
  if (rows.length === 0) problem("empty-rates", `${name}: there are no rates`);
  rows.forEach(({ from, rate }, i) => {
    parseDay(from, name);
    positive(name, `the rate of ${from}`, rate);
    const before = rows[i - 1]?.from;
    if (before === undefined) return;
    if (from === before) problem("duplicate-period", `${name}: ${from} stands there twice`, { found: from });
    if (from < before)
      problem("unordered", `${name}: ${from} comes after ${before}`, { found: from, expected: "days in order" });
    const due = yearLater(before);
    if (from !== due)
      problem("missing-uprating", `${name}: the uprating of ${dayWords(due)} is missing`, {
        found: `${before}, then ${from}`,
        expected: due,
        hint: "add the row; without it a whole year would carry the rate of the year before",
      });
  });
  const [first, lastKnown] = [rows[0]!.from, dayBefore(yearLater(rows.at(-1)!.from))];
  return {
    name,
    rows,
    first,
    lastKnown,
    on(day) {
      parseDay(day);
      if (day < first || day > lastKnown)
        problem("outside-rates", `${name}: no rate is known for ${dayWords(day)}`, {
          found: day,
          expected: `a day from ${first} to ${lastKnown}`,
          hint: day < first ? "there was none, or it is not held" : "add the new rate, or use a named projection",
        });
      return rows.findLast(({ from }) => from <= day)!;
    },
  };
}
