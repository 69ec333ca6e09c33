import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Grade } from "../../catalogue/rows/civil-service.js";
import { hasValue } from "../../core/cell.js";
import type { Period } from "../../core/period.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import { salaryFigures, salaryKey, salaryRows } from "./medians.js";
import { listed } from "./sentence-parts.js";

/** The levels of the finer split, lowest first: they do not continue the five. */
const FINER = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS"] as const satisfies readonly Grade[];

/** Grades whose whole-service median is held for one earlier count that has no full set. */
export interface EarlierMedians {
  readonly period: Period;
  readonly grades: readonly Grade[];
  readonly secondHand: boolean;
}

/** The last count before a period for which medians of some grades are held; undefined when there is none. Adds them to the book. */
export function earlierGradeMedians(
  book: FigureBook,
  catalogue: Catalogue,
  before: Period,
): EarlierMedians | undefined {
  const rows = FINER.flatMap((grade) => salaryRows(catalogue, grade)).filter(
    (row) => row.period < before && hasValue(row.value),
  );
  const period = rows
    .map((row) => row.period)
    .sort()
    .at(-1);
  if (period === undefined) return undefined;
  const own = rows.filter((row) => row.period === period);
  for (const { grade } of own) salaryFigures(book, catalogue, grade);
  return {
    period,
    grades: own.map(({ grade }) => grade),
    secondHand: own.every((row) => row.standing === "secondary"),
  };
}

/**
 * That no full set of grade medians is held before the first one, and what is: "No full set of grade medians is held
 * before March 2020; for March 2019 those of AA, G7 and G6 are, second-hand."
 *
 * @param first    key of a figure that begins with the first full set
 * @param earlier  what is held before it
 */
export const earlierMediansWords = (first: string, earlier: EarlierMedians | undefined): Sentence => [
  "No full set of grade medians is held before ",
  { figure: first, as: "period-from" },
  ...(earlier === undefined
    ? ["."]
    : ([
        "; for ",
        { figure: salaryKey(earlier.grades[0]!, earlier.period), as: "period" },
        " those of ",
        ...listed(earlier.grades.map((grade) => [{ name: grade }])),
        earlier.secondHand ? " are, second-hand." : " are.",
      ] satisfies Sentence)),
];
