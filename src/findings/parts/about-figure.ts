import type { FigureBook } from "../../evidence/figure-book.js";

/**
 * Adds a count of people to the nearest hundred or thousand, for a sentence that says "about", and returns its key.
 * A half goes down: the exact count stands beside it in the table.
 */
export function aboutFigure(book: FigureBook, key: string, of: string, step: 100 | 1000): string {
  const { label, unit, period } = book.figures[of]!;
  return book.derived(key, {
    label: `${label}, to the nearest ${step === 100 ? "hundred" : "thousand"}`,
    value: (exact) => Math.ceil(exact! / step - 0.5 - 1e-6) * step,
    unit,
    period,
    method: "rounded",
    formula: `wholeUp(A ÷ ${step} − 0.5) × ${step}`,
    from: [of],
  });
}
