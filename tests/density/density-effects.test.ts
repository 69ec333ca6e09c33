import { expect, test } from "vitest";
import { DENSITY_METHODS, densityEffects } from "../../src/density/density-effects.js";
import { densityEffectsBounds } from "../../src/density/density-effects-bounds.js";
import { roundedTo } from "../../src/density/implied-count.js";
import { logarithmicMean } from "../../src/density/logarithmic-mean.js";
import { near, refusal } from "../refusal.js";

const levels = (membersStart: number, membersEnd: number, workforceStart: number, workforceEnd: number) => ({
  membersStart,
  membersEnd,
  workforceStart,
  workforceEnd,
});

test("members alone change: all of it is theirs", () => {
  const found = densityEffects(levels(50, 25, 100, 100));
  for (const method of DENSITY_METHODS) {
    near(found[method].membership, -25);
    near(found[method].workforce, 0);
  }
});

test("both methods by hand: 50 of 100 to 40 of 50", () => {
  const { lmdi, shapley } = densityEffects(levels(50, 40, 100, 50));
  // L(80, 50) = 30 / ln 1.6; membership × ln 0.8, workforce × ln 2
  near(lmdi.membership, (30 / Math.log(1.6)) * Math.log(0.8));
  near(lmdi.workforce, (30 / Math.log(1.6)) * Math.log(2));
  // orders: 50 → 40 of 100 is −10, then → 80 is +40; or 50 → 100 is +50, then → 80 is −20
  near(shapley.membership, -15);
  near(shapley.workforce, 45);
});

test("the parts add up to the change exactly, whatever the levels", () => {
  for (const [a, b, c, d] of [
    [74, 60, 100, 90],
    [10, 90, 100, 95],
    [33, 33.0001, 71, 71.0001],
    [1, 2, 1000, 5],
  ] as const)
    for (const { membership, workforce, total } of Object.values(densityEffects(levels(a, b, c, d)))) {
      near(membership + workforce, total);
      near(total, (b / d - a / c) * 100);
    }
});

test("going back undoes going there", () => {
  const [there, back] = [densityEffects(levels(74, 60, 100, 90)), densityEffects(levels(60, 74, 90, 100))];
  for (const method of DENSITY_METHODS) near(there[method].membership, -back[method].membership);
});

test("a density that stays while both shrink: the effects are equal and opposite", () => {
  for (const { membership, workforce, total } of Object.values(densityEffects(levels(50, 40, 100, 80)))) {
    near(total, 0);
    near(membership, -workforce);
    expect(membership).toBeLessThan(0);
  }
});

test("the logarithmic mean lies between the means, and is the number itself for two alike", () => {
  near(logarithmicMean(1, Math.E), Math.E - 1);
  expect(logarithmicMean(7, 7)).toBe(7);
  near(logarithmicMean(7, 7.00001), 7.000005);
  near(logarithmicMean(3, 8), logarithmicMean(8, 3));
  const between = logarithmicMean(4, 9);
  expect(between > Math.sqrt(36) && between < 6.5).toBe(true);
});

const box = {
  membersStart: roundedTo(700, { to: 10 }),
  membersEnd: roundedTo(500, { to: 10 }),
  workforceStart: roundedTo(1000, { to: 50 }),
  workforceEnd: roundedTo(900, { to: 50 }),
};

test("the bounds hold every combination of the inputs on a dense grid, and are reached", () => {
  const found = densityEffectsBounds(box);
  const steps = (b: { low: number; high: number }) =>
    Array.from({ length: 7 }, (_, i) => b.low + ((b.high - b.low) * i) / 6);
  const all = steps(box.membersStart).flatMap((a) =>
    steps(box.membersEnd).flatMap((b) =>
      steps(box.workforceStart).flatMap((c) => steps(box.workforceEnd).map((d) => densityEffects(levels(a, b, c, d)))),
    ),
  );
  for (const method of DENSITY_METHODS)
    for (const effect of ["membership", "workforce", "total"] as const) {
      const values = all.map((one) => one[method][effect]);
      near(Math.min(...values), found[method][effect].low);
      near(Math.max(...values), found[method][effect].high);
    }
});

test("exact inputs have no room", () => {
  const exact = Object.fromEntries(Object.entries(box).map(([key, { value }]) => [key, roundedTo(value, { to: 0 })]));
  const { membership } = densityEffectsBounds(exact as typeof box).lmdi;
  expect([membership.low, membership.high]).toEqual([membership.value, membership.value]);
});

test("more members than workforce, none at all, and bounds of a huge change are refused", () => {
  expect(() => densityEffects(levels(50, 60, 100, 50))).toThrow(refusal("members-exceed-eligible", /60 members of 50/));
  expect(() => densityEffects(levels(0, 60, 100, 90))).toThrow(refusal("bad-number", /membersStart is 0/));
  expect(() => densityEffectsBounds({ ...box, membersEnd: roundedTo(100, { to: 1 }) })).toThrow(
    refusal("change-too-large", /factor of 2.7/),
  );
  expect(() => logarithmicMean(0, 1)).toThrow(refusal("bad-number", /first number is 0/));
});
