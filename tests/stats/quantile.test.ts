import { expect, test } from "vitest";
import { median, QUANTILE_TYPES, quantile } from "../../src/stats/quantile.js";
import { near, refusal } from "../refusal.js";

const X = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

test.each([
  ["type 7", [1370.8, 2693.25, 4919, 12939.7]],
  ["type 6", [633.2, 2199.5, 4919, 21225.3]],
  ["type 2", [1002, 2445, 4919, 17082.5]],
] as const)("%s of the ten incomes at .1 .25 .5 .9 (known answers, inequality)", (type, answers) => {
  for (const [i, p] of [0.1, 0.25, 0.5, 0.9].entries()) near(quantile(X, p, type), answers[i]!);
});

test("type 8 by hand: position (10 + 1/3) × 0.1 + 1/3 = 1.3667", () => {
  near(quantile(X, 0.1, "type 8"), 541 + (0.1 * (31 / 3) + 1 / 3 - 1) * (1463 - 541));
});

test("the order of the values does not matter, and the input is left alone", () => {
  const shuffled = [...X].reverse();
  for (const type of QUANTILE_TYPES) expect(quantile(shuffled, 0.37, type)).toBe(quantile(X, 0.37, type));
  expect(shuffled).toEqual([...X].reverse());
});

test("all definitions lie within the data, rise with p, and agree on the median", () => {
  for (const type of QUANTILE_TYPES) {
    expect([quantile(X, 0, type), quantile(X, 1, type)]).toEqual([541, 22261]);
    const path = Array.from({ length: 51 }, (_, i) => quantile(X, i / 50, type));
    expect(path).toEqual([...path].sort((a, b) => a - b));
    near(quantile(X, 0.5, type), median(X));
  }
  expect(median([3, 1, 2])).toBe(2);
  expect(median([7])).toBe(7);
});

test("no values, a blank, a share of 50 and an unnamed definition are refused", () => {
  expect(() => quantile([], 0.5, "type 7")).toThrow(refusal("too-few-values", /got 0/));
  expect(() => quantile([1, Number.NaN], 0.5, "type 7")).toThrow(refusal("bad-number", /a value is NaN/));
  expect(() => quantile([1], 50, "type 7")).toThrow(refusal("bad-number", /50 is not a share/));
  expect(() => quantile([1], 0.5, "type 3" as never)).toThrow(refusal("unknown-value", /type 3/));
});
