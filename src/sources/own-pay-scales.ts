import type { Slot } from "./parts/define-source.js";
import type { Observation } from "./parts/observation.js";
import { NOT_STATED } from "./parts/own/key-text.js";
import { PAY_SCALES } from "./parts/own/kinds/pay-scales.js";
import { ownSource } from "./parts/own/own-source.js";

/** Locations that the pay ranges of data/ know, by their folded names. */
const LOCATIONS: ReadonlyMap<string, string> = new Map(
  ["National", "London", "London Inner", "London Other", "Special Location Pay Zone", NOT_STATED].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** Grades that are certain by their own names alone. */
const GRADES: ReadonlyMap<string, string> = new Map([
  ...["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS"].map((grade) => [grade.toLowerCase(), grade] as const),
  ["grade 7", "G7"],
  ["grade 6", "G6"],
]);

/** Where the end of a range belongs among the pay ranges; undefined at a place that they do not know. */
function slot({ series, period, dimensions }: Observation): Slot | undefined {
  const { department = "", grade = "", location = NOT_STATED, effective_from = "" } = dimensions;
  const known = LOCATIONS.get(location.toLowerCase());
  if (period === undefined || known === undefined) return undefined;
  return {
    resource: "pay-ranges",
    columns: {
      period,
      effective_from,
      department,
      organisation: department,
      grade,
      grade_standard: GRADES.get(grade.toLowerCase()) ?? "",
      location: known,
      range: "1",
      measure: series,
      basis: "own pay scale",
    },
  };
}

/** A user's own pay scales: the range of each grade. */
export const ownPayScales = ownSource(PAY_SCALES, slot);
