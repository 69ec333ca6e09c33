import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import { GRADES, type GradeGroup, gradeKey } from "../grades.js";
import type { IndexFigures } from "../index-figures.js";
import { salaryFigures, salaryKey, salaryName } from "../medians.js";
import { realChangeFigure, restorationFigure } from "../real-figures.js";

/** Real changes and restorations of every grade, by index and period. */
export interface GradePaths {
  periods(grade: GradeGroup): readonly Period[];
  change(grade: GradeGroup, index: IndexId, period: Period): string;
  restoration(grade: GradeGroup, index: IndexId, period: Period): string;
  /** The lowest and the highest change of the five grades at the end. */
  range(index: IndexId): { readonly low: string; readonly high: string };
  /** The last median of each grade that is held beyond the end. */
  readonly later: readonly { readonly grade: GradeGroup; readonly period: Period }[];
}

/** Adds them to the book. `later` asks for the medians beyond the end too, where a grade has one. */
export function gradePaths(
  book: FigureBook,
  indices: IndexFigures,
  catalogue: Catalogue,
  ask: { readonly from: Period; readonly to: Period; readonly basis: Basis; readonly later: boolean },
): GradePaths {
  const { from, to, basis } = ask;
  const periods = Object.fromEntries(
    GRADES.map((grade) => [
      grade,
      salaryFigures(book, catalogue, grade).filter(
        (period) => period >= from && (period <= to || (ask.later && indices.allCover(period, basis))),
      ),
    ]),
  ) as Record<GradeGroup, Period[]>;
  const change = (grade: GradeGroup, index: IndexId, period: Period): string =>
    `change.${gradeKey(grade)}.${index}.${period}`;
  const restoration = (grade: GradeGroup, index: IndexId, period: Period): string =>
    `restoration.${gradeKey(grade)}.${index}.${period}`;
  for (const grade of GRADES)
    for (const period of periods[grade])
      for (const index of INDEX_IDS) {
        const pair = {
          what: salaryName(grade),
          from: salaryKey(grade, from),
          to: salaryKey(grade, period),
          index,
          basis,
        };
        realChangeFigure(book, indices, change(grade, index, period), pair);
        restorationFigure(book, indices, restoration(grade, index, period), pair);
      }
  for (const index of INDEX_IDS) {
    const from5 = GRADES.map((grade) => change(grade, index, to));
    const common = { unit: { id: "percent" }, period: [from, to], from: from5 } as const;
    const what = `real change of the median, five grades, ${INDEX_NAMES[index]}`;
    book.derived(`range.${index}.low`, {
      ...common,
      label: `lowest ${what}`,
      method: "lowest of the five grades",
      value: (...values) => Math.min(...values),
      formula: "min(A..E)",
    });
    book.derived(`range.${index}.high`, {
      ...common,
      label: `highest ${what}`,
      method: "highest of the five grades",
      value: (...values) => Math.max(...values),
      formula: "max(A..E)",
    });
  }
  return {
    periods: (grade) => periods[grade],
    change,
    restoration,
    range: (index) => ({ low: `range.${index}.low`, high: `range.${index}.high` }),
    later: GRADES.flatMap((grade) => {
      const period = periods[grade].at(-1);
      return period !== undefined && period > to ? [{ grade, period }] : [];
    }),
  };
}
