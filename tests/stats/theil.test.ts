import { expect, test } from "vitest";
import { theil, theilDecomposition } from "../../src/stats/theil.js";
import { near, refusal } from "../refusal.js";

const X = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

test("Theil T of the ten incomes is the known answer", () => {
  near(theil(X), 0.362341242, 1e-9);
});

test("two values by hand", () => {
  // mean 2: ½ × ½ ln ½ + ½ × 3/2 ln 3/2
  near(theil([1, 3]), 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5));
});

test("equal amounts give nought, and the unit does not matter", () => {
  expect(theil([7, 7, 7])).toBe(0);
  near(theil(X.map((x) => x / 100)), theil(X));
});

test("a weight is so many of the same value, and a weight of nought is none", () => {
  near(theil([1, 3, 5], [2, 1, 0]), theil([1, 1, 3]));
});

test("the parts make the whole, however the whole is cut", () => {
  for (const cut of [1, 3, 5, 8]) {
    const groups = [X.slice(0, cut), X.slice(cut)].map((values) => ({ values, weights: values.map((_, i) => i + 1) }));
    const { total, between, within } = theilDecomposition(groups);
    near(total, between + within);
    near(
      total,
      theil(
        X,
        groups.flatMap(({ weights }) => weights),
      ),
    );
    expect(between).toBeGreaterThan(0);
  }
});

test("between is the inequality of the group means, and nought when they are equal", () => {
  const { between, groups } = theilDecomposition([
    { values: [1, 3], weights: [1, 1] },
    { values: [4], weights: [5] },
  ]);
  near(between, theil([2, 4], [2, 5]));
  near(groups[0]!.share, 4 / 24);
  const same = theilDecomposition([
    { values: [1, 3], weights: [1, 1] },
    { values: [2], weights: [9] },
  ]);
  near(same.between, 0);
  near(same.within, (4 / 22) * theil([1, 3]));
});

test("what has no Theil T is refused", () => {
  expect(() => theil([])).toThrow(refusal("too-few-values", /got 0/));
  expect(() => theil([0, 1])).toThrow(refusal("bad-number", /above 0/));
  expect(() => theil([1, 2], [1])).toThrow(refusal("length-mismatch", /2 values but 1 weights/));
  expect(() => theil([1, 2], [1, -1])).toThrow(refusal("bad-number", /weight -1/));
  expect(() => theil([1, 2], [0, 0])).toThrow(refusal("no-weight", /sum to 0/));
  expect(() => theilDecomposition([])).toThrow(refusal("too-few-values", /1 group/));
});
