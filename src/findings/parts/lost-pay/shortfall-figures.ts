import { type Period, periodWords } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import {
  BASIS_WORDS,
  type Basis,
  type CumulativeShortfall,
  cumulativeShortfall,
  realValue,
  type ShortfallConvention,
} from "../../../pay/index.js";
import type { IndexFigures } from "../index-figures.js";

/** Pay over years, the base first, and what it is set against. */
export interface ShortfallAsk {
  readonly what: string;
  readonly pay: (period: Period) => string;
  readonly years: readonly Period[];
  readonly index: IndexId;
  readonly basis: Basis;
}

/** How each convention is named in words. */
export const CONVENTION_WORDS: Readonly<Record<ShortfallConvention, string>> = {
  "own-year-pounds": "each year's own pounds",
  "latest-prices": "the prices of the last year",
};

const against = ({ index, basis }: ShortfallAsk): string => `${INDEX_NAMES[index]}, basis: ${BASIS_WORDS[basis]}`;

function workedOut(book: FigureBook, indices: IndexFigures, ask: ShortfallAsk): CumulativeShortfall {
  return cumulativeShortfall(
    ask.years.map((period) => ({
      period,
      pay: book.value(ask.pay(period)),
      index: book.value(indices.key(ask.index, period, ask.basis)),
    })),
  );
}

/**
 * Adds a cumulative shortfall as one figure, straight from pay and index, and returns its key.
 * Below zero, pay gained on prices.
 *
 * @throws Problem "missing-year" when a year between is not held: a gap is not filled in
 */
export function shortfallFigure(
  book: FigureBook,
  indices: IndexFigures,
  key: string,
  ask: ShortfallAsk & { readonly convention: ShortfallConvention },
): string {
  const [base, ...after] = ask.years;
  const last = after.at(-1) ?? base!;
  const n = after.length;
  const own = ask.convention === "own-year-pounds";
  const price = (i: number): string => letter(2 + i);
  const pay = (i: number): string => letter(2 + n + i);
  const term = (_: Period, i: number): string => `(A × ${price(i)} ÷ B − ${pay(i)}) × ${price(n - 1)} ÷ ${price(i)}`;
  const total = workedOut(book, indices, ask).total[ask.convention];
  return book.derived(key, {
    label: `cumulative shortfall, ${ask.what}, ${periodWords(base!)} to ${periodWords(last)}, ${against(ask)}, in ${CONVENTION_WORDS[ask.convention]}`,
    value: total,
    unit: own ? { id: "GBP" } : { id: "GBP", prices: { index: ask.index, of: last } },
    period: [base!, last],
    method: `cumulative shortfall in ${CONVENTION_WORDS[ask.convention]}`,
    formula: own
      ? `A ÷ B × sum(${price(0)}..${price(n - 1)}) − sum(${pay(0)}..${pay(n - 1)})`
      : after.map(term).join(" + "),
    from: [
      ask.pay(base!),
      indices.key(ask.index, base!, ask.basis),
      ...after.map((period) => indices.key(ask.index, period, ask.basis)),
      ...after.map(ask.pay),
    ],
  });
}

/** Keys of a cumulative shortfall laid out year by year. */
export interface ShortfallPath {
  /** The year's own shortfall, in its own pounds. */
  readonly year: (period: Period) => string;
  /** The running sum in each year's own pounds. */
  readonly running: (period: Period) => string;
  readonly total: Readonly<Record<ShortfallConvention, string>>;
  /** How many years pay was ahead of prices. */
  readonly gains: string;
}

/** Adds a cumulative shortfall year by year: every year's shortfall, the running sum, both totals and the count of gains. */
export function shortfallPath(book: FigureBook, indices: IndexFigures, ask: ShortfallAsk): ShortfallPath {
  const { index, basis, what } = ask;
  const worked = workedOut(book, indices, ask);
  const [base, ...after] = ask.years;
  const last = after.at(-1)!;
  const key = (kind: string) => (period: Period) => `${kind}.${index}.${period}`;
  const [year, running, restated] = [key("shortfall"), key("lost"), key("restated")];
  worked.rows.forEach((row, i) => {
    const at = `${what}, ${periodWords(row.period)}, ${against(ask)}`;
    book.derived(year(row.period), {
      label: `shortfall of the year, ${at}`,
      value: row.shortfall,
      unit: { id: "GBP", prices: "current" },
      period: row.period,
      method: "base pay raised with prices, less pay",
      formula: "A × D ÷ C − B",
      from: [
        ask.pay(base!),
        ask.pay(row.period),
        indices.key(index, base!, basis),
        indices.key(index, row.period, basis),
      ],
    });
    book.derived(running(row.period), {
      label: `cumulative shortfall to ${at}, in each year's own pounds`,
      value: (...values) => values.reduce((a, b) => a + b, 0),
      unit: { id: "GBP" },
      period: [base!, row.period],
      method: "sum of the years",
      formula: `sum(A..${letter(i)})`,
      from: after.slice(0, i + 1).map(year),
    });
    book.derived(restated(row.period), {
      label: `shortfall of the year in prices of ${periodWords(last)}, ${at}`,
      value: realValue,
      unit: { id: "GBP", prices: { index, of: last } },
      period: row.period,
      method: "value in the prices of another period",
      formula: "A × C ÷ B",
      from: [year(row.period), indices.key(index, row.period, basis), indices.key(index, last, basis)],
    });
  });
  const run = `A..${letter(after.length - 1)}`;
  return {
    year,
    running,
    total: {
      "own-year-pounds": running(last),
      "latest-prices": book.derived(`lost-in-latest-prices.${index}`, {
        label: `cumulative shortfall, ${what}, ${against(ask)}, in prices of ${periodWords(last)}`,
        value: worked.total["latest-prices"],
        unit: { id: "GBP", prices: { index, of: last } },
        period: [base!, last],
        method: "sum of the years in the prices of the last",
        formula: `sum(${run})`,
        from: after.map(restated),
      }),
    },
    gains: book.derived(`gains.${index}`, {
      label: `years in which pay was ahead of prices, ${what}, ${against(ask)}`,
      value: worked.gains,
      unit: { id: "ratio" },
      period: [base!, last],
      method: "years with a shortfall below zero",
      formula: `countNegative(${run})`,
      from: after.map(year),
    }),
  };
}
