import type { Period } from "../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { ChartPoint } from "../../evidence/chart.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import type { Basis } from "../../pay/index.js";
import type { IndexFigures } from "./index-figures.js";
import { inPricesFigure, realChangeFigure, restorationFigure } from "./real-figures.js";
import { movedTogether } from "./sentence-parts.js";

/** The three indices, the chosen one first. @example indexOrder("rpi") // ["rpi", "cpi", "cpih"] */
export const indexOrder = (first: IndexId): IndexId[] => [first, ...INDEX_IDS.filter((id) => id !== first)];

/** Pay over a span, and the index and basis it is set against. */
export interface RealPathAsk {
  /** Beginning of every key: "change.cpi.2012-03" with "" and "change.eo.cpi.2012-03" with "eo". */
  readonly group?: string;
  readonly what: string;
  readonly pay: (period: Period) => string;
  readonly span: readonly Period[];
  readonly basis: Basis;
}

/** Where the figures of a path are: keys by kind, index and period. */
export interface RealPath {
  change(index: IndexId, period: Period): string;
  /** The rise that restores the first pay, at the last period. */
  restoration(index: IndexId): string;
  /** Pay in the prices of the last period. */
  real(index: IndexId, period: Period): string;
  /** The first pay raised with prices to a period. */
  level(index: IndexId, period: Period): string;
}

/** Adds real change, restoration, value in the last prices and the level with prices, for every index and period of a span. */
export function realPath(book: FigureBook, indices: IndexFigures, ask: RealPathAsk): RealPath {
  const { what, pay, span, basis } = ask;
  const [from, to] = [span[0]!, span.at(-1)!];
  const key =
    (kind: string) =>
    (index: IndexId, period: Period): string =>
      [kind, ...(ask.group === undefined ? [] : [ask.group]), index, period].join(".");
  const path: RealPath = {
    change: key("change"),
    restoration: (index) => key("restoration")(index, to),
    real: key("real"),
    level: key("level"),
  };
  for (const index of INDEX_IDS) {
    restorationFigure(book, indices, path.restoration(index), { what, from: pay(from), to: pay(to), index, basis });
    for (const period of span) {
      const pair = { what, from: pay(from), to: pay(period), index, basis };
      realChangeFigure(book, indices, path.change(index, period), pair);
      inPricesFigure(book, indices, path.real(index, period), { what, amount: pay(period), of: to, index, basis });
      inPricesFigure(book, indices, path.level(index, period), { what, amount: pay(from), of: period, index, basis });
    }
  }
  return path;
}

/** "fell 0.9% against CPI, rose 0.6% against CPIH and fell 13.2% against RPI", directions computed. */
export const changesWords = (book: FigureBook, path: RealPath, order: readonly IndexId[], period: Period): Sentence =>
  movedTogether(
    book,
    order.map((id) => ({ figure: path.change(id, period), after: ` against ${INDEX_NAMES[id]}` })),
  );

/** The points of one line of a path. */
export const pathPoints = (span: readonly Period[], series: string, figure: (period: Period) => string): ChartPoint[] =>
  span.map((period) => ({ series, figure: figure(period), at: period }));
