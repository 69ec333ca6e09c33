import { finite, positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/**
 * The rise that would bring pay back to what it bought: `(v₀ × I₁ ÷ I₀) ÷ v₁ − 1`, in per cent.
 * Not the mirror of the fall: a fall of 20% takes a rise of 25%. Below zero, pay already buys more than it did.
 *
 * @param payStart    pay at the start, in its own pounds
 * @param payEnd      pay at the end, in the same unit
 * @param indexStart  price index at the start
 * @param indexEnd    price index at the end, on the same base and basis
 * @returns per cent of the pay at the end
 * @throws Problem "bad-number"
 * @example restoration(100, 100, 100, 125) // 25
 */
export const restoration = (payStart: number, payEnd: number, indexStart: number, indexEnd: number): number =>
  ((positive("restoration", "pay at the start", payStart) * positive("restoration", "the index at the end", indexEnd)) /
    positive("restoration", "the index at the start", indexStart) /
    positive("restoration", "pay at the end", payEnd) -
    1) *
  100;

/**
 * The rise that restores a published real change, when only the change is known: `1 ÷ (1 + x) − 1`.
 *
 * @param change  real change in per cent, above −100
 * @returns per cent
 * @throws Problem "bad-number"
 * @example restorationOfChange(-20) // 25
 */
export function restorationOfChange(change: number): number {
  if (finite("restorationOfChange", "the change", change) <= -100)
    problem("bad-number", `restorationOfChange: nothing restores a change of ${change}%`, {
      found: String(change),
      expected: "a change above -100%",
    });
  return (1 / (1 + change / 100) - 1) * 100;
}
