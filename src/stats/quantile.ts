import { oneOf } from "../core/options.js";
import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";

/**
 * Definitions of a sample quantile by their numbers in Hyndman and Fan 1996, The American Statistician 50(4):
 * 2, a value of the data, or the mean of two where the rank falls between them (SAS);
 * 6, the mean position (n + 1)p (Minitab, SPSS); 7, (n − 1)p + 1 (Excel, R's default); 8, nearly unbiased for the median.
 */
export const QUANTILE_TYPES = ["type 2", "type 6", "type 7", "type 8"] as const;
export type QuantileType = (typeof QUANTILE_TYPES)[number];

const POSITION: Readonly<Record<Exclude<QuantileType, "type 2">, (n: number, p: number) => number>> = {
  "type 6": (n, p) => (n + 1) * p,
  "type 7": (n, p) => (n - 1) * p + 1,
  "type 8": (n, p) => (n + 1 / 3) * p + 1 / 3,
};

/**
 * The value below which a share of the data lies. Definitions differ, most in small samples, so the definition is
 * always named. Not for grouped data, and never for a quantile of a whole from the quantiles of its parts.
 *
 * @param values  in any order, one unit; missing values left out
 * @param p       the share, from 0 to 1
 * @param type    the definition
 * @returns the quantile, in the unit of the values
 * @throws Problem "too-few-values", "bad-number", "unknown-value"
 * @example quantile([1, 2, 3, 4], 0.5, "type 7") // 2.5
 */
export function quantile(values: readonly number[], p: number, type: QuantileType): number {
  oneOf("quantile: type", type, QUANTILE_TYPES);
  if (values.length === 0) problem("too-few-values", "quantile: needs 1 value or more, got 0");
  if (!(p >= 0 && p <= 1)) problem("bad-number", `quantile: ${p} is not a share from 0 to 1`);
  const sorted = values.map((value) => finite("quantile", "a value", value)).sort((a, b) => a - b);
  const n = sorted.length;
  const at = (rank: number): number => sorted[Math.min(n, Math.max(1, rank)) - 1]!;
  const fuzz = 4 * Number.EPSILON * Math.max(1, n);
  if (type === "type 2") {
    const rank = n * p;
    const whole = Math.round(rank);
    return Math.abs(rank - whole) < fuzz ? (at(whole) + at(whole + 1)) / 2 : at(Math.ceil(rank));
  }
  const position = POSITION[type](n, p);
  const below = Math.floor(position + fuzz);
  const part = position - below;
  return Math.abs(part) < fuzz ? at(below) : at(below) + part * (at(below + 1) - at(below));
}

/**
 * The median: the quantile of one half, on which types 2, 6, 7 and 8 agree.
 *
 * @param values  finite numbers of one unit
 * @returns the median, in that unit; no uncertainty is worked out
 * @throws Problem those of `quantile`
 * @example median([3, 1, 2]) // 2
 */
export const median = (values: readonly number[]): number => quantile(values, 0.5, "type 7");
