import { expect, test } from "vitest";
import { meanOfGroups } from "../../src/pay/mean-of-groups.js";
import { near, refusal } from "../refusal.js";

const group = (name: string, headcount: number, mean: number) => ({ group: name, headcount, mean });

test("weighs each group by its headcount", () => {
  const found = meanOfGroups([group("EO", 3, 20), group("AO", 1, 16)], {
    statistic: "mean",
    rounding: { headcount: 0, mean: 0 },
  });
  expect(found).toEqual({ mean: 19, headcount: 4, low: 19, high: 19 });
});

// Civil Service Statistics 2025, Attorney General's Departments; headcount ±2.5, mean ±5 (known answers).
test("EO 2025: 31,706.8, between 31,701.7 and 31,711.9, published 31,710", () => {
  const found = meanOfGroups([group("a", 1530, 31680), group("b", 560, 31780)], { statistic: "mean" });
  expect([found.mean, found.low, found.high].map((x) => x.toFixed(1))).toEqual(["31706.8", "31701.7", "31711.9"]);
  expect(found.low < 31710 && 31710 < found.high).toBe(true);
});

test("SEO/HEO 2025: 40,442.1, between 40,420.2 and 40,464.0, published 40,450", () => {
  const cells = [group("a", 690, 37840), group("b", 355, 38140), group("c", 460, 43810), group("d", 280, 44240)];
  const found = meanOfGroups(cells, { statistic: "mean" });
  expect([found.mean, found.low, found.high].map((x) => x.toFixed(1))).toEqual(["40442.1", "40420.2", "40464.0"]);
});

test("the same cells' medians are refused, and what is lawful is said", () => {
  expect(() => meanOfGroups([group("a", 1530, 31680), group("b", 560, 31780)], { statistic: "median" })).toThrow(
    refusal("medians-cannot-be-averaged", /medians cannot be averaged/),
  );
});

test("groups whose names would collide when joined stay apart, and a repeated one is refused", () => {
  expect(meanOfGroups([group("a-b", 1, 1), group("a", 1, 3)], { statistic: "mean" }).mean).toBe(2);
  expect(() => meanOfGroups([group("a", 1, 1), group("a", 1, 3)], { statistic: "mean" })).toThrow(
    refusal("repeated-group", /group a /),
  );
});

test("a missing mean, a negative headcount and no staff are refused", () => {
  expect(() => meanOfGroups([group("a", 1, Number.NaN)], { statistic: "mean" })).toThrow(
    refusal("bad-number", /mean of a/),
  );
  expect(() => meanOfGroups([group("a", -1, 1)], { statistic: "mean" })).toThrow(refusal("bad-number", /below 0/));
  const exact = { statistic: "mean", rounding: { headcount: 0, mean: 0 } } as const;
  expect(() => meanOfGroups([group("a", 0, 1)], exact)).toThrow(refusal("no-weight", /sum to 0/));
  near(meanOfGroups([group("a", 0, 1), group("b", 2, 5)], exact).mean, 5);
});
