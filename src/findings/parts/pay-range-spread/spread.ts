import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { quantile } from "../../../stats/index.js";

/** One department's amount: its name and the key of the figure. */
export interface SpreadItem {
  readonly who: string;
  readonly key: string;
}

/** How far the departments' amounts for one grade lie apart: keys of figures, and whose the ends are. */
export interface Spread {
  /** Lowest first. */
  readonly items: readonly SpreadItem[];
  readonly of: string;
  readonly low: string;
  readonly high: string;
  /** Names of the departments at the ends: more than one when they are equal. */
  readonly lowest: string;
  readonly highest: string;
  /** Highest above lowest, per cent. */
  readonly over: string;
  /** Quartiles of the departments, and how far the upper stands above the lower; absent under eight departments. */
  readonly quartiles: { readonly lower: string; readonly upper: string; readonly over: string } | undefined;
}

/** Departments under which no quartile is given. */
const QUARTILES_FROM = 8;

/** The letters of a type 7 quantile over operands in ascending order: "B + (C − B) × 0.25". */
function quantileFormula(n: number, p: number): string {
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const part = position - below;
  return part === 0 ? letter(below) : `${letter(below)} + (${letter(below + 1)} − ${letter(below)}) × ${part}`;
}

/**
 * Adds how far departments' amounts lie apart.
 *
 * @param prefix  of the keys: "median.eo.2023-03"
 * @param what    the amounts, in words: "median salary, EO"
 * @param given   at least one department
 */
export function spreadFigures(
  book: FigureBook,
  prefix: string,
  what: string,
  given: readonly SpreadItem[],
  period: Period,
): Spread {
  const items = [...given].sort((a, b) => book.value(a.key) - book.value(b.key) || (a.who < b.who ? -1 : 1));
  const from = items.map(({ key }) => key);
  const n = from.length;
  const pounds = (name: string, label: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(`${prefix}.${name}`, {
      label: `${what}: ${label}`,
      value,
      unit: { id: "GBP/year", prices: "current" },
      period,
      method: `${label}, operands lowest first`,
      formula,
      from,
    });
  const over = (name: string, label: string, lower: string, upper: string): string =>
    book.derived(`${prefix}.${name}`, {
      label: `${what}: ${label}`,
      value: (a, b) => (b! / a!) * 100 - 100,
      unit: { id: "percent" },
      period,
      method: label,
      formula: "B ÷ A × 100 − 100",
      from: [lower, upper],
    });
  const run = `A..${letter(n - 1)}`;
  const low = pounds("low", "lowest of the departments", `min(${run})`, (...v) => Math.min(...v));
  const high = pounds("high", "highest of the departments", `max(${run})`, (...v) => Math.max(...v));
  const names = (end: string): string =>
    items
      .filter(({ key }) => book.value(key) === book.value(end))
      .map(({ who }) => who)
      .join("; ");
  const quarter = (name: string, p: number): string =>
    pounds(name, `${name} quartile of the departments (type 7)`, quantileFormula(n, p), (...v) =>
      quantile(v, p, "type 7"),
    );
  const quartiles = (): Spread["quartiles"] => {
    if (n < QUARTILES_FROM) return undefined;
    const [lower, upper] = [quarter("lower", 0.25), quarter("upper", 0.75)];
    return { lower, upper, over: over("quartiles-over", "upper quartile above lower quartile", lower, upper) };
  };
  return {
    items,
    of: book.derived(`${prefix}.of`, {
      label: `${what}: departments`,
      value: (...v) => v.length,
      unit: { id: "count" },
      period,
      method: "count",
      formula: `countNotNegative(${run})`,
      from,
    }),
    low,
    high,
    lowest: names(low),
    highest: names(high),
    over: over("over", "highest above lowest", low, high),
    quartiles: quartiles(),
  };
}

/** Adds the highest above the lowest without the department at either end; undefined under four departments. */
export function trimmedFigure(
  book: FigureBook,
  prefix: string,
  what: string,
  spread: Spread,
  period: Period,
): string | undefined {
  const { items } = spread;
  if (items.length < 4) return undefined;
  return book.derived(`${prefix}.trimmed`, {
    label: `${what}: second highest above second lowest`,
    value: (a, b) => (b! / a!) * 100 - 100,
    unit: { id: "percent" },
    period,
    method: "second highest above second lowest",
    formula: "B ÷ A × 100 − 100",
    from: [items[1]!.key, items.at(-2)!.key],
  });
}
