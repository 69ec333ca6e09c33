/** Every pair of values in order of time, with how many steps lie between them. */
const pairs = (values: readonly number[]): { readonly rise: number; readonly steps: number }[] =>
  values.flatMap((from, i) => values.slice(i + 1).map((to, j) => ({ rise: to - from, steps: j + 1 })));

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
};

const medianSlope = (values: readonly number[]): number => middle(pairs(values).map(({ rise, steps }) => rise / steps));

/** Ranks from 1, ties sharing the mean of theirs. */
const ranked = (values: readonly number[]): number[] =>
  values.map((value) => values.filter((v) => v < value).length + (values.filter((v) => v === value).length + 1) / 2);

/**
 * Functions of a formula over values in order of time, one a period: enough to check a trend test from its workings
 * alone. Written apart from the statistics they check.
 */
export const TREND_FUNCTIONS: Readonly<Record<string, (args: readonly number[]) => number>> = {
  /** Pairs that rise less pairs that fall. */
  risesLessFalls: (values) => pairs(values).reduce((total, { rise }) => total + Math.sign(rise), 0),
  /** The median of the slopes of all pairs. */
  medianSlope,
  /** The autocorrelation, at the lag given first, of the ranks of the values after it with their median slope taken out. */
  rankAutocorrelation([lag, ...values]) {
    const slope = medianSlope(values);
    const ranks = ranked(values.map((value, i) => value - slope * i));
    const mean = ranks.reduce((a, b) => a + b, 0) / ranks.length;
    const off = ranks.map((rank) => rank - mean);
    const together = off.slice(lag!).reduce((total, d, i) => total + d * off[i]!, 0);
    return together / off.reduce((total, d) => total + d * d, 0);
  },
};
