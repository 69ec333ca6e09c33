/**
 * How long to wait before another try: twice as long each time up to the longest, of which the upper half is chance,
 * so that many who failed together do not come back together.
 *
 * @param tries   tries that have failed, from 1
 * @param random  a number from 0 up to 1, as `Math.random` gives
 * @returns milliseconds
 * @example backOff(3, () => 0.5, { firstWait: 1000, longestWait: 60_000 }) // 3000
 */
export function backOff(
  tries: number,
  random: () => number,
  { firstWait, longestWait }: { readonly firstWait: number; readonly longestWait: number },
): number {
  const most = Math.min(longestWait, firstWait * 2 ** Math.min(tries - 1, 30));
  return Math.round(most / 2 + (most / 2) * random());
}
