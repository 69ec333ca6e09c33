import { expect, test } from "vitest";
import { corners, spread } from "../../src/density/corners.js";
import { impliedCount, roundedTo } from "../../src/density/implied-count.js";
import { near, refusal } from "../refusal.js";

test("half a unit of the last digit to either side", () => {
  expect(roundedTo(74, { to: 1 })).toEqual({ value: 74, low: 73.5, high: 74.5 });
  expect(roundedTo(-19000, { to: 1000 })).toEqual({ value: -19000, low: -19500, high: -18500 });
  expect(roundedTo(5, { to: 0 })).toEqual({ value: 5, low: 5, high: 5 });
});

test("41.6% of 142,673 entitled is 59,352 votes, from 59,281 to 59,423 (PCS pay ballot, July 2018)", () => {
  const found = impliedCount(142673, 41.6, { to: 0.1 });
  near(found.value, 59351.968);
  expect([found.low, found.high].map(Math.round)).toEqual([59281, 59423]);
  expect(found.low < 59254).toBe(false); // 59,254 valid votes lie below: the stated turnout counts spoilt papers
});

test("a coarser percentage leaves wider bounds around the same value", () => {
  const [fine, coarse] = [impliedCount(1000, 42, { to: 0.1 }), impliedCount(1000, 42, { to: 1 })];
  expect(coarse.value).toBe(fine.value);
  expect(coarse.high - coarse.low).toBeGreaterThan(fine.high - fine.low);
});

test("bounds stay between nobody and everybody", () => {
  expect(impliedCount(200, 100, { to: 1 }).high).toBe(200);
  expect(impliedCount(200, 0, { to: 1 }).low).toBe(0);
});

test("more than all, a negative total and a negative rounding are refused", () => {
  expect(() => impliedCount(10, 101, { to: 1 })).toThrow(refusal("bad-number", /101% is not a share/));
  expect(() => impliedCount(-1, 10, { to: 1 })).toThrow(refusal("bad-number", /total of -1/));
  expect(() => roundedTo(1, { to: -1 })).toThrow(refusal("bad-number", /rounded to -1/));
});

test("n bounded numbers have 2ⁿ corners, and a spread always holds its own value", () => {
  const box = [roundedTo(1, { to: 2 }), roundedTo(10, { to: 4 })];
  expect(corners(box)).toEqual([
    [0, 8],
    [0, 12],
    [2, 8],
    [2, 12],
  ]);
  expect(spread(2, [3, 5])).toEqual({ value: 2, low: 2, high: 5 });
});
