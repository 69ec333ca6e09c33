import { type Period, periodFileName } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { type Headline, workforceKey } from "./awards.js";

/** One remit year: the civil service ceiling and the headlines of the workforces outside it. */
export interface YearComparison {
  readonly year: Period;
  readonly ceiling: Headline;
  /** The ceiling and the year's flexibility together; undefined where there is none. */
  readonly ceilingWith: string | undefined;
  readonly senior: Headline | undefined;
  /** Awards of single workforces and the range across groups, from the lowest up; never empty. */
  readonly others: readonly Headline[];
  /** The lowest and the highest headline of the others. */
  readonly lowest: string;
  readonly highest: string;
  /** Where the ceiling stands among the others. */
  readonly stands: "below" | "within" | "above";
  /** Ceiling less the lowest end of a headline, in points, without and with the year's flexibility: the second not for the senior civil service. */
  readonly less: (headline: Headline) => string;
  readonly lessWith: (headline: Headline) => string;
}

/** How many awards of single workforces there are, and how many the ceiling is below, without and with flexibility. */
export interface AwardCounts {
  readonly of: string;
  readonly above: string;
  readonly aboveWith: string;
}

function compareYear(book: FigureBook, year: Period, own: readonly Headline[]): YearComparison {
  const ceiling = own.find(({ kind }) => kind === "ceiling")!;
  const others = own.filter(({ kind }) => kind === "award" || kind === "range");
  const file = periodFileName(year);
  const over = (which: "low" | "high"): string =>
    book.derived(`others.${which}.${file}`, {
      label: `${which === "low" ? "lowest" : "highest"} headline held of a public workforce outside the civil service, ${year}`,
      value: (...values) => (which === "low" ? Math.min(...values) : Math.max(...values)),
      unit: { id: "percent" },
      period: year,
      method: which === "low" ? "lowest of those held" : "highest of those held",
      formula: `${which === "low" ? "min" : "max"}(A..${letter(others.length - 1)})`,
      from: others.map((headline) => headline[which]),
    });
  const [lowest, highest] = [over("low"), over("high")];
  const ceilingWith =
    ceiling.flexibility &&
    book.derived(`ceiling-with.${file}`, {
      label: `civil service ceiling with the year's flexibility, ${year}`,
      value: (a, b) => a! + b!,
      unit: { id: "percent" },
      period: year,
      method: "sum",
      formula: "A + B",
      from: [ceiling.high, ceiling.flexibility],
    });
  const difference = (headline: Headline, flexible: boolean): string => {
    const extra = flexible ? ceiling.flexibility : undefined;
    return book.derived(`less${flexible ? "-with" : ""}.${workforceKey(headline.workforce)}.${file}`, {
      label: `civil service ceiling${flexible ? " with the year's flexibility" : ""}, less the headline of ${headline.workforce}, ${year}`,
      value: (top, them, more = 0) => top! + more - them!,
      unit: { id: "points" },
      period: year,
      method: "difference",
      formula: extra === undefined ? "A − B" : "A + C − B",
      from: [ceiling.high, headline.low, ...(extra === undefined ? [] : [extra])],
    });
  };
  for (const headline of own.filter((one) => one !== ceiling)) {
    difference(headline, false);
    if (headline.kind !== "senior") difference(headline, true);
  }
  const top = book.value(ceiling.high);
  const stands = top < book.value(lowest) ? "below" : top > book.value(highest) ? "above" : "within";
  const key = (name: string, headline: Headline): string => `${name}.${workforceKey(headline.workforce)}.${file}`;
  return {
    ...{ year, ceiling, ceilingWith, others, lowest, highest, stands },
    senior: own.find(({ kind }) => kind === "senior"),
    less: (headline) => key("less", headline),
    lessWith: (headline) => key("less-with", headline),
  };
}

/** Sets the ceiling beside the headlines of the others, year by year. */
export const compareYears = (book: FigureBook, headlines: readonly Headline[]): YearComparison[] =>
  [...new Set(headlines.map(({ year }) => year))].map((year) =>
    compareYear(
      book,
      year,
      headlines.filter((headline) => headline.year === year),
    ),
  );

/** Adds the counts over all years; undefined when no award of a single workforce is held. */
export function awardCounts(book: FigureBook, years: readonly YearComparison[]): AwardCounts | undefined {
  const single = years.flatMap((one) =>
    one.others.filter(({ kind }) => kind === "award").map((headline) => [one, headline] as const),
  );
  if (single.length === 0) return undefined;
  const run = `A..${letter(single.length - 1)}`;
  const period = [years[0]!.year, years.at(-1)!.year] as const;
  const count = (key: string, label: string, formula: string, from: string[], value: (v: number[]) => number): string =>
    book.derived(`count.${key}`, {
      label,
      value: (...values) => value(values),
      unit: { id: "count" },
      period,
      method: "how many",
      formula,
      from,
    });
  const below = (values: readonly number[]): number => values.filter((v) => v < 0).length;
  const less = single.map(([one, headline]) => one.less(headline));
  const lessWith = single.map(([one, headline]) => one.lessWith(headline));
  const what = "awards held of single workforces outside the civil service";
  return {
    of: count("of", what, `countNegative(${run}) + countNotNegative(${run})`, less, (v) => v.length),
    above: count("above", `${what} that are above the ceiling`, `countNegative(${run})`, less, below),
    aboveWith: count(
      "above-with",
      `${what} that are above the ceiling with flexibility`,
      `countNegative(${run})`,
      lessWith,
      below,
    ),
  };
}
