import type { Period } from "../../../core/period.js";
import type { IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import type { FiguredGrid } from "../figured-grid.js";
import { type RemitFigures, type RemitPath, yearBefore } from "../remit-against-prices/remit-figures.js";
import type { CompoundedBounds } from "./compounded-others.js";
import type { AwardCounts, YearComparison } from "./year-comparison.js";

/** The two paths shown: flexibility is always apart. */
export type ShownPath = Exclude<RemitPath, "low-end">;

/** What the words and the pictures of the remit beside others are made from. */
export interface RemitBesideFacts {
  readonly book: FigureBook;
  readonly index: IndexId;
  readonly basis: Basis;
  /** The indices that reach the end of the run, the chosen one first. */
  readonly order: readonly IndexId[];
  /** Every remit year that can be compared. */
  readonly years: readonly YearComparison[];
  /** The last of them that follow one another and that prices reach: what is compounded. */
  readonly run: readonly YearComparison[];
  readonly counts: AwardCounts | undefined;
  readonly others: readonly CompoundedBounds[];
  readonly grid: FiguredGrid;
  /** Keys: the ceilings compounded, the change of prices over the run or a year, the real change over the run. */
  readonly risen: (path: ShownPath) => string;
  readonly prices: (index: IndexId) => string;
  /** Undefined where the index does not reach. */
  readonly pricesOf: (index: IndexId, year: Period) => string | undefined;
  readonly real: (path: ShownPath, index: IndexId) => string;
}

/** The remit figures that the shared calculations ask for, over the years compared. */
export const remitOf = (years: readonly YearComparison[]): RemitFigures => {
  const at = (year: Period): YearComparison => years.find((one) => one.year === year)!;
  return {
    years: years.map(({ year }) => year),
    ceiling: (year) => at(year).ceiling.high,
    flexibility: (year) => at(year).ceiling.flexibility,
    low: () => undefined,
    row: (year) => at(year).ceiling.row,
  };
};

/** The last years that follow one another without a gap. */
export function followingYears(years: readonly YearComparison[]): YearComparison[] {
  const start = years.reduce((from, { year }, i) => (i > 0 && yearBefore(year) !== years[i - 1]!.year ? i : from), 0);
  return years.slice(start);
}
