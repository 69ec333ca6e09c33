import { hasValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { type Place, placeOf } from "../../../read/sheet.js";
import { bareLabel } from "../bare-label.js";
import { civilServiceGrade } from "../civil-service-grade.js";
import { figureCell } from "../figure-cell.js";
import { isBlank, plainLabel } from "../label.js";
import type { Observation } from "../observation.js";
import { refuseAt } from "../refuse-at.js";
import type { StatisticsTable } from "./tables.js";

const SERVICE =
  /^(?:overall civil service|civil service overall|(?:total )?civil service(?: total)?|all employees|all civil servants|all departments|total(?: employment| employees)?)$/i;
/** Shorthand of these tables beside the common: no median of nobody, and not available. */
const SHORTHAND = { "[n]": "[z]", "[w]": "[x]" } as const;
const LEAST_SALARY = 5_000;
const MOST_SALARY = 1_000_000;

/** Of whom a row is: an organisation, a department with its agencies ("group"), a region, or the whole service. */
function whose(by: StatisticsTable["by"], name: string, parent: string): Record<string, string> {
  if (by === "level" || SERVICE.test(name)) return {};
  if (by === "region") return { region: name };
  const group = /^(.+?) overall$/i.exec(name)?.[1];
  if (group !== undefined) return { parent_department: group };
  return parent === "" ? { organisation: name } : { organisation: name, of_department: parent };
}

/**
 * The figures of a table, row by row. Rows of text alone are notes or headings inside the table.
 *
 * @throws Problem "missing-label", "unknown-label", "figures-disagree", "not-a-figure"
 */
export function tableFigures(
  table: StatisticsTable,
  period: Period | undefined,
  dated: Place | undefined,
  file: string,
): { readonly observations: Observation[]; readonly notes: number } {
  const { sheet, header, by, name, parent, columns } = table;
  const observations: Observation[] = [];
  let notes = 0;
  for (let row = header + 1; row <= sheet.rows; row += 1) {
    const label = bareLabel(sheet.text(row, name));
    const group = parent === undefined ? "" : bareLabel(sheet.text(row, parent));
    if (columns.every(({ column }) => isBlank(sheet.text(row, column)))) {
      if (label !== "" || group !== "") notes += 1;
      continue;
    }
    const refuse = (code: string, says: string, column: number, expected: string): never =>
      refuseAt(code, says, { file, sheet, row, column, found: sheet.text(row, column), expected });
    if (!/[a-z]/i.test(label)) refuse("missing-label", `figures stand beside no ${by}`, name, `the name of the ${by}`);
    const level =
      by === "level" ? (civilServiceGrade(plainLabel(sheet.text(row, name))) ?? civilServiceGrade(label)) : undefined;
    if (by === "level" && level === undefined)
      refuse(
        "unknown-label",
        "the responsibility level is not known",
        name,
        "Senior Civil Service to Administrative Officer, not reported, all",
      );
    const of = whose(by, label, group);
    const labels = [
      placeOf(sheet, row, name),
      ...(parent === undefined || group === "" ? [] : [placeOf(sheet, row, parent)]),
      ...(dated === undefined ? [] : [dated]),
    ];
    for (const { column, counted, place } of columns) {
      const value = figureCell(sheet, row, column, file, { shorthand: SHORTHAND });
      if (value === undefined) continue;
      const { series, sex, pattern } = counted;
      const money = series === "median salary" || series === "mean salary";
      if (hasValue(value) && (value.value < (money ? LEAST_SALARY : 0) || (money && value.value > MOST_SALARY)))
        refuse("figures-disagree", `the figure cannot be a ${series}`, column, money ? "pounds a year" : "a count");
      const grade = counted.grade ?? level ?? "all";
      observations.push({
        series,
        period,
        dimensions: {
          ...of,
          grade,
          ...(sex === undefined ? {} : { sex }),
          ...(pattern === undefined ? {} : { working_pattern: pattern }),
        },
        value,
        unit: money ? { id: "GBP/year", prices: "current" } : { id: series === "fte" ? "fte" : "people" },
        status: "not-stated",
        at: placeOf(sheet, row, column),
        labels: [...labels, place],
      });
    }
  }
  return { observations, notes };
}
