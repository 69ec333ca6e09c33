import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { sourceKeys } from "../../../catalogue/source-keys.js";
import { comparePeriods, type Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { DAYS, type Disputes, daysKey } from "./dispute-figures.js";

/** A year for which the publisher stated another count than the copy has. */
export interface Doubt {
  readonly year: Period;
  readonly row: SeriesBreaksRow;
  /** Key of what the publisher stated, days in the year. */
  readonly stated: string;
}

/** Key of the days that the publisher stated for a year: "stated.all.2005". */
export const statedKey = (year: Period): string => `stated.all.${year}`;

const STATED = /([\d,]+) working days lost( a month)?/;

/** Adds what the publisher stated of one year; a mean of its months is taken twelve times. */
function doubtOf(book: FigureBook, year: Period, row: SeriesBreaksRow): Doubt {
  const cell = `series-breaks.csv: id=${row.id} column=what`;
  const [, digits, monthly] =
    STATED.exec(row.what) ??
    problem("missing-rows", `days-lost: no count of days is stated in ${cell}`, { where: cell });
  const published = {
    label: `working days lost${monthly === undefined ? "" : " a month on average"}, all industries, ${year}, as the publisher stated`,
    value: { value: Number(digits!.replaceAll(",", "")) },
    unit: DAYS,
    period: year,
    status: "not-stated",
    standing: "publisher",
    sources: sourceKeys(row),
    cell,
  } as const;
  const stated =
    monthly === undefined
      ? book.published(statedKey(year), published)
      : book.derived(statedKey(year), {
          label: `working days lost, all industries, ${year}, from the mean of its months as the publisher stated`,
          value: (days) => days! * 12,
          unit: DAYS,
          period: year,
          method: "months of a year",
          formula: "A × 12",
          from: [published],
        });
  return { year, row, stated };
}

/** Adds what the publisher stated against the years held, in order of the years. */
export const doubtsOf = (book: FigureBook, catalogue: Catalogue, { years }: Disputes): Doubt[] =>
  catalogue
    .breaks("labour-disputes")
    .filter((row) => row.field === "period" && years.includes(row.equals))
    .sort((a, b) => comparePeriods(a.equals, b.equals))
    .map((row) => doubtOf(book, row.equals, row));

/** The key of the days of a year in all industries: what the publisher stated where that is other than the copy. */
export const statedOrHeld = (doubts: readonly Doubt[], year: Period): string =>
  doubts.find((doubt) => doubt.year === year)?.stated ?? daysKey("all", year);
