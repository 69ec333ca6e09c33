import { corners, spread } from "./corners.js";
import {
  DENSITY_METHODS,
  type DensityLevels,
  type DensityMethod,
  densityEffects,
  refuseHugeChange,
} from "./density-effects.js";
import type { Bounded } from "./implied-count.js";

/** Effects with the bounds that the rounding of the inputs leaves them, in points. */
export interface BoundedEffects {
  readonly membership: Bounded;
  readonly workforce: Bounded;
  readonly total: Bounded;
}

/**
 * The effects by method at the middle, with their spread over other possible levels.
 *
 * @param middle    the levels as printed
 * @param possible  the corners of what rounding allows
 * @returns points by method, bounded
 * @throws Problem "change-too-large", "members-exceed-eligible", "bad-number"
 * @example effectsOver(levels, [levels]).lmdi.membership
 */
export function effectsOver(
  middle: DensityLevels,
  possible: readonly DensityLevels[],
): Readonly<Record<DensityMethod, BoundedEffects>> {
  for (const levels of [middle, ...possible]) refuseHugeChange(levels);
  const at = densityEffects(middle);
  const others = possible.map(densityEffects);
  const bounded = (method: DensityMethod): BoundedEffects => ({
    membership: spread(
      at[method].membership,
      others.map((other) => other[method].membership),
    ),
    workforce: spread(
      at[method].workforce,
      others.map((other) => other[method].workforce),
    ),
    total: spread(
      at[method].total,
      others.map((other) => other[method].total),
    ),
  });
  const [lmdi, shapley] = DENSITY_METHODS.map(bounded) as [BoundedEffects, BoundedEffects];
  return { lmdi, shapley };
}

/**
 * `densityEffects` for members and workforce that are rounded: each effect with the bounds the rounding leaves it.
 * While nothing changes beyond a factor of 2.7, each effect moves one way with each input, so that its extremes
 * lie at the corners: they are exact.
 *
 * @param levels  people at both ends, each with its limits (see `roundedTo`)
 * @returns points by method, bounded; the bounds are certain, not a confidence interval
 * @throws Problem "change-too-large", "members-exceed-eligible", "bad-number"
 * @example densityEffectsBounds({ membersStart: roundedTo(500, { to: 10 }), ...rest }).lmdi.membership.low
 */
export function densityEffectsBounds(
  levels: Readonly<Record<keyof DensityLevels, Bounded>>,
): Readonly<Record<DensityMethod, BoundedEffects>> {
  const { membersStart, membersEnd, workforceStart, workforceEnd } = levels;
  const build = ([a, b, c, d]: readonly number[]): DensityLevels => ({
    membersStart: a!,
    membersEnd: b!,
    workforceStart: c!,
    workforceEnd: d!,
  });
  const inputs = [membersStart, membersEnd, workforceStart, workforceEnd];
  return effectsOver(build(inputs.map(({ value }) => value)), corners(inputs).map(build));
}
