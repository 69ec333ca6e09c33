import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { CIVIL_SERVICE_ROUNDING } from "../../../pay/index.js";
import { differenceFigure } from "../arithmetic-figures.js";

/** How far a published salary may be off, pounds a year. */
const HALF = CIVIL_SERVICE_ROUNDING.mean / 2;

/**
 * Adds how far one salary lies below another, per cent of the other, with the bounds that rounding both to the nearest
 * ten leaves it, and returns its key. Below zero the first is the higher.
 *
 * @param ask  keys of the two published salaries; `lower` is named first and may be the higher one
 */
export function gapFigure(
  book: FigureBook,
  key: string,
  ask: { readonly label: string; readonly lower: string; readonly higher: string; readonly period: Period },
): string {
  const [a, b] = [book.value(ask.lower), book.value(ask.higher)];
  return book.derived(key, {
    label: ask.label,
    value: (lower, higher) => 100 - (lower! / higher!) * 100,
    unit: { id: "percent" },
    period: ask.period,
    method: "gap, per cent of the second",
    formula: "100 − A ÷ B × 100",
    from: [ask.lower, ask.higher],
    uncertainty: {
      low: 100 - ((a + HALF) / (b - HALF)) * 100,
      high: 100 - ((a - HALF) / (b + HALF)) * 100,
      kind: "bounds",
    },
  });
}

const limits = (book: FigureBook, key: string): { readonly low: number; readonly high: number } => {
  const { uncertainty } = book.figures[key]!;
  const value = book.value(key);
  return typeof uncertainty === "object" && "low" in uncertainty ? uncertainty : { low: value, high: value };
};

/** Adds the change of a gap between two years, in points, with the bounds of both, and returns its key. */
export function gapChangeFigure(
  book: FigureBook,
  key: string,
  ask: { readonly label: string; readonly from: string; readonly to: string },
): string {
  const [before, after] = [limits(book, ask.from), limits(book, ask.to)];
  return differenceFigure(book, key, "change of a gap", {
    ...ask,
    uncertainty: { low: after.low - before.high, high: after.high - before.low, kind: "bounds" },
  });
}

/** Whether rounding leaves it open on which side of zero a figure lies. */
export function openSign(book: FigureBook, key: string): boolean {
  const { low, high } = limits(book, key);
  return low <= 0 && high >= 0;
}

/** "narrowed by 2.5 points", or that it cannot be told apart from no change. */
export const narrowed = (book: FigureBook, figure: string): Sentence =>
  openSign(book, figure)
    ? ["cannot be told apart from unchanged, as salaries are rounded"]
    : [
        { figure, words: ["narrowed by ", "widened by ", "changed by "] },
        { figure, as: "points1-size" },
      ];
