import { expect, test } from "vitest";
import { compareEstimates } from "../../src/stats/compare-estimates.js";
import { near, refusal } from "../refusal.js";

test("density 2018 to 2019, 23.4 to 23.5 with 0.3 borrowed: z about 0.24, cannot be told apart (known answers)", () => {
  const found = compareEstimates({ value: 23.4, se: 0.3, borrowed: true }, { value: 23.5, se: 0.3, borrowed: true });
  expect(found.z.toFixed(2)).toBe("0.24"); // 0.1 / (0.3 × √2)
  expect(found.p.toFixed(2)).toBe("0.81");
  expect([found.verdict, found.borrowed]).toEqual(["cannot be told apart", true]);
});

test("a borrowed error never claims a difference, one borrowed end is enough", () => {
  for (const [a, b] of [
    [true, true],
    [true, false],
    [false, true],
  ])
    expect(compareEstimates({ value: 20, se: 0.3, borrowed: a }, { value: 30, se: 0.3, borrowed: b }).verdict).toBe(
      "not established",
    );
  expect(compareEstimates({ value: 20, se: 0.3 }, { value: 30, se: 0.3 }).verdict).toBe("differ");
});

test("errors add as squares, and order turns the sign only", () => {
  const [a, b] = [
    { value: 10, se: 3 },
    { value: 18, se: 4 },
  ];
  const [found, back] = [compareEstimates(a, b), compareEstimates(b, a)];
  near(found.standardError, 5);
  near(found.z, 1.6);
  near(back.z, -1.6);
  expect(back.p).toBe(found.p);
});

test("no sampling error published is not an error of zero", () => {
  expect(() => compareEstimates({ value: 1, se: 0 }, { value: 2, se: 1 })).toThrow(
    refusal("bad-number", /standard error is 0/),
  );
});
