import { type Period, periodKind } from "../../../core/period.js";
import type { Unit } from "../../../core/unit.js";
import type { Sheet } from "../../../read/sheet.js";
import { holdsFigure } from "../figure-cell.js";
import { officialPeriod } from "../official-period.js";
import { refuseAt } from "../refuse-at.js";

/** What heads a column of years. */
export const YEARS = /^(?:financial|calendar) year$/i;

/** A column of figures beside a column of years. */
export interface DeflatorColumn {
  readonly column: number;
  readonly years: number;
  /** Whether they are headed as financial years, and not as calendar years. */
  readonly financial: boolean;
  readonly series: string;
  readonly unit: Unit;
  readonly times: number;
}

/** The text of a cell on one line. */
export const spaced = (sheet: Sheet, row: number, column: number): string =>
  sheet.text(row, column).replace(/\s+/g, " ").trim();

/** What a column is, from its heading and the one it shares with others above it. */
function meaning(heading: string): Pick<DeflatorColumn, "series" | "unit" | "times"> | undefined {
  const base = /^(\d{4}(?:-\d\d)?)\s*=\s*100$/.exec(heading);
  if (base !== null)
    return { series: "GDP deflator", unit: { id: "index", base: `${base[1]!.replace("-", "/")}=100` }, times: 1 };
  if (/^per ?cent change on previous year$/i.test(heading))
    return { series: "GDP deflator, change on the year before", unit: { id: "percent" }, times: 1 };
  const money = /^cash £ million (non-season-?ally|seasonally) adjusted$/i.exec(heading);
  if (money === null) return undefined;
  const adjusted = /^non/i.test(money[1]!) ? "not seasonally adjusted" : "seasonally adjusted";
  return { series: `money GDP, ${adjusted}`, unit: { id: "GBP" }, times: 1e6 };
}

/** The first row below the headings with a year and a figure; undefined where a column without a heading is empty. */
function firstBeside(sheet: Sheet, head: number, years: number, column: number): number | undefined {
  for (let row = head + 1; row <= sheet.rows; row += 1)
    if (holdsFigure(sheet, row, column) && yearOf(spaced(sheet, row, years)) !== undefined) return row;
  return undefined;
}

/**
 * The columns of figures, from the row of headings.
 *
 * @throws Problem "missing-label", "unknown-label", "label-conflict"
 */
export function columnsOf(sheet: Sheet, row: number, file: string): DeflatorColumn[] {
  const columns: DeflatorColumn[] = [];
  let years = 0;
  for (let column = 1; column <= sheet.columns; column += 1) {
    const heading = spaced(sheet, row, column);
    if (YEARS.test(heading)) years = column;
    else if (heading === "") {
      const lost = years === 0 ? undefined : firstBeside(sheet, row, years, column);
      if (lost !== undefined)
        refuseAt("missing-label", "a figure stands in a column without a heading", {
          file,
          sheet,
          row: lost,
          column,
          found: heading,
          expected: `a heading in row ${row}`,
        });
    } else {
      const found = meaning(heading);
      if (years === 0)
        return refuseAt("missing-label", `no kind of year stands before "${heading.slice(0, 60)}"`, {
          file,
          sheet,
          row,
          column,
          found: spaced(sheet, row, column - 1),
          expected: '"Financial year" or "Calendar year"',
        });
      if (found === undefined)
        return refuseAt("unknown-label", `the heading "${heading.slice(0, 60)}" is not known`, {
          file,
          sheet,
          row,
          column,
          found: heading,
          expected: "2022-23 = 100, per cent change on previous year, Cash £ million …, beside a kind of year",
        });
      const financial = /financial/i.test(spaced(sheet, row, years));
      if (found.unit.base !== undefined && found.unit.base.includes("/") !== financial)
        refuseAt("label-conflict", `"${heading}" stands beside years of the other kind`, {
          file,
          sheet,
          row,
          column,
          found: spaced(sheet, row, years),
          expected: "2022-23 = 100 beside financial years, 2022 = 100 beside calendar years",
        });
      columns.push({ column, years, financial, ...found });
    }
  }
  return columns;
}

/** The year of a row, and whether it is marked as a forecast: "2023-24 (1), (2)". */
export function yearOf(text: string): { readonly period: Period; readonly forecast: boolean } | undefined {
  const match = /^(\d{4}(?:-\d\d)?)((?:\s*,?\s*\(\d\))*)$/.exec(text);
  const period = match === null ? undefined : officialPeriod(match[1]!, "financial-years");
  // "2023-12" would be a month, and is no year.
  return period === undefined || periodKind(period) === "month"
    ? undefined
    : { period, forecast: match![2]!.trim() !== "" };
}
