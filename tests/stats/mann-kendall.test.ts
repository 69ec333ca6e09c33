import { expect, test } from "vitest";
import { mannKendall } from "../../src/stats/mann-kendall.js";
import { near, refusal } from "../refusal.js";
import { hasKnownAnswers, nile } from "./nile.js";

test.skipIf(!hasKnownAnswers)(
  "the Nile: S −1387, Var 112728.3333, z −4.128066523, p 3.658262922e-05 (known answers; R package trend)",
  () => {
    const found = mannKendall(nile());
    expect(found.s).toBe(-1387);
    near(found.variance, 112728.33333333333);
    near(found.z, -4.128066523, 1e-9);
    expect((found.p * 1e5).toFixed(9)).toBe("3.658262922");
  },
);

test("S, the variance with ties and z by hand", () => {
  // 1 1 2 3 and a tie of two: pairs 0 + 1 + 1 + 1 + 1 + 1 = 5; (4·3·13 − 2·1·9) / 18 = 138/18
  const found = mannKendall([1, 1, 2, 3]);
  expect(found.s).toBe(5);
  near(found.variance, 138 / 18);
  near(found.z, 4 / Math.sqrt(138 / 18));
  expect(found.method).toMatch(/normal approximation/);
});

test("five rising values: one order of 120 is as extreme each way, so p is 2/120 exactly (Kendall 1975, table of S)", () => {
  const found = mannKendall([1, 2, 3, 4, 5]);
  near(found.p, 2 / 120);
  expect(found.method).toBe("Mann–Kendall, exact");
});

test("turning the series round turns the sign and nothing else", () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
  const [a, b] = [mannKendall(values), mannKendall([...values].reverse())];
  expect([b.s, b.variance]).toEqual([-a.s, a.variance]);
  near(a.p, b.p);
});

test("only the order of size counts: logarithms change nothing", () => {
  const values = [3, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5, 5.2, 8];
  expect(mannKendall(values.map(Math.log))).toEqual(mannKendall(values));
});

test("a flat series has no trend and p 1", () => {
  expect(mannKendall([2, 2, 2, 2, 2])).toMatchObject({ s: 0, variance: 0, z: 0, p: 1 });
});

test("three values, or a blank, are refused", () => {
  expect(() => mannKendall([1, 2, 3])).toThrow(refusal("too-few-values", /4 values or more, got 3/));
  expect(() => mannKendall([1, 2, Number.NaN, 4])).toThrow(refusal("bad-number", /NaN/));
});
