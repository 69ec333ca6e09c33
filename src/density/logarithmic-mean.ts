import { positive } from "../core/positive.js";

/**
 * The logarithmic mean of two numbers, `(a − b) ÷ ln(a ÷ b)`, or the number itself when they are equal: the weight that
 * turns a change into exact shares of its causes.
 *
 * @param a  above zero
 * @param b  above zero, in the same unit
 * @returns the mean, in that unit
 * @throws Problem when one of them is not above zero
 * @example logarithmicMean(1, Math.E) // 1.718
 */
export function logarithmicMean(a: number, b: number): number {
  positive("logarithmicMean", "the first number", a);
  positive("logarithmicMean", "the second number", b);
  const x = (a - b) / b;
  return Math.abs(x) < 1e-5 ? b * (1 + x / 2 - (x * x) / 12) : (a - b) / Math.log1p(x);
}
