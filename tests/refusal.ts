import { expect } from "vitest";

/** What a refusal must look like: a Problem with this code, whose message matches. */
export const refusal = (code: string, message: RegExp): unknown =>
  expect.objectContaining({ name: "Problem", code, message: expect.stringMatching(message) });

/** Equal to about 12 digits: what two right ways of working out one number may differ by. */
export function near(actual: number, expected: number, tolerance = 1e-11): void {
  const off = Math.abs(actual - expected);
  expect(off, `${actual} is not ${expected}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}
