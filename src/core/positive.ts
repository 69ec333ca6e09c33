import { problem } from "./problem.js";

/**
 * Refuses a number that is not finite: a blank, a text or a division by zero that would spread through a sum.
 *
 * @param asker  the function that was given the number, for the message
 * @param name   what the number is: "pay at the end"
 * @throws Problem "bad-number"
 * @example finite("realChange", "pay at the end", 3) // 3
 */
export function finite(asker: string, name: string, value: number): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return problem("bad-number", `${asker}: ${name} is ${value}, not a number`, {
    found: String(value),
    expected: "a finite number; leave a missing value out and say so",
  });
}

/**
 * Refuses a number that is not finite or not above zero: no pay, price or rate is nothing or less.
 *
 * @throws Problem "bad-number"
 * @example positive("realChange", "index at the start", 99.6) // 99.6
 */
export function positive(asker: string, name: string, value: number): number {
  if (finite(asker, name, value) > 0) return value;
  return problem("bad-number", `${asker}: ${name} is ${value}, and must be above 0`, {
    found: String(value),
    expected: "a number above 0; a blank is missing, not 0",
  });
}
