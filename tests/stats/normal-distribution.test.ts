import { expect, test } from "vitest";
import { normalQuantile, normalTail, twoSidedP } from "../../src/stats/normal-distribution.js";
import { near, refusal } from "../refusal.js";

test("half lies above zero, and the two tails of any z are the whole", () => {
  near(normalTail(0), 0.5);
  for (const z of [0.1, 1, 2.5, 4, 8]) near(normalTail(z) + normalTail(-z), 1, 1e-15);
});

test.each([
  [1, 0.15865525393145707],
  [1.959963984540054, 0.025],
  [3, 0.0013498980316300933],
  [5, 2.866515718791933e-7],
  [10, 7.619853024160489e-24],
])("the tail above %d is %d (Abramowitz and Stegun, table 26.1, and R's pnorm)", (z, tail) => {
  expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(1e-12);
});

test("the series and the continued fraction meet at 3", () => {
  expect(Math.abs(normalTail(3 - 1e-12) / normalTail(3) - 1)).toBeLessThan(1e-10);
});

test("the quantile undoes the tail, far out too", () => {
  near(normalQuantile(0.975), 1.959963984540054, 1e-13);
  near(normalQuantile(0.95), 1.6448536269514722, 1e-13);
  expect(normalQuantile(0.5)).toBe(0);
  for (const p of [1e-12, 1e-4, 0.3, 0.8, 0.9999])
    expect(Math.abs((1 - normalTail(normalQuantile(p))) / p - 1)).toBeLessThan(1e-4);
  near(normalQuantile(0.1), -normalQuantile(0.9));
});

test("a two-sided p does not turn on the sign", () => {
  expect(twoSidedP(-1.7)).toBe(twoSidedP(1.7));
});

test("no probability, no z", () => {
  for (const p of [0, 1, -0.1, Number.NaN])
    expect(() => normalQuantile(p)).toThrow(refusal("bad-number", /not a probability/));
  expect(() => normalTail(Number.NaN)).toThrow(refusal("bad-number", /z is NaN/));
});
