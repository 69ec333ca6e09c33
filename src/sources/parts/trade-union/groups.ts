/** A group of employees that the data on union density hold: what it is by, and what it is called there. */
export interface UnionGroup {
  readonly dimension: "all" | "sex" | "sector" | "region" | "age";
  readonly category: string;
}

const ALL: UnionGroup = { dimension: "all", category: "all employees" };
const REGIONS = [
  "North East",
  "North West",
  "Yorkshire and The Humber",
  "East Midlands",
  "West Midlands",
  "East of England",
  "London",
  "South East",
  "South West",
  "England",
  "Wales",
  "Scotland",
  "Northern Ireland",
] as const;

const NAMED: ReadonlyMap<string, UnionGroup> = new Map<string, UnionGroup>([
  ...["all", "all employees", "uk", "united kingdom", "total", "all uk employees"].map((name): [string, UnionGroup] => [
    name,
    ALL,
  ]),
  ...["male", "males", "men", "all male", "all males", "male employees"].map((name): [string, UnionGroup] => [
    name,
    { dimension: "sex", category: "male" },
  ]),
  ...["female", "females", "women", "all female", "all females", "female employees"].map(
    (name): [string, UnionGroup] => [name, { dimension: "sex", category: "female" }],
  ),
  ...["public", "private"].flatMap((category) =>
    [category, `${category} sector`].map((name): [string, UnionGroup] => [name, { dimension: "sector", category }]),
  ),
  ...REGIONS.map((category): [string, UnionGroup] => [category.toLowerCase(), { dimension: "region", category }]),
]);

/**
 * The group of employees that a label stands for, where the data hold it; undefined for any other. Bands of age that
 * are open at an end are none: publications cut them differently.
 *
 * @example unionGroup("16 to 19") // { dimension: "age", category: "16-19" }
 */
export function unionGroup(label: string): UnionGroup | undefined {
  const age = /^(?:aged )?(\d\d) ?(?:to|-) ?(\d\d)$/i.exec(label);
  if (age !== null) return { dimension: "age", category: `${age[1]}-${age[2]}` };
  return NAMED.get(label.toLowerCase().replace(/ & /g, " and "));
}
