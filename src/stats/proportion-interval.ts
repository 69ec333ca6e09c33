import { knownOptions } from "../core/options.js";
import { problem } from "../core/problem.js";
import { normalQuantile } from "./normal-distribution.js";

/** A proportion with its interval, as shares from 0 to 1. */
export interface Proportion {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly method: string;
}

const check = (asker: string, count: number, n: number): void => {
  if (!(Number.isInteger(n) && n > 0 && Number.isInteger(count) && count >= 0 && count <= n))
    problem("bad-number", `${asker}: ${count} out of ${n} is not a proportion`, {
      expected: "whole numbers, the total above 0 and the count not above it",
    });
};

/**
 * The interval of a proportion from a simple random sample, by Wilson's score method: sound for small samples and
 * near 0 or 1, where the textbook one fails. Not for a membership list or any other count of everybody: a count has no
 * sampling error. Wilson 1927; Newcombe 1998, Statistics in Medicine 17, 857–872, method 3.
 *
 * @param count    how many have it
 * @param n        out of how many
 * @param options  `confidence`, 0.95 unless given
 * @returns shares from 0 to 1
 * @throws Problem "bad-number"
 * @example proportionInterval(15, 148) // low 0.0624, high 0.1605
 */
export function proportionInterval(
  count: number,
  n: number,
  options: { readonly confidence?: number | undefined } = {},
): Proportion {
  knownOptions("proportionInterval", options, ["confidence"]);
  const { confidence = 0.95 } = options;
  check("proportionInterval", count, n);
  const z = normalQuantile((1 + confidence) / 2);
  const p = count / n;
  const middle = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - p));
  const scale = 2 * (n + z * z);
  return {
    value: p,
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === n ? 1 : (middle + spread) / scale,
    n,
    method: "Wilson score interval",
  };
}
