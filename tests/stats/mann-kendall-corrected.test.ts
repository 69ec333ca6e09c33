import { expect, test } from "vitest";
import { autocorrelation } from "../../src/stats/autocorrelation.js";
import { mannKendall } from "../../src/stats/mann-kendall.js";
import { mannKendallCorrected } from "../../src/stats/mann-kendall-corrected.js";
import { ranks } from "../../src/stats/ranks.js";
import { near, refusal } from "../refusal.js";
import { hasKnownAnswers, nile } from "./nile.js";

test.skipIf(!hasKnownAnswers)(
  "the Nile: variance 241565.3569166, z −2.8199791956, p 0.00480267631 (pymannkendall 1.4.3, hamed_rao_modification_test)",
  () => {
    const found = mannKendallCorrected(nile());
    near(found.variance, 241565.3569166269);
    near(found.z, -2.8199791956451388);
    near(found.p, 0.004802676310182719, 1e-13);
    expect(found.lags.map(({ lag }) => lag)).toEqual([1, 2, 3, 33, 34, 35]);
  },
);

test("a falling series of 24 years: variance 3200.2463949, p 2.57525726e-06 (pymannkendall 1.4.3)", () => {
  const density = [
    32.4, 31.7, 30.6, 30.1, 29.8, 29.8, 29.3, 28.8, 29.3, 28.8, 28.6, 28.3, 28.0, 27.4, 27.4, 26.6, 26.0, 26.0, 25.6,
    25.0, 24.7, 23.5, 23.3, 23.4,
  ];
  const found = mannKendallCorrected(density);
  near(found.variance, 3200.2463949275366);
  near(found.p * 1e6, 2.57525726410357, 1e-9);
});

test("without significant autocorrelation it is the plain test", () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9];
  const [plain, corrected] = [mannKendall(values), mannKendallCorrected(values)];
  expect([corrected.lags, corrected.factor, corrected.variance]).toEqual([[], 1, plain.variance]);
  near(corrected.p, plain.p);
});

test("neighbours that are alike widen the variance, neighbours that alternate narrow it", () => {
  const wave = Array.from({ length: 20 }, (_, i) => Math.round(100 * (Math.sin(i / 4) + 0.05 * i)));
  expect(mannKendallCorrected(wave).factor).toBeGreaterThan(1.5);
  expect(mannKendallCorrected(Array.from({ length: 20 }, (_, i) => (i % 2) * 6 + i)).factor).toBeLessThan(0.5);
});

test("where alternation leaves no variance nothing can be told: p is 1", () => {
  const found = mannKendallCorrected([5, 3, 8, 6, 9, 7, 12, 10, 11, 15, 13, 14, 18, 16]);
  expect(found.factor).toBeLessThan(0);
  expect([found.z, found.p]).toEqual([0, 1]);
});

test("equal values share their rank, whatever the order of the rows", () => {
  expect(ranks([10, 30, 30, 20])).toEqual([1, 3.5, 3.5, 2]);
  expect(ranks([30, 20, 10, 30])).toEqual([3.5, 2, 1, 3.5]);
  expect(ranks([2, 2, 2])).toEqual([2, 2, 2]);
});

test("autocorrelation by hand: 1 2 3 4 at lag 1 is 1.25 / 5", () => {
  near(autocorrelation([1, 2, 3, 4], 1)[0]!, 0.25); // deviations −1.5 −0.5 0.5 1.5: 0.75 − 0.25 + 0.75
  expect(autocorrelation([2, 2, 2], 2)).toEqual([0, 0]);
  expect(() => autocorrelation([1, 2], 2)).toThrow(refusal("too-few-values", /3 values or more/));
});

test("too few values are refused", () => {
  expect(() => mannKendallCorrected([1, 2, 3])).toThrow(refusal("too-few-values", /got 3/));
});
