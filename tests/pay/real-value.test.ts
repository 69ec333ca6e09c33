import { expect, test } from "vitest";
import { BASES } from "../../src/pay/basis.js";
import { real, realValue } from "../../src/pay/real-value.js";
import { near, refusal } from "../refusal.js";
import { indexFrom, official } from "./indices.js";

const steps = indexFrom(
  "2023-01",
  Array.from({ length: 24 }, (_, i) => 100 + i),
);

test.each([
  [29.6, 24.1, 122.82157676348547],
  [245.12, 24.1, 1017.0954356846472],
  [29.3, 23.5, 124.68085106382979],
])("100 × %d ÷ %d is %d (known answers, index arithmetic)", (to, from, answer) => {
  near(realValue(100, from, to), answer, 1e-15);
});

test("£7.4m of 1998-99 in 2003-04 prices is £8.36m (HM Treasury, How to use the GDP deflator series: practical examples)", () => {
  expect(realValue(7.4, 91.031, 102.789).toFixed(2)).toBe("8.36");
});

test("there and back is where it began, and the base of the index does not matter", () => {
  near(realValue(realValue(23760, 93.3, 131.6), 131.6, 93.3), 23760);
  near(realValue(23760, 93.3 * 0.79, 131.6 * 0.79), realValue(23760, 93.3, 131.6));
});

test("says windows and index values, so that it can be checked by hand", () => {
  expect(real(200, { index: steps, from: "2023-01", to: "2024-01" })).toEqual({
    value: 224, // 200 × 112 / 100
    from: "2023-01",
    to: "2024-01",
    basis: "month",
    windows: ["2023-01", "2024-01"],
    indexFrom: 100,
    indexTo: 112,
  });
});

test("two years of one kind need no basis; the mean of each is used", () => {
  near(real(105.5, { index: steps, from: "2023", to: "2024" }).value, 117.5);
});

test("two kinds of period without a basis are refused, and with one that fits both are lawful", () => {
  expect(() => real(1, { index: steps, from: "2023-03", to: "2024" })).toThrow(
    refusal("mixed-basis", /2023-03 and 2024 are periods of different kinds/),
  );
  expect(() => real(1, { index: steps, from: "2023-03", to: "2024", basis: "month" })).toThrow(
    refusal("mixed-basis", /./),
  );
  near(real(105.5, { index: steps, from: "2023-03", to: "2024", basis: "calendar-year" }).value, 117.5);
});

test("a calendar year and a financial year fit no basis together", () => {
  for (const basis of BASES)
    expect(() => real(1, { index: steps, from: "2023", to: "2023/24", basis })).toThrow(
      expect.objectContaining({ exit: 1, code: expect.stringMatching(/^(mixed-basis|basis-does-not-fit)$/) }),
    );
});

test("outside the index is refused at either end, also when both dates are equal", () => {
  const words = /it runs from January 2023 to December 2024/;
  for (const [from, to] of [
    ["1900-01", "2024-01"],
    ["2023-01", "2025-01"],
    ["2025-01", "2025-01"],
    ["1900-01", "1900-01"],
  ] as const)
    expect(() => real(1, { index: steps, from, to })).toThrow(refusal("outside-index", words));
});

test("an amount already in constant prices is never deflated again", () => {
  const unit = { id: "GBP/week", prices: { index: "cpi", of: "2015" } } as const;
  expect(() => real(1, { index: steps, from: "2023-01", to: "2024-01", unit })).toThrow(
    refusal("already-constant-prices", /CPI prices of 2015/),
  );
  const current = { id: "GBP/week", prices: "current" } as const;
  near(real(100, { index: steps, from: "2023-01", to: "2024-01", unit: current }).value, 112);
});

test("a misspelt option is refused, not ignored", () => {
  const options = { index: steps, from: "2023-01", to: "2024-01", bases: "calendar-year" };
  expect(() => real(1, options)).toThrow(
    expect.objectContaining({ code: "unknown-option", hint: 'did you mean "basis"?' }),
  );
});

test("a blank amount or index is refused, and a malformed period is a usage error", () => {
  expect(() => realValue(Number.NaN, 1, 1)).toThrow(refusal("bad-number", /the amount is NaN/));
  expect(() => realValue(1, 0, 1)).toThrow(refusal("bad-number", /index at the start is 0/));
  expect(() => real(1, { index: steps, from: "2023-24", to: "2024-01" })).toThrow(
    expect.objectContaining({ code: "bad-period", hint: "did you mean 2023/24?", exit: 2 }),
  );
});

test("on the published indices, prices of March 2024 are above those of March 2011 by every index", () => {
  for (const id of ["cpi", "cpih", "rpi"] as const)
    expect(real(23760, { index: official(id), from: "2011-03", to: "2024-03" }).value).toBeGreaterThan(33000);
});
