import { expect, test } from "vitest";
import { type BoundedCell, weightedMeanBounds } from "../../src/stats/weighted-mean-bounds.js";
import { near, refusal } from "../refusal.js";

const cell = (value: number, off: number, weight: number, by: number): BoundedCell => ({
  value: [value - off, value + off],
  weight: [weight - by, weight + by],
});

test("exact values and weights have no room", () => {
  expect(weightedMeanBounds([cell(20, 0, 3, 0), cell(16, 0, 1, 0)])).toEqual({ low: 19, high: 19 });
});

test("by hand: the dearer cell at its heaviest, the cheaper at its lightest", () => {
  const found = weightedMeanBounds([cell(10, 0, 2, 1), cell(20, 0, 2, 1)]);
  near(found.high, 17.5); // (1 × 10 + 3 × 20) / 4
  near(found.low, 12.5);
});

test("no corner of the inputs lies beyond the bounds, and both are reached", () => {
  const cells = [cell(31, 2, 5, 2), cell(12, 3, 9, 4), cell(20, 5, 3, 3), cell(26, 1, 7, 1)];
  const { low, high } = weightedMeanBounds(cells);
  const means = Array.from({ length: 256 }, (_, bits) => {
    const side = (i: number): 0 | 1 => ((bits >> i) & 1) as 0 | 1;
    const weights = cells.map(({ weight }, i) => weight[side(i)]);
    return (
      cells.reduce((total, { value }, i) => total + value[side(i + 4)] * weights[i]!, 0) /
      weights.reduce((a, b) => a + b)
    );
  });
  near(Math.max(...means), high);
  near(Math.min(...means), low);
});

test("the order of the cells does not matter", () => {
  const cells = [cell(31, 2, 5, 2), cell(12, 3, 9, 4), cell(31, 2, 3, 3)];
  expect(weightedMeanBounds([...cells].reverse())).toEqual(weightedMeanBounds(cells));
});

test("limits the wrong way round, negative weights and nothing are refused", () => {
  expect(() => weightedMeanBounds([{ value: [2, 1], weight: [1, 1] }])).toThrow(refusal("bad-number", /2 to 1/));
  expect(() => weightedMeanBounds([{ value: [1, 1], weight: [-1, 1] }])).toThrow(refusal("bad-number", /not limits/));
  expect(() => weightedMeanBounds([])).toThrow(refusal("too-few-values", /got 0/));
  expect(() => weightedMeanBounds([{ value: [1, 1], weight: [0, 0] }])).toThrow(refusal("no-weight", /sum to 0/));
});
