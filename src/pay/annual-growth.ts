import { positive } from "../core/positive.js";

/**
 * The steady yearly rate that leads from one value to another: `(v₁ ÷ v₀)^(1 ÷ years) − 1`, in per cent.
 * Not the mean of yearly rates, which is higher when they differ.
 *
 * @param start  value at the start
 * @param end    value at the end, in the same unit
 * @param years  how many years lie between, which may be a part
 * @returns per cent a year
 * @throws Problem "bad-number"
 * @example annualGrowth(100, 121, 2) // 10
 */
export const annualGrowth = (start: number, end: number, years: number): number =>
  ((positive("annualGrowth", "the value at the end", end) /
    positive("annualGrowth", "the value at the start", start)) **
    (1 / positive("annualGrowth", "the number of years", years)) -
    1) *
  100;
