import { problem } from "../../../core/problem.js";
import { placeOf, type Sheet } from "../../../read/sheet.js";
import { bareLabel } from "../bare-label.js";
import { figureCell } from "../figure-cell.js";
import { where } from "../header-row.js";
import { isBlank } from "../label.js";
import type { Observation } from "../observation.js";
import { SECTORS } from "./codes.js";

/** The name under which sampling variability stands among the series. */
export const SAMPLING = "sampling variability of single-month growth";

const HEADINGS: readonly (readonly [RegExp, measure: string, months: string])[] = [
  [/^including bonuses \(jan(?:uary)? to apr(?:il)?\)/i, "total_pay", "Jan-Apr"],
  [/^including bonuses \(may to dec(?:ember)?\)/i, "total_pay", "May-Dec"],
  [/^excluding bonuses/i, "regular_pay", "all"],
];

/** The row in which the headings of the table of sampling variability stand; undefined where a sheet has none. */
export function samplingRow(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, 40); row += 1) {
    let held = 0;
    for (let column = 1; column <= sheet.columns; column += 1)
      if (/^\s*(?:in|ex)cluding bonuses(?: \(|\d|\s*$)/i.test(sheet.text(row, column))) held += 1;
    if (held >= 2) return row;
  }
  return undefined;
}

/** The year whose growth rates they were worked out from, where a note says so. */
function yearOf(sheet: Sheet): string | undefined {
  for (let row = sheet.rows; row >= 1; row -= 1) {
    const found = /12 months January (\d{4}) to December (\d{4})/i.exec(sheet.text(row, 1));
    if (found !== null && found[1] === found[2]) return found[1];
  }
  return undefined;
}

/**
 * Half-widths of the 95% interval of growth rates, by sector.
 *
 * @throws Problem "missing-label", "unknown-label"
 */
export function samplingFigures(sheet: Sheet, header: number, file: string): Observation[] {
  const columns: { column: number; measure: string; months: string }[] = [];
  let unit = false;
  for (let row = 1; row <= header; row += 1)
    for (let column = 1; column <= sheet.columns; column += 1) {
      if (/percentage points/i.test(sheet.text(row, column))) unit = true;
      const text = sheet.text(row, column).replace(/\s+/g, " ").trim();
      if (row !== header) continue;
      const found = HEADINGS.find(([pattern]) => pattern.test(text));
      if (found !== undefined) columns.push({ column, measure: found[1], months: found[2] });
      else if (text !== "") refuse(text, sheet, header, file);
    }
  if (!unit)
    problem("missing-label", `${where(file, sheet)}: nothing says that the figures are percentage points`, {
      found: "figures without a unit",
      expected: "percentage points",
      where: where(file, sheet),
    });
  const year = yearOf(sheet);
  const observations: Observation[] = [];
  for (let row = header + 1; row <= sheet.rows; row += 1) {
    const figures = columns.filter(({ column }) => sheet.number(row, column) !== undefined);
    const name = bareLabel(sheet.text(row, 1));
    if (figures.length === 0) continue;
    if (isBlank(name) || !Object.hasOwn(SECTORS, name.toLowerCase())) refuse(name, sheet, row, file);
    if (figures.length < columns.length)
      problem("missing-figure", `${where(file, sheet, row)}: "${name}" lacks a figure`, {
        found: `${figures.length} figures`,
        expected: `${columns.length}: the table has no gaps`,
        where: where(file, sheet, row),
        hint: "a column has moved: take the workbook as ONS publishes it",
      });
    for (const { column, measure, months } of columns) {
      const value = figureCell(sheet, row, column, file);
      if (value === undefined) continue;
      observations.push({
        series: SAMPLING,
        period: year,
        dimensions: { measure, sector: name, months },
        value,
        unit: { id: "points" },
        status: "estimate",
        at: placeOf(sheet, row, column),
        labels: [placeOf(sheet, row, 1), placeOf(sheet, header, column)],
      });
    }
  }
  return observations;
}

const refuse = (found: string, sheet: Sheet, row: number, file: string): never =>
  problem(
    found === "" ? "missing-label" : "unknown-label",
    `${where(file, sheet, row)}: "${found}" is not understood`,
    {
      found: found === "" ? "a blank beside figures" : found,
      expected: "a sector, or Including or Excluding bonuses over the figures",
      where: where(file, sheet, row),
      hint: "take the workbook as ONS publishes it",
    },
  );
