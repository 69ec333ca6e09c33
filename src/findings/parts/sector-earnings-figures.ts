import type { Catalogue } from "../../catalogue/catalogue.js";
import { addMonths, comparePeriods, type Period, periodWords } from "../../core/period.js";
import { problem } from "../../core/problem.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { letter } from "../../evidence/formula.js";
import { differenceFigure, percentFigure } from "./arithmetic-figures.js";
import { type EarningsFigures, earningsFigures, SECTOR_WORDS } from "./earnings-figures.js";
import { type FiguredGrid, figuredGrid, listedChoices } from "./figured-grid.js";
import { type IndexFigures, indexFigures } from "./index-figures.js";
import { latestYearGrowth } from "./latest-year-growth.js";
import { realChangeFigure } from "./real-figures.js";

/** The two sides, in the order they are compared: growth and gap are of the second over the first. */
export const SIDES = ["private", "public_excl_financial"] as const;
export type Side = (typeof SIDES)[number];

/** Everything the finding on sectors speaks of, by key. */
export interface SectorFigures {
  readonly earnings: EarningsFigures;
  /** The same month of every year from the base on, then the latest month. */
  readonly months: readonly Period[];
  /** Starting months that `grid.csv` lists. */
  readonly bases: readonly Period[];
  readonly grid: FiguredGrid;
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

/** How many starting months leave public growth below private growth, as printed and whatever rounding did, and of how many. */
function countBehind(book: FigureBook, period: Period, bases: readonly Period[]): void {
  const count = (key: string, label: string, of: string, all: boolean): string => {
    const from = bases.map((start) => `growth.${of}.${start}`);
    const run = `A..${letter(from.length - 1)}`;
    return book.derived(key, {
      label,
      value: (...values) => values.filter((value) => all || value < 0).length,
      unit: { id: "ratio" },
      period,
      method: "count",
      formula: all ? `countNegative(${run}) + countNotNegative(${run})` : `countNegative(${run})`,
      from,
    });
  };
  const less = "listed starting months from which public regular pay has grown by less than private";
  count("bases.behind", less, "difference", false);
  count("bases.behind-certain", `${less}, whatever the rounding to whole pounds`, "difference-high", false);
  count("bases.of", "listed starting months", "difference", true);
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
  for (const month of months.slice(1))
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
  const earnings = earningsFigures(book, catalogue);
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
    percentFigure(book, `gap.${month}`, "public pay above private pay", {
      label: `regular pay, public sector excluding financial services above private sector, ${periodWords(month)}`,
      from: earnings.key("private", "regular_pay", month),
      to: earnings.key("public_excl_financial", "regular_pay", month),
    });
  }
  realSeries(book, indices, earnings, months);
  const bases = [...new Set([base, ...(catalogue.grid("sector-earnings").options.base ?? [])])];
  for (const start of bases) sinceFigures(book, earnings, start);
  countBehind(book, earnings.last, bases);
  latestYearGrowth(book, catalogue, earnings.last, SIDES);
  yearMeans(book, earnings, base);
  const grid = figuredGrid(book, {
    measure: "sector-earnings",
    says: "real change of public sector pay, per cent",
    choices: listedChoices(catalogue, "sector-earnings", base),
    chosen: { index, base, basis: "month", statistic: "regular_pay", comparator: "public_excl_financial" },
    figure: ({ index: id, base: start, basis, statistic, comparator }) =>
      realChangeFigure(book, indices, `grid.${id}.${start}.${basis}.${statistic}.${comparator}`, {
        what: `${statistic.replace("_", " ")}, ${SECTOR_WORDS[comparator as keyof typeof SECTOR_WORDS]}`,
        from: earnings.key(comparator as Side, statistic as "regular_pay", start),
        to: earnings.key(comparator as Side, statistic as "regular_pay", earnings.last),
        index: id as IndexId,
        basis: basis as "month",
      }),
  });
  return { earnings, months, bases, grid };
}

/** How a series of real pay is named in a chart: "Public, CPI". */
export const seriesName = (side: Side, index: IndexId): string =>
  `${side === "private" ? "Private" : "Public"}, ${INDEX_NAMES[index]}`;
