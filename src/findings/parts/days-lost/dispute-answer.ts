import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { GapsRow } from "../../../catalogue/rows/references.js";
import { comparePeriods, type Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { type Doubt, doubtsOf } from "./dispute-doubts.js";
import { type Disputes, daysKey, disputeFigures, stoppagesKey } from "./dispute-figures.js";
import type { IndustryCodes } from "./dispute-industries.js";
import { decadeMeans, disputeShares } from "./dispute-shares.js";
import { addStated, type Stated } from "./dispute-stated.js";

/** What the finding on days lost speaks of. */
export interface DisputeAnswer extends Disputes {
  readonly first: Period;
  readonly last: Period;
  /** Years of most and of fewest days lost, in all industries, of those the data say nothing against. */
  readonly highest: Period;
  readonly lowest: Period;
  /** Years in doubt for which the publisher stated fewer days than the lowest of the others. */
  readonly lower: readonly Doubt[];
  readonly mostStoppages: Period;
  readonly fewestStoppages: Period;
  /** The year in which public administration lost most days, of the years held, by each classification. */
  readonly peak: Readonly<Record<IndustryCodes, Period>>;
  readonly decades: readonly { readonly decade: string; readonly years: readonly Period[] }[];
  /** Years with industries but without their days. */
  readonly without: readonly Period[];
  /** The years of the last decade with most and fewest days lost, of those the data say nothing against. */
  readonly latelyHighest: Period;
  readonly latelyLowest: Period;
  /** The last year that the data say nothing against. */
  readonly sure: Period;
  /** The years for which the publisher stated another count, and what would follow from it. */
  readonly doubts: readonly Doubt[];
  readonly stated: readonly Stated[];
  /** What is missing after the last year, in the words of the data; undefined when nothing is. */
  readonly after: GapsRow | undefined;
}

/** Adds every figure of the finding to the book. */
export function disputeAnswer(book: FigureBook, catalogue: Catalogue): DisputeAnswer {
  const disputes = disputeFigures(book, catalogue);
  const { years, codes, days } = disputes;
  disputeShares(book, disputes);
  const doubts = doubtsOf(book, catalogue, disputes);
  const inDoubt = (year: Period): boolean => doubts.some((doubt) => doubt.year === year);
  const firm = (from: readonly Period[]): readonly Period[] => {
    const left = from.filter((year) => !inDoubt(year));
    return left.length === 0 ? from : left;
  };
  const pick = (from: readonly Period[], key: (year: Period) => string, better: (a: number, b: number) => boolean) =>
    from.reduce((best, year) => (better(book.value(key(year)), book.value(key(best))) ? year : best));
  const more = (a: number, b: number): boolean => a > b;
  const less = (a: number, b: number): boolean => a < b;
  const all = (year: Period): string => daysKey("all", year);
  const own = (year: Period): string => daysKey("public-administration", year);
  const last = years.at(-1)!;
  const decades = decadeMeans(book, years);
  const lately = firm(decades.at(-1)!.years);
  const lowest = pick(firm(years), all, less);
  return {
    ...disputes,
    first: years[0]!,
    last,
    highest: pick(firm(years), all, more),
    lowest,
    lower: doubts.filter(({ stated }) => book.value(stated) < book.value(all(lowest))),
    mostStoppages: pick(years, stoppagesKey, more),
    fewestStoppages: pick(years, stoppagesKey, less),
    peak: { ISIC3: pick(days.ISIC3, own, more), ISIC4: pick(days.ISIC4, own, more) },
    decades,
    latelyHighest: pick(lately, all, more),
    latelyLowest: pick(lately, all, less),
    sure: firm(years).at(-1)!,
    doubts,
    stated: addStated(book, disputes, decades, doubts),
    without: [...codes.ISIC3, ...codes.ISIC4].filter((y) => !days.ISIC3.includes(y) && !days.ISIC4.includes(y)),
    after: catalogue
      .gaps("labour-disputes")
      .find((row) => row.field === "" && row.to === "" && row.from !== "" && comparePeriods(row.from, last) > 0),
  };
}
