import { knownOptions } from "../core/options.js";
import { finite, positive } from "../core/positive.js";
import { twoSidedP } from "./normal-distribution.js";

/** An estimate with its standard error. */
export interface EstimateWithError {
  readonly value: number;
  /** In the unit of the value. */
  readonly se: number;
  /** Whether the standard error was published for another year. */
  readonly borrowed?: boolean | undefined;
}

/** What may be said about two estimates. "not established": a borrowed error cannot show a difference. */
export type ComparisonVerdict = "differ" | "cannot be told apart" | "not established";

/** A comparison of two estimates. */
export interface Comparison {
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly borrowed: boolean;
  readonly verdict: ComparisonVerdict;
  readonly method: string;
}

/**
 * Whether two survey estimates differ by more than their sampling errors: z = difference ÷ √(SE₁² + SE₂²). The samples
 * are taken as independent; where the same people answer twice, that is cautious. With a borrowed standard
 * error a difference is never claimed: the answer is "cannot be told apart" or "not established". Not for counts.
 *
 * @param earlier  the earlier estimate
 * @param later    the later, in the same unit and of the same definition
 * @param options  `level` of the test, 0.05 unless given
 * @returns later less earlier with standard error, z, two-sided p and the verdict
 * @throws Problem "bad-number"
 * @example compareEstimates({ value: 23.4, se: 0.3, borrowed: true }, { value: 23.5, se: 0.3, borrowed: true }).verdict // "cannot be told apart"
 */
export function compareEstimates(
  earlier: EstimateWithError,
  later: EstimateWithError,
  options: { readonly level?: number | undefined } = {},
): Comparison {
  knownOptions("compareEstimates", options, ["level"]);
  const { level = 0.05 } = options;
  const difference =
    finite("compareEstimates", "the later estimate", later.value) -
    finite("compareEstimates", "the earlier estimate", earlier.value);
  const standardError = Math.hypot(
    positive("compareEstimates", "the earlier standard error", earlier.se),
    positive("compareEstimates", "the later standard error", later.se),
  );
  const z = difference / standardError;
  const p = twoSidedP(z);
  const borrowed = earlier.borrowed === true || later.borrowed === true;
  return {
    difference,
    standardError,
    z,
    p,
    borrowed,
    verdict: p >= level ? "cannot be told apart" : borrowed ? "not established" : "differ",
    method: borrowed
      ? "z test of two independent estimates, borrowed standard error"
      : "z test of two independent estimates",
  };
}
