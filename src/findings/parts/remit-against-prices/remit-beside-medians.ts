import type { Catalogue } from "../../../catalogue/catalogue.js";
import { financialYearOf } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { gradePeriods } from "../by-grade-figures.js";
import { GRADES, type GradeGroup, gradeKey } from "../grades.js";
import { salaryKey, salaryName } from "../medians.js";
import { listed, moved, shown } from "../sentence-parts.js";
import { compoundedFigure, type RemitFigures, type RemitPath } from "./remit-figures.js";

/** The grades that the remit covers: the Senior Civil Service has another route. */
type DelegatedGrade = Exclude<GradeGroup, "SCS">;
const DELEGATED_GRADES = GRADES.filter((grade): grade is DelegatedGrade => grade !== "SCS");

/** What the medians did over the years they are held for every grade, beside the ceilings of the awards between. */
export interface MedianBeside {
  readonly all: string;
  /** The rise of the median of each delegated grade, and the highest of them. */
  readonly grades: readonly { readonly grade: DelegatedGrade; readonly rise: string }[];
  readonly high: string;
  readonly ceilings: string;
  readonly withFlexibility: string;
}

/** Adds the rise in pounds of the medians and the ceilings of the awards that fall between the two counts. */
export function medianBeside(book: FigureBook, catalogue: Catalogue, remit: RemitFigures): MedianBeside {
  const periods = gradePeriods(book, catalogue);
  const [from, to] = [periods[0]!, periods.at(-1)!];
  const rise = (grade: (typeof GRADES)[number] | "all"): string =>
    book.derived(`rise.${gradeKey(grade)}`, {
      label: `change in pounds, ${salaryName(grade)}`,
      value: (a, b) => (b / a) * 100 - 100,
      unit: { id: "percent" },
      period: [from, to],
      method: "change",
      formula: "B ÷ A × 100 − 100",
      from: [salaryKey(grade, from), salaryKey(grade, to)],
    });
  const grades = DELEGATED_GRADES.map((grade) => ({ grade, rise: rise(grade) }));
  // A salary of 31 March holds the award of the remit year that ends on it.
  const between = remit.years.filter((year) => year > financialYearOf(from) && year <= financialYearOf(to));
  const ceilings = (path: RemitPath): string =>
    compoundedFigure(book, remit, `beside.${path}`, { base: financialYearOf(from), years: between, path });
  return {
    all: rise("all"),
    grades,
    high: book.derived("rise.high", {
      label: "highest change in pounds of the delegated grades' medians",
      value: (...values) => Math.max(...values),
      unit: { id: "percent" },
      period: [from, to],
      method: "highest of the delegated grades",
      formula: "max(A..D)",
      from: grades.map((one) => one.rise),
    }),
    ceilings: ceilings("without-flexibility"),
    withFlexibility: ceilings("with-flexibility"),
  };
}

/** Which grades' medians rose by more than the ceilings allowed, and by how much of the overall rise that falls short. */
export function medianAnswer(
  book: FigureBook,
  { all, grades, high, ceilings, withFlexibility }: MedianBeside,
): Sentence {
  const more = grades.filter(({ rise }) => book.value(rise) > book.value(withFlexibility));
  const less = grades.filter((one) => !more.includes(one));
  const named = (some: MedianBeside["grades"]): Sentence =>
    listed(some.map(({ grade, rise }) => [{ name: grade }, " (", ...shown(rise, "percent1"), ")"]));
  return [
    "From ",
    { figure: all, as: "period-from" },
    " to ",
    { figure: all, as: "period-to" },
    " the overall median ",
    ...moved(all),
    " in pounds",
    ...(book.value(high) < book.value(all)
      ? ([", but no delegated grade's by more than ", ...shown(high, "percent1")] satisfies Sentence)
      : []),
    ". The ceilings of the remit years between come to ",
    ...shown(ceilings, "percent1"),
    ", or ",
    ...shown(withFlexibility, "percent1"),
    " with flexibility. ",
    ...(more.length === 0
      ? ["No delegated grade's median rose by more than that. "]
      : (["The medians of ", ...named(more), " rose by more than that"] satisfies Sentence)),
    ...(more.length === 0 || less.length === 0 ? [] : (["; those of ", ...named(less), " did not"] satisfies Sentence)),
    ...(more.length === 0 ? [] : [". "]),
    "The overall median rises when a workforce moves to higher grades. A ceiling is on awards; a median also moves with who is in the grade.",
  ];
}
