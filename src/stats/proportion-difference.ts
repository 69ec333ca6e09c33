import { type Proportion, proportionInterval } from "./proportion-interval.js";

/**
 * The interval of the difference of two proportions from independent samples, built from their Wilson intervals.
 * Newcombe 1998, Statistics in Medicine 17, 873–890, method 10.
 *
 * @param first    `count` out of `n`
 * @param second   what is taken from it
 * @param options  `confidence`, 0.95 unless given
 * @returns first less second, as shares from −1 to 1; `n` of both together
 * @throws Problem "bad-number"
 * @example proportionDifference({ count: 56, n: 70 }, { count: 48, n: 80 }) // 0.2, from 0.0524 to 0.3339
 */
export function proportionDifference(
  first: { readonly count: number; readonly n: number },
  second: { readonly count: number; readonly n: number },
  options: { readonly confidence?: number | undefined } = {},
): Proportion {
  const a = proportionInterval(first.count, first.n, options);
  const b = proportionInterval(second.count, second.n, options);
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
    n: first.n + second.n,
    method: "Newcombe, method 10",
  };
}
