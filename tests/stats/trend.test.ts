import { expect, test } from "vitest";
import { trend } from "../../src/stats/trend.js";
import { refusal } from "../refusal.js";

test("a clear rise and its mirror", () => {
  const rise = [1, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13];
  expect(trend(rise).verdict).toBe("rising");
  expect(trend(rise.map((x) => -x)).verdict).toBe("falling");
});

test("values that go nowhere show no trend", () => {
  expect(trend([5, 1, 4, 2, 6, 3, 5.5, 1.5, 4.5, 2.5, 3.5, 4.2]).verdict).toBe("no trend shown");
});

test("a slow wave: the plain test finds a trend, the corrected does not, so it cannot be told", () => {
  const wave = Array.from({ length: 20 }, (_, i) => Math.round(100 * (Math.sin(i / 4) + 0.05 * i)));
  const found = trend(wave);
  expect(found.plain.p).toBeLessThan(0.05);
  expect(found.corrected.p).toBeGreaterThanOrEqual(0.05);
  expect([found.verdict, found.because]).toEqual(["cannot be told", "the plain and the corrected test disagree"]);
});

test("nine values are too few for a verdict, however clear", () => {
  expect(trend([1, 2, 3, 4, 5, 6, 7, 8, 9])).toMatchObject({
    verdict: "cannot be told",
    because: "there are too few values",
  });
});

test("three values are refused", () => {
  expect(() => trend([1, 2, 3])).toThrow(refusal("too-few-values", /got 3/));
});
