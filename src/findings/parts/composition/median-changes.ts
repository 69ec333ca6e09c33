import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { fixedMixIndex } from "../../../pay/index.js";
import { percentFigure } from "../arithmetic-figures.js";
import { GRADES, gradeKey } from "../grades.js";
import { salaryKey, salaryName } from "../medians.js";
import { countKey, GROUPS, type ShareBase } from "./grade-counts.js";

/** Key of the change of a median since the start: "change.median.aa-ao.2023-03". */
export const medianChangeKey = (grade: Grade, to: Period): string => `change.median.${gradeKey(grade)}.${to}`;

/** Key of the fixed-mix index of grade medians, on one of two bases. */
export const fixedMixKey = (base: ShareBase, to: Period): string => `index.fixed-mix.${base}.${to}`;

/** Adds the change of a median in per cent and returns its key. */
export const medianChange = (book: FigureBook, grade: Grade, from: Period, to: Period): string =>
  percentFigure(book, medianChangeKey(grade, to), "change", {
    label: `change of the ${salaryName(grade)}, ${periodWords(from)} to ${periodWords(to)}`,
    from: salaryKey(grade, from),
    to: salaryKey(grade, to),
  });

/** Changes of the medians between two years. */
export interface MedianChanges {
  /** The median of all staff. */
  readonly all: string;
  /** The largest and the smallest change of the five levels. */
  readonly most: string;
  readonly least: string;
  /** Whether the overall median rose by more than that of any level. */
  readonly aboveEvery: boolean;
}

/** Adds the changes of every median between two years, the extremes of the five levels and the fixed-mix indices. */
export function medianChanges(book: FigureBook, from: Period, to: Period): MedianChanges {
  const all = medianChange(book, "all", from, to);
  const levels = GRADES.map((grade) => medianChange(book, grade, from, to));
  const extreme = (name: "max" | "min", label: string): string =>
    book.derived(`change.median.${name === "max" ? "most" : "least"}.${to}`, {
      label: `${label} change of the median of one of the five levels, ${periodWords(from)} to ${periodWords(to)}`,
      value: (...values) => Math[name](...values),
      unit: { id: "percent" },
      period: [from, to],
      method: `${label} of the five levels`,
      formula: `${name}(A..${letter(levels.length - 1)})`,
      from: levels,
    });
  const [most, least] = [extreme("max", "largest"), extreme("min", "smallest")];
  for (const base of ["all", "known"] as const) fixedMix(book, base, from, to);
  return { all, most, least, aboveEvery: book.value(all) > book.value(most) };
}

function fixedMix(book: FigureBook, base: ShareBase, from: Period, to: Period): string {
  const grades: readonly Grade[] = base === "all" ? GROUPS : GRADES;
  const [n, before, after] = [
    grades.map((grade) => countKey("headcount", grade, from)),
    grades.map((grade) => salaryKey(grade, from)),
    grades.map((grade) => salaryKey(grade, to)),
  ];
  const k = grades.length;
  const terms = grades.map((_, i) => `${letter(i)} × ${letter(2 * k + i)} ÷ ${letter(k + i)}`);
  return book.derived(fixedMixKey(base, to), {
    label: `fixed-mix index of grade medians, ${base === "all" ? "unknown grade included" : "unknown grade left out"}, ${periodWords(to)}`,
    value: fixedMixIndex(
      grades.map((group, i) => ({
        group,
        headcount: book.value(n[i]!),
        medianStart: book.value(before[i]!),
        medianEnd: book.value(after[i]!),
      })),
    ),
    unit: { id: "index", base: `${periodWords(from)} = 100` },
    period: [from, to],
    method: "fixed-mix index of grade medians",
    formula: `(${terms.join(" + ")}) ÷ sum(A..${letter(k - 1)}) × 100`,
    from: [...n, ...before, ...after],
  });
}
