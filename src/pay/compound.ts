import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";

const factor = (percent: number): number => {
  if (finite("compound", "an award", percent) <= -100)
    problem("bad-number", `compound: an award of ${percent}% leaves no pay`, { expected: "awards above -100%" });
  return 1 + percent / 100;
};

/**
 * What several awards come to together: `(1 + a₁)(1 + a₂)… − 1`. Awards build on one another; their sum is too low.
 *
 * @param awards  per cent each, in any order
 * @returns per cent
 * @throws Problem "bad-number"
 * @example compound([1, 1, 1]) // 3.0301
 */
export const compound = (awards: readonly number[]): number =>
  (awards.reduce((product, award) => product * factor(award), 1) - 1) * 100;

/**
 * A salary carried through awards, one after another and unrounded: round for display only.
 *
 * @param start   pay before the first award
 * @param awards  per cent each, in order
 * @returns pay after each award, in the unit of `start`
 * @throws Problem "bad-number"
 * @example compoundPath(100, [10, 10]) // [110, 121]
 */
export function compoundPath(start: number, awards: readonly number[]): number[] {
  let pay = finite("compoundPath", "the starting pay", start);
  return awards.map((award) => {
    pay *= factor(award);
    return pay;
  });
}
