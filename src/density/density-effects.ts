import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { density } from "./density.js";
import { logarithmicMean } from "./logarithmic-mean.js";

/** Members and workforce at two times. */
export interface DensityLevels {
  readonly membersStart: number;
  readonly membersEnd: number;
  readonly workforceStart: number;
  readonly workforceEnd: number;
}

/** A change of density in points, and what it is the sum of. */
export interface DensityEffects {
  readonly membership: number;
  readonly workforce: number;
  readonly total: number;
}

/** The methods that share a change out exactly. */
export const DENSITY_METHODS = ["lmdi", "shapley"] as const;
export type DensityMethod = (typeof DENSITY_METHODS)[number];

/**
 * How much of a change in density came from members and how much from the size of the workforce, exactly, in points.
 * `lmdi`, the logarithmic mean Divisia index: each cause gets its share of the logarithm of the ratio, times the
 * logarithmic mean of the two densities (Ang 2004, Energy Policy 32). `shapley`: the mean over both orders in which
 * the two could have changed. It says what changed, not why: people who leave the workforce may take their membership with them.
 *
 * @param levels  people at both ends; members above 0 and not above the workforce
 * @returns points by method; each pair adds up to the change
 * @throws Problem "members-exceed-eligible", "bad-number"
 * @example densityEffects({ membersStart: 50, membersEnd: 25, workforceStart: 100, workforceEnd: 100 }).lmdi // membership -25, workforce 0
 */
export function densityEffects(levels: DensityLevels): Readonly<Record<DensityMethod, DensityEffects>> {
  const { membersStart, membersEnd, workforceStart, workforceEnd } = levels;
  for (const [name, value] of Object.entries(levels)) positive("densityEffects", name, value);
  const [start, end] = [density(membersStart, workforceStart), density(membersEnd, workforceEnd)];
  const total = end - start;
  const weight = logarithmicMean(end, start);
  const membership = 50 * ((membersEnd - membersStart) / workforceStart + (membersEnd - membersStart) / workforceEnd);
  return {
    lmdi: {
      membership: weight * Math.log(membersEnd / membersStart),
      workforce: -weight * Math.log(workforceEnd / workforceStart),
      total,
    },
    shapley: {
      membership,
      workforce: 50 * (membersStart + membersEnd) * (1 / workforceEnd - 1 / workforceStart),
      total,
    },
  };
}

/**
 * Refuses changes so large that the bounds of the effects need not lie at the corners of the inputs: beyond a factor of
 * e (about 2.7) in members, workforce or density.
 *
 * @param levels  members and workforce at both ends, in people
 * @throws Problem "change-too-large"
 * @example refuseHugeChange({ membersStart: 50, membersEnd: 40, workforceStart: 100, workforceEnd: 90 }) // nothing happens
 */
export function refuseHugeChange({ membersStart, membersEnd, workforceStart, workforceEnd }: DensityLevels): void {
  const members = Math.log(membersEnd / membersStart);
  const workforce = Math.log(workforceEnd / workforceStart);
  if ([members, workforce, members - workforce].some((change) => Math.abs(change) > 1))
    problem("change-too-large", "densityEffects: bounds are not given for a change beyond a factor of 2.7", {
      expected: "members, workforce and density each within a factor of 2.7",
      hint: "split the period, or use densityEffects without bounds",
    });
}
