import { hasValue, missing } from "../core/cell.js";
import { problem } from "../core/problem.js";
import { type Place, placeOf } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import type { Publication, Skipped } from "./parts/publication.js";
import { type BodyFigures, checkOrders, checkTotals } from "./parts/workforce-management-information/checks.js";
import { returnColumns, returnHeader } from "./parts/workforce-management-information/columns.js";
import { returnRows } from "./parts/workforce-management-information/rows.js";

const SHORTHAND = { "(.)": "[z]", "(..)": "..", "£-": "not-published", "£ -": "not-published" } as const;
const UNITS = { headcount: "people", fte: "fte", contracts: "count", "month cost": "GBP" } as const;

/**
 * Departments' monthly returns of staff and pay bill: by grade, payroll and not. As filed, and not quality assured: the
 * annual survey is better for staff. A pay bill of nought with staff in post is no figure.
 */
export const workforceManagementInformation = defineSource({
  id: "workforce-management-information",
  publisher: "Departments, on GOV.UK",
  title: "Workforce management information",
  looksLike:
    "a CSV or workbook with Organisation name, Organisation type and headings such as Payroll staff; AO/AA; Headcount, in one row or merged over three",
  signs: [
    "Organisation name",
    "Organisation type",
    "Main, parent or sponsoring department",
    "Payroll staff",
    "Grand Total",
  ],
  met: "real files",
  neverMet: "the merged headings in two and three rows of the years before 2022",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && returnHeader(sheet) !== undefined),
  read(file, { period: given }): Publication {
    const shown = file.sheets.filter((sheet) => !sheet.hidden && returnHeader(sheet) !== undefined);
    const sheet = shown[0]!;
    if (shown.length > 1)
      problem("repeated-label", `${file.name}: ${shown.length} sheets hold a return`, {
        found: shown.map(({ name }) => `"${name}"`).join(", "),
        expected: "one sheet of figures",
        where: file.name,
        hint: "take each sheet into a file of its own",
      });
    const table = returnColumns(sheet, returnHeader(sheet)!, file.name);
    const { rows, notes, unused, totals } = returnRows(table, given, file.name);
    if (rows.length === 0)
      problem("no-figures", `${where(file.name, sheet)}: a blank form, with headings and no figures`, {
        found: `${table.columns.length} headings and no row that was filled in`,
        expected: "a return of at least one organisation",
        where: where(file.name, sheet),
        hint: "this is the template: take the file that a department published",
      });
    const observations: Observation[] = [];
    const bodies: BodyFigures[] = [];
    let zeroFiled = 0;
    for (const { row, body, type, department, period } of rows) {
      const labels = [table.body, table.type, table.department, table.year, table.month].flatMap((column) =>
        column === undefined ? [] : [placeOf(sheet, row, column)],
      );
      const own = new Map<string, Observation>();
      const find: BodyFigures["find"] = (series, staff, of) => own.get(`${series}\0${staff}\0${of}`);
      for (const { column, meaning, labels: headings } of table.columns) {
        const value = figureCell(sheet, row, column, file.name, { shorthand: SHORTHAND });
        if (value === undefined) continue;
        const { measure, staff, of } = meaning;
        const kind = measure === "month cost" ? "cost" : staff === "payroll" ? "grade" : "kind";
        const at: Place = placeOf(sheet, row, column);
        own.set(`${measure}\0${staff}\0${of}`, {
          series: measure,
          period,
          dimensions: {
            body,
            ...(type === "" ? {} : { organisation_type: type }),
            ...(department === "" ? {} : { department }),
            staff,
            [kind]: of,
          },
          value,
          unit: { id: UNITS[measure] },
          status: "not-stated",
          at,
          labels: [...labels, ...headings],
        });
      }
      const kinds = (series: string, staff: string): string[] =>
        table.columns.flatMap(({ meaning: m }) =>
          m.measure === series && m.staff === staff && m.of !== "all" ? [m.of] : [],
        );
      bodies.push({ name: body, find, kinds });
      const positive = (series: string): boolean => {
        const total = find(series, "payroll", "all")?.value;
        return total !== undefined && hasValue(total) && total.value > 0;
      };
      const staffed = positive("headcount") || positive("fte");
      const bill = find("month cost", "payroll", "all")?.value;
      const nothing = bill !== undefined && hasValue(bill) && bill.value === 0;
      for (const observation of own.values()) {
        const { value, dimensions, series, at } = observation;
        const impossible =
          series === "month cost" && dimensions.staff === "payroll" && (nothing || dimensions.cost === "salary");
        if (!staffed || !impossible || !hasValue(value) || value.value !== 0) observations.push(observation);
        else {
          zeroFiled += 1;
          observations.push({ ...observation, value: missing("zero-filed", sheet.text(at.row, at.column).trim()) });
        }
      }
    }
    const skipped: Skipped[] = [];
    const skip = (what: string, why: string, count: number): void => {
      if (count > 0) skipped.push({ what, why, count });
    };
    for (const other of file.sheets)
      if (other !== sheet) skip(`sheet "${other.name}"`, other.hidden ? "hidden" : "no return", 1);
    skip("rows below the headings", "notes", notes);
    skip("rows of the form", "nobody filled them in", unused);
    skip("rows of totals over bodies", "the bodies are there; a total is never added to them", totals);
    for (const { heading } of table.notTaken)
      skip(
        `column "${heading.slice(0, 60)}"`,
        heading === "Comments" ? "free text, may name people" : "no figures stand under it",
        1,
      );
    return finish(
      {
        publisher: workforceManagementInformation.publisher,
        title: workforceManagementInformation.title,
        table: "staff and pay bill of each body, by grade",
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [
          { id: "headcount", title: "people on the last day of the month", unit: { id: "people" } },
          { id: "fte", title: "full-time equivalents on the last day of the month", unit: { id: "fte" } },
          { id: "month cost", title: "cost of the month", unit: { id: "GBP" } },
        ],
        observations,
        skipped,
        checks: [checkTotals(bodies, file.name), ...checkOrders(bodies, file.name)],
        notes: [
          "As departments filed it; nobody has assured its quality.",
          ...(zeroFiled > 0
            ? [`${zeroFiled} figures of pay are nought where staff are in post: carried as zero-filed, no figures.`]
            : []),
          ...(table.year === undefined && given === undefined
            ? ["The file does not say of which month: it must be given."]
            : []),
        ],
      },
      file.name,
    );
  },
  slot({ series, period, dimensions }, { checks }) {
    const { body, organisation_type, department, staff, grade, cost } = dimensions;
    if (staff !== "payroll" || body === undefined || organisation_type === undefined || department === undefined)
      return undefined;
    if (period === undefined || !period.endsWith("-03")) return undefined;
    const columns = { period, department, body, organisation_type };
    if (grade !== undefined) {
      const above = checks.some(
        ({ what, exceptions }) =>
          what.startsWith("full-time") && exceptions.some((words) => words.startsWith(`${body}, ${grade}:`)),
      );
      return {
        resource: "civil-service-workforce",
        columns: { ...columns, grade, measure: series, flag: above ? "fte-above-headcount" : "" },
      };
    }
    const measure = cost === "salary" ? "month-salary-cost" : cost === "all" ? "month-pay-bill" : undefined;
    if (measure === undefined) return undefined;
    return {
      resource: "civil-service-workforce",
      columns: { ...columns, grade: "all", measure, unit: "GBP/month", flag: "" },
    };
  },
});
