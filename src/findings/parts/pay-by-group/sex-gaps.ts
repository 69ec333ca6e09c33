import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { GROUPS } from "../composition/grade-counts.js";
import { GRADES, type GradeGroup, gradeKey } from "../grades.js";
import { gapChangeFigure, gapFigure } from "./gap-figures.js";
import { type GroupCells, type GroupMeasure, gradeWords } from "./group-cells.js";

export const WOMEN = "Female";
export const MEN = "Male";

/** Every grade a gap is given for: the levels, the unknown grade, and all of them together. */
export const GAP_GRADES: readonly Grade[] = [...GROUPS, "all"];

export type Average = "median" | "mean";

/** Key of a gap: "gap.median.aa-ao.2023-03". */
export const gapKey = (average: Average, grade: Grade, period: Period): string =>
  `gap.${average}.${gradeKey(grade)}.${period}`;

/** Key of the change of a gap since the first year: "gap-change.median.aa-ao.2023-03". */
export const gapChangeKey = (average: Average, grade: Grade, to: Period): string =>
  `gap-change.${average}.${gradeKey(grade)}.${to}`;

/** Key of the share of women among the staff of a grade whose sex is known. */
export const womenKey = (grade: Grade, period: Period): string => `share.women.${gradeKey(grade)}.${period}`;

/** Years with headcount, mean and median of women and of men in every grade, earliest first. */
export const sexYears = (cells: GroupCells): Period[] =>
  cells.years("sex", { groups: [WOMEN, MEN], grades: GAP_GRADES, measures: ["headcount", "mean", "median"] });

/** Adds a cell of women or men and returns its key. */
export const sexCell = (
  cells: GroupCells,
  group: typeof WOMEN | typeof MEN,
  grade: Grade,
  measure: GroupMeasure,
  period: Period,
): string => cells.key({ dimension: "sex", group, grade, measure, period });

/** Adds the gaps of one year, men less women in per cent of men's, by grade and overall, and the shares of women. */
export function sexGaps(book: FigureBook, cells: GroupCells, period: Period): void {
  for (const grade of GAP_GRADES) {
    for (const average of ["median", "mean"] as const)
      gapFigure(book, gapKey(average, grade, period), {
        label: `${average} salary of women below that of men, ${gradeWords(grade)}, ${periodWords(period)}`,
        lower: sexCell(cells, WOMEN, grade, average, period),
        higher: sexCell(cells, MEN, grade, average, period),
        period,
      });
    book.derived(womenKey(grade, period), {
      label: `women, share of staff whose sex is known, ${gradeWords(grade)}, ${periodWords(period)}`,
      value: (women, men) => (women! / (women! + men!)) * 100,
      unit: { id: "percent" },
      period,
      method: "share of headcount",
      formula: "A ÷ (A + B) × 100",
      from: [sexCell(cells, WOMEN, grade, "headcount", period), sexCell(cells, MEN, grade, "headcount", period)],
    });
  }
}

/** Adds the changes of every gap between two years. */
export function sexGapChanges(book: FigureBook, from: Period, to: Period): void {
  for (const grade of GAP_GRADES)
    for (const average of ["median", "mean"] as const)
      gapChangeFigure(book, gapChangeKey(average, grade, to), {
        label: `change of the gap of ${average}s between women and men, ${gradeWords(grade)}, ${periodWords(from)} to ${periodWords(to)}`,
        from: gapKey(average, grade, from),
        to: gapKey(average, grade, to),
      });
}

/** The ends of something over the five levels. */
export interface GradeEnds {
  readonly low: string;
  readonly high: string;
  /** The level at either end; the first of several. */
  readonly lowest: GradeGroup;
  readonly highest: GradeGroup;
}

/**
 * Adds the lowest and the highest of a figure over the five levels.
 *
 * @param name   of the keys: "gap.median" gives "gap.median.low.2023-03"
 * @param label  what it is, in words
 * @param key    the figure of a level
 */
export function overGrades(
  book: FigureBook,
  name: string,
  label: string,
  period: Period,
  key: (grade: GradeGroup) => string,
): GradeEnds {
  const from = GRADES.map(key);
  const end = (part: "low" | "high", word: "min" | "max"): string =>
    book.derived(`${name}.${part}.${period}`, {
      label: `${label}: ${part === "low" ? "lowest" : "highest"} of the five grades, ${periodWords(period)}`,
      value: (...values) => Math[word](...values),
      unit: book.figures[from[0]!]!.unit,
      period,
      method: part === "low" ? "lowest of the five grades" : "highest of the five grades",
      formula: `${word}(A..${letter(from.length - 1)})`,
      from,
    });
  const [low, high] = [end("low", "min"), end("high", "max")];
  const at = (extreme: string): GradeGroup => GRADES.find((g) => book.value(key(g)) === book.value(extreme))!;
  return { low, high, lowest: at(low), highest: at(high) };
}
