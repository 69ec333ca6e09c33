import { sampleStandardDeviation } from "simple-statistics";
import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";

/**
 * How widely a sample is spread: the standard deviation with n − 1. One value has none, and 0 is not returned for it.
 *
 * @param values  two or more, in one unit; missing values left out
 * @returns in the unit of the values
 * @throws Problem "too-few-values" (under 2), "bad-number"
 * @example standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // 2.138
 */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2)
    problem("too-few-values", `standardDeviation: needs 2 values or more, got ${values.length}`, {
      hint: "one value says nothing of the spread; its deviation is not 0",
    });
  return sampleStandardDeviation(values.map((value) => finite("standardDeviation", "a value", value)));
}
