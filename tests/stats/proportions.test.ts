import { expect, test } from "vitest";
import { proportionDifference } from "../../src/stats/proportion-difference.js";
import { proportionInterval } from "../../src/stats/proportion-interval.js";
import { near, refusal } from "../refusal.js";

test.each([
  [81, 263, "0.2553", "0.3662"],
  [15, 148, "0.0624", "0.1605"],
  [0, 20, "0.0000", "0.1611"],
  [1, 29, "0.0061", "0.1718"],
])("Wilson: %d of %d is %s to %s (Newcombe 1998, Statistics in Medicine 17, 857, table I)", (count, n, low, high) => {
  const found = proportionInterval(count, n);
  expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low, high]);
});

test("56/70 − 48/80 is 0.0524 to 0.3339 (Newcombe 1998, Statistics in Medicine 17, 873, method 10)", () => {
  const found = proportionDifference({ count: 56, n: 70 }, { count: 48, n: 80 });
  near(found.value, 0.2);
  expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual(["0.0524", "0.3339"]);
});

test("the share without is the mirror of the share with", () => {
  const [yes, no] = [proportionInterval(7, 30), proportionInterval(23, 30)];
  near(yes.low, 1 - no.high);
  near(yes.high, 1 - no.low);
  expect([proportionInterval(0, 9).low, proportionInterval(9, 9).high]).toEqual([0, 1]);
});

test("a difference turned round is its mirror", () => {
  const [a, b] = [
    { count: 9, n: 10 },
    { count: 3, n: 12 },
  ];
  near(proportionDifference(a, b).low, -proportionDifference(b, a).high);
});

test("more than the total, part of a person, or nobody is refused", () => {
  for (const [count, n] of [
    [5, 4],
    [1.5, 4],
    [0, 0],
    [-1, 4],
  ] as const)
    expect(() => proportionInterval(count, n)).toThrow(refusal("bad-number", /not a proportion/));
});
