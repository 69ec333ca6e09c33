import { monthCount, type Period, periodKind } from "../core/period.js";
import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** One pay year: the annual rate at its date, and the index that stands for that date. */
export interface PayYear {
  readonly period: Period;
  /** Pounds a year, as paid. */
  readonly pay: number;
  readonly index: number;
}

/** One pay year beside what the base rate would have been with prices. */
export interface ShortfallRow extends PayYear {
  /** The base rate raised with prices: `v_b × I_y ÷ I_b`. */
  readonly withPrices: number;
  /** In the year's own pounds; below zero is a gain. */
  readonly shortfall: number;
  /** The same in the prices of the last year. */
  readonly shortfallInLatestPrices: number;
}

/** The two conventions: each year's own pounds added up, or every year restated in the latest prices first. */
export const SHORTFALL_CONVENTIONS = ["own-year-pounds", "latest-prices"] as const;
export type ShortfallConvention = (typeof SHORTFALL_CONVENTIONS)[number];

/** A cumulative shortfall under both conventions, with the rows it is the sum of. */
export interface CumulativeShortfall {
  readonly base: PayYear;
  /** Every pay year after the base. */
  readonly rows: readonly ShortfallRow[];
  /** Pounds, by convention; below zero, pay gained on prices over the whole. */
  readonly total: Readonly<Record<ShortfallConvention, number>>;
  /** Years in which pay was ahead of prices; they are subtracted in the totals. */
  readonly gains: number;
  readonly losses: number;
}

/**
 * What a notional employee on these annual rates has gone without since the base year, if prices are the yardstick:
 * `v_b × I_y ÷ I_b − v_y` for every pay year after the base, added up. Years of gain are subtracted and counted.
 * Say which convention and which index and basis: together they can more than double it. It is no person's loss; on an
 * overall median it understates that of someone who stayed in grade. Gross pay only: pension, tax and hours are outside it.
 *
 * @param years  annual rates a year apart and in order, the base first; `index` on one base and basis
 * @returns pounds under both conventions, with a row for each year; no uncertainty: medians carry no published error
 * @throws Problem "too-few-values" (under 2 years), "missing-year", "mixed-basis" or "bad-number"
 * @example cumulativeShortfall([{ period: "2023-03", pay: 100, index: 100 }, { period: "2024-03", pay: 100, index: 110 }]).total // 10 in both
 */
export function cumulativeShortfall(years: readonly PayYear[]): CumulativeShortfall {
  const [base, ...after] = years;
  if (base === undefined || after.length === 0)
    return problem("too-few-values", `cumulativeShortfall: needs a base and 1 year after it, got ${years.length}`);
  for (const { period, pay, index } of years) {
    positive("cumulativeShortfall", `pay in ${period}`, pay);
    positive("cumulativeShortfall", `the index in ${period}`, index);
    if (periodKind(period) !== periodKind(base.period))
      problem("mixed-basis", `cumulativeShortfall: ${base.period} and ${period} are periods of different kinds`, {
        found: period,
        expected: `every period of the kind of ${base.period}`,
      });
  }
  years.slice(1).forEach(({ period }, i) => {
    const gap = monthCount(period) - monthCount(years[i]!.period);
    if (gap !== 12)
      problem("missing-year", `cumulativeShortfall: ${period} does not come a year after ${years[i]!.period}`, {
        found: `${gap} months apart`,
        expected: "annual rates 12 months apart, in order",
        hint: "begin at a base after which every year is held; a missing year is not filled in",
      });
  });
  const latest = years.at(-1)!;
  const rows = after.map((year): ShortfallRow => {
    const withPrices = (base.pay * year.index) / base.index;
    const shortfall = withPrices - year.pay;
    return { ...year, withPrices, shortfall, shortfallInLatestPrices: (shortfall * latest.index) / year.index };
  });
  return {
    base,
    rows,
    total: {
      "own-year-pounds": rows.reduce((total, row) => total + row.shortfall, 0),
      "latest-prices": rows.reduce((total, row) => total + row.shortfallInLatestPrices, 0),
    },
    gains: rows.filter((row) => row.shortfall < 0).length,
    losses: rows.filter((row) => row.shortfall > 0).length,
  };
}
