import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Grade } from "../../../catalogue/rows/civil-service.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { type FiguredGrid, figuredGrid, type GridChoice, listedChoices } from "../figured-grid.js";
import {
  type DepartmentMedians,
  departmentMedians,
  type GradeSpread,
  HEADLINE,
  type Level,
  marchOf,
} from "./department-medians.js";
import { latestSnapshot, type Snapshot } from "./pay-ranges.js";
import { type RangeSpread, rangeFigures } from "./range-figures.js";
import { regionSpread } from "./region-spread.js";
import { type Spread, trimmedFigure } from "./spread.js";

const ID = "pay-range-spread";

/** One end of a range over grades: the key of the figure and the grade it comes from. */
export interface GradeEnd {
  readonly key: string;
  readonly grade: Grade;
}

/** The spread of one grade. */
export type LeadSpread = Pick<GradeSpread, "grade" | "spread">;

/** The least and the greatest of the grades' spreads. */
export interface GradesRange {
  readonly least: GradeEnd;
  readonly most: GradeEnd;
}

/** Everything the finding on the spread between departments shows. */
export interface SpreadAnswer {
  readonly book: FigureBook;
  readonly level: Level;
  readonly march: Period;
  readonly grades: readonly GradeSpread[];
  readonly headline: GradeSpread;
  /** Highest above lowest without the department at either end. */
  readonly trimmed: string | undefined;
  /** The spreads of the headline: of departments with a hundred staff or more in the grade where staff are held. */
  readonly lead: readonly LeadSpread[];
  readonly ofHundred: boolean;
  /** The least and the greatest of the grades' spreads over every department. */
  readonly every: GradesRange;
  /** The least and the greatest of the spreads of the headline, and of which grade. */
  readonly least: GradeEnd;
  readonly most: GradeEnd;
  /** The same of the middle half of departments. */
  readonly middle: GradesRange | undefined;
  /** Over the regions of work in the United Kingdom, and with staff overseas as one more. */
  readonly regions: Spread | undefined;
  readonly abroad: Spread | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly ranges: readonly RangeSpread[];
  readonly grid: FiguredGrid;
}

const OF_HUNDRED = "highest-over-lowest-of-hundred";

const wanted = (grade: GradeSpread | undefined, statistic: string): string | undefined => {
  if (statistic === OF_HUNDRED) return grade?.hundred?.over;
  return statistic === "upper-over-lower-quartile" ? grade?.spread.quartiles?.over : grade?.spread.over;
};

function grid(book: FigureBook, catalogue: Catalogue, medians: DepartmentMedians, chosen: GridChoice): FiguredGrid {
  return figuredGrid(book, {
    measure: ID,
    says: `spread of the median salary of ${HEADLINE}, per cent`,
    names: { index: "Grade", base: "March", basis: "Level", statistic: "Measure of spread" },
    choices: listedChoices(catalogue, ID),
    chosen,
    oneSign: true,
    figure: ({ base, basis, statistic }) =>
      medians.marches(basis as Level).includes(base)
        ? wanted(medians.spread(basis as Level, base, HEADLINE), statistic)
        : undefined,
  });
}

function gradesRange(
  book: FigureBook,
  prefix: string,
  what: string,
  grades: readonly LeadSpread[],
  of: (spread: Spread) => string,
  march: Period,
): GradesRange {
  const from = grades.map(({ spread }) => of(spread));
  const sorted = [...grades].sort((a, b) => book.value(of(a.spread)) - book.value(of(b.spread)));
  const end = (name: "least" | "most", { grade }: LeadSpread): GradeEnd => ({
    grade,
    key: book.derived(`${prefix}.${name}`, {
      label: `${name === "least" ? "smallest" : "largest"} of the grades' spreads, ${what}`,
      value: (...values) => (name === "least" ? Math.min(...values) : Math.max(...values)),
      unit: { id: "percent" },
      period: march,
      method: name === "least" ? "lowest" : "highest",
      formula: `${name === "least" ? "min" : "max"}(A..${letter(from.length - 1)})`,
      from,
    }),
  });
  return { least: end("least", sorted[0]!), most: end("most", sorted.at(-1)!) };
}

/** Works out the figures of the finding. @throws Problem "missing-rows", "not-held" */
export function spreadAnswer(
  book: FigureBook,
  catalogue: Catalogue,
  ask: { readonly level: Level; readonly march: Period | undefined },
): SpreadAnswer {
  const { level } = ask;
  const medians = departmentMedians(book, catalogue);
  const march = marchOf(medians.marches(level), ask.march);
  const grades = medians.grades(level, march).map((grade) => medians.spread(level, march, grade)!);
  const headline =
    grades.find(({ grade }) => grade === HEADLINE) ??
    problem("missing-rows", `${ID}: no department has a median for ${HEADLINE} in ${march}`, {
      where: "civil-service-pay.csv",
    });
  const several = grades.filter(({ spread }) => spread.items.length > 1);
  const middle = grades.filter(({ spread }) => spread.quartiles !== undefined);
  const range = (prefix: string, given: readonly LeadSpread[]): GradesRange =>
    gradesRange(book, prefix, "highest median above lowest", given, ({ over }) => over, march);
  const hundred = several.flatMap(({ grade, hundred: spread }) => (spread === undefined ? [] : [{ grade, spread }]));
  const ofHundred = headline.hundred !== undefined;
  const lead = ofHundred ? hundred : several;
  const snapshot = latestSnapshot(catalogue);
  return {
    book,
    level,
    march,
    grades,
    headline,
    trimmed: trimmedFigure(book, `spread.${level}.eo.${march}`, `median salary, ${HEADLINE}`, headline.spread, march),
    lead,
    ofHundred,
    ...range("grades", lead),
    every: range("grades.every", several),
    middle:
      middle.length < 2
        ? undefined
        : gradesRange(
            book,
            "grades.middle",
            "upper quartile above lower",
            middle,
            ({ quartiles }) => quartiles!.over,
            march,
          ),
    regions: regionSpread(book, catalogue, march, "home"),
    abroad: regionSpread(book, catalogue, march, "with Overseas"),
    snapshot,
    ranges: snapshot === undefined ? [] : rangeFigures(book, snapshot),
    grid: grid(book, catalogue, medians, {
      index: HEADLINE,
      base: march,
      basis: level,
      statistic: headline.hundred === undefined ? "highest-over-lowest" : OF_HUNDRED,
    }),
  };
}
