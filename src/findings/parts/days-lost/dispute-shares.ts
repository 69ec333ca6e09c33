import type { Uncertainty } from "../../../core/figure.js";
import type { Period } from "../../../core/period.js";
import { type Bounded, roundedTo } from "../../../density/index.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { type Disputes, daysKey } from "./dispute-figures.js";
import {
  CODES_WORDS,
  DISPUTE_INDUSTRIES,
  type DisputeIndustry,
  INDUSTRY_IDS,
  type IndustryCodes,
} from "./dispute-industries.js";

/** Key of an industry's share of all days lost in a year. */
export const shareKey = (where: DisputeIndustry, year: Period): string => `share.${where}.${year}`;
/** Key of its share over all the years of a classification with days by industry. */
export const spanShareKey = (where: DisputeIndustry | "other", codes: IndustryCodes): string =>
  `share.${where}.${codes}`;
/** Key of the mean of a decade. */
export const meanKey = (decade: string): string => `mean.${decade}`;

/** To what a count of days seems rounded, by its last digits: nought is taken as exact. */
function printedTo(days: number): 0 | 1 | 100 | 1000 {
  if (days === 0) return 0;
  if (days % 1000 === 0) return 1000;
  return days % 100 === 0 ? 100 : 1;
}

/** The bounds of one number of days in another, as far as the digits printed allow. */
function shareBounds(part: number, whole: number): Uncertainty {
  const [own, all] = [part, whole].map((days) => roundedTo(days, { to: printedTo(days) })) as [Bounded, Bounded];
  return { low: (own.low / all.high) * 100, high: (own.high / all.low) * 100, kind: "bounds" };
}

/** Adds an industry's share of all days lost over some years. @param whole  the key of all days of a year */
export function addShare(
  book: FigureBook,
  key: string,
  label: string,
  where: DisputeIndustry,
  years: readonly Period[],
  whole = (year: Period): string => daysKey("all", year),
): string {
  const [part, total] = [years.map((year) => daysKey(where, year)), years.map(whole)];
  const n = years.length;
  const run = (first: number): string => (n === 1 ? letter(first) : `sum(${letter(first)}..${letter(first + n - 1)})`);
  const held = part.every((k) => "value" in book.figures[k]!.value);
  return book.derived(key, {
    label,
    value: (...given) => {
      const sum = (from: number): number => given.slice(from, from + n).reduce((a, b) => a + b, 0);
      return (sum(0) / sum(n)) * 100;
    },
    unit: { id: "percent" },
    period: n === 1 ? years[0]! : [years[0]!, years.at(-1)!],
    method: "share of all days lost",
    formula: `${run(0)} ÷ ${run(n)} × 100`,
    from: [...part, ...total],
    ...(held && n === 1 ? { uncertainty: shareBounds(book.value(part[0]!), book.value(total[0]!)) } : {}),
  });
}

/** Adds public administration's share of every year, and every industry's share over each classification. */
export function disputeShares(book: FigureBook, { codes, days }: Disputes): void {
  const name = (where: DisputeIndustry, id: IndustryCodes): string => DISPUTE_INDUSTRIES[where][id];
  for (const id of Object.keys(codes) as IndustryCodes[]) {
    const own = "public-administration";
    for (const year of codes[id])
      addShare(book, shareKey(own, year), `share of all working days lost, ${name(own, id)}, ${year}`, own, [year]);
    const span = days[id];
    for (const where of INDUSTRY_IDS)
      addShare(
        book,
        spanShareKey(where, id),
        `share of all working days lost, ${name(where, id)}, years with days by industry, ${CODES_WORDS[id]}`,
        where,
        span,
      );
    book.derived(spanShareKey("other", id), {
      label: `share of all working days lost, every other industry, years with days by industry, ${CODES_WORDS[id]}`,
      value: (...shares) => 100 - shares.reduce((a, b) => a + b, 0),
      unit: { id: "percent" },
      period: [span[0]!, span.at(-1)!],
      method: "what the industries held leave of all",
      formula: `100 − sum(A..${letter(INDUSTRY_IDS.length - 1)})`,
      from: INDUSTRY_IDS.map((where) => spanShareKey(where, id)),
    });
  }
}

/** Adds the mean days lost a year over some years, in millions. @param all  the key of all days of a year */
export const addMean = (
  book: FigureBook,
  key: string,
  years: readonly Period[],
  label = "",
  all = (year: Period): string => daysKey("all", year),
): string =>
  book.derived(key, {
    label: `millions of working days lost a year, all industries, mean of ${years[0]} to ${years.at(-1)}${label}`,
    value: (...days) => days.reduce((a, b) => a + b, 0) / days.length / 1_000_000,
    unit: { id: "count", base: "millions" },
    period: [years[0]!, years.at(-1)!],
    method: "mean of the years held",
    formula: years.length === 1 ? "A ÷ 1000000" : `mean(A..${letter(years.length - 1)}) ÷ 1000000`,
    from: years.map(all),
  });

/** A decade by name, "2000s", with its years. */
export interface Decade {
  readonly decade: string;
  readonly years: readonly Period[];
}

/** Adds the mean days lost a year of each decade, and returns the decades in order, each with its years. */
export function decadeMeans(book: FigureBook, years: readonly Period[]): Decade[] {
  const decades = [...new Set(years.map((year) => `${year.slice(0, 3)}0s`))];
  return decades.map((decade) => {
    const own = years.filter((year) => year.startsWith(decade.slice(0, 3)));
    addMean(book, meanKey(decade), own);
    return { decade, years: own };
  });
}
