import { plainLabel } from "./label.js";

/** Responsibility levels as our data name them: the five levels and unknown, the eight levels, and all of them. */
export type CivilServiceGrade =
  | "AA"
  | "AO"
  | "AA/AO"
  | "EO"
  | "HEO"
  | "SEO"
  | "SEO/HEO"
  | "G7"
  | "G6"
  | "G6/G7"
  | "SCS"
  | "unknown"
  | "all";

const NAMES: readonly (readonly [CivilServiceGrade, RegExp])[] = [
  [
    "AA/AO",
    /^(?:a[ao]\s?[/&]\s?a[ao]|aoaa|aaao|administrative (?:officers?|assistants?)(?: and | or |\s?\/\s?|\s?& ?)(?:administrative )?(?:officers?|assistants?))$/,
  ],
  ["AA", /^(?:aa|administrative assistants?)$/],
  ["AO", /^(?:ao|administrative officers?)$/],
  ["EO", /^(?:eo|executive officers?)$/],
  [
    "SEO/HEO",
    /^(?:[sh]eo\s?[/&]\s?[sh]eo|seoheo|heoseo|(?:senior|higher)(?: executive officers?)?(?: and | or |\s?\/\s?|\s?& ?)(?:higher|senior) executive officers?)$/,
  ],
  ["HEO", /^(?:heo|higher executive officers?)$/],
  ["SEO", /^(?:seo|senior executive officers?)$/],
  ["G6/G7", /^(?:g[67]\s?[/&]\s?g?[67]|g6g7|g7g6|grades? [67](?: and | or |\s?\/\s?|\s?& ?)(?:grade )?[67])$/],
  ["G7", /^(?:g7|grade 7)$/],
  ["G6", /^(?:g6|grade 6)$/],
  ["SCS", /^(?:scs|scs level|senior civil service(?: level)?|senior civil servants?)$/],
  [
    "unknown",
    /^(?:unknown|not (?:reported|stated|known)|not reported \/ unknown|unreported(?: grade)?|no reported grade|unspecified|other, unknown, unspecified)$/,
  ],
  [
    "all",
    /^(?:all|total|totals|all employees|all grades|all responsibility levels|all levels|all civil servants|overall|total employees)$/,
  ],
];

/**
 * The responsibility level that a label of the Cabinet Office's statistics stands for; undefined when it is none. Not for
 * departments' own grade names, such as "Band C".
 *
 * @example civilServiceGrade("Senior and Higher Executive Officers") // "SEO/HEO"
 */
export function civilServiceGrade(label: string): CivilServiceGrade | undefined {
  const plain = plainLabel(label)
    .replace(/\s*\((?:aa|ao|eo|heo|seo|g6|g7|scs|aa\/ao|ao\/aa|seo\/heo|heo\/seo|g6\/7|g6\/g7)\)$/i, "")
    .replace(/(?<=\w)(?<!all) levels?$/i, "")
    .toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0];
}
