import { expect, test } from "vitest";
import { evaluate, letter } from "../../src/evidence/formula.js";

test("arithmetic follows the usual order", () => {
  expect(evaluate("A + B × C", [1, 2, 3])).toBe(7); // 1 + (2 × 3)
  expect(evaluate("(A + B) × C", [1, 2, 3])).toBe(9); // (1 + 2) × 3
  expect(evaluate("A − B − C", [10, 3, 2])).toBe(5); // from the left
  expect(evaluate("A ÷ B ÷ C", [12, 3, 2])).toBe(2); // from the left
  expect(evaluate("−A + 2", [5])).toBe(-3);
});

test("a real change: pay 100 to 110 while prices go 200 to 220 is no change", () => {
  expect(evaluate("(B ÷ A) ÷ (D ÷ C) × 100 − 100", [100, 110, 200, 220])).toBeCloseTo(0, 12);
});

test("runs of operands and functions", () => {
  expect(evaluate("sum(A..C)", [1, 2, 3])).toBe(6);
  expect(evaluate("mean(A..C, A)", [1, 2, 3])).toBe(1.75); // (1 + 2 + 3 + 1) ÷ 4
  expect(evaluate("max(A..B) − min(A..B)", [4, 9])).toBe(5);
  expect(evaluate("agree(A, B..D)", [-1, -2, 3, 0])).toBe(1);
  expect(evaluate("sqrt(A) + abs(B) + ln(C)", [9, -2, 1])).toBe(5);
  expect(evaluate("countNegative(A..C)", [-1, 0, 1])).toBe(1);
});

test("letters run on after Z as spreadsheet columns do", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  const many = Array.from({ length: 60 }, (_, i) => i);
  for (let i = 0; i < 60; i++) expect(evaluate(letter(i), many)).toBe(i);
});

test.each(["A +", "B", "A A", "(A", "power(A)", "A..B", "sum(A..Z)", "A ; B", ""])(
  "%j cannot be read with one operand",
  (formula) => {
    expect(() => evaluate(formula, [1])).toThrow(expect.objectContaining({ code: "bad-formula" }));
  },
);
