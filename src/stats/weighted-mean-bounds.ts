import { problem } from "../core/problem.js";
import { sum } from "./sum.js";

/** A value and its weight, each known only to lie between two limits. */
export interface BoundedCell {
  readonly value: readonly [low: number, high: number];
  readonly weight: readonly [low: number, high: number];
}

/** The extreme weighted mean in one direction: `sign` 1 for the highest, −1 for the lowest. */
function extreme(cells: readonly BoundedCell[], sign: 1 | -1): number {
  const sorted = cells
    .map(({ value, weight: [few, many] }) => ({ value: sign === 1 ? value[1] : value[0], few, many }))
    .sort((a, b) => sign * (b.value - a.value));
  let best = Number.NaN;
  for (let heavy = 0; heavy <= sorted.length; heavy += 1) {
    const weights = sorted.map(({ few, many }, i) => (i < heavy ? many : few));
    const total = sum(weights);
    if (total === 0) continue;
    const mean = sum(sorted.map(({ value }, i) => value * weights[i]!)) / total;
    if (Number.isNaN(best) || sign * (mean - best) > 0) best = mean;
  }
  return best;
}

/**
 * The lowest and highest weighted mean that rounded values and rounded weights allow, exactly. At the highest, every
 * value is at its upper limit, and the cells with the largest values have their largest weights and the rest their
 * smallest: so it is enough to try each place where the one turns into the other.
 *
 * @param cells  limits of each value, and of each weight, which is 0 or more
 * @returns bounds in the unit of the values: certain, not a confidence interval
 * @throws Problem "too-few-values", "bad-number", "no-weight"
 * @example weightedMeanBounds([{ value: [9, 11], weight: [1, 1] }]) // { low: 9, high: 11 }
 */
export function weightedMeanBounds(cells: readonly BoundedCell[]): { low: number; high: number } {
  if (cells.length === 0) problem("too-few-values", "weightedMeanBounds: needs 1 cell or more, got 0");
  for (const { value, weight } of cells)
    for (const [low, high] of [value, weight])
      if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high) || weight[0] < 0)
        problem("bad-number", `weightedMeanBounds: ${low} to ${high} are not limits`, {
          expected: "finite limits, the lower first; weights 0 or more",
        });
  if (sum(cells.map(({ weight }) => weight[1])) === 0) problem("no-weight", "weightedMeanBounds: weights sum to 0");
  return { low: extreme(cells, -1), high: extreme(cells, 1) };
}
