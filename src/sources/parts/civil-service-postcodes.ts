import type { Period } from "../../core/period.js";
import { type Place, placeOf, type Sheet } from "../../read/sheet.js";
import { civilServiceGrade } from "./civil-service-grade.js";
import type { HeaderRow } from "./header-row.js";
import { plainLabel } from "./label.js";
import { officialDay } from "./official-period.js";
import { refuseAt } from "./refuse-at.js";

const ALL = /^Total number of civil servants/i;

/**
 * What a heading counts: a grade of staff in post, or a cause of leaving; "all" for the total. Undefined for others.
 *
 * @example countedIn("Number of civil servants at Executive Officer level") // { kind: "grade", of: "EO" }
 */
export function countedIn(heading: string): { readonly kind: "grade" | "cause"; readonly of: string } | undefined {
  const text = heading.replace(/\s+from \d{1,2} \w+ \d{4} to \d{1,2} \w+ \d{4}$/i, "");
  if (ALL.test(text)) return { kind: /that left the Civil Service/i.test(text) ? "cause" : "grade", of: "all" };
  const level = /^Number of civil servants at (.+?)(?: level)?$/i
    .exec(text)?.[1]
    ?.replace(/ and Assistant$/i, " and Assistants");
  const grade =
    level === undefined
      ? undefined
      : civilServiceGrade(level.replace(/^Administrative Officer and Assistants$/i, "AA/AO"));
  if (grade !== undefined) return { kind: "grade", of: grade };
  if (/^Number of civil servants with no reported grade$/i.test(text)) return { kind: "grade", of: "unknown" };
  const cause = /^Number of civil servants (?:with )?that left the Civil Service (?:by|with) (?:any |an )?(.+)$/i.exec(
    text,
  )?.[1];
  return cause === undefined ? undefined : { kind: "cause", of: cause.toLowerCase() };
}

/** When a title above a table says its figures are of: a day, or the year between two. @throws Problem "missing-label" */
export function periodIn(
  sheet: Sheet,
  header: HeaderRow,
  file: string,
): { readonly period: Period; readonly place: Place } {
  for (let row = 1; row < header.row; row += 1) {
    const title = plainLabel(sheet.text(row, 1));
    const years = /from (1 April \d{4}) to (31 March \d{4})/i.exec(title);
    const [from, to] = [officialDay(years?.[1] ?? ""), officialDay(years?.[2] ?? "")];
    const place = placeOf(sheet, row, 1);
    if (from !== undefined && to !== undefined && Number(to.slice(0, 4)) === Number(from.slice(0, 4)) + 1)
      return { period: `${from.slice(0, 4)}/${to.slice(2, 4)}`, place };
    const day = officialDay(/as at (\d{1,2} \w+ \d{4})/i.exec(title)?.[1] ?? "");
    if (day !== undefined) return { period: day.slice(0, 7), place };
  }
  return refuseAt("missing-label", "no title says when the figures are of", {
    file,
    sheet,
    row: header.row,
    found: "no day above the table",
    expected: "as at 31 March 2021, or from 1 April 2020 to 31 March 2021",
  });
}
