import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { BASIS_WORDS, type Basis, realChange } from "../../../pay/index.js";
import { GRADES } from "../grades.js";
import type { IndexFigures } from "../index-figures.js";
import { type Statistic, salaryFigures, salaryKey } from "../medians.js";

/**
 * Adds the real change of the grade that did best: when it is below zero, every grade fell. Prices are the same for all
 * grades, so it is the largest of the five pay ratios over the price ratio.
 *
 * @returns the key, or undefined when a salary or a month of the index is not held
 */
export function bestGradeFigure(
  book: FigureBook,
  indices: IndexFigures,
  catalogue: Catalogue,
  key: string,
  ask: {
    readonly from: Period;
    readonly to: Period;
    readonly index: IndexId;
    readonly basis: Basis;
    readonly statistic: Statistic;
  },
): string | undefined {
  const { from, to, index, basis, statistic } = ask;
  const held = GRADES.map((grade) => salaryFigures(book, catalogue, grade, statistic));
  if (held.some((periods) => !periods.includes(from) || !periods.includes(to))) return undefined;
  if (![from, to].every((period) => indices.covers(index, period, basis))) return undefined;
  const pay = GRADES.flatMap((grade) => [salaryKey(grade, from, statistic), salaryKey(grade, to, statistic)]);
  return book.derived(key, {
    label: `real change, ${statistic} salary of the grade that did best, ${from} to ${to}, ${INDEX_NAMES[index]}, basis: ${BASIS_WORDS[basis]}`,
    value: (...values) => {
      const [start, end] = values.slice(-2) as [number, number];
      return Math.max(...GRADES.map((_, i) => realChange(values[2 * i]!, values[2 * i + 1]!, start, end)));
    },
    unit: { id: "percent" },
    period: [from, to],
    method: "real change of the grade that did best",
    formula: "max(B ÷ A, D ÷ C, F ÷ E, H ÷ G, J ÷ I) ÷ (L ÷ K) × 100 − 100",
    from: [...pay, indices.key(index, from, basis), indices.key(index, to, basis)],
  });
}
