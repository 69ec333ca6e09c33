import { type Period, periodKind } from "../../../core/period.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { bareLabel } from "../bare-label.js";
import { holdsFigure } from "../figure-cell.js";
import { officialPeriod } from "../official-period.js";
import { refuseAt } from "../refuse-at.js";
import { BASE, type Measure, measureOf } from "./economy-unit.js";

/** The tables that are read, by the number and the words of their title. */
export const TABLES = [
  { number: "1.6", title: /^(?:table )?1\.6:? labour market$/i },
  { number: "1.7", title: /^(?:table )?1\.7:? inflation$/i },
] as const;
export type TableNumber = (typeof TABLES)[number]["number"];

/** A column of a table: what it is, in which unit, and the cells that say so. */
export interface TableColumn extends Measure {
  readonly column: number;
  /** The heading without its unit: "Average weekly earnings growth". */
  readonly name: string;
  /** The heading above it, that it shares with others: "Year-on-year growth", "2015=100"; "" where there is none. */
  readonly group: string;
  readonly labels: readonly Place[];
}

/** A row of a table. */
export interface TableRow {
  readonly row: number;
  readonly period: Period;
  readonly at: Place;
}

/** A table of the economy workbook. */
export interface EconomyTable {
  readonly number: TableNumber;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Rows below and between that are no figures. */
  readonly notes: number;
}

/** Which of the tables a sheet is, and where its title stands. */
export function titleOf(sheet: Sheet): { readonly number: TableNumber; readonly row: number } | undefined {
  for (let row = 1; row <= Math.min(8, sheet.rows); row += 1)
    for (let column = 1; column <= Math.min(4, sheet.columns); column += 1) {
      const text = sheet.text(row, column).replace(/\s+/g, " ").trim();
      const found = TABLES.find(({ title }) => title.test(text));
      if (found !== undefined) return { number: found.number, row };
    }
  return undefined;
}

const clean = (text: string): string => bareLabel(text).replace(/\s+/g, " ").trim();
const LABEL = /^\d{4}(?:\s?Q\d|\s?[-/]\s?\d{2,4})?$/;
/** The quarter or year that a label says; "2025-12" would be a month, and is none of these tables. */
function periodOf(text: string): Period | undefined {
  const period = LABEL.test(text.trim()) ? officialPeriod(text.replace(/\s+/g, ""), "financial-years") : undefined;
  return period === undefined || periodKind(period) === "month" ? undefined : period;
}

/** The first row of figures, and the column that its periods stand in. */
function firstFigures(sheet: Sheet, title: number, file: string): { readonly row: number; readonly column: number } {
  for (let row = title + 1; row <= Math.min(title + 12, sheet.rows); row += 1)
    for (let column = 1; column <= Math.min(4, sheet.columns); column += 1)
      if (periodOf(sheet.text(row, column)) !== undefined) return { row, column };
  return refuseAt("missing-label", "no row below the title begins with a period", {
    file,
    sheet,
    row: title,
    found: "none in the next twelve rows",
    expected: "a quarter as 2008Q1",
  });
}

/** The first row with a period and a figure in a column; undefined where there is none: a stray mark, the end of the table. */
function firstBeside(sheet: Sheet, first: { row: number; column: number }, column: number): number | undefined {
  for (let row = first.row; row <= sheet.rows; row += 1)
    if (holdsFigure(sheet, row, column) && periodOf(sheet.text(row, first.column)) !== undefined) return row;
  return undefined;
}

/** What stands in a row of headings over a column: its own text, else that of the heading it shares to its left. */
function over(sheet: Sheet, row: number, column: number, from: number): { readonly text: string; readonly at: Place } {
  for (let c = column; c > from; c -= 1) {
    const text = clean(sheet.text(row, c));
    if (text !== "") return { text, at: placeOf(sheet, row, c) };
  }
  return { text: "", at: placeOf(sheet, row, column) };
}

/**
 * Reads a table of the OBR's economy workbook, or of the text it once was: headings in one or two rows, then quarters,
 * calendar years and financial years below one another.
 *
 * @throws Problem "missing-label", "unknown-label", "unknown-unit", "repeated-label"
 */
export function economyTable(sheet: Sheet, file: string): EconomyTable {
  const title = titleOf(sheet)!;
  const first = firstFigures(sheet, title.row, file);
  const headings = Array.from({ length: first.row - title.row - 1 }, (_, i) => title.row + 1 + i);
  const lowest =
    headings.filter((row) => over(sheet, row, sheet.columns, first.column).text !== "").at(-1) ?? title.row;
  const upper = headings.filter((row) => row < lowest).at(-1);
  const columns: TableColumn[] = [];
  for (let column = first.column + 1; column <= sheet.columns; column += 1) {
    const own = clean(sheet.text(lowest, column));
    if (own === "") {
      const lost = firstBeside(sheet, first, column);
      if (lost === undefined) continue;
      refuseAt("missing-label", "a figure stands in a column without a heading", {
        file,
        sheet,
        row: lost,
        column,
        found: sheet.text(lowest, column),
        expected: `a heading in row ${lowest}`,
      });
    }
    const above = upper === undefined ? undefined : over(sheet, upper, column, first.column);
    const group = above?.text ?? "";
    const shared = above !== undefined && above.at.column !== column;
    if (group !== "" && !/growth/i.test(group) && (shared || !BASE.test(group)))
      refuseAt(shared ? "missing-label" : "unknown-label", `nothing says which index "${own.slice(0, 60)}" is`, {
        file,
        sheet,
        row: upper!,
        column,
        found: sheet.text(upper!, column),
        expected: "year-on-year growth, which columns may share, or a base of their own as 2015=100",
      });
    const labels = [placeOf(sheet, lowest, column), ...(group === "" ? [] : [above!.at])];
    const name = own.replace(/\s*\([^)]*\)/g, "").trim();
    if (columns.some((one) => one.name === name && one.group === group))
      refuseAt("repeated-label", `the heading "${name}" stands twice`, {
        file,
        sheet,
        row: lowest,
        found: `${name}, ${group}`,
        expected: "every heading once",
      });
    const measure = measureOf(own, group);
    if (measure !== undefined) columns.push({ column, name, group, ...measure, labels });
    else if (firstBeside(sheet, first, column) !== undefined)
      refuseAt("unknown-unit", `nothing says in which unit "${own.slice(0, 60)}" is`, {
        file,
        sheet,
        row: lowest,
        column,
        found: own,
        expected: "per cent, growth, millions, £ billion, hours or a base as 2015=100, in the heading or above it",
      });
  }
  const rows: TableRow[] = [];
  const seen = new Map<Period, number>();
  let notes = 0;
  for (let row = first.row; row <= sheet.rows; row += 1) {
    const text = sheet.text(row, first.column).trim();
    const period = periodOf(text);
    if (period === undefined) {
      if (columns.some((one) => holdsFigure(sheet, row, one.column)))
        refuseAt(text === "" ? "missing-label" : "unknown-label", "figures stand beside no period", {
          file,
          sheet,
          row,
          column: first.column,
          found: text,
          expected: "a quarter or a year",
        });
      if (text !== "") notes += 1;
      continue;
    }
    if (notes > 0)
      refuseAt("unknown-label", "a period stands below the notes", {
        file,
        sheet,
        row,
        found: text,
        expected: "figures above, notes below",
      });
    if (seen.has(period))
      refuseAt("repeated-label", `${text} stands twice`, {
        file,
        sheet,
        row,
        found: `rows ${seen.get(period)} and ${row}`,
        expected: "every period once",
      });
    seen.set(period, row);
    rows.push({ row, period, at: placeOf(sheet, row, first.column) });
  }
  return { number: title.number, columns, rows, notes };
}
