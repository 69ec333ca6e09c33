import { knownOptions } from "../core/options.js";
import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { mannKendall } from "./mann-kendall.js";
import { normalQuantile } from "./normal-distribution.js";
import { median } from "./quantile.js";

/** A Theil–Sen slope with its interval. */
export interface TheilSen {
  /** Units of the values for each unit of time. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  /** The line through the medians: median of the values − slope × median of the times. */
  readonly intercept: number;
  readonly n: number;
  readonly method: string;
}

/**
 * How steep a series is: the median of the slopes of all pairs, which single odd years cannot pull away.
 * The interval comes from the variance of Mann–Kendall's S and takes the values as independent.
 * Sen 1968, Journal of the American Statistical Association 63.
 *
 * @param values   in order of time
 * @param options  `times`, rising, 0, 1, 2 … unless given; `confidence`, 0.95 unless given
 * @returns slope per unit of time with its interval
 * @throws Problem "too-few-values" (under 4), "length-mismatch", "unordered", "bad-number"
 * @example theilSen([1, 3, 5, 7]).slope // 2
 */
export function theilSen(
  values: readonly number[],
  options: { readonly times?: readonly number[] | undefined; readonly confidence?: number | undefined } = {},
): TheilSen {
  knownOptions("theilSen", options, ["times", "confidence"]);
  const { times = values.map((_, i) => i), confidence = 0.95 } = options;
  const n = values.length;
  if (times.length !== n) problem("length-mismatch", `theilSen: ${n} values but ${times.length} times`);
  if (!(confidence > 0 && confidence < 1)) problem("bad-number", `theilSen: ${confidence} is not a confidence`);
  times.forEach((time, i) => {
    if (finite("theilSen", "a time", time) <= (times[i - 1] ?? Number.NEGATIVE_INFINITY))
      problem("unordered", `theilSen: the time ${time} does not come after ${times[i - 1]}`);
  });
  const { variance } = mannKendall(values);
  const slopes: number[] = [];
  for (let i = 0; i < n; i += 1)
    for (let j = i + 1; j < n; j += 1) slopes.push((values[j]! - values[i]!) / (times[j]! - times[i]!));
  slopes.sort((a, b) => a - b);
  const spread = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const at = (rank: number): number => slopes[Math.min(slopes.length, Math.max(1, Math.round(rank))) - 1]!;
  const slope = median(slopes);
  return {
    slope,
    low: at((slopes.length - spread) / 2),
    high: at((slopes.length + spread) / 2 + 1),
    confidence,
    intercept: median(values) - slope * median(times),
    n,
    method: "Theil–Sen",
  };
}
