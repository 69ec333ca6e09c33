import type { Bounded } from "./implied-count.js";

/**
 * Every combination of the lower and upper limits of some numbers: the corners of the box they lie in.
 *
 * @param inputs  bounded numbers
 * @returns 2ⁿ lists, each in the order of the inputs
 * @example corners([{ value: 1, low: 0, high: 2 }]) // [[0], [2]]
 */
export const corners = (inputs: readonly Bounded[]): number[][] =>
  inputs.reduce<number[][]>(
    (sofar, { low, high }) =>
      sofar.flatMap((corner) => [
        [...corner, low],
        [...corner, high],
      ]),
    [[]],
  );

/**
 * A value with the smallest and largest it takes over a list.
 *
 * @param value  the middle
 * @param over   what it might have been, in the same unit
 * @returns the value with its bounds
 * @example spread(2, [1, 3]) // { value: 2, low: 1, high: 3 }
 */
export const spread = (value: number, over: readonly number[]): Bounded => ({
  value,
  low: Math.min(value, ...over),
  high: Math.max(value, ...over),
});
