import { type Period, periodFileName } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { compound } from "../../../pay/index.js";
import { workforceKey } from "./awards.js";
import type { YearComparison } from "./year-comparison.js";

/** The least and the most that headlines can have come to over a run of years. */
export interface CompoundedBounds {
  /** Which workforce, or "" for the lowest and the highest headline of every year. */
  readonly workforce: string;
  readonly low: string;
  readonly high: string;
}

/** Adds several headlines compounded, in per cent, and returns the key. */
function compounded(
  book: FigureBook,
  key: string,
  label: string,
  period: readonly [Period, Period],
  from: readonly string[],
): string {
  return book.derived(key, {
    label,
    value: (...values) => compound(values),
    unit: { id: "percent" },
    period,
    method: "headlines compounded",
    formula: `${from.map((_, i) => `(1 + ${letter(i)} ÷ 100)`).join(" × ")} × 100 − 100`,
    from,
  });
}

/**
 * Adds what the headlines of others come to over a run of following years: the lowest and the highest of every year,
 * and each workforce whose award is held in most of them, with the range across groups where its own is not.
 *
 * @returns the bounds over all others first; nothing for a run of one year
 */
export function compoundedOthers(book: FigureBook, run: readonly YearComparison[]): CompoundedBounds[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || run.length < 2) return [];
  const period = [first.year, last.year] as const;
  const span = `${periodFileName(first.year)}-to-${periodFileName(last.year)}`;
  const bounds = (workforce: string, what: string, low: readonly string[], high: readonly string[]) => {
    const name = `compounded-others.${workforce === "" ? "any" : workforceKey(workforce)}.${span}`;
    const label = `${what}, compounded, ${first.year} to ${last.year}`;
    return {
      workforce,
      low: compounded(book, `${name}.low`, `${label}, at least`, period, low),
      high: compounded(book, `${name}.high`, `${label}, at most`, period, high),
    };
  };
  const names = run.flatMap(({ others }) => others.filter((o) => o.kind === "award").map((o) => o.workforce));
  const single = [...new Set(names)].flatMap((workforce): CompoundedBounds[] => {
    const own = run.map(({ others }) => others.find((o) => o.workforce === workforce));
    const filled = run.map(({ others }, i) => own[i] ?? others.find((o) => o.kind === "range"));
    const held = own.filter((headline) => headline !== undefined).length;
    if (held * 2 <= run.length || filled.some((headline) => headline === undefined)) return [];
    return [
      bounds(
        workforce,
        `headlines of ${workforce}${held < run.length ? ", with the range across groups where its own is not held" : ""}`,
        filled.map((headline) => headline!.low),
        filled.map((headline) => headline!.high),
      ),
    ];
  });
  return [
    bounds(
      "",
      "lowest and highest headlines of every year outside the civil service",
      run.map(({ lowest }) => lowest),
      run.map(({ highest }) => highest),
    ),
    ...single,
  ];
}
