import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { AsheRow } from "../../../catalogue/rows/earnings.js";
import { missing } from "../../../core/cell.js";
import { addMonths, financialYearOf, type Period, periodFileName, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { type RelativePayComparison, relativePay, WEEKS_PER_YEAR } from "../../../pay/index.js";
import { differenceFigure, percentFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";
import { salaryFigures, salaryKey } from "../medians.js";

/** Whose pay the salary is set against, as `ashe.csv` and as `grid.csv` name them. */
export const COMPARATORS = ["all", "public", "private"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** What a comparator is called in a chart and in a sentence. */
export const COMPARATOR_NAMES: Readonly<Record<Comparator, string>> = {
  all: "All employees",
  public: "Public sector",
  private: "Private sector",
};
export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  all: "all full-time employees",
  public: "full-time employees in the public sector",
  private: "full-time employees in the private sector",
};

/** The measure of the survey, the unit of the salary beside it, and the survey's period that goes with a March. */
export const KINDS: Readonly<
  Record<
    RelativePayComparison,
    {
      readonly measure: "annual_gross" | "weekly_gross";
      readonly unit: "GBP/year" | "GBP/week";
      period(march: Period): Period;
    }
  >
> = {
  annual: { measure: "annual_gross", unit: "GBP/year", period: financialYearOf },
  weekly: { measure: "weekly_gross", unit: "GBP/week", period: (march) => addMonths(march, 1) },
};

/** One comparator by one of the two lawful comparisons, over the years for which both sides are held. */
export interface RelativeLine {
  readonly kind: RelativePayComparison;
  readonly comparator: Comparator;
  /** Marches for which both sides are held, earliest first. */
  readonly held: readonly Period[];
  /** Marches between the first and the last with only one side: figures without a value. */
  readonly gaps: readonly Period[];
  /** Keys: the salary in the unit of the comparison, the survey's median, the ratio in per cent. */
  ours(march: Period): string;
  theirs(march: Period): string;
  ratio(march: Period): string;
  /** How far the ratio moved from the first to the last year held, in points; undefined with one year or none. */
  readonly moved: string | undefined;
}

const ours = (kind: RelativePayComparison, march: Period): string =>
  kind === "annual" ? salaryKey("all", march) : `week.all.${march}`;
const theirs = (kind: RelativePayComparison, comparator: Comparator, march: Period): string =>
  `survey.${kind}.${comparator}.${periodFileName(KINDS[kind].period(march))}`;
const ratio = (kind: RelativePayComparison, comparator: Comparator, march: Period): string =>
  `ratio.${kind}.${comparator}.${march}`;

function weekFigure(book: FigureBook, march: Period): string {
  return book.derived(ours("weekly", march), {
    label: `median salary, all grades, by the week, ${periodWords(march)}`,
    value: (salary) => salary! / WEEKS_PER_YEAR,
    unit: { id: "GBP/week" },
    period: march,
    method: "salary by the week",
    formula: `A ÷ ${WEEKS_PER_YEAR}`,
    from: [salaryKey("all", march)],
  });
}

/** Adds one line: both sides, the ratio of every year and the gaps between. */
function relativeLine(
  book: FigureBook,
  rows: readonly AsheRow[],
  marches: readonly Period[],
  { kind, comparator }: { readonly kind: RelativePayComparison; readonly comparator: Comparator },
): RelativeLine {
  const { measure, unit, period } = KINDS[kind];
  const rowOf = (march: Period): AsheRow | undefined =>
    rows.find((row) => row.sector === comparator && row.measure === measure && row.period === period(march));
  const label = (march: Period): string =>
    `civil service median, per cent of the ${kind} median of ${COMPARATOR_WORDS[comparator]}, ${periodWords(march)}`;
  const held = marches.filter((march) => rowOf(march) !== undefined);
  const [first, last] = [held[0], held.at(-1)];
  const gaps = marches.filter((m) => first !== undefined && m > first && m < last! && !held.includes(m));
  if (kind === "weekly") for (const march of [...held, ...gaps]) weekFigure(book, march);
  for (const march of held) {
    const their = book.published(
      theirs(kind, comparator, march),
      fromRow("ashe", rowOf(march)!, {
        label: `median gross ${kind} pay, ${COMPARATOR_WORDS[comparator]}, ${periodWords(period(march))}`,
        unit: { id: unit },
        period: period(march),
        by: ["sector", "work_pattern", "sex", "measure", "statistic", "period"],
      }),
    );
    const { percent } = relativePay(
      { statistic: "median", period: march, value: book.value(salaryKey("all", march)) },
      {
        survey: "ashe",
        measure,
        employees: "full-time",
        statistic: "median",
        period: period(march),
        value: book.value(their),
      },
    );
    book.derived(ratio(kind, comparator, march), {
      label: label(march),
      value: percent,
      unit: { id: "percent" },
      period: march,
      method: "relative pay",
      formula: "A ÷ B × 100",
      from: [ours(kind, march), their],
    });
  }
  for (const march of gaps) {
    const salary = book.figures[salaryKey("all", march)]!;
    book.published(ratio(kind, comparator, march), {
      label: `${label(march)}: the survey's median is not held`,
      value: missing("[x]"),
      unit: { id: "percent" },
      period: march,
      status: salary.status,
      standing: salary.standing,
      sources: salary.sources,
      cell: `ashe.csv: no row for sector=${comparator} work_pattern=full-time sex=all measure=${measure} statistic=median period=${period(march)}`,
    });
  }
  return {
    kind,
    comparator,
    held,
    gaps,
    ours: (march) => ours(kind, march),
    theirs: (march) => theirs(kind, comparator, march),
    ratio: (march) => ratio(kind, comparator, march),
    moved:
      first === last
        ? undefined
        : differenceFigure(book, `moved.${kind}.${comparator}`, "change of the ratio", {
            label: `civil service median, per cent of the ${kind} median of ${COMPARATOR_WORDS[comparator]}: change, in points`,
            from: ratio(kind, comparator, first!),
            to: ratio(kind, comparator, last!),
          }),
  };
}

/** Adds every line for which the data hold a year, by comparison and comparator; a line without one has no year. */
export function relativeLines(book: FigureBook, catalogue: Catalogue): RelativeLine[] {
  const marches = salaryFigures(book, catalogue, "all").filter((period) => period.endsWith("-03"));
  const rows = catalogue
    .dataset("ashe")
    .rows.filter((row) => row.work_pattern === "full-time" && row.sex === "all" && row.statistic === "median");
  return (["annual", "weekly"] as const).flatMap((kind) =>
    COMPARATORS.map((comparator) => relativeLine(book, rows, marches, { kind, comparator })),
  );
}

/** Adds how far above the survey's median the salary stood, in per cent (below zero: below it), and returns its key. */
export const aboveFigure = (book: FigureBook, line: RelativeLine, march: Period): string =>
  percentFigure(book, `above.${line.kind}.${line.comparator}.${march}`, "distance from the survey's median", {
    label: `civil service median above the ${line.kind} median of ${COMPARATOR_WORDS[line.comparator]}, ${periodWords(march)}`,
    from: line.theirs(march),
    to: line.ours(march),
    period: march,
  });

/** Adds how far rounding alone can raise a ratio: the salary rounded to ten, the survey's median to whole pounds. */
export const roundingFigure = (book: FigureBook, line: RelativeLine, march: Period): string =>
  book.derived(`rounding.${line.kind}.${line.comparator}.${march}`, {
    label: `how far rounding alone can move the ratio, ${line.kind}, ${COMPARATOR_WORDS[line.comparator]}, ${periodWords(march)}, in points`,
    value: (salary, survey, percent) =>
      ((salary! + 5) / (line.kind === "weekly" ? WEEKS_PER_YEAR : 1) / (survey! - 0.5)) * 100 - percent!,
    unit: { id: "points" },
    period: march,
    method: "rounding at its worst",
    formula: `(A + 5) ÷ ${line.kind === "weekly" ? WEEKS_PER_YEAR : 1} ÷ (B − 0.5) × 100 − C`,
    from: [salaryKey("all", march), line.theirs(march), line.ratio(march)],
  });
