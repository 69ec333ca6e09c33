import { type Cell, hasValue, type Missing } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { type Place, placeOf, placeOfName, type Sheet } from "../../../read/sheet.js";
import { bareLabel } from "../bare-label.js";
import type { SumToCheck } from "../check-sums.js";
import { figureCell } from "../figure-cell.js";
import { where } from "../header-row.js";
import { headingOver } from "../heading-over.js";
import { findLabel, isLabel } from "../label.js";
import type { Observation } from "../observation.js";
import type { Skipped } from "../publication.js";
import { quarterEnd } from "./quarter-end.js";

/** What Table 9 gave: the figures, what its totals should be the sums of, and how its figures are rounded. */
export interface Departments {
  readonly observations: Observation[];
  readonly sums: SumToCheck[];
  readonly rounding: number;
  readonly skipped: Skipped[];
}

/** What stands for a number below five in a sum: it is off by no more than rounding is. */
const FEW: Cell = { value: 2.5 };

interface Column {
  readonly column: number;
  readonly measure: "headcount" | "fte";
  readonly period: string;
  readonly labels: readonly Place[];
}

function fail(code: string, what: string, expected: string, sheet: Sheet, row: number, file: string): never {
  return problem(code, `${where(file, sheet, row)}: ${what}`, {
    found: what,
    expected,
    where: where(file, sheet, row),
    hint: "take the workbook as ONS publishes it: a label was changed, or rows have moved",
  });
}

const isFte = (text: string): boolean => isLabel(text, "Full Time Equivalent") || isLabel(text, "Full-time equivalent");

/** The row of Headcount and Full Time Equivalent, with a period over each. Changes are left out. */
function columnsOf(sheet: Sheet, file: string): { row: number; columns: Column[]; changes: number } {
  const over = headingOver(sheet);
  for (let row = 2; row <= Math.min(sheet.rows, 20); row += 1) {
    const columns: Column[] = [];
    let changes = 0;
    for (let column = 1; column <= sheet.columns; column += 1) {
      const text = sheet.text(row, column);
      const measure = isLabel(text, "Headcount") ? "headcount" : isFte(text) ? "fte" : undefined;
      if (measure === undefined) continue;
      const heading = over(row - 1, column) ?? over(row - 2, column);
      if (heading === undefined)
        fail(
          "missing-label",
          `no period stands over column ${column}`,
          "a period such as March 2025",
          sheet,
          row,
          file,
        );
      if (/change/i.test(heading.text)) {
        changes += 1;
        continue;
      }
      const period = quarterEnd(heading.text);
      if (period === undefined)
        fail("unknown-label", `"${heading.text}" is no quarter`, "March 2025 or Q1 2014", sheet, row, file);
      columns.push({
        column,
        measure,
        period,
        labels: [placeOf(sheet, row, column), heading.place, placeOfName(sheet)],
      });
    }
    if (columns.length > 1) return { row, columns, changes };
  }
  return fail("missing-label", "no row holds Headcount and Full Time Equivalent", "both", sheet, 1, file);
}

/** How the figures are rounded, and what two dots stand for, as a note below the table says. */
function roundingOf(sheet: Sheet, total: number): { rounding: number; dots: Missing } {
  for (let row = total; row <= sheet.rows; row += 1)
    for (let column = 1; column <= sheet.columns; column += 1) {
      const found = /rounded to the nearest (five|ten|5|10)\b/i.exec(sheet.text(row, column))?.[1]?.toLowerCase();
      if (found === undefined) continue;
      const dots = /less than (?:five|ten).*"?\.\."?/i.test(sheet.text(row, column)) ? "[low]" : "..";
      return { rounding: found === "five" || found === "5" ? 5 : 10, dots };
    }
  return { rounding: 10, dots: ".." };
}

/**
 * Civil Service employment by department and agency: groups of rows below the name of a department, and one total.
 * Digits of footnotes are taken off the names. A figure without a name is left out where it is the sum of the group
 * above, which ONS has left in white in some workbooks, and refused elsewhere.
 *
 * @throws Problem "missing-label" where rows have no name or a group none; "unknown-label"
 */
export function departmentFigures(sheet: Sheet, file: string): Departments {
  const { row: header, columns, changes } = columnsOf(sheet, file);
  const end = findLabel(sheet, "Total employment");
  if (end === undefined) return fail("missing-label", "there is no Total employment", "the total", sheet, header, file);
  const { rounding, dots } = roundingOf(sheet, end.row);
  const observations: Observation[] = [];
  const parts = new Map(columns.map((column) => [column, [] as Cell[]]));
  let group: { name: string; place: Place; sums: Map<number, number>; rows: number } | undefined;
  let [open, stray, last] = [false, 0, header];
  for (let row = header + 1; row <= end.row; row += 1) {
    const name = bareLabel(sheet.text(row, end.column));
    const figures = columns.flatMap((column) => {
      const value = figureCell(sheet, row, column.column, file, { shorthand: { "..": dots } });
      return value === undefined ? [] : [{ column, value }];
    });
    if (name === "" && figures.length === 0) {
      open = false;
      continue;
    }
    if (name === "") {
      const [only] = figures;
      const sum = group?.sums.get(only!.column.column);
      const near =
        hasValue(only!.value) &&
        sum !== undefined &&
        Math.abs(only!.value.value - sum) <= ((group!.rows + 1) * rounding) / 2;
      if (figures.length > 1 || !near)
        fail("missing-label", "figures without a department", "the name of a department", sheet, row, file);
      stray += 1;
      open = false;
      continue;
    }
    if (figures.length === 0) {
      group = { name, place: placeOf(sheet, row, end.column), sums: new Map(), rows: 0 };
      open = true;
      continue;
    }
    const total = row === end.row;
    if (!total && (group === undefined || !open))
      fail(
        "missing-label",
        `"${name}" stands below no department`,
        "a row with the department's name above its bodies",
        sheet,
        row,
        file,
      );
    if (!total && group !== undefined) group.rows += 1;
    for (const { column, value } of figures) {
      if (!total) {
        parts.get(column)!.push(hasValue(value) || value.missing !== "[low]" ? value : FEW);
        group!.sums.set(column.column, (group!.sums.get(column.column) ?? 0) + (hasValue(value) ? value.value : 0));
      }
      observations.push({
        series: `civil service ${column.measure}`,
        period: column.period,
        dimensions: {
          table: "9",
          department: total ? "all" : name,
          department_level: total ? "all" : "organisation",
          parent_department: total ? "" : group!.name,
        },
        value,
        unit: { id: column.measure === "fte" ? "fte" : "people" },
        status: "not-stated",
        at: placeOf(sheet, row, column.column),
        labels: [placeOf(sheet, row, end.column), ...(total ? [] : [group!.place]), ...column.labels],
      });
    }
    last = row;
  }
  for (let row = last + 1; row <= sheet.rows; row += 1)
    if (columns.filter(({ column }) => sheet.number(row, column) !== undefined).length > 1)
      fail("unknown-label", "figures stand below the total", "notes only", sheet, row, file);
  const sums = columns.map((column): SumToCheck => {
    const total = observations.find(({ at }) => at.row === end.row && at.column === column.column);
    const place = `${where(file, sheet, end.row)}, column ${column.column}`;
    if (total === undefined) fail("missing-label", "the total is blank", "a figure", sheet, end.row, file);
    return {
      name: `civil service ${column.measure}, ${column.period}`,
      total: total.value,
      parts: parts.get(column)!,
      where: place,
    };
  });
  const skipped: Skipped[] = [];
  if (changes > 0)
    skipped.push({
      what: `columns of changes of "${sheet.name}"`,
      why: "what they follow from is taken",
      count: changes,
    });
  if (stray > 0)
    skipped.push({ what: `figures of "${sheet.name}" without a name`, why: "sums of the group above", count: stray });
  return { observations, sums, rounding, skipped };
}
