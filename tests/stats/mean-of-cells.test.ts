import { expect, test } from "vitest";
import { missing, present } from "../../src/core/cell.js";
import { meanOfCells } from "../../src/stats/mean-of-cells.js";
import { standardDeviation } from "../../src/stats/standard-deviation.js";
import { near, refusal } from "../refusal.js";

test("a missing cell is left out and counted, never read as 0", () => {
  expect(meanOfCells([present(10), missing(".."), present(20)])).toEqual({ value: 15, n: 2, left: 1 });
});

test("a published zero is a value", () => {
  expect(meanOfCells([present(0), present(20)])).toEqual({ value: 10, n: 2, left: 0 });
});

test("nothing but missing cells has no mean", () => {
  expect(() => meanOfCells([missing("[x]"), missing("..")])).toThrow(
    refusal("too-few-values", /no cell holds a number/),
  );
});

test("the standard deviation by hand, with n − 1: 32 / 7", () => {
  near(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]), Math.sqrt(32 / 7));
});

test("it does not move with the level, and scales with the unit", () => {
  const values = [3, 1, 4, 1, 5];
  near(standardDeviation(values.map((x) => x * 7 + 100)), 7 * standardDeviation(values));
});

test("the deviation of one value is refused, not reported as 0", () => {
  expect(() => standardDeviation([5])).toThrow(refusal("too-few-values", /2 values or more, got 1/));
  expect(() => standardDeviation([5, Number.NaN])).toThrow(refusal("bad-number", /NaN/));
});

test("a suppressed cell is refused, since it holds a number that is kept back", () => {
  for (const reason of ["[c]", "[low]"] as const)
    expect(() => meanOfCells([present(10), missing(reason)])).toThrow(
      expect.objectContaining({ code: "suppressed-cell", found: reason }),
    );
});
