import { hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

const keyWithout = ({ series, period, dimensions }: Observation, part: string): string =>
  JSON.stringify([series, period, ...Object.entries(dimensions).filter(([name]) => name !== part)]);

/**
 * Holds densities against one another: each is from 0 to 100, and that of all employees lies between those of the two
 * parts they fall into. Other shares, and members, are left alone.
 *
 * @param part      the dimension by which they fall apart; all employees have none
 * @param values    the two parts, as the file names them
 * @param rounding  to what the figures are rounded
 * @throws Problem "bad-value", "figures-disagree"
 */
export function checkShares(
  observations: readonly Observation[],
  part: string,
  values: readonly [string, string],
  rounding: number,
  file: string,
): Check {
  const densities = observations.filter(({ unit, series }) => unit.id === "percent" && /density/i.test(series));
  const known = new Map<string, Map<string, number>>();
  for (const each of densities) {
    if (!hasValue(each.value)) continue;
    const { value } = each.value;
    const place = `${file}, ${placeWords(each.at)}`;
    if (value < 0 || value > 100)
      problem("bad-value", `${place}: a density of ${value}%`, {
        found: String(value),
        expected: "a share, from 0 to 100",
        where: place,
        hint: "a figure was typed over or a column has moved: compare it with the publisher's file",
      });
    const key = keyWithout(each, part);
    known.set(key, (known.get(key) ?? new Map<string, number>()).set(each.dimensions[part] ?? "", value));
  }
  let compared = 0;
  for (const each of densities) {
    if (each.dimensions[part] !== undefined || !hasValue(each.value)) continue;
    const parts = values.map((value) => known.get(keyWithout(each, part))?.get(value));
    const [one, other] = parts;
    if (one === undefined || other === undefined) continue;
    compared += 1;
    const { value } = each.value;
    const [low, high] = [Math.min(one, other) - rounding, Math.max(one, other) + rounding];
    if (value >= low - 1e-9 && value <= high + 1e-9) continue;
    const place = `${file}, ${placeWords(each.at)}`;
    problem("figures-disagree", `${place}: ${value}% of all, but ${one}% and ${other}% of its two parts`, {
      found: String(value),
      expected: `between ${Math.min(one, other)} and ${Math.max(one, other)}`,
      where: place,
      hint: `compare it, and the figures of ${values.join(" and ")}, with the publisher's file`,
    });
  }
  return { what: `densities of all lie between those of ${values.join(" and ")}`, compared, exceptions: [] };
}
