import { expect, test } from "vitest";
import { sum } from "../../src/stats/sum.js";

test("keeps what a plain loop loses", () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2); // Neumaier 1974's example
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
});

test("the order does not matter", () => {
  const values = [1e16, 3.25, -1e16, 0.75, 12];
  expect(sum(values)).toBe(16);
  expect(sum([...values].reverse())).toBe(16);
});

test("nothing sums to 0; what is not a number, or overflows, is not hidden", () => {
  expect(sum([])).toBe(0);
  expect(sum([1, Number.NaN])).toBeNaN();
  expect(sum([Number.POSITIVE_INFINITY, 1])).toBe(Number.POSITIVE_INFINITY);
});
