import { hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

/** Where a density stands among those it is held against. */
export interface ShareAmong {
  /** The same for all employees and the two parts they fall into. */
  readonly key: string;
  readonly of: "all" | "male" | "female";
}

/**
 * Holds densities against one another: each is from 0 to 100, and that of all employees lies between those of men and
 * women. Other shares, and members, are left alone.
 *
 * @param among     where a density stands; undefined where it is of no such group
 * @param rounding  to what the figures are rounded
 * @throws Problem "bad-value", "figures-disagree"
 */
export function checkShares(
  observations: readonly Observation[],
  among: (observation: Observation) => ShareAmong | undefined,
  rounding: number,
  file: string,
): Check {
  const known = new Map<string, Partial<Record<ShareAmong["of"], { value: number; place: string }>>>();
  for (const each of observations) {
    if (each.unit.id !== "percent" || !/density/i.test(each.series) || !hasValue(each.value)) continue;
    const { value } = each.value;
    const place = `${file}, ${placeWords(each.at)}`;
    if (value < 0 || value > 100)
      problem("bad-value", `${place}: a density of ${value}%`, {
        found: String(value),
        expected: "a share, from 0 to 100",
        where: place,
        hint: "a figure was typed over or a column has moved: compare it with the publisher's file",
      });
    const group = among(each);
    if (group !== undefined) known.set(group.key, { ...known.get(group.key), [group.of]: { value, place } });
  }
  let compared = 0;
  for (const { all, male, female } of known.values()) {
    if (all === undefined || male === undefined || female === undefined) continue;
    compared += 1;
    const [low, high] = [Math.min(male.value, female.value), Math.max(male.value, female.value)];
    if (all.value >= low - rounding - 1e-9 && all.value <= high + rounding + 1e-9) continue;
    const says = `${all.value}% of all, but ${male.value}% of men and ${female.value}% of women`;
    problem("figures-disagree", `${all.place}: ${says}`, {
      found: says,
      expected: `between ${low} and ${high}`,
      where: all.place,
      hint: `compare it, and ${male.place} and ${female.place}, with the publisher's file`,
    });
  }
  return { what: "densities of all lie between those of men and women", compared, exceptions: [] };
}
