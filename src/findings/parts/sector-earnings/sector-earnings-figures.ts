import type { Catalogue } from "../../../catalogue/catalogue.js";
import { addMonths, comparePeriods, type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { INDEX_IDS, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import { differenceFigure, percentFigure } from "../arithmetic-figures.js";
import { type FiguredGrid, figuredGrid, listedChoices } from "../figured-grid.js";
import { type IndexFigures, indexFigures } from "../index-figures.js";
import { realChangeFigure } from "../real-figures.js";
import { type EarningsFigures, earningsFigures, SECTOR_WORDS } from "./earnings-figures.js";
import { lastGrowthMonth, latestYearGrowth } from "./latest-year-growth.js";
import { countBehind, type SignCount, signCounts } from "./sector-earnings-counts.js";

/** The two sides, in the order they are compared: growth and gap are of the second over the first. */
export const SIDES = ["private", "public_excl_financial"] as const;
export type Side = (typeof SIDES)[number];

/** Everything the finding on sectors speaks of, by key. */
export interface SectorFigures {
  readonly earnings: EarningsFigures;
  /** The same month of every year from the base on, then the latest month. */
  readonly months: readonly Period[];
  /** Whether the latest month is provisional. */
  readonly provisional: boolean;
  /** Starting months that `grid.csv` lists. */
  readonly bases: readonly Period[];
  /** The first month shown from which, and from every later one shown, public pay has grown by as much or more. */
  readonly caughtUp: Period | undefined;
  /** The months, of all from the base on, in which public pay stood highest above private pay and lowest. */
  readonly widest: Period;
  readonly narrowest: Period;
  readonly grid: FiguredGrid;
  /** Keys of how many listed combinations are falls, and how many there are, by index. */
  readonly signs: Readonly<Record<IndexId, SignCount>>;
}

const YEAR = 12;
/** Half of the last digit: the release prints whole pounds. */
const HALF = 0.5;

function sameMonths(base: Period, last: Period): Period[] {
  const months: Period[] = [];
  for (let month = base; comparePeriods(month, last) < 0; month = addMonths(month, YEAR)) months.push(month);
  return [...months, last];
}

/** Growth of each side since a month, and the public growth less the private, in points. */
function sinceFigures(book: FigureBook, { key, last }: EarningsFigures, base: Period): void {
  for (const measure of ["regular_pay", "total_pay"] as const) {
    const name = measure === "regular_pay" ? "growth" : "growth-total";
    for (const side of SIDES)
      percentFigure(book, `${name}.${side}.${base}`, "growth", {
        label: `growth of ${measure.replace("_", " ")}, ${SECTOR_WORDS[side]}, ${periodWords(base)} to ${periodWords(last)}`,
        from: key(side, measure, base),
        to: key(side, measure, last),
      });
    const ends = SIDES.flatMap((side) => [key(side, measure, base), key(side, measure, last)]);
    book.derived(`${name}.difference-high.${base}`, {
      label: `growth of ${measure.replace("_", " ")}, public less private, ${periodWords(base)} to ${periodWords(last)}, highest that whole pounds allow`,
      value: (a, b, c, d) => ((d! + HALF) / (c! - HALF) - (b! - HALF) / (a! + HALF)) * 100,
      unit: { id: "points" },
      period: [base, last],
      method: "difference of growths at the ends that rounding allows",
      formula: `((D + ${HALF}) ÷ (C − ${HALF}) − (B − ${HALF}) ÷ (A + ${HALF})) × 100`,
      from: ends,
    });
    differenceFigure(book, `${name}.difference.${base}`, "public growth less private growth", {
      label: `growth of ${measure.replace("_", " ")}, public less private, ${periodWords(base)} to ${periodWords(last)}`,
      from: `${name}.private.${base}`,
      to: `${name}.public_excl_financial.${base}`,
    });
  }
}

/** Adds how far public pay stands above private pay in a month. */
const gapFigure = (book: FigureBook, { key }: EarningsFigures, month: Period): string =>
  percentFigure(book, `gap.${month}`, "public pay above private pay", {
    label: `regular pay, public sector excluding financial services above private sector, ${periodWords(month)}`,
    from: key("private", "regular_pay", month),
    to: key("public_excl_financial", "regular_pay", month),
  });

/** The first of the months from which, and from every later one, the gap has not narrowed to the last month. */
function caughtUpFrom(book: FigureBook, months: readonly Period[]): Period | undefined {
  const gap = (month: Period): number => book.value(`gap.${month}`);
  const starts = months.filter((month) => comparePeriods(addMonths(month, YEAR), months.at(-1)!) <= 0);
  const behind = starts.findLastIndex((month) => gap(month) > gap(months.at(-1)!));
  return starts[behind + 1];
}

/** Growth between the mean of the first twelve months and the mean of the last twelve: the check on single months. */
function yearMeans(book: FigureBook, earnings: EarningsFigures, base: Period): void {
  for (const side of SIDES)
    percentFigure(book, `mean-growth.${side}`, "growth of twelve-month means", {
      label: `growth of regular pay, ${SECTOR_WORDS[side]}, mean of the first twelve months to mean of the last twelve`,
      from: earnings.yearMean(side, "regular_pay", addMonths(base, YEAR - 1)),
      to: earnings.yearMean(side, "regular_pay", earnings.last),
    });
}

function realSeries(book: FigureBook, indices: IndexFigures, earnings: EarningsFigures, months: readonly Period[]) {
  const base = months[0]!;
  for (const month of months)
    for (const side of SIDES)
      for (const index of INDEX_IDS)
        realChangeFigure(book, indices, `real.${side}.${index}.${month}`, {
          what: `regular pay, ${SECTOR_WORDS[side]}`,
          from: earnings.key(side, "regular_pay", base),
          to: earnings.key(side, "regular_pay", month),
          index,
          basis: "month",
        });
}

/** Adds every figure of the finding to the book. */
export function sectorFigures(book: FigureBook, catalogue: Catalogue, base: Period, index: IndexId): SectorFigures {
  const indices = indexFigures(book, catalogue);
  const grown = lastGrowthMonth(catalogue, SIDES); // levels may have been added that reach further than the rates
  const reached = (month: Period): boolean => month <= grown && indices.allCover(month, "month");
  const earnings = earningsFigures(book, catalogue, reached);
  if (comparePeriods(addMonths(base, YEAR), earnings.last) > 0)
    problem(
      "bad-span",
      `sector-earnings: ${periodWords(base)} is less than a year before ${periodWords(earnings.last)}`,
      {
        found: base,
        expected: `a month from ${earnings.first} to ${addMonths(earnings.last, -YEAR)}`,
        exit: 2,
      },
    );
  const months = sameMonths(base, earnings.last);
  for (const month of months) {
    for (const side of SIDES) earnings.key(side, "regular_pay", month);
    gapFigure(book, earnings, month);
  }
  const caughtUp = caughtUpFrom(book, months);
  if (caughtUp !== undefined) sinceFigures(book, earnings, caughtUp);
  const { widest, narrowest } = earnings.gapExtremes(base);
  for (const month of [widest, narrowest]) gapFigure(book, earnings, month);
  realSeries(book, indices, earnings, months);
  const bases = [...new Set([base, ...(catalogue.grid("sector-earnings").options.base ?? [])])];
  for (const start of bases) if (start !== caughtUp) sinceFigures(book, earnings, start);
  countBehind(book, earnings.last, bases);
  latestYearGrowth(book, catalogue, earnings.last, SIDES);
  yearMeans(book, earnings, base);
  const grid = figuredGrid(book, {
    measure: "sector-earnings",
    says: "real change of public sector pay, per cent",
    names: { statistic: "Measure of pay", comparator: "Public sector series" },
    choices: listedChoices(catalogue, "sector-earnings", base),
    chosen: { index, base, basis: "month", statistic: "regular_pay", comparator: "public_excl_financial" },
    figure({ index: id, base: start, basis, statistic, comparator }) {
      const reaches = [start, earnings.last].every((month) => indices.covers(id as IndexId, month, basis as Basis));
      if (!reaches) return undefined;
      return realChangeFigure(book, indices, `grid.${id}.${start}.${basis}.${statistic}.${comparator}`, {
        what: `${statistic.replace("_", " ")}, ${SECTOR_WORDS[comparator as keyof typeof SECTOR_WORDS]}`,
        from: earnings.key(comparator as Side, statistic as "regular_pay", start),
        to: earnings.key(comparator as Side, statistic as "regular_pay", earnings.last),
        index: id as IndexId,
        basis: basis as Basis,
      });
    },
  });
  const provisional = book.figures[`gap.${earnings.last}`]?.status === "provisional";
  return { earnings, months, provisional, bases, caughtUp, widest, narrowest, grid, signs: signCounts(book, grid) };
}
