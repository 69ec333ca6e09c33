import { expect, test } from "vitest";
import { figureBook } from "../../../src/evidence/figure-book.js";
import { lastRun } from "../../../src/findings/parts/last-run.js";
import { apartWords, toldApart } from "../../../src/findings/parts/told-apart.js";
import { trendFigures } from "../../../src/findings/parts/trend-figures.js";
import { trendWords } from "../../../src/findings/parts/trend-words.js";
import { mannKendall } from "../../../src/stats/index.js";
import { refused } from "./refusal.js";

function bookOf(values: readonly number[]) {
  const book = figureBook();
  const keys = values.map((value, i) =>
    book.published(`v.${2000 + i}`, {
      label: `value, ${2000 + i}`,
      value: { value },
      unit: { id: "percent" },
      period: String(2000 + i),
      status: "final",
      standing: "publisher",
      sources: ["made-up"],
      cell: `made-up.csv: period=${2000 + i}`,
    }),
  );
  return { book, keys };
}

test("the longest run that ends with the last year stops at the first gap before it", () => {
  expect(lastRun(["1995-Q4", "2017-Q4", "2018-Q4", "2019-Q4"])).toEqual(["2017-Q4", "2018-Q4", "2019-Q4"]);
  expect(lastRun(["2001"])).toEqual(["2001"]);
  expect(lastRun([])).toEqual([]);
});

test("a trend with ties gives its variance from its own workings", () => {
  // 3, 3, 3, 2, 2: of ten pairs six fall and four are tied; (5 × 4 × 15 − 3 × 2 × 11 − 2 × 1 × 9) ÷ 18 = 216 ÷ 18
  const { book, keys } = bookOf([3, 3, 3, 2, 2]);
  const found = trendFigures(book, "trend", "value", keys);
  expect(book.value("trend.s")).toBe(-6);
  expect(book.value("trend.variance")).toBe(12);
  expect(found.plain.variance).toBe(mannKendall([3, 3, 3, 2, 2]).variance);
  expect(trendWords(found)).toBe("whether it rises or falls cannot be told (there are too few values)");
});

test("as many rises as falls is a z of nothing, not a division by it", () => {
  const { book, keys } = bookOf([1, 2, 2, 1]);
  trendFigures(book, "trend", "value", keys);
  expect(book.value("trend.s")).toBe(0);
  expect(book.value("trend.z")).toBe(0);
});

test("three values are no trend", () => {
  const { book, keys } = bookOf([1, 2, 3]);
  refused(() => trendFigures(book, "trend", "value", keys), "too-few-values", /needs 4 values/);
});

test("a borrowed standard error says cannot be told apart, and never that two estimates differ", () => {
  // 1 ÷ √(0.5² + 0.5²) = 1.414; 10 ÷ 0.7071 = 14.14
  const { book } = bookOf([20, 21, 31, 0.5]);
  const ask = { se: "v.2003", label: "change", zLabel: "z", method: "change" };
  const near = toldApart(book, "near", { ...ask, from: "v.2000", to: "v.2001" });
  const far = toldApart(book, "far", { ...ask, from: "v.2001", to: "v.2002" });
  expect(book.value(near.z)).toBeCloseTo(Math.SQRT2, 9);
  expect([near.apart, far.apart]).toEqual([false, true]);
  expect(apartWords(near)).toBe("cannot be told apart from no change");
  expect(apartWords(near, "no difference")).toBe("cannot be told apart from no difference");
  expect(apartWords(far, "no difference")).toBe(
    "is not within the borrowed standard error, which by itself tests nothing",
  );
  expect(apartWords(far)).not.toMatch(/differ|significant|proof/);
});
