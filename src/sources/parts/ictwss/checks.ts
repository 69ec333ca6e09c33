import { cellValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

/** Points that a density may be off for rounding, of itself, its members and its employees. */
const ROUNDING = 0.1;

/** Density, members and employees of one measure: administrative data, and surveys. */
const MEASURES = [
  ["UD", "NUM", "WSEE"],
  ["UD_s", "NUM_s", "WSEE_s"],
] as const;

/** Groups that all employees fall into: their densities have that of all between them. */
const HALVES = [
  ["UD_fem", "UD_male"],
  ["UD_private", "UD_public"],
] as const;

/** Observations by series and period. */
function byPeriod(observations: readonly Observation[]): (series: string, period: Period) => Observation | undefined {
  const found = new Map(observations.map((one) => [`${one.series} ${one.period}`, one]));
  return (series, period) => found.get(`${series} ${period}`);
}

const figureOf = (observation: Observation | undefined): number | undefined =>
  observation === undefined ? undefined : cellValue(observation.value);

function refuse({ at, series, period }: Observation, says: string, file: string): never {
  return problem("figures-disagree", `${file}, ${placeWords(at)}: ${series} of ${period} is ${says}`, {
    found: says,
    expected: "densities that their members and employees give, and groups above and below all",
    where: `${file}, ${placeWords(at)}`,
    hint: "two columns may have been exchanged, or a figure typed over: compare it with the publisher's file",
  });
}

/**
 * Holds densities against what they are made of: members in a hundred employees, as the authors define them; and, from a
 * year on in which all are of one survey, against the densities of the groups that all employees fall into.
 *
 * @param survey  the first year whose groups and whose all are of one survey; undefined where no year is known to be
 * @throws Problem "figures-disagree" for the first that does not hold
 * @example checkDensities([], undefined, "x.csv").map(({ compared }) => compared) // [0, 0]
 */
export function checkDensities(
  observations: readonly Observation[],
  survey: number | undefined,
  file: string,
): readonly Check[] {
  const at = byPeriod(observations);
  let [quotients, groups] = [0, 0];
  for (const observation of observations) {
    const { series, period = "" } = observation;
    const density = figureOf(observation);
    const [, members, employees] = MEASURES.find(([name]) => name === series) ?? [];
    if (density === undefined || members === undefined || employees === undefined) continue;
    const [part, whole] = [figureOf(at(members, period)), figureOf(at(employees, period))];
    if (part !== undefined && whole !== undefined && whole > 0) {
      quotients += 1;
      const given = (part / whole) * 100;
      if (Math.abs(given - density) > ROUNDING)
        refuse(observation, `${density}, and ${members} over ${employees} is ${given.toFixed(2)}`, file);
    }
    if (series !== "UD_s" || survey === undefined || Number(period) < survey) continue;
    for (const [one, other] of HALVES) {
      const [first, second] = [figureOf(at(one, period)), figureOf(at(other, period))];
      if (first === undefined || second === undefined) continue;
      groups += 1;
      if (density < Math.min(first, second) - ROUNDING || density > Math.max(first, second) + ROUNDING)
        refuse(observation, `${density}, and not between ${one}, ${first}, and ${other}, ${second}`, file);
    }
  }
  return [
    { what: "densities are members in a hundred employees", compared: quotients, exceptions: [] },
    { what: "the density of all is between those of the groups", compared: groups, exceptions: [] },
  ];
}
