import { hasValue } from "../core/cell.js";
import { placeOf } from "../read/sheet.js";
import { bareLabel } from "./parts/bare-label.js";
import { checkMedians, gradeOfRow, salaryTable } from "./parts/civil-service-salary-tables.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { isBlank } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import type { Publication, Skipped } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";
import { refuseShifted } from "./parts/refuse-shifted.js";

const SERIES = "median salary";
const WHOLE = /^all employees$/i;
const NAME = { organisation: "dept", region: "region" };
const TABLE = { organisation: "Table 25", region: "Table 26" };
/** Pounds a year that no median salary of the Civil Service lies outside of. */
const [LEAST, MOST] = [5_000, 500_000];
/** Hours a year by which the tidier divided. */
const HOURS = 1635.5;

/**
 * Tables 25 and 26 of Civil Service Statistics as a third party tidied them: median salary by grade and organisation, or
 * by grade and region. The file does not say of when: give the period.
 */
export const civilServiceSalaryTables = defineSource({
  id: "civil-service-salary-tables",
  publisher: "Cabinet Office",
  title: "Civil Service Statistics, tables 25 and 26, tidied",
  looksLike:
    "a CSV with the headings dept, grade, annual_salary, or region, grade, value, whose grades are scs, g6g7, seoheo, eo, aoaa and total",
  signs: ["dept", "region", "grade", "annual_salary", "hourly_rate", "grade_label", "g6g7", "seoheo", "aoaa"],
  met: "real files",
  recognises: (file) => salaryTable(file) !== undefined,
  read(file, { period }): Publication {
    const table = salaryTable(file)!;
    const { sheet, row: header, by, at, group, figure } = table;
    if (table.twice.length > 0)
      refuseAt("repeated-label", `the heading "${table.twice[0]}" stands twice`, {
        file: file.name,
        sheet,
        row: header,
        found: table.twice.join(", "),
        expected: "every heading once",
      });
    refuseShifted(sheet, header, sheet.rows, file.name);
    const observations: Observation[] = [];
    let [blank, hourly, compared] = [0, 0, 0];
    const rate = at.get("hourly_rate");
    for (let row = header + 1; row <= sheet.rows; row += 1) {
      const name = bareLabel(sheet.text(row, group));
      if (name === "" && isBlank(sheet.text(row, table.grade)) && isBlank(sheet.text(row, figure))) continue;
      const refuse = (code: string, says: string, column: number, expected: string): never =>
        refuseAt(code, says, { file: file.name, sheet, row, column, found: sheet.text(row, column), expected });
      if (!/[A-Za-z]/.test(name))
        refuse("missing-label", `nothing stands under "${NAME[by]}"`, group, `the name of ${by}`);
      const grade = gradeOfRow(table, row, file.name);
      const value = figureCell(sheet, row, figure, file.name);
      if (rate !== undefined && !isBlank(sheet.text(row, rate))) hourly += 1;
      if (value === undefined) {
        blank += 1;
        continue;
      }
      if (hasValue(value) && (value.value < LEAST || value.value > MOST))
        refuse("figures-disagree", "the figure cannot be a median salary", figure, "pounds a year");
      const perHour = rate === undefined ? undefined : figureCell(sheet, row, rate, file.name);
      if (hasValue(value) && perHour !== undefined && hasValue(perHour)) {
        compared += 1;
        if (Math.abs(value.value / HOURS - perHour.value) > 0.02 + value.value / 1e5)
          refuse(
            "figures-disagree",
            "the salary and the tidier's hourly rate disagree",
            figure,
            `about ${Math.round(perHour.value * HOURS)}`,
          );
      }
      observations.push({
        series: SERIES,
        period,
        dimensions: { [by]: name, grade },
        value,
        unit: { id: "GBP/year", prices: "current" },
        status: "not-stated",
        at: placeOf(sheet, row, figure),
        labels: [placeOf(sheet, row, group), placeOf(sheet, row, table.grade), placeOf(sheet, header, figure)],
      });
    }
    const skipped: Skipped[] = [];
    if (blank > 0) skipped.push({ what: "cells of figures", why: "blank", count: blank });
    if (hourly > 0)
      skipped.push({
        what: "hourly_rate",
        why: "the tidier's own, on hours that are not the publisher's",
        count: hourly,
      });
    for (const heading of at.keys())
      if (!["dept", "region", "grade", "annual_salary", "value", "hourly_rate", "grade_label"].includes(heading))
        skipped.push({ what: `column "${heading}"`, why: "none of the table's", count: 1 });
    return finish(
      {
        publisher: civilServiceSalaryTables.publisher,
        title: "Civil Service Statistics: median salaries",
        table: `${TABLE[by]}: median salary by ${by} and grade`,
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "copy",
        series: [{ id: SERIES, title: "median gross annual salary", unit: { id: "GBP/year", prices: "current" } }],
        observations,
        skipped,
        checks: [
          checkMedians(observations, by, file.name),
          ...(compared > 0
            ? [{ what: "salaries agree with the hourly rates made from them", compared, exceptions: [] }]
            : []),
        ],
        notes: [
          'Tidied by a third party. Rows of the grade "total" are medians of all grades, whatever their label says: no sum of anything.',
          ...(period === undefined ? ["The file does not say when: the period must be given."] : []),
        ],
      },
      file.name,
    );
  },
  slot({ period, dimensions: { organisation, region, grade = "" } }) {
    if (period !== "2020-03") return undefined;
    const basis = (table: string): string =>
      `median gross annual salary; Civil Service Statistics 2020 ${table} (V2); 31 March`;
    if (organisation !== undefined) {
      const department = WHOLE.test(organisation) ? "all" : organisation;
      const level = department === "all" ? "all" : "organisation";
      const columns = {
        period,
        grade,
        department,
        department_level: level,
        statistic: "median",
        basis: basis("Table 25"),
      };
      return { resource: "civil-service-pay", columns };
    }
    if (region === undefined || WHOLE.test(region)) return undefined;
    const columns = {
      period,
      grade,
      dimension: "region",
      category: region,
      measure: "median",
      basis: basis("Table 26"),
    };
    return { resource: "civil-service-pay-by-group", columns };
  },
});
