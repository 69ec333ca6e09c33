import type { Status } from "../../../core/standing.js";
import type { Unit } from "../../../core/unit.js";
import { plainLabel } from "../label.js";

/** What a table of the bulletin is about. */
export type Subject = "density" | "members" | "earnings" | "other";
/** What a figure is beside an estimate. */
export type Statistic = "estimate" | "standard error" | "95% half-width" | "lower 95% limit" | "upper 95% limit";

/** What a table measures, by its title. A distribution of members is not their share of employees. */
export function subjectOf(title: string): Subject {
  if (/distribution|presence|collective agreement|recogni[sz]|covered by/i.test(title)) return "other";
  if (/hourly earnings|wage premium/i.test(title)) return "earnings";
  if (
    /\bdensity\b|as an? (?:%|per ?cent(?:age)?|proportion|share) of (?:all )?employees|proportion of employees/i.test(
      title,
    )
  )
    return "density";
  return /membership (?:levels?|numbers?)|levels? of|number of|\bmembers\b/i.test(title) ? "members" : "other";
}

/** Whether a text is of intervals, whose columns must each say which end of them they are. */
export const ofIntervals = (text: string): boolean => /confidence (?:intervals?|limits?)|95% ?ci\b/i.test(text);

/** What a text says figures are beside estimates, among intervals or not; undefined where it says nothing of it. */
export function statisticOf(text: string, intervals: boolean): Statistic | undefined {
  if (/standard errors?|\bs\.e\./i.test(text)) return "standard error";
  for (const end of ["lower", "upper"] as const) {
    const words = intervals ? `\\b${end}\\b` : `\\b${end} (?:95|bound|limit|confidence)`;
    if (new RegExp(words, "i").test(text)) return `${end} 95% limit`;
  }
  return /±|\+\/-|half[- ]width|margin of error/i.test(text) ? "95% half-width" : undefined;
}

/** A unit, and by what a figure is multiplied to be in it. */
export interface Measured {
  readonly unit: Unit;
  readonly times: number;
}
const PERCENT: Measured = { unit: { id: "percent" }, times: 1 };
const THOUSANDS: Measured = { unit: { id: "people" }, times: 1000 };
const POUNDS: Measured = { unit: { id: "GBP/hour", prices: "current" }, times: 1 };

/** Every unit that a text names. Pounds are those of an hour: the bulletin prints no others. */
export function unitsIn(text: string): Measured[] {
  const bare = text.replace(/95 ?(?:%|per ?cent)/gi, "");
  return [
    ...(/%|\bper ?cent(?:age)?\b|\bproportion of\b|\bdensity\b|\bpremium\b/i.test(bare) ? [PERCENT] : []),
    ...(/\bthousands?\b|\b000s?\b|,000s/i.test(bare) ? [THOUSANDS] : []),
    ...(/£|\bpounds\b/i.test(bare) ? [POUNDS] : []),
  ];
}

/** What a heading says: the one year in it and what else, without its unit; several years say a change between them. */
export interface YearHeading {
  readonly year: string | undefined;
  readonly years: number;
  readonly rest: string;
}

/** Reads a heading or a label for its year. @example yearHeading("1995 (%)") // { year: "1995", years: 1, rest: "" } */
export function yearHeading(text: string): YearHeading {
  const plain = plainLabel(text);
  const found = [...plain.matchAll(/(?<![\d£.,])((?:18|19|20)\d\d)\d?(?![\d.,]*\d)/g)].map(([, year]) => year!);
  const rest = plain
    .replace(/(?<![\d£.,])(?:18|19|20)\d\d\d?(?![\d.,]*\d)/g, " ")
    .replace(/\b(?:Q4|quarter 4|October to December)\b/gi, " ")
    .replace(
      /[[(]\s*(?:%|per ?cent|percentage(?: points?)?|points?|thousands?|'?000s?|£s?|p|r|provisional|revised)\s*[\])]/gi,
      " ",
    )
    .replace(/^\s*(?:%|per ?cent|thousands?)\s*$/i, " ")
    .replace(/(^|\s)(?:percent|%)(?=\s*$)/i, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s:,;-]+|[\s:,;-]+$/g, "");
  return { year: found.length === 1 ? found[0] : undefined, years: found.length, rest };
}

/** How firm a figure is, by the marks in its labels. */
export function statusIn(texts: readonly string[]): Status {
  const all = texts.join(" ");
  if (/[[(]p[\])]|\bprovisional\b/i.test(all)) return "provisional";
  return /[[(]r[\])]|\brevised\b/i.test(all) ? "revised" : "not-stated";
}

/** What a row between others may say of those below it: by what they fall apart. */
export const isGroupName = (text: string): boolean =>
  /^(?:(?:by|all) )?(?:sex|gender|age(?: bands?| groups?)?|sectors?|regions?|nations?(?: and regions?)?|countr(?:y|ies)(?: of birth)?|nationality|ethnicity|ethnic groups?|disability(?: status)?|highest qualifications?|education(?:al attainment)?|industry|occupation|health|dependent children|workplace size|length of service|(?:full-time(?:[/ -]| or )part-time|working pattern|employment status|permanent or temporary|managerial status|flexible working|weekly earnings|job-related characteristics|personal characteristics).*)$/i.test(
    plainLabel(text),
  );
