import { type Cell, hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeOf, type Sheet } from "../../../read/sheet.js";
import { figureCell } from "../figure-cell.js";
import { type HeaderRow, where } from "../header-row.js";
import { isLabel } from "../label.js";
import type { Observation } from "../observation.js";

/** Columns that say of whom else a count is, of everyone in such a file; R has cut the ends of their names off. */
const OTHERS: Readonly<Record<string, string>> = {
  "National.Identit": "Total",
  Gender: "Total",
  "Full.Part.tim": "Total",
  "Ethnic.grou": "Total",
  "Disability.statu": "Total",
  "Wage.band": "Total",
  "Age.band": "Total",
  country: "United Kingdom, overseas or unknown",
};
/** Our names of the grades, by those of Nomis. */
export const GRADES: Readonly<Record<string, string>> = {
  "Administrative officers and assistants": "AA/AO",
  "Executive officer": "EO",
  "Senior and higher executive officer": "SEO/HEO",
  "Grades 6 & 7": "G6/G7",
  "Senior Civil Service": "SCS",
};
/** The series of the survey. */
export const SERIES = "civil service headcount";

/**
 * Refuses a row.
 *
 * @throws Problem always
 */
export function refuse(code: string, what: string, expected: string, sheet: Sheet, row: number, file: string): never {
  return problem(code, `${where(file, sheet, row)}: ${what}`, {
    found: what,
    expected,
    where: where(file, sheet, row),
    hint: "a cell was typed over or columns have moved: compare the row with the file as it was",
  });
}

/** A row, and what it repeats for every body of its group. */
export interface Row {
  readonly observation: Observation;
  readonly total: Cell;
}

/**
 * A row of the survey, held against itself: its share is its count over its total, its last cell is group and year.
 *
 * @throws Problem "missing-label", "unknown-label", "label-conflict", "figures-disagree"
 */
export function rowAt(sheet: Sheet, row: number, header: HeaderRow, file: string): Row {
  const text = (heading: string): string => sheet.text(row, header.column(heading)).trim();
  const [group, year, grade] = [text("Group"), text("Date"), text("Civil.Service.grad")];
  for (const [name, held] of [
    ["Group", group],
    ["Date", year],
    ["Civil.Service.grad", grade],
    ["Organisation", text("Organisation")],
  ])
    if (held === "")
      refuse("missing-label", `nothing stands under ${name}`, `the ${name} of the count`, sheet, row, file);
  if (!/^(?:19|20)\d\d$/.test(year)) refuse("unknown-label", `"${year}" is no year`, "a year", sheet, row, file);
  if (!Object.keys(GRADES).some((known) => isLabel(grade, known)) && grade !== "Total")
    refuse("unknown-label", `"${grade}" is no grade`, Object.keys(GRADES).join(", "), sheet, row, file);
  if (text("grp") !== `${group}${year}`)
    refuse("label-conflict", `grp is "${text("grp")}"`, `"${group}${year}", as Group and Date say`, sheet, row, file);
  const value = figureCell(sheet, row, header.column("count"), file);
  const total = figureCell(sheet, row, header.column("total"), file);
  const share = figureCell(sheet, row, header.column("share"), file);
  if (value === undefined || total === undefined)
    return refuse("missing-label", "count or total is blank", "both", sheet, row, file);
  if (
    hasValue(value) &&
    hasValue(total) &&
    share !== undefined &&
    hasValue(share) &&
    Math.abs(value.value / total.value - share.value) > 1e-9
  )
    refuse(
      "figures-disagree",
      `share is ${share.value}`,
      `${value.value} ÷ ${total.value}, as count and total say`,
      sheet,
      row,
      file,
    );
  const dimensions = { department: group, grade };
  for (const [heading, wanted] of Object.entries(OTHERS)) {
    const column = header.find(heading);
    const held = column === undefined ? wanted : sheet.text(row, column).trim();
    if (held !== wanted) refuse("unknown-label", `${heading} is "${held}"`, wanted, sheet, row, file);
  }
  const labels = ["Group", "Date", "Civil.Service.grad"].map((heading) => placeOf(sheet, row, header.column(heading)));
  const observation: Observation = {
    series: SERIES,
    period: `${year}-03`,
    dimensions,
    value,
    unit: { id: "people" },
    status: "not-stated",
    at: placeOf(sheet, row, header.column("count")),
    labels: [...labels, placeOf(sheet, header.row, header.column("count"))],
  };
  return { observation, total };
}
