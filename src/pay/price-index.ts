import { knownOptions } from "../core/options.js";
import { addMonths, type Period, periodKind, periodWords } from "../core/period.js";
import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** One month of an index. */
export interface IndexRow {
  readonly period: Period;
  readonly value: number;
}

/** A monthly index without holes. Its values are what was published: nothing is filled or extrapolated. */
export interface PriceIndex {
  /** "cpi", "cpih", "rpi", or the name of another monthly index. */
  readonly id: string;
  /** The publisher's series code: D7BT. */
  readonly cdid: string;
  /** What the index is 100 in: "2015=100". */
  readonly base: string;
  readonly first: Period;
  readonly last: Period;
  /** The published value of a month. @throws Problem "outside-index" before the first or after the last month */
  at(month: Period): number;
}

const refuseRow = (code: string, message: string, found: string, expected: string): never =>
  problem(code, message, { found, expected });

/**
 * A monthly price index that can be asked for a month.
 * Not for an index published by the year or the quarter only: set its two values against each other with `realValue`.
 *
 * @param id    what it is called: "cpi"
 * @param rows  every month from first to last, in order, once each
 * @param about `cdid` is the series code, `base` what is 100: the same code has stood for two bases
 * @returns the index; values in the units of its base
 * @throws Problem "empty-index", "not-a-month", "duplicate-period", "unordered", "hole" or "bad-number"
 * @example priceIndex("cpi", [{ period: "2015-01", value: 99.3 }], { cdid: "D7BT", base: "2015=100" }).at("2015-01") // 99.3
 */
export function priceIndex(
  id: string,
  rows: readonly IndexRow[],
  about: { readonly cdid: string; readonly base: string },
): PriceIndex {
  knownOptions("priceIndex", about, ["cdid", "base"]);
  const { cdid, base } = about;
  const name = `index ${id} (${cdid})`;
  if (rows.length === 0) refuseRow("empty-index", `${name}: there are no rows`, "0 rows", "one row a month");
  const values = new Map<Period, number>();
  let previous: Period | undefined;
  for (const { period, value } of rows) {
    if (periodKind(period) !== "month")
      refuseRow("not-a-month", `${name}: ${period} is not a month`, period, "months such as 2024-03");
    if (values.has(period))
      refuseRow("duplicate-period", `${name}: ${period} stands there twice`, period, "each month once");
    const due = previous === undefined ? period : addMonths(previous, 1);
    if (period < due) refuseRow("unordered", `${name}: ${period} comes after ${previous}`, period, "months in order");
    if (period !== due) refuseRow("hole", `${name}: ${due} is missing`, `${previous}, then ${period}`, due);
    values.set(period, positive(name, `the value of ${period}`, value));
    previous = period;
  }
  const [first, last] = [rows[0]!.period, previous!];
  return {
    id,
    cdid,
    base,
    first,
    last,
    at(month) {
      const value = values.get(month);
      if (value !== undefined) return value;
      if (periodKind(month) !== "month")
        refuseRow("not-a-month", `${name}: ${month} is not a month`, month, "a month; for a year use indexValue");
      return problem(
        "outside-index",
        `${name} has no value for ${periodWords(month)}: it runs from ${periodWords(first)} to ${periodWords(last)}`,
        {
          found: month,
          expected: `a month from ${first} to ${last}`,
          hint:
            month > last
              ? `use ${last}, the latest month held, or add a newer release; an index is never carried forward`
              : `use ${first} or later, or an index that begins earlier; an index is never carried back`,
        },
      );
    },
  };
}
