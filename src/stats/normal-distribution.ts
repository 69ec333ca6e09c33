import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/**
 * The chance that a standard normal variable exceeds `z`, to about fifteen digits, in the far tail too. Below 3 by the
 * power series of the distribution function (Marsaglia 2004, Journal of Statistical Software 11(4)), from 3 on by
 * Laplace's continued fraction for the tail. The table that simple-statistics looks this up in holds four digits
 * and stops at 3.09: too coarse for a p-value.
 *
 * @param z  number of standard deviations
 * @returns a probability
 * @throws Problem "bad-number"
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  if (finite("normalTail", "z", z) < 0) return 1 - normalTail(-z);
  if (z < 3) {
    let term = z;
    let series = z;
    for (let k = 3; term > series * 1e-17; k += 2) {
      term *= (z * z) / k;
      series += term;
    }
    return 0.5 - density(z) * series;
  }
  let fraction = z;
  for (let k = 120; k >= 1; k -= 1) fraction = z + k / fraction;
  return density(z) / fraction;
}

/**
 * The two-sided p-value of a z statistic: how often chance alone gives one as far from zero.
 *
 * @param z  a standard normal deviate
 * @returns a probability from 0 to 1
 * @example twoSidedP(1.959963984540054) // 0.05
 */
export const twoSidedP = (z: number): number => 2 * normalTail(Math.abs(z));

/**
 * The value that a standard normal variable stays below with probability `p`: Newton's method on the tail.
 *
 * @param p  between 0 and 1, both excluded
 * @returns a standard normal deviate
 * @throws Problem "bad-number"
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) problem("bad-number", `normalQuantile: ${p} is not a probability between 0 and 1`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let [low, high] = [0, 40];
  let z = 1;
  for (let step = 0; step < 200; step += 1) {
    const error = normalTail(z) - tail;
    if (error > 0) low = z;
    else high = z;
    const next = z + error / density(z);
    const moved = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(moved - z) <= 1e-15 * moved) break;
    z = moved;
  }
  return p < 0.5 ? -z : z;
}
