import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";

const PLAIN: Readonly<Record<string, string>> = {
  aa: "AA",
  ao: "AO",
  eo: "EO",
  heo: "HEO",
  seo: "SEO",
  g6: "G6",
  g7: "G7",
  "grade 6": "G6",
  "grade 7": "G7",
  "administrative assistant": "AA",
  "administrative officer": "AO",
  "executive officer": "EO",
  "higher executive officer": "HEO",
  "senior executive officer": "SEO",
};
/** Grades of three departments under names of their own, as they have published. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Department for Work and Pensions": {
    "band a": "AA",
    "band b": "AO",
    "band c": "EO",
    "band d": "HEO",
    "band e": "SEO",
    "band f": "G7",
    "band g": "G6",
  },
  "Her Majesty's Revenue and Customs": {
    "admin assistant": "AA",
    "assistant officer": "AO",
    officer: "EO",
    "higher officer": "HEO",
    "senior officer": "SEO",
  },
  "Ministry of Defence": { e2: "AA", e1: "AO", d: "EO", c2: "HEO", c1: "SEO", b2: "G7", b1: "G6" },
};
/** What may stand behind the name of a grade: a kind of work or a place. "AO - Industrial" is another grade. */
const BEHIND = /(?:\s*\([^)]*\))*(?:\s*-\s*(?:national|london))?$/;
const LOCATIONS: readonly (readonly [string, RegExp])[] = [
  ["London Inner", /\blondon inner\b/i],
  ["London Other", /\blondon other\b/i],
  ["Special Location Pay Zone", /\bspecial location pay zone\b/i],
  ["National", /\bnational\b/i],
  ["London", /\blondon\b/i],
];
const MEASURES: Readonly<Record<string, string>> = {
  "pay minimum": "minimum",
  "pay maximum": "maximum",
  "posts in fte": "posts-fte",
};

/**
 * Where posts below the senior ones belong among the pay ranges: half-yearly snapshots of 31 March and 30 September. The
 * standard grade is named only where the grade's own name is certain; it is blank otherwise.
 */
export function organogramSlot({ series, period, dimensions }: Observation): Slot | undefined {
  const { staff, department = "", organisation = "", grade = "", range = "" } = dimensions;
  const measure = MEASURES[series];
  if (staff !== "junior" || measure === undefined || range === "none" || period === undefined) return undefined;
  const day = /-03$/.test(period) ? "31" : /-09$/.test(period) ? "30" : undefined;
  if (day === undefined) return undefined;
  const location = LOCATIONS.find(([, pattern]) => pattern.test(grade))?.[0] ?? "not stated";
  const bare = grade.toLowerCase().replace(BEHIND, "");
  const own = Object.hasOwn(OWN, department) ? OWN[department]! : {};
  const standard = Object.hasOwn(PLAIN, bare) ? PLAIN[bare]! : Object.hasOwn(own, bare) ? own[bare]! : "";
  return {
    resource: "pay-ranges",
    columns: {
      period,
      effective_from: `${period}-${day}`,
      department,
      organisation,
      grade,
      grade_standard: standard,
      location,
      range,
      measure,
      basis: "organogram snapshot",
    },
  };
}
