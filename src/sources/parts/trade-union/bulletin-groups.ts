import { hasValue } from "../../../core/cell.js";
import { placeWords } from "../../../read/sheet.js";
import { checkSums, type SumToCheck } from "../check-sums.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";
import type { ShareAmong } from "./check-shares.js";
import { type UnionGroup, unionGroup } from "./groups.js";

const SECTOR_AND_SEX = /^(?:all )?(private|public)(?: sector)?,? (all|males?|females?|men|women)(?: employees)?$/i;
const SEX_AND_SECTOR = /^(all|males?|females?|men|women)(?: employees)?,? (?:in the )?(private|public) sector$/i;
/** What a label begins with before its colon, and which groups may follow. */
const NAMES: readonly (readonly [UnionGroup["dimension"], RegExp])[] = [
  ["sex", /^(?:sex|gender)$/i],
  ["sector", /^sectors?$/i],
  ["region", /^(?:(?:government office )?regions?|nations?|countr(?:y|ies)|nations? and regions?)$/i],
  ["age", /^(?:age|age bands?|age groups?)$/i],
];

/** Words of headings that say what is measured, not of whom. */
const MEASURE =
  /^(?:(?:trade )?union (?:density|members?|membership)(?: levels?)?|standard errors?|(?:%|per ?cent(?:age)?|proportion) of (?:all )?employees)$/i;
const nameOf = (part: string): UnionGroup["dimension"] | undefined =>
  NAMES.find(([, pattern]) => pattern.test(part))?.[0];

/** Everything that the labels of a figure name, one by one: "Private sector: Male" is of two groups. */
function partsOf({ dimensions: { under = "", row = "", column = "" } }: Observation): string[] {
  const parts = [under, row, column].flatMap((text) => text.split(/\s*:\s*/));
  const single = parts.flatMap((part) => {
    const both = SECTOR_AND_SEX.exec(part) ?? SEX_AND_SECTOR.exec(part);
    return both === null ? [part] : [both[1]!, both[2]!];
  });
  return single.filter((part) => part !== "" && !MEASURE.test(part));
}

/** The groups of employees a figure is of, without all of them; undefined where a label is none that is known. */
export function groupsOf(observation: Observation): UnionGroup[] | undefined {
  const groups: UnionGroup[] = [];
  let named: UnionGroup["dimension"] | undefined;
  for (const part of partsOf(observation)) {
    const name = nameOf(part);
    const group = name === undefined ? unionGroup(part) : undefined;
    if (name === undefined && group === undefined) return undefined;
    if (name !== undefined) named = name;
    else if (group!.dimension !== "all") {
      if (named !== undefined && group!.dimension !== named) return undefined;
      groups.push(group!);
      named = undefined;
    }
  }
  return groups;
}

/** Men, women and all of one table, period and group otherwise; undefined for labels that say nothing of it. */
export function amongBulletin(observation: Observation): ShareAmong | undefined {
  const { series, period, dimensions } = observation;
  const parts = partsOf(observation)
    .filter((part) => nameOf(part) === undefined)
    .map((part) => ({ part, group: unionGroup(part) }));
  const sexes = parts.filter(({ group }) => group?.dimension === "sex");
  if (sexes.length > 1) return undefined;
  const others = parts.filter(({ group }) => group?.dimension !== "sex" && group?.dimension !== "all");
  const key = JSON.stringify([series, period, dimensions.table, others.map(({ part }) => part.toLowerCase())]);
  return { key, of: (sexes[0]?.group?.category as "male" | "female" | undefined) ?? "all" };
}

/** To what some figures are rounded: the finest step that any of them needs, no coarser than `coarsest`. */
export function stepOf(values: readonly number[], coarsest: number): number {
  let step = coarsest;
  while (step > 1e-6 && values.some((value) => Math.abs(value / step - Math.round(value / step)) > 1e-6)) step /= 10;
  return step;
}

/** Members: men and women add to all, in every table that has the three. @throws Problem "sum-mismatch" */
export function checkMembers(observations: readonly Observation[], file: string): Check {
  const members = observations.filter(({ series, value }) => series === "trade union members" && hasValue(value));
  const values = members.flatMap(({ value }) => (hasValue(value) ? [value.value] : []));
  const groups = new Map<string, Partial<Record<ShareAmong["of"], Observation>>>();
  for (const each of members) {
    const group = amongBulletin(each);
    if (group !== undefined) groups.set(group.key, { ...groups.get(group.key), [group.of]: each });
  }
  const sums = [...groups.values()].flatMap(({ all, male, female }): SumToCheck[] =>
    all === undefined || male === undefined || female === undefined
      ? []
      : [
          {
            name: `members in ${all.period}, table ${all.dimensions.table}`,
            total: all.value,
            parts: [male.value, female.value],
            where: `${file}, ${placeWords(all.at)}`,
          },
        ],
  );
  return checkSums("men and women add to all members", sums, { rounding: stepOf(values, 100_000) });
}

/** Whether a percentage may be a fraction: no density of a table of several is above one. */
export const areFractions = (observations: readonly Observation[]): boolean => {
  const values = observations.flatMap(({ series, value }) =>
    series === "trade union density" && hasValue(value) ? [value.value] : [],
  );
  return values.length > 2 && values.every((value) => value <= 1);
};
