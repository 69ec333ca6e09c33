import { positive } from "../core/positive.js";

/**
 * By how much pay has moved against prices: `(v₁ ÷ v₀) ÷ (I₁ ÷ I₀) − 1`, in per cent.
 * Not the rise that would put a loss right (see `restoration`), and not for amounts in constant prices.
 *
 * @param payStart    pay at the start, in its own pounds
 * @param payEnd      pay at the end, in the same unit
 * @param indexStart  price index at the start
 * @param indexEnd    price index at the end, on the same base and basis
 * @returns per cent; below zero is a fall
 * @throws Problem "bad-number" for a value that is not above 0
 * @example realChange(100, 100, 100, 125) // -20
 */
export const realChange = (payStart: number, payEnd: number, indexStart: number, indexEnd: number): number =>
  (positive("realChange", "pay at the end", payEnd) /
    positive("realChange", "pay at the start", payStart) /
    (positive("realChange", "the index at the end", indexEnd) /
      positive("realChange", "the index at the start", indexStart)) -
    1) *
  100;
