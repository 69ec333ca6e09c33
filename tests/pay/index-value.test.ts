import { expect, test } from "vitest";
import { BASES } from "../../src/pay/basis.js";
import { indexValue } from "../../src/pay/index-value.js";
import { meanOfMonths } from "../../src/pay/mean-of-months.js";
import { near, refusal } from "../refusal.js";
import { indexFrom, official } from "./indices.js";

const steps = indexFrom(
  "2023-01",
  Array.from({ length: 24 }, (_, i) => 100 + i),
); // 2023-01 is 100, 2024-12 is 123

test("a year is the mean of its twelve months", () => {
  near(indexValue(steps, "2023"), 105.5); // (100 + 111) / 2
  near(indexValue(steps, "2023/24"), 108.5); // April 2023 is 103, March 2024 is 114
  near(indexValue(steps, "2024-Q1"), 113); // 112, 113, 114
});

test("a March salary takes the value of each basis", () => {
  near(indexValue(steps, "2024-03"), 114);
  near(indexValue(steps, "2024-03", "calendar-year"), 117.5); // (112 + 123) / 2
  near(indexValue(steps, "2024-03", "financial-year-ended"), 108.5);
});

test("a constant index is the same on every basis", () => {
  const flat = indexFrom(
    "2022-01",
    Array.from({ length: 60 }, () => 97.3),
  );
  for (const basis of BASES) near(indexValue(flat, "2024-03", basis), 97.3);
});

test("the CPI of 2011/12 is 94.225, of 2024/25 134.783 (known answers)", () => {
  near(indexValue(official("cpi"), "2011/12"), 94.225);
  near(indexValue(official("cpi"), "2024/25"), 134.783, 5e-6);
});

test("a year with a missing month has no value, and the missing months are named", () => {
  const words = /does not hold all of 2024\/25: it runs from January 2023 to December 2024/;
  expect(() => indexValue(steps, "2024/25")).toThrow(refusal("incomplete-year", words));
  expect(() => indexValue(steps, "2024-03", "financial-year-begun")).toThrow(
    expect.objectContaining({ found: "9 of 12 months", hint: expect.stringMatching(/2025-01, 2025-02, 2025-03/) }),
  );
});

test("a year wholly outside is refused as outside", () => {
  expect(() => indexValue(steps, "2026")).toThrow(refusal("outside-index", /January 2026/));
});

test("no months have no mean", () => {
  near(meanOfMonths([94, 95]), 94.5);
  expect(() => meanOfMonths([])).toThrow(refusal("too-few-values", /got 0/));
});
