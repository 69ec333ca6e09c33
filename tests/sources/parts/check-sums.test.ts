import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, missing, present } from "../../../src/core/cell.js";
import { checkSums } from "../../../src/sources/parts/check-sums.js";
import { refusal } from "../../refusal.js";

const check = (total: Cell, parts: Cell[], rounding: number, known?: string[]) =>
  checkSums("parts add up", [{ name: "Made Up", total, parts, where: "made.csv, row 2" }], {
    rounding,
    ...(known === undefined ? {} : { known }),
  });
const numbers = (...of: number[]): Cell[] => of.map(present);

test("three parts and a total, each rounded to ten, may be off by (3 + 1) × 10 ÷ 2 = 20 and no more", () => {
  expect(check(present(120), numbers(40, 50, 50), 10).compared).toBe(1); // 140 − 120 = 20
  expect(() => check(present(110), numbers(40, 50, 50), 10)).toThrow(
    refusal("sum-mismatch", /made\.csv, row 2: Made Up: parts add to 140, the total printed is 110/),
  );
});

test("whole numbers that were not rounded must add up", () => {
  expect(check(present(6), numbers(1, 2, 3), 0).compared).toBe(1);
  expect(() => check(present(7), numbers(1, 2, 3), 0)).toThrow(refusal("sum-mismatch", /add to 6/));
});

test("a part that is suppressed can only add: the rest may fall short and may not exceed", () => {
  expect(check(present(100), [present(60), missing("[c]")], 5).compared).toBe(1);
  expect(() => check(present(100), [present(120), missing("[c]")], 5)).toThrow(
    refusal("sum-mismatch", /1 of 2 parts|120/),
  );
});

test("a total that is missing is not checked, and one that is known not to hold is carried by name", () => {
  expect(check(missing("[c]"), numbers(1, 2), 1).compared).toBe(0);
  expect(check(present(9), numbers(1, 2), 0, ["Made Up"]).exceptions).toEqual([
    "Made Up: parts add to 3, the total printed is 9",
  ]);
});

test("parts and total that were rounded from figures that add up always pass; one typed over by more never does", () => {
  const parts = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, fc.constantFrom(1, 5, 10, 1000), (exact, rounding) => {
      const round = (value: number): number => Math.round(value / rounding) * rounding;
      const total = round(exact.reduce((sum, value) => sum + value, 0));
      const rounded = numbers(...exact.map(round));
      expect(check(present(total), rounded, rounding).compared).toBe(1);
      const off = rounding * (exact.length + 1.5);
      expect(() => check(present(total + off), rounded, rounding)).toThrow(refusal("sum-mismatch", /Made Up/));
    }),
  );
});
