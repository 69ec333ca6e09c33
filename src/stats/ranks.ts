/**
 * The rank of each value, from 1; equal values share the mean of their ranks, so that the order of the rows changes
 * nothing.
 *
 * @param values  finite numbers
 * @returns the ranks, in the order of the values
 * @example ranks([10, 30, 30, 20]) // [1, 3.5, 3.5, 2]
 */
export function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = new Map<number, number>();
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j] === sorted[i]) j += 1;
    mean.set(sorted[i]!, (i + 1 + j) / 2);
    i = j;
  }
  return values.map((value) => mean.get(value)!);
}
