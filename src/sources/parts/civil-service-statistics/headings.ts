import { type CivilServiceGrade, civilServiceGrade } from "../civil-service-grade.js";
import { plainLabel } from "../label.js";

/** What a heading says a column counts. */
export interface Counted {
  readonly series: "headcount" | "fte" | "median salary" | "mean salary";
  /** Undefined where the heading names no grade: all of them, or those of the row. */
  readonly grade: CivilServiceGrade | undefined;
  readonly sex: "Male" | "Female" | "Unknown" | undefined;
  readonly pattern: "Full-time" | "Part-time" | undefined;
}

const SERIES: readonly (readonly [RegExp, Counted["series"]])[] = [
  [/^(?:total )?headcount of /i, "headcount"],
  [/^(?:total )?full-time equivalents? (?:\(fte\) )?of /i, "fte"],
  [/^(?:total )?fte of /i, "fte"],
  [/^median salary of /i, "median salary"],
  [/^mean salary of /i, "mean salary"],
];

/**
 * What a heading of the statistical tables says, word for word; undefined where any word of it is not understood, so that
 * "Executive Officer level" is never found inside "Senior or Higher Executive Officer level".
 *
 * @example countedBy("Median salary of all civil servants working at Executive Officer level") // { series: "median salary", grade: "EO", … }
 */
export function countedBy(heading: string): Counted | undefined {
  const text = plainLabel(heading);
  const series = SERIES.find(([pattern]) => pattern.test(text));
  if (series === undefined) return undefined;
  const who = /^(?:all )?(?:(male|female) )?civil servants(?= |$)/i.exec(text.replace(series[0], ""));
  if (who === null) return undefined;
  let rest = text.replace(series[0], "").slice(who[0].length);
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
    return found[1];
  };
  const noSex = take(/ (with an unknown sex)(?= |$)/i);
  const pattern = take(/ (?:working )?(?:in a )?(full|part)-time(?: roles?)?(?= |$)/i)?.toLowerCase();
  const level = take(/ (?:working )?at (.+?) level$/i);
  const unknown = take(/ (with an unreported|with no reported) grade$/i);
  if (noSex !== undefined && who[1] !== undefined) return undefined;
  if (rest.trim() !== "" || (level !== undefined && unknown !== undefined)) return undefined;
  const grade = level === undefined ? (unknown === undefined ? undefined : "unknown") : civilServiceGrade(level);
  if (level !== undefined && (grade === undefined || grade === "all")) return undefined;
  const sex = who[1]?.toLowerCase();
  return {
    series: series[1],
    grade,
    sex: noSex !== undefined ? "Unknown" : sex === undefined ? undefined : sex === "male" ? "Male" : "Female",
    pattern: pattern === undefined ? undefined : pattern === "full" ? "Full-time" : "Part-time",
  };
}
