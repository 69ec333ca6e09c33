import type { Grade } from "../../catalogue/rows/civil-service.js";

/** The five responsibility levels, lowest first. With `unknown` they make the service; the 8-level split overlaps them and is never mixed in. */
export const GRADES = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS"] as const satisfies readonly Grade[];
export type GradeGroup = (typeof GRADES)[number];

/** A grade in a key: "aa-ao". @example gradeKey("SEO/HEO") // "seo-heo" */
export const gradeKey = (grade: Grade): string => grade.toLowerCase().replace("/", "-");

/** What each level is, in words, for tables and notes. */
export const GRADE_WORDS: Readonly<Record<GradeGroup, string>> = {
  "AA/AO": "administrative assistants and officers",
  EO: "executive officers",
  "SEO/HEO": "senior and higher executive officers",
  "G6/G7": "grades six and seven",
  SCS: "Senior Civil Service",
};
