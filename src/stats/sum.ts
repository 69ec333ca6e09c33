/**
 * A sum that keeps the digits a plain loop loses, by carrying the rounding error of each step along (Neumaier's form
 * of Kahan summation). A value that is not a number makes the sum not a number: leave missing values out first.
 *
 * @param values  numbers in one unit, in any order
 * @returns their sum; 0 for none
 * @example sum([1, 1e100, 1, -1e100]) // 2
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    if (Number.isFinite(next)) lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
