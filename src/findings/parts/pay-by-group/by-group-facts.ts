import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { comparePeriods, type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { FiguredGrid } from "../figured-grid.js";
import { fromRow } from "../from-row.js";
import { GRADES } from "../grades.js";
import { oneRow } from "../one-row.js";
import { heldSpan } from "../periods-held.js";
import { gapChangeFigure } from "./gap-figures.js";
import { gapGrid } from "./gap-grid.js";
import { type GroupCells, groupCells } from "./group-cells.js";
import { type PatternFigures, patternFigures } from "./pattern-figures.js";
import { type RegionFigures, regionFigures, regionMedian, regionNames } from "./region-figures.js";
import { type RegionPrices, regionPrices } from "./region-prices.js";
import {
  type Average,
  type GradeEnds,
  gapKey,
  MEN,
  overGrades,
  sexCell,
  sexGapChanges,
  sexGaps,
  sexYears,
  WOMEN,
  womenKey,
} from "./sex-gaps.js";
import { sameMixKey, sexMix } from "./sex-mix.js";

/** Everything the finding on pay by group shows. */
export interface ByGroupFacts {
  readonly book: FigureBook;
  readonly cells: GroupCells;
  readonly from: Period;
  readonly to: Period;
  /** The years shown, from the first to the last. */
  readonly span: readonly Period[];
  /** The gaps of the five levels, and the shares of women in them, lowest and highest. */
  readonly levels: Readonly<Record<Average | "women", GradeEnds>>;
  /** Change of the gap with one mix of grades for both; undefined when there is one year. */
  readonly sameMixChange: string | undefined;
  /** Women and men whose grade is unknown. */
  readonly unknown: string;
  /** Staff in neither count: those whose sex is not stated or whose cell is suppressed. */
  readonly neither: string;
  readonly regions: RegionFigures | undefined;
  readonly prices: RegionPrices | undefined;
  /** How many medians by level and region there would be in full, and how many of them are held. */
  readonly wanted: number;
  readonly held: number;
  readonly pattern: PatternFigures | undefined;
  /** Other measures of the same, which may not be set on one line with it. */
  readonly elsewhere: readonly SeriesBreaksRow[];
  readonly grid: FiguredGrid;
}

/** Adds the staff who are counted neither as women nor as men, with the bounds of rounding, and returns its key. */
function neitherFigure(book: FigureBook, catalogue: Catalogue, cells: GroupCells, period: Period): string {
  const [women, men] = [WOMEN, MEN].map((sex) => sexCell(cells, sex as typeof WOMEN, "all", "headcount", period));
  const row = oneRow("civil-service-headcount", catalogue.dataset("civil-service-headcount").rows, {
    period,
    grade: "all",
    department_level: "all",
    measure: "headcount",
    source: book.figures[women!]!.sources[0]!,
  });
  const all = book.published(
    `headcount.all-staff.${period}`,
    fromRow("civil-service-headcount", row, {
      label: `headcount, all staff, ${periodWords(period)}`,
      unit: { id: "people" },
      period,
      by: ["period", "grade", "department_level", "measure", "source"],
    }),
  );
  const rest = book.value(all) - book.value(women!) - book.value(men!);
  return book.derived(`headcount.neither.${period}`, {
    label: `staff counted neither as women nor as men, ${periodWords(period)}`,
    value: rest,
    unit: { id: "people" },
    period,
    method: "all staff less women and men",
    formula: "A − B − C",
    from: [all, women!, men!],
    // three counts, each off by two and a half at most
    uncertainty: { low: Math.max(0, rest - 7.5), high: rest + 7.5, kind: "bounds" },
  });
}

/**
 * Works out the finding.
 *
 * @throws Problem "not-held" when no year has every grade of women and of men; "bad-span" when it runs backwards;
 *   "does-not-reconcile" when the grades do not give the published means
 */
export function byGroupFacts(
  book: FigureBook,
  catalogue: Catalogue,
  options: { readonly from?: Period | undefined; readonly to?: Period | undefined },
): ByGroupFacts {
  const cells = groupCells(book, catalogue);
  const years = sexYears(cells);
  const { from, to, span } = heldSpan("pay-by-group", years, options);
  // the grid shows every year held, so that the range does not hang on the span
  for (const period of years) {
    sexGaps(book, cells, period);
    sexMix(book, cells, period);
  }
  if (from !== to) sexGapChanges(book, from, to);
  const names = regionNames(catalogue);
  const ends = (average: Average): GradeEnds =>
    overGrades(book, `gap.${average}`, `${average} salary of women below that of men`, to, (grade) =>
      gapKey(average, grade, to),
    );
  const inAll = GRADES.flatMap((grade) => names.map((group) => ({ group, grade })));
  return {
    book,
    cells,
    from,
    to,
    span,
    levels: {
      median: ends("median"),
      mean: ends("mean"),
      women: overGrades(book, "share.women", "women, share of staff whose sex is known", to, (g) => womenKey(g, to)),
    },
    sameMixChange:
      from === to
        ? undefined
        : gapChangeFigure(book, `gap-change.mix-of-women.${to}`, {
            label: `change of the gap of means between women and men, both with women's mix of grades, ${periodWords(from)} to ${periodWords(to)}`,
            from: sameMixKey(from),
            to: sameMixKey(to),
          }),
    unknown: book.derived(`headcount.unknown-grade.${to}`, {
      label: `women and men whose grade is unknown, ${periodWords(to)}`,
      value: (women, men) => women! + men!,
      unit: { id: "people" },
      period: to,
      method: "women and men",
      formula: "A + B",
      from: [WOMEN, MEN].map((sex) => sexCell(cells, sex as typeof WOMEN, "unknown", "headcount", to)),
    }),
    neither: neitherFigure(book, catalogue, cells, to),
    regions: regionFigures(book, cells, names, to),
    prices: regionPrices(book, catalogue, cells, { regions: names, from: options.from, to }),
    wanted: inAll.length,
    held: inAll.filter(({ group, grade }) =>
      cells.has({ dimension: "region", group, grade, measure: "median", period: to }),
    ).length,
    pattern: patternFigures(book, cells, to),
    elsewhere: catalogue
      .breaks("civil-service-pay-by-group")
      .filter((row) => row.kind === "between-series" && row.comparison === "no"),
    grid: gapGrid(book, catalogue, cells, { years, to }),
  };
}

/** The earliest period any figure of pay rests on: where breaks begin to matter. */
export const earliest = ({ from, prices, pattern }: ByGroupFacts): Period =>
  [from, ...(prices === undefined ? [] : [prices.from]), ...(pattern === undefined ? [] : [pattern.period])].sort(
    comparePeriods,
  )[0]!;

/** The median of a level in a region at the start of the comparison with prices, whose source is said in the notes. */
export const firstRegionMedian = ({ cells, prices }: ByGroupFacts): string | undefined =>
  prices === undefined ? undefined : regionMedian(cells, prices.lowest.region, prices.lowest.grade, prices.from);
