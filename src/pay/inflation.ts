import { positive } from "../core/positive.js";

/**
 * By how much prices rose between two index values: `I₁ ÷ I₀ − 1`, in per cent. Over twelve months it is the headline
 * rate; the Office for National Statistics takes its CPI and CPIH rates from unrounded indices, which differ by 0.1,
 * at most 0.2 points, from this. Its RPI rates do not differ.
 *
 * @param indexStart  index at the start
 * @param indexEnd    index at the end, on the same base
 * @returns per cent
 * @throws Problem "bad-number"
 * @example inflation(91.031, 93.046) // 2.21
 */
export const inflation = (indexStart: number, indexEnd: number): number =>
  (positive("inflation", "the index at the end", indexEnd) /
    positive("inflation", "the index at the start", indexStart) -
    1) *
  100;
