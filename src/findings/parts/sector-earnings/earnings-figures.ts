import type { Catalogue } from "../../../catalogue/catalogue.js";
import { latestComplete } from "../../../catalogue/release.js";
import type { AverageWeeklyEarningsRow, EarningsMeasure, EarningsSector } from "../../../catalogue/rows/earnings.js";
import { hasValue } from "../../../core/cell.js";
import { addMonths, type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { meanOfMonths } from "../../../pay/index.js";
import { fromRow } from "../from-row.js";

/** How a sector of Average Weekly Earnings is named in words. */
export const SECTOR_WORDS = {
  private: "private sector",
  public: "public sector, banks included while they were in it",
  public_excl_financial: "public sector excluding financial services",
} as const satisfies Partial<Record<EarningsSector, string>>;

/** How a measure is named in words. */
export const MEASURE_WORDS = { regular_pay: "regular pay", total_pay: "total pay" } as const satisfies Partial<
  Record<EarningsMeasure, string>
>;

type Sector = keyof typeof SECTOR_WORDS;
type Measure = keyof typeof MEASURE_WORDS;

/** Average Weekly Earnings of one release as figures: only what is asked for is added to the book. */
export interface EarningsFigures {
  /** The release all figures are of; never another. */
  readonly release: string;
  readonly first: Period;
  readonly last: Period;
  /** Adds pounds a week in a month: "pay.private.regular_pay.2000-01". @throws Problem "outside-earnings" */
  key(sector: Sector, measure: Measure, month: Period): string;
  /** The months, from one on, in which regular public pay outside finance stood highest above private pay and lowest. */
  gapExtremes(first: Period): { readonly widest: Period; readonly narrowest: Period };
  /** Adds the mean of the twelve months that end with one. */
  yearMean(sector: Sector, measure: Measure, lastMonth: Period): string;
}

/**
 * Opens the latest release of Average Weekly Earnings for a book of figures. Releases are never spliced: the file in
 * full precision is an older vintage and is not used.
 *
 * @param reached  whether the price indices reach a month; later months are not used
 * @throws Problem "outside-earnings" for a month before the first or after the last
 */
export function earningsFigures(
  book: FigureBook,
  catalogue: Catalogue,
  reached: (month: Period) => boolean,
): EarningsFigures {
  const latest = latestComplete(catalogue.dataset("average-weekly-earnings"), ({ measure, sector }) =>
    measure in MEASURE_WORDS && sector in SECTOR_WORDS ? `${sector} ${measure}` : undefined,
  ).rows;
  const wanted = latest.filter((row) => reached(row.period));
  const released = latest[0]!.release;
  const rows = new Map(wanted.map((row) => [`${row.sector} ${row.measure} ${row.period}`, row]));
  const months = wanted.map((row) => row.period).sort();
  const row = (sector: Sector, measure: Measure, month: Period): AverageWeeklyEarningsRow =>
    rows.get(`${sector} ${measure} ${month}`) ??
    problem("outside-earnings", `Average Weekly Earnings of ${released} has no ${periodWords(month)}`, {
      found: month,
      expected: `a month from ${months[0]} to ${months.at(-1)}`,
      where: "average-weekly-earnings.csv",
    });
  const published = (sector: Sector, measure: Measure, month: Period) => {
    const found = row(sector, measure, month);
    return fromRow("average-weekly-earnings", found, {
      label: `average weekly earnings, ${MEASURE_WORDS[measure]}, ${SECTOR_WORDS[sector]} (${found.cdid}), ${periodWords(month)}`,
      unit: { id: "GBP/week" },
      period: month,
      by: ["release", "cdid", "period"],
    });
  };
  return {
    release: released,
    first: months[0]!,
    last: months.at(-1)!,
    key: (sector, measure, month) =>
      book.published(`pay.${sector}.${measure}.${month}`, published(sector, measure, month)),
    gapExtremes(first) {
      const value = (sector: Sector, month: Period): number => {
        const cell = row(sector, "regular_pay", month).value;
        return hasValue(cell) ? cell.value : Number.NaN;
      };
      const gaps = [...new Set(months)]
        .filter((month) => month >= first)
        .map((month) => ({ month, gap: value("public_excl_financial", month) / value("private", month) }))
        .filter(({ gap }) => Number.isFinite(gap))
        .sort((a, b) => a.gap - b.gap);
      return { widest: gaps.at(-1)!.month, narrowest: gaps[0]!.month };
    },
    yearMean(sector, measure, lastMonth) {
      const year = Array.from({ length: 12 }, (_, i) => addMonths(lastMonth, i - 11));
      return book.derived(`mean.${sector}.${measure}.${lastMonth}`, {
        label: `average weekly earnings, ${MEASURE_WORDS[measure]}, ${SECTOR_WORDS[sector]}, mean of the twelve months to ${periodWords(lastMonth)}`,
        value: (...values) => meanOfMonths(values),
        unit: { id: "GBP/week" },
        period: [year[0]!, lastMonth],
        method: "mean of the published months",
        formula: `mean(A..${letter(year.length - 1)})`,
        from: year.map((month) => published(sector, measure, month)),
      });
    },
  };
}
