import { expect, test } from "vitest";
import { weightedMean } from "../../src/stats/weighted-mean.js";
import { near, refusal } from "../refusal.js";

const unit = { unit: "GBP/week" } as const;

test("weighs each value", () => {
  const found = weightedMean([10, 20], [1, 3], unit);
  near(found.value, 17.5); // (10 + 60) / 4
  expect([found.unit, found.n]).toEqual(["GBP/week", 2]);
});

test("equal weights reproduce s ÷ √n", () => {
  near(weightedMean([1, 2, 3, 4], [5, 5, 5, 5], unit).standardError!, Math.sqrt(5 / 3) / 2); // s² = 5/3, √4 = 2
});

test("the scale of the weights does not matter", () => {
  const se = (k: number) => weightedMean([1, 2, 9], [k, 2 * k, 3 * k], unit).standardError!;
  near(se(1), se(1000));
});

test("values that are medians are refused", () => {
  expect(() => weightedMean([1, 2], [1, 1], { ...unit, statistic: "median" })).toThrow(
    refusal("medians-cannot-be-averaged", /medians cannot be averaged/),
  );
});

test("lengths, single values, blanks, negative and absent weights are refused", () => {
  expect(() => weightedMean([1, 2], [1], unit)).toThrow(refusal("length-mismatch", /2 values but 1 weights/));
  expect(() => weightedMean([1], [1], unit)).toThrow(refusal("too-few-values", /got 1/));
  expect(() => weightedMean([1, Number.NaN], [1, 1], unit)).toThrow(refusal("bad-number", /NaN/));
  expect(() => weightedMean([1, 2], [1, -1], unit)).toThrow(refusal("bad-number", /-1/));
  expect(() => weightedMean([1, 2], [0, 0], unit)).toThrow(refusal("no-weight", /sum to 0/));
});
