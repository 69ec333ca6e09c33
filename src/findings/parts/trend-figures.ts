import type { Period } from "../../core/period.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { letter } from "../../evidence/formula.js";
import { type Trend, trend } from "../../stats/index.js";

const run = (count: number, first = 0): string => `${letter(first)}..${letter(first + count - 1)}`;

/** The sizes of the groups of equal values, largest first; a value that stands alone is no group. */
function tiesIn(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).sort((a, b) => b - a);
}

/**
 * Adds a trend with its workings: the Theil–Sen slope, and the z of Mann–Kendall plain and corrected for
 * autocorrelation, each step a figure. The verdict is that of `trend`: "cannot be told" where the two disagree.
 *
 * @param prefix  of the keys: `<prefix>.slope`, `<prefix>.z`, `<prefix>.z-corrected`
 * @param keys    figures of one series in order of time, one a year, without gaps or breaks that allow no comparison
 * @throws Problem "too-few-values" (under 4)
 */
export function trendFigures(book: FigureBook, prefix: string, what: string, keys: readonly string[]): Trend {
  const values = keys.map((key) => book.value(key));
  const found = trend(values);
  const n = keys.length;
  const period = [book.figures[keys[0]!]!.period, book.figures[keys.at(-1)!]!.period].flat() as [Period, Period];
  const span: readonly [Period, Period] = [period[0], period.at(-1)!];
  const add = (
    key: string,
    label: string,
    unit: "points" | "ratio",
    given: { value: number; method: string; formula: string; from: readonly string[] },
  ): string =>
    book.derived(`${prefix}.${key}`, { label: `${label}: ${what}`, unit: { id: unit }, period: span, ...given });
  add("slope", "Theil–Sen slope, points a year", "points", {
    value: found.slope.slope,
    method: "median of the slopes of all pairs of years",
    formula: `medianSlope(${run(n)})`,
    from: keys,
  });
  const s = add("s", "Mann–Kendall S", "ratio", {
    value: found.plain.s,
    method: "pairs that rise less pairs that fall",
    formula: `risesLessFalls(${run(n)})`,
    from: keys,
  });
  const ties = tiesIn(values);
  const term = (size: number): string => `${size} × ${size - 1} × ${2 * size + 5}`;
  const variance = add("variance", "variance of Mann–Kendall S", "ratio", {
    value: found.plain.variance,
    method: ties.length === 0 ? "n(n − 1)(2n + 5) ÷ 18" : "n(n − 1)(2n + 5) less the same of each group of ties, ÷ 18",
    formula: ties.length === 0 ? `${term(n)} ÷ 18` : `(${[n, ...ties].map(term).join(" − ")}) ÷ 18`,
    from: [s],
  });
  // where as many pairs rise as fall there is nothing to move towards zero
  const nearer = found.plain.s === 0 ? "A" : "(A − A ÷ abs(A))";
  add("z", "Mann–Kendall z, plain", "ratio", {
    value: found.plain.z,
    method: "S moved one towards zero, over its standard deviation",
    formula: `${nearer} ÷ sqrt(B)`,
    from: [s, variance],
  });
  const lags = found.corrected.lags.map(({ lag, autocorrelation }) => ({
    lag,
    key: add(`autocorrelation.${lag}`, `autocorrelation of the ranks at lag ${lag}, the slope taken out`, "ratio", {
      value: autocorrelation,
      method: "autocorrelation of ranks",
      formula: `rankAutocorrelation(${lag}, ${run(n)})`,
      from: keys,
    }),
  }));
  const weight = (lag: number): number => (n - lag) * (n - lag - 1) * (n - lag - 2);
  const terms = lags.map(({ lag }, i) => `${weight(lag)} × ${letter(i + 1)}`);
  const factor = add("factor", "factor by which autocorrelation widens the variance", "ratio", {
    value: found.corrected.factor,
    method: "Hamed and Rao",
    formula: terms.length === 0 ? "1" : `1 + 2 ÷ ${n * (n - 1) * (n - 2)} × (${terms.join(" + ")})`,
    from: [s, ...lags.map(({ key }) => key)],
  });
  if (found.corrected.factor > 0)
    add("z-corrected", "Mann–Kendall z, corrected for autocorrelation", "ratio", {
      value: found.corrected.z,
      method: "the same with the widened variance",
      formula: `${nearer} ÷ sqrt(B × C)`,
      from: [s, variance, factor],
    });
  return found;
}
