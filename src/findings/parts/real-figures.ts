import type { Period } from "../../core/period.js";
import { periodWords } from "../../core/period.js";
import { problem } from "../../core/problem.js";
import { INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { BASIS_WORDS, type Basis, realChange, realValue, refuseConstantPrices, restoration } from "../../pay/index.js";
import type { IndexFigures } from "./index-figures.js";

/** Two amounts of money, an index and a basis: everything a real-terms figure is made of. */
export interface RealAsk {
  /** What the amounts are, without their dates: "median salary, all grades". */
  readonly what: string;
  /** Keys of the amounts at the start and at the end. */
  readonly from: string;
  readonly to: string;
  readonly index: IndexId;
  readonly basis: Basis;
}

interface Ends {
  readonly from: Period;
  readonly to: Period;
  readonly operands: readonly [string, string, string, string];
  readonly label: string;
}

/** The single period of a figure. @throws Problem "bad-period" for a span */
export function periodOf(book: FigureBook, key: string): Period {
  const figure = book.figures[key] ?? problem("unknown-figure", `there is no figure "${key}"`, { found: key });
  return typeof figure.period === "string"
    ? figure.period
    : problem("bad-period", `the figure "${key}" is of a span, not of a period`);
}

function ends(book: FigureBook, indices: IndexFigures, ask: RealAsk): Ends {
  const [from, to] = [periodOf(book, ask.from), periodOf(book, ask.to)];
  for (const key of [ask.from, ask.to]) refuseConstantPrices(ask.what, book.figures[key]?.unit);
  return {
    from,
    to,
    operands: [ask.from, ask.to, indices.key(ask.index, from, ask.basis), indices.key(ask.index, to, ask.basis)],
    label: `${ask.what}, ${periodWords(from)} to ${periodWords(to)}, ${INDEX_NAMES[ask.index]}, basis: ${BASIS_WORDS[ask.basis]}`,
  };
}

/** Adds the real change in per cent, `(B ÷ A) ÷ (D ÷ C) × 100 − 100`, and returns its key. Below zero is a fall. */
export function realChangeFigure(book: FigureBook, indices: IndexFigures, key: string, ask: RealAsk): string {
  const { from, to, operands, label } = ends(book, indices, ask);
  return book.derived(key, {
    label: `real change, ${label}`,
    value: realChange,
    unit: { id: "percent" },
    period: [from, to],
    method: "real change",
    formula: "(B ÷ A) ÷ (D ÷ C) × 100 − 100",
    from: operands,
  });
}

/** Adds the rise that would restore the pay of the start, in per cent of the pay of the end, and returns its key. */
export function restorationFigure(book: FigureBook, indices: IndexFigures, key: string, ask: RealAsk): string {
  const { from, to, operands, label } = ends(book, indices, ask);
  return book.derived(key, {
    label: `rise that restores, ${label}`,
    value: restoration,
    unit: { id: "percent" },
    period: [from, to],
    method: "restoration",
    formula: "A × (D ÷ C) ÷ B × 100 − 100",
    from: operands,
  });
}

/**
 * Adds an amount in the prices of another period and returns its key: `A × C ÷ B`. The same figure answers "what is it
 * in the prices of …" and, of the base amount, "what would it have been had it kept pace with prices".
 *
 * @param ask  `amount` is a key, `of` the period whose prices are meant
 */
export function inPricesFigure(
  book: FigureBook,
  indices: IndexFigures,
  key: string,
  ask: {
    readonly what: string;
    readonly amount: string;
    readonly of: Period;
    readonly index: IndexId;
    readonly basis: Basis;
  },
): string {
  const amount = book.figures[ask.amount];
  const period = periodOf(book, ask.amount);
  refuseConstantPrices(ask.what, amount!.unit);
  return book.derived(key, {
    label: `${ask.what}, ${periodWords(period)}, in prices of ${periodWords(ask.of)}, ${INDEX_NAMES[ask.index]}, basis: ${BASIS_WORDS[ask.basis]}`,
    value: realValue,
    unit: { id: amount!.unit.id, prices: { index: ask.index, of: ask.of } },
    period,
    method: "value in the prices of another period",
    formula: "A × C ÷ B",
    from: [ask.amount, indices.key(ask.index, period, ask.basis), indices.key(ask.index, ask.of, ask.basis)],
  });
}
