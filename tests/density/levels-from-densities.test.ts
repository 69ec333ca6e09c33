import { expect, test } from "vitest";
import { densityEffects } from "../../src/density/density-effects.js";
import { roundedTo } from "../../src/density/implied-count.js";
import { levelsFromDensities } from "../../src/density/levels-from-densities.js";
import { near, refusal } from "../refusal.js";

const dwp = {
  densityStart: roundedTo(74, { to: 1 }),
  densityEnd: roundedTo(60, { to: 1 }),
  membersChange: roundedTo(-19000, { to: 1000 }),
  workforceChange: roundedTo(-10000, { to: 1000 }),
};

// PCS, 15 February 2018: Department for Work and Pensions, October 2013 to October 2017 (known answers).
test("two densities and two differences give workforce 92,857 → 82,857 and members 68,714 → 49,714", () => {
  const { levels } = levelsFromDensities(dwp);
  near(levels.workforceStart.value, 13000 / 0.14); // (0.60 × −10,000 + 19,000) / 0.14
  expect(Object.values(levels).map(({ value }) => Math.round(value))).toEqual([68714, 49714, 92857, 82857]);
});

test("membership −21.6 points and workforce +7.6 by LMDI, −21.7 and +7.7 by Shapley", () => {
  const { lmdi, shapley } = levelsFromDensities(dwp).effects;
  expect([lmdi.membership.value, lmdi.workforce.value].map((x) => x.toFixed(1))).toEqual(["-21.6", "7.6"]);
  expect([shapley.membership.value, shapley.workforce.value].map((x) => x.toFixed(1))).toEqual(["-21.7", "7.7"]);
  near(lmdi.total.value, -14);
});

test("rounding of the inputs allows a 2013 workforce of 81,700 to 105,800", () => {
  const { low, high } = levelsFromDensities(dwp).levels.workforceStart;
  expect([low, high].map((x) => Math.round(x / 100) * 100)).toEqual([81700, 105800]);
});

test("no combination of the inputs on a dense grid lies beyond the bounds of levels or effects", () => {
  const found = levelsFromDensities(dwp);
  const steps = ({ low, high }: { low: number; high: number }) =>
    Array.from({ length: 5 }, (_, i) => roundedTo(low + ((high - low) * i) / 4, { to: 0 }));
  for (const densityStart of steps(dwp.densityStart))
    for (const densityEnd of steps(dwp.densityEnd))
      for (const membersChange of steps(dwp.membersChange))
        for (const workforceChange of steps(dwp.workforceChange)) {
          const one = levelsFromDensities({ densityStart, densityEnd, membersChange, workforceChange });
          const pairs = [
            [one.levels.workforceStart.value, found.levels.workforceStart],
            [one.levels.membersEnd.value, found.levels.membersEnd],
            [one.effects.lmdi.membership.value, found.effects.lmdi.membership],
            [one.effects.lmdi.workforce.value, found.effects.lmdi.workforce],
            [one.effects.shapley.membership.value, found.effects.shapley.membership],
          ] as const;
          for (const [value, { low, high }] of pairs) {
            expect(value).toBeGreaterThanOrEqual(low - 1e-6);
            expect(value).toBeLessThanOrEqual(high + 1e-6);
          }
        }
});

test("the levels found give back the densities and differences, and the effects are theirs", () => {
  const { levels, effects } = levelsFromDensities(dwp);
  const [m0, m1, w0, w1] = Object.values(levels).map(({ value }) => value) as [number, number, number, number];
  near((m0 / w0) * 100, 74);
  near((m1 / w1) * 100, 60);
  near(m1 - m0, -19000);
  near(w1 - w0, -10000);
  const direct = densityEffects({ membersStart: m0, membersEnd: m1, workforceStart: w0, workforceEnd: w1 });
  near(direct.lmdi.membership, effects.lmdi.membership.value);
});

test("densities that may be the same, and figures no workforce fits, are refused", () => {
  expect(() => levelsFromDensities({ ...dwp, densityEnd: roundedTo(73, { to: 1 }) })).toThrow(
    refusal("densities-alike", /may be the same/),
  );
  expect(() => levelsFromDensities({ ...dwp, membersChange: roundedTo(19000, { to: 1000 }) })).toThrow(
    refusal("no-solution", /no workforce fits/),
  );
  expect(() => levelsFromDensities({ ...dwp, workforceChange: roundedTo(Number.NaN, { to: 0 }) })).toThrow(
    refusal("bad-number", /NaN/),
  );
});
