import { expect, test } from "vitest";
import { annualGrowth } from "../../src/pay/annual-growth.js";
import { compound, compoundPath } from "../../src/pay/compound.js";
import { near, refusal } from "../refusal.js";

test("awards build on one another", () => {
  near(compound([10, 10]), 21); // 1.1 × 1.1
  near(compound([1, 1, 1]), 3.0301);
  expect(compound([])).toBe(0);
});

test("the order of awards does not matter, and a fall undoes less than its own rise", () => {
  near(compound([1, 2, 5]), compound([5, 1, 2]));
  near(compound([25, -20]), 0);
});

const pounds = (path: readonly number[]): number[] => path.map(Math.round);

test("a pay claim's chain from £28,339, carried unrounded and rounded for display (known answers, index arithmetic)", () => {
  expect(pounds(compoundPath(28339, [0, 0, 1, 1, 1, 1]))).toEqual([28339, 28339, 28622, 28909, 29198, 29490]);
  expect(pounds(compoundPath(28339, [5.2, 3.2, 3, 2.4, 1, 1.8]))).toEqual([29813, 30767, 31690, 32450, 32775, 33365]);
});

test("the path ends where the compound says", () => {
  near(compoundPath(200, [3, 4.5, 5]).at(-1)!, 200 * (1 + compound([3, 4.5, 5]) / 100));
});

test("an award that takes all pay away, or a blank, is refused", () => {
  expect(() => compound([1, -100])).toThrow(refusal("bad-number", /leaves no pay/));
  expect(() => compoundPath(1, [Number.NaN])).toThrow(refusal("bad-number", /an award is NaN/));
});

test("the steady yearly rate of a rise", () => {
  near(annualGrowth(100, 121, 2), 10);
  near(compound([annualGrowth(100, 90, 3), annualGrowth(100, 90, 3), annualGrowth(100, 90, 3)]), -10);
});

test("−8.9% and −14.5% in eight years are −1.16% and −1.94% a year (research for PCS, 15 February 2019)", () => {
  expect(annualGrowth(100, 91.1, 8).toFixed(2)).toBe("-1.16");
  expect(annualGrowth(100, 85.5, 8).toFixed(2)).toBe("-1.94");
});

test("growth over no time, or from nothing, is refused", () => {
  expect(() => annualGrowth(1, 2, 0)).toThrow(refusal("bad-number", /number of years is 0/));
  expect(() => annualGrowth(0, 2, 1)).toThrow(refusal("bad-number", /value at the start is 0/));
});
