import { hasValue } from "../../../core/cell.js";
import { placeOf, type Sheet } from "../../../read/sheet.js";
import { findHeader, type HeaderRow } from "../header-row.js";
import { isBlank, plainLabel } from "../label.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";
import { refuseAt } from "../refuse-at.js";
import { isQuestion, oneLine, scoreCell } from "./by-year.js";

/** The headings of a table of scores by organisation; undefined where a sheet has none. */
export const organisationHeader = (sheet: Sheet, file: string): HeaderRow | undefined =>
  findHeader(sheet, ["Organisation", "Organisation name"], file, 20);

const RESPONSE = /^Survey response rate \(%\)$/i;
const ALL: Readonly<Record<string, string>> = { CS_MEDIAN: "median_benchmark", CS_MEAN: "mean_civil_servants" };

/**
 * The scores of each organisation in the one year that the sheet names.
 *
 * @throws Problem "missing-label", "label-conflict", "repeated-label", "not-a-figure"
 */
export function organisationScores(
  sheet: Sheet,
  header: HeaderRow,
  labels: ReadonlyMap<string, string>,
  file: string,
): Observation[] {
  let year: string | undefined;
  for (let row = 1; row < header.row; row += 1)
    year ??= /civil service people survey (20\d\d)\b/i.exec(sheet.text(row, 1))?.[1];
  if (year === undefined)
    refuseAt("missing-label", "nothing above the table names the year of the survey", {
      file,
      sheet,
      row: header.row,
      found: "no year",
      expected: "Source: Civil Service People Survey 2024",
    });
  const columns: { code: string; label: string; column: number }[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    const heading = sheet.text(header.row, column);
    const found = /^\s*(\w+)\s*\n\s*([\s\S]+)$/.exec(heading);
    if (found !== null) {
      const [code, label] = [found[1]!, oneLine(found[2]!)];
      const listed = labels.get(code);
      if (labels.size > 0 && !isQuestion(label, listed))
        refuseAt("label-conflict", `the heading of ${code} is not that of the list of questions`, {
          file,
          sheet,
          row: header.row,
          column,
          found: label,
          expected: listed ?? "a code of the list",
        });
      columns.push({ code, label: listed ?? label, column });
    } else if (RESPONSE.test(oneLine(heading)))
      columns.push({ code: "response_rate", label: oneLine(heading), column });
    else if (sheet.number(header.row + 1, column) !== undefined)
      refuseAt(
        isBlank(heading) ? "missing-label" : "unknown-label",
        "scores stand under a heading that is no question",
        { file, sheet, row: header.row, column, found: heading, expected: "a code and the words of its question" },
      );
  }
  const twice = columns.find(({ code }, i) => columns.findIndex((other) => other.code === code) !== i);
  if (twice !== undefined)
    refuseAt("repeated-label", `the question ${twice.code} stands twice`, {
      file,
      sheet,
      row: header.row,
      column: twice.column,
      found: twice.code,
      expected: "every question once",
    });
  const [code, name, group] = [
    header.column("Organisation"),
    header.column("Organisation name"),
    header.find("Department group"),
  ];
  const observations: Observation[] = [];
  for (let row = header.row + 1; row <= sheet.rows; row += 1) {
    const organisation = sheet.text(row, code).trim();
    const called = oneLine(plainLabel(sheet.text(row, name)));
    if (!columns.some(({ column }) => !isBlank(sheet.text(row, column)))) continue;
    if (organisation === "" || called === "")
      refuseAt("missing-label", "scores stand beside no organisation", {
        file,
        sheet,
        row,
        column: organisation === "" ? code : name,
        found: "",
        expected: "the code and the name of an organisation",
      });
    for (const { code: series, label, column } of columns) {
      const value = scoreCell(sheet, row, column, file, false);
      if (value === undefined) continue;
      observations.push({
        series,
        period: year,
        dimensions: {
          statistic: ALL[organisation] ?? "mean",
          label,
          organisation,
          organisation_name: called,
          ...(group === undefined || isBlank(sheet.text(row, group))
            ? {}
            : { department_group: oneLine(sheet.text(row, group)) }),
        },
        value,
        unit: { id: "percent" },
        status: "not-stated",
        at: placeOf(sheet, row, column),
        labels: [placeOf(sheet, row, code), placeOf(sheet, row, name), placeOf(sheet, header.row, column)],
      });
    }
  }
  return observations;
}

/**
 * Holds the rows of the whole service in the table by organisation against the tables by year.
 *
 * @throws Problem "figures-disagree" where one is off by more than a point, or many are: columns or years have changed places
 */
export function checkWhole(
  byYear: readonly Observation[],
  byOrganisation: readonly Observation[],
  file: string,
  sheet: Sheet,
): Check {
  const key = ({ series, period, dimensions }: Observation): string => `${series} ${period} ${dimensions.statistic}`;
  const held = new Map(byYear.map((one) => [key(one), one]));
  let compared = 0;
  const exceptions: string[] = [];
  let far = 0;
  for (const one of byOrganisation) {
    const other = Object.hasOwn(ALL, one.dimensions.organisation ?? "") ? held.get(key(one)) : undefined;
    if (other === undefined || !hasValue(one.value) || !hasValue(other.value)) continue;
    compared += 1;
    const places = Number.isInteger(one.value.value) ? 0.5 : 0.0011;
    if (Math.abs(one.value.value - other.value.value) > 1) far += 1;
    if (Math.abs(one.value.value - other.value.value) > places)
      exceptions.push(`${key(one)}: ${one.value.value}, by year ${other.value.value}`);
  }
  if (far > 0 || exceptions.length * 10 > compared)
    refuseAt(
      "figures-disagree",
      `${exceptions.length} of ${compared} scores of the whole service differ between the tables`,
      { file, sheet, found: exceptions[0]!, expected: "the same scores in each table" },
    );
  return { what: "scores of the whole service agree between the tables", compared, exceptions };
}
