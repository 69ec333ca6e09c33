import { expect, test } from "vitest";
import { theilSen } from "../../src/stats/theil-sen.js";
import { near, refusal } from "../refusal.js";
import { hasKnownAnswers, nile } from "./nile.js";

test.skipIf(!hasKnownAnswers)(
  "the Nile: −2.6, 95% −3.627906977 to −1.428571429 (known answers; R package trend)",
  () => {
    const found = theilSen(nile());
    near(found.slope, -2.6);
    near(found.low, -3.627906977, 1e-9);
    near(found.high, -1.428571429, 1e-9);
  },
);

test("a straight line is found exactly, odd year or not", () => {
  expect(theilSen([1, 3, 5, 7, 9])).toMatchObject({ slope: 2, intercept: 1, low: 2, high: 2 });
  near(theilSen([1, 3, 5, 100, 9, 11, 13]).slope, 2);
});

test("the median of all pairs by hand: slopes 1, 2, 5/3, 3, 2, 1", () => {
  near(theilSen([0, 1, 4, 5]).slope, (5 / 3 + 2) / 2);
});

test("units of time carry through, and gaps in it count", () => {
  const values = [1, 4, 2, 8, 5, 7];
  const times = [0, 1, 2, 3, 4, 5];
  near(theilSen(values, { times: times.map((t) => t * 12) }).slope, theilSen(values).slope / 12);
  near(theilSen([0, 1, 4, 5], { times: [0, 1, 4, 5] }).slope, 1);
});

test("more confidence is a wider interval", () => {
  const values = [5, 3, 8, 6, 9, 7, 12, 10, 11, 15, 13, 14];
  const [wide, narrow] = [theilSen(values, { confidence: 0.99 }), theilSen(values, { confidence: 0.5 })];
  expect(wide.low).toBeLessThan(narrow.low);
  expect(wide.high).toBeGreaterThan(narrow.high);
});

test("times that do not rise, of another length, or no confidence are refused", () => {
  expect(() => theilSen([1, 2, 3, 4], { times: [0, 1, 1, 2] })).toThrow(
    refusal("unordered", /time 1 does not come after 1/),
  );
  expect(() => theilSen([1, 2, 3, 4], { times: [0, 1] })).toThrow(refusal("length-mismatch", /4 values but 2 times/));
  expect(() => theilSen([1, 2, 3, 4], { confidence: 95 })).toThrow(refusal("bad-number", /95/));
  expect(() => theilSen([1, 2])).toThrow(refusal("too-few-values", /got 2/));
});
