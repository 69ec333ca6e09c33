import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Period } from "../../core/period.js";
import type { IndexId } from "../../core/unit.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Basis } from "../../pay/index.js";
import { GRADES, type GradeGroup, gradeKey } from "./grades.js";
import type { IndexFigures } from "./index-figures.js";
import { salaryFigures, salaryKey, salaryName } from "./medians.js";
import { realChangeFigure } from "./real-figures.js";

/** Real changes of the median of every grade beside that of the overall median, over the years all of them are held. */
export interface ByGradeFigures {
  readonly from: Period;
  readonly to: Period;
  /** Keys of the figures: overall, the grade that did worst, the grade that did best. */
  readonly all: string;
  readonly low: string;
  readonly high: string;
  readonly grade: Readonly<Record<GradeGroup, string>>;
  /** Whether the overall median did better than every grade's. */
  readonly overallAboveEvery: boolean;
}

/** The periods for which all five grade medians and the overall median are held, earliest first. Adds them to the book. */
export function gradePeriods(book: FigureBook, catalogue: Catalogue): Period[] {
  const held = [...GRADES, "all" as const].map((grade) => salaryFigures(book, catalogue, grade));
  return held[0]!.filter((period) => held.every((periods) => periods.includes(period)));
}

/** Adds the real changes by grade for one index and basis. */
export function byGradeFigures(
  book: FigureBook,
  indices: IndexFigures,
  catalogue: Catalogue,
  { index, basis }: { readonly index: IndexId; readonly basis: Basis },
): ByGradeFigures {
  const periods = gradePeriods(book, catalogue).filter((period) => indices.covers(index, period, basis));
  const [from, to] = [periods[0]!, periods.at(-1)!];
  const change = (grade: GradeGroup | "all"): string =>
    realChangeFigure(book, indices, `by-grade.${gradeKey(grade)}`, {
      what: salaryName(grade),
      from: salaryKey(grade, from),
      to: salaryKey(grade, to),
      index,
      basis,
    });
  const all = change("all");
  const grade = Object.fromEntries(GRADES.map((g) => [g, change(g)])) as Record<GradeGroup, string>;
  const keys = Object.values(grade);
  const over = (name: "low" | "high", formula: string): string =>
    book.derived(`by-grade.${name}`, {
      label: `real change of the median of the grade that did ${name === "low" ? "worst" : "best"}`,
      value: (...values) => (name === "low" ? Math.min(...values) : Math.max(...values)),
      unit: { id: "percent" },
      period: [from, to],
      method: name === "low" ? "lowest of the five grades" : "highest of the five grades",
      formula,
      from: keys,
    });
  const [low, high] = [over("low", "min(A..E)"), over("high", "max(A..E)")];
  return { from, to, all, low, high, grade, overallAboveEvery: book.value(all) > book.value(high) };
}
