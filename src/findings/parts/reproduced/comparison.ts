import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure } from "../arithmetic-figures.js";

/** What became of a published result when it was worked out again. */
export type Verdict = "to the last digit" | "within rounding" | "apart" | "inputs not held";

/** A published result beside ours. */
export interface Comparison {
  /** End of the keys of its figures. */
  readonly id: string;
  /** What the result is, without its date. */
  readonly result: string;
  readonly group: string;
  /** Key of the published figure. */
  readonly published: string;
  /** Key of ours; absent when it cannot be worked out. */
  readonly ours?: string;
  /** Key of ours less the published one. */
  readonly difference?: string;
  /** Key of what half of the last digit leaves: below zero, the two differ as printed. */
  readonly margin?: string;
  /** Key of what rounding leaves: below zero, the two are apart. */
  readonly slack?: string;
  readonly verdict: Verdict;
  /** Which basis, index or vintage, and what may differ; or which inputs are missing. */
  readonly why: string;
}

/** A published result and ours, both figures of the book, and to what each may be off. */
export interface Compared {
  readonly id: string;
  readonly result: string;
  readonly group: string;
  readonly published: string;
  readonly ours: string;
  /** Half of the last digit the publisher prints, in the unit of the figure. */
  readonly half: number;
  readonly why: string;
}

/** Bounds of ours, from the rounding of what went into it. */
function boundsOf(book: FigureBook, key: string): readonly [number, number] {
  const { uncertainty } = book.figures[key]!;
  const value = book.value(key);
  return typeof uncertainty === "object" && "low" in uncertainty ? [uncertainty.low, uncertainty.high] : [value, value];
}

/**
 * Sets a published result against ours: to the last digit when the two are no further apart than half of the last digit
 * printed; within rounding when the bounds that rounding leaves both of them meet; apart otherwise.
 */
export function compared(book: FigureBook, given: Compared): Comparison {
  const { id, published, ours, half } = given;
  const difference = differenceFigure(
    book,
    `difference.${id}`,
    "ours less the published figure",
    { label: `ours less published: ${book.figures[published]!.label}`, from: published, to: ours },
    book.figures[published]!.unit.id === "percent" ? "points" : "GBP/year",
  );
  const [low, high] = boundsOf(book, ours);
  const [least, most] = [low - half, high + half];
  const slack = book.derived(`slack.${id}`, {
    label: `what rounding allows, left over: ${book.figures[published]!.label}`,
    value: (value) => Math.min(value! - least, most - value!),
    unit: { id: book.figures[published]!.unit.id === "percent" ? "points" : "GBP/year" },
    period: book.figures[published]!.period,
    method: "distance of the published figure from the nearer end of what rounding allows",
    formula: `min(A − (${least}), ${most} − A)`,
    from: [published],
  });
  const margin = book.derived(`margin.${id}`, {
    label: `half of the last digit, less the distance: ${book.figures[published]!.label}`,
    value: (value) => half - Math.abs(value!),
    unit: book.figures[difference]!.unit,
    period: book.figures[published]!.period,
    method: "half of the last digit printed less the distance of ours from it",
    formula: `${half} − abs(A)`,
    from: [difference],
  });
  const verdict = book.value(margin) >= 0 ? "to the last digit" : book.value(slack) >= 0 ? "within rounding" : "apart";
  const { result, group, why } = given;
  return { id, result, group, published, ours, difference, margin, slack, verdict, why };
}
