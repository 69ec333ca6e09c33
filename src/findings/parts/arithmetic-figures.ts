import type { Uncertainty } from "../../core/figure.js";
import type { Period } from "../../core/period.js";
import type { UnitId } from "../../core/unit.js";
import type { FigureBook } from "../../evidence/figure-book.js";

interface Ask {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** When it is true; the span from one operand to the other unless given. */
  readonly period?: Period | readonly [Period, Period];
  readonly uncertainty?: Uncertainty;
}

const first = (book: FigureBook, key: string): Period => [book.figures[key]!.period].flat()[0] as Period;
const last = (book: FigureBook, key: string): Period => [book.figures[key]!.period].flat().at(-1) as Period;
const span = (book: FigureBook, { from, to, period }: Ask): Period | readonly [Period, Period] => {
  if (period !== undefined) return period;
  const [start, end] = [first(book, from), last(book, to)];
  return start === end ? start : [start, end];
};

/** Adds how far `to` stands above `from` in per cent, `B ÷ A × 100 − 100`, and returns its key: growth, a gap, a headroom. */
export const percentFigure = (book: FigureBook, key: string, method: string, ask: Ask): string =>
  book.derived(key, {
    label: ask.label,
    value: (from, to) => (to! / from!) * 100 - 100,
    unit: { id: "percent" },
    period: span(book, ask),
    method,
    formula: "B ÷ A × 100 − 100",
    from: [ask.from, ask.to],
    ...(ask.uncertainty === undefined ? {} : { uncertainty: ask.uncertainty }),
  });

/** Adds the difference `B − A` and returns its key; of two percentages it is in points, unless another unit is given. */
export const differenceFigure = (book: FigureBook, key: string, method: string, ask: Ask, unit?: UnitId): string =>
  book.derived(key, {
    label: ask.label,
    value: (from, to) => to! - from!,
    unit: { id: unit ?? "points" },
    period: span(book, ask),
    method,
    formula: "B − A",
    from: [ask.from, ask.to],
    ...(ask.uncertainty === undefined ? {} : { uncertainty: ask.uncertainty }),
  });
