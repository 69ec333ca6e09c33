import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { corners, spread } from "./corners.js";
import type { DensityLevels, DensityMethod } from "./density-effects.js";
import { type BoundedEffects, effectsOver } from "./density-effects-bounds.js";
import type { Bounded } from "./implied-count.js";

/** Two densities in per cent and two differences in people, each with its limits. */
export interface DensitiesAndDifferences {
  readonly densityStart: Bounded;
  readonly densityEnd: Bounded;
  /** Members at the end less members at the start. */
  readonly membersChange: Bounded;
  /** Workforce at the end less workforce at the start. */
  readonly workforceChange: Bounded;
}

/** The levels, and the effects, that two densities and two differences determine. */
export interface SolvedLevels {
  readonly levels: Readonly<Record<keyof DensityLevels, Bounded>>;
  readonly effects: Readonly<Record<DensityMethod, BoundedEffects>>;
}

function solve([start, end, members, workforce]: readonly number[]): DensityLevels {
  const [d0, d1] = [start! / 100, end! / 100];
  const workforceStart = (d1 * workforce! - members!) / (d0 - d1);
  const workforceEnd = workforceStart + workforce!;
  if (!(workforceStart > 0 && workforceEnd > 0 && Number.isFinite(workforceStart)))
    problem("no-solution", "levelsFromDensities: no workforce fits these densities and differences", {
      found: `${start}% to ${end}%, ${members} members, ${workforce} jobs`,
      expected: "figures that some workforce can have",
      hint: "are the two differences of the same unit and dates as the densities?",
    });
  return { workforceStart, workforceEnd, membersStart: d0 * workforceStart, membersEnd: d1 * workforceEnd };
}

/**
 * Members and workforce from what is often all that is printed: two densities, and by how much each fell.
 * With `M = D × W` at both ends, `W₀ = (D₁ ΔW − ΔM) ÷ (D₀ − D₁)`. A small change of density divides by little, so
 * rounding leaves wide bounds: they are returned, at the corners of the inputs. Refused when the densities, as rounded, may be equal.
 *
 * @param given  per cent and people, each with its limits (see `roundedTo`)
 * @returns levels in people and effects in points, all with bounds that are certain, not a confidence interval
 * @throws Problem "densities-alike", "no-solution", "change-too-large", "members-exceed-eligible", "bad-number"
 * @example levelsFromDensities({ densityStart: roundedTo(74, { to: 1 }), ...rest }).levels.workforceStart // 92857, 81683 to 105788
 */
export function levelsFromDensities(given: DensitiesAndDifferences): SolvedLevels {
  const { densityStart, densityEnd, membersChange, workforceChange } = given;
  const inputs = [densityStart, densityEnd, membersChange, workforceChange];
  for (const input of inputs)
    for (const value of Object.values(input)) finite("levelsFromDensities", "an input", value);
  if (densityStart.low <= densityEnd.high && densityEnd.low <= densityStart.high)
    problem("densities-alike", "levelsFromDensities: as rounded, the two densities may be the same", {
      found: `${densityStart.value}% and ${densityEnd.value}%`,
      expected: "densities that differ by more than their rounding",
    });
  const middle = solve(inputs.map(({ value }) => value));
  const possible = corners(inputs).map(solve);
  const bounded = (key: keyof DensityLevels): Bounded =>
    spread(
      middle[key],
      possible.map((levels) => levels[key]),
    );
  return {
    levels: {
      membersStart: bounded("membersStart"),
      membersEnd: bounded("membersEnd"),
      workforceStart: bounded("workforceStart"),
      workforceEnd: bounded("workforceEnd"),
    },
    effects: effectsOver(middle, possible),
  };
}
