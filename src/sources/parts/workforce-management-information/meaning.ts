/** What a column of a workforce return holds. */
export interface Meaning {
  readonly measure: "headcount" | "fte" | "contracts" | "month cost";
  readonly staff: "payroll" | "non-payroll" | "all";
  /** Grade of payroll staff, kind of non-payroll staff, or kind of cost; "all" for a total. */
  readonly of: string;
}

type Words = readonly (readonly [of: string, words: RegExp])[];

const GRADES: Words = [
  ["AA/AO", /^(?:ao aa|aa ao|aoaa)$/],
  ["EO", /^eo$/],
  ["SEO/HEO", /^(?:seo heo|heo seo)$/],
  ["G6/G7", /^(?:grades? 6 7|grades? 7 6|g6 7|g7 6|grade 6 grade 7)$/],
  ["SCS", /^scs$/],
  ["other", /^other unknown (?:or )?unspecified$/],
  ["all", /^total(?: employees)?$/],
];
const KINDS: Words = [
  ["agency", /^agency staff(?: clerical admin)?$/],
  ["admin and clerical", /^admin(?:istrative)? and clerical$/],
  ["interim managers", /^interm?i[mn] managers?$/],
  [
    "interim managers, specialist contractors and medical",
    /^interim managers specialist contractors (?:and )?medical$/,
  ],
  ["specialist contractors", /^specialist contractors?$/],
  ["other contingent labour", /^other contingent labour$/],
  ["consultancy", /^(?:consultants? consultancy|consultants?|consultancy)$/],
  ["all", /^total(?: employees| contingent labour)?$/],
];
const PAYROLL_COSTS: Words = [
  ["salary", /^salar(?:y|ies)$/],
  ["allowances", /^allowances$/],
  ["performance payments", /^non consolidated performance (?:payments?|pay)$/],
  ["overtime", /^overtime(?: payments)?$/],
  ["pension", /^employers? pensions? contributions?$/],
  ["national insurance", /^employers? national insurance contributions?$/],
  ["all", /^total pay ?bill(?: for payroll staff)?$/],
];
const OTHER_COSTS: Words = [
  ["all", /^total (?:non payroll (?:ccl )?)?staff costs$/],
  ["contingent labour", /contingent labour|^agency staff/],
  ["consultancy", /consult/],
];

/** Words alone, in lower case: "Payroll staff;" is "payroll staff", "SEO/HEO" is "seo heo". */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const GROUP =
  /^(grand total(?: workforce numbers| paybill staffing payroll and non payroll costs)?|payroll staff(?: costs)?|(?:number of )?non payroll(?: staff)?(?: contingent labour and consultants consultancy| contingent labour consultancy costs| costs)?)(?= |$)/;
const MEASURES: readonly (readonly [Meaning["measure"], RegExp])[] = [
  ["headcount", /(?:^| )(?:headcount|head count)$/],
  ["fte", /(?:^| )(?:full time equivalents?|fte)$/],
  ["contracts", /(?:^| )number of contracts$/],
];
const find = (words: Words, of: string): string | undefined => words.find(([, pattern]) => pattern.test(of))?.[0];

/**
 * What the headings over a column of a workforce return mean, from the general to the particular: as one cell with
 * semicolons, or as two or three rows. Undefined where they are not understood.
 *
 * @example meaningOf(["Payroll staff", "SEO/HEO", "Headcount"]) // { measure: "headcount", staff: "payroll", of: "SEO/HEO" }
 */
export function meaningOf(headings: readonly string[]): Meaning | undefined {
  const parts = headings
    .flatMap((text) => text.split(";"))
    .map(plainWords)
    .filter((text) => text !== "");
  if (parts.length === 0) return undefined;
  const group = GROUP.exec(parts[0]!)?.[1];
  if (group === undefined) return undefined;
  let rest = [parts[0]!.slice(group.length).trim(), ...parts.slice(1)].filter((text) => text !== "").join(" ");
  const measure = MEASURES.find(([, pattern]) => pattern.test(rest));
  if (measure !== undefined) rest = rest.replace(measure[1], "").trim();
  const counts = measure?.[0];
  if (group.startsWith("grand total")) {
    if (counts === "headcount" || counts === "fte")
      return rest === "" && !group.includes("paybill") ? { measure: counts, staff: "all", of: "all" } : undefined;
    return counts === undefined && rest === "" && group.includes("paybill")
      ? { measure: "month cost", staff: "all", of: "all" }
      : undefined;
  }
  const staff = group.includes("non payroll") ? "non-payroll" : "payroll";
  const words =
    counts === undefined ? (staff === "payroll" ? PAYROLL_COSTS : OTHER_COSTS) : staff === "payroll" ? GRADES : KINDS;
  const of = find(words, rest);
  if (of === undefined || (counts !== undefined && group.endsWith(" costs"))) return undefined;
  if (counts === undefined && staff === "payroll" && !group.endsWith(" costs")) return undefined;
  if (counts === "contracts" && of !== "consultancy") return undefined;
  return { measure: counts ?? "month cost", staff, of };
}

/** What tells a column from the others. */
export const meaningKey = ({ measure, staff, of }: Meaning): string => `${measure}, ${staff} staff, ${of}`;
