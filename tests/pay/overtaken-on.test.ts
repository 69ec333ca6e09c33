import { expect, test } from "vitest";
import { overtakenOn } from "../../src/pay/overtaken-on.js";
import { rateProjection } from "../../src/pay/rate-projection.js";
import { near, refusal } from "../refusal.js";

const enacted = {
  name: "enacted rates",
  steps: [
    { from: "2023-04-01", rate: 10.42 },
    { from: "2024-04-01", rate: 11.44 },
    { from: "2025-04-01", rate: 12.21 },
  ],
};

test("a pay point of £11 without an award is overtaken on 1 April 2024", () => {
  expect(overtakenOn({ name: "no award", steps: [{ from: "2023-07-01", rate: 11 }] }, enacted)).toEqual({
    on: "2024-04-01",
    payPoint: 11,
    statutoryRate: 11.44,
    projected: false,
    award: "no award",
    path: "enacted rates",
  });
});

test("equal is not overtaken, and an award in time keeps the point ahead", () => {
  const equal = {
    name: "to the rate",
    steps: [
      { from: "2023-07-01", rate: 11.44 },
      { from: "2025-03-01", rate: 12.21 },
    ],
  };
  expect(overtakenOn(equal, enacted)).toBeUndefined();
});

test("a higher pay point is never overtaken sooner", () => {
  const day = (rate: number) =>
    overtakenOn({ name: "no award", steps: [{ from: "2023-04-01", rate }] }, enacted)?.on ?? "9999";
  const days = [10, 11, 12, 13].map(day);
  expect(days).toEqual(["2023-04-01", "2024-04-01", "2025-04-01", "9999"]);
});

test("a crossing on a projected rate is marked so", () => {
  const projected = rateProjection({ from: "2025-04-01", rate: 12.21 }, [{ from: "2026-04-01", percent: 10 }]);
  const path = { name: "enacted, then forecast earnings growth", steps: [...enacted.steps, ...projected] };
  const found = overtakenOn({ name: "no award", steps: [{ from: "2025-04-01", rate: 12.5 }] }, path);
  expect([found?.on, found?.projected]).toEqual(["2026-04-01", true]);
});

test("a projection compounds the named growth and marks every rate", () => {
  const found = rateProjection({ from: "2026-04-01", rate: 10 }, [
    { from: "2027-04-01", percent: 10 },
    { from: "2028-04-01", percent: 10 },
  ]);
  near(found[1]!.rate, 12.1);
  expect(found.every(({ projected }) => projected)).toBe(true);
  expect(() => rateProjection({ from: "2026-04-01", rate: 10 }, [{ from: "2026-04-01", percent: 1 }])).toThrow(
    refusal("unordered", /does not come after/),
  );
});

test("an unnamed award, an empty path and steps out of order are refused", () => {
  expect(() => overtakenOn({ name: " ", steps: enacted.steps }, enacted)).toThrow(refusal("unnamed-path", /no name/));
  expect(() => overtakenOn({ name: "a", steps: [] }, enacted)).toThrow(refusal("too-few-values", /no steps/));
  expect(() => overtakenOn({ name: "a", steps: [...enacted.steps].reverse() }, enacted)).toThrow(
    refusal("unordered", /"a"/),
  );
});
