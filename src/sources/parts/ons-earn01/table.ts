import { problem } from "../../../core/problem.js";
import type { Status } from "../../../core/standing.js";
import { placeOf, type Sheet } from "../../../read/sheet.js";
import { figureCell, holdsFigure } from "../figure-cell.js";
import { where } from "../header-row.js";
import { isBlank } from "../label.js";
import type { Observation } from "../observation.js";
import { officialPeriod } from "../official-period.js";
import { type ColumnOfFigures, type RowOfFigures, TableFigure } from "../table-figure.js";
import type { Column } from "./columns.js";

const MARK = /\s*[[(]?\b(p|r)\b[\])]?\s*$/i;

/** The month that a cell stands for, and whether it is marked as provisional or revised. */
function monthIn(sheet: Sheet, row: number, column: number): { month: string; mark?: Status } | undefined {
  const date = sheet.date(row, column);
  if (date !== undefined) return { month: date.slice(0, 7) };
  const text = sheet.text(row, column).trim();
  if (text === "" || sheet.number(row, column) !== undefined) return undefined;
  const mark = MARK.exec(text)?.[1]?.toLowerCase();
  const month = officialPeriod(text.replace(MARK, ""));
  if (month === undefined || !/^\d{4}-\d\d$/.test(month)) return undefined;
  return { month, ...(mark === undefined ? {} : { mark: mark === "p" ? "provisional" : "revised" }) };
}

/** The months of a table: the column they stand in, and the month of each row that has one. */
export interface Months {
  readonly column: number;
  readonly of: ReadonlyMap<number, { readonly month: string; readonly mark?: Status }>;
}

/**
 * Where the months of a table stand: in the one column, none of those of figures, in which most months stand.
 *
 * @throws Problem "missing-label" where there is none; "repeated-label" where two columns hold months
 */
export function monthsOf(sheet: Sheet, codes: number, columns: readonly Column[], file: string): Months {
  const taken = new Set(columns.map(({ column }) => column));
  const found: Months[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    if (taken.has(column)) continue;
    const of = new Map<number, { month: string; mark?: Status }>();
    for (let row = codes + 1; row <= sheet.rows; row += 1) {
      const month = monthIn(sheet, row, column);
      if (month !== undefined) of.set(row, month);
    }
    if (of.size > 0) found.push({ column, of });
  }
  found.sort((a, b) => b.of.size - a.of.size);
  if (found.length > 1 && found[1]!.of.size > 1)
    problem("repeated-label", `${where(file, sheet)}: ${found.length} columns hold months`, {
      found: `columns ${found.map(({ column }) => column).join(", ")}`,
      expected: "one column of months",
      where: where(file, sheet),
      hint: "take the workbook as ONS publishes it",
    });
  return (
    found[0] ??
    problem("missing-label", `${where(file, sheet)}: no column holds months`, {
      found: "figures below codes, and nothing that says when",
      expected: "a column of months, as dates or as Jan 00",
      where: where(file, sheet),
    })
  );
}

/** What is known of a sheet before its figures are read. */
export interface Table {
  readonly codes: number;
  readonly columns: readonly Column[];
  readonly unknown: readonly string[];
  readonly months: Months;
}

/** Refuses a column of figures over which no code stands, and a row of figures beside which no month stands. */
function refuse(what: "code" | "month", found: string, sheet: Sheet, row: number, column: number, file: string): never {
  const code = found.trim() === "" ? "missing-label" : "unknown-label";
  return problem(code, `${where(file, sheet, row)}: figures with no ${what}`, {
    found: found.trim() === "" ? "a blank" : `"${found.trim().slice(0, 80)}"`,
    expected: what === "code" ? "a code such as KAB9 over every column of figures" : "a month such as Jan 00",
    where: `${where(file, sheet, row)}, column ${column}`,
    hint: "a label was taken out or the table has moved: take the workbook as ONS publishes it",
  });
}

/**
 * The figures of a sheet of EARN01, month by month. Rows below the table without a figure are notes.
 *
 * @param provisional  the month that is provisional where the file marks none
 * @throws Problem "missing-label" and "unknown-label" where figures stand without a month or a code; "not-a-figure"
 */
export function tableFigures(
  sheet: Sheet,
  { codes, columns, unknown, months }: Table,
  provisional: string | undefined,
  file: string,
): { readonly observations: Observation[]; readonly notes: number } {
  const at = months.column;
  const taken = new Set(columns.map(({ column }) => column));
  const others: number[] = [];
  for (let column = 1; column <= sheet.columns; column += 1)
    if (column !== at && !taken.has(column) && !unknown.includes(sheet.text(codes, column).trim())) others.push(column);
  const shared = columns.map(
    ({ column, code, unit, labels, meaning: { measure, kind }, sector }): ColumnOfFigures => ({
      sheet: sheet.name,
      column,
      series: code,
      dimensions: { measure, sector, statistic: kind },
      unit,
      labels,
    }),
  );
  for (let row = 1; row < codes; row += 1)
    for (const { column } of columns)
      if (sheet.number(row, column) !== undefined) refuse("code", "", sheet, row, column, file);
  const observations: Observation[] = [];
  let notes = 0;
  for (let row = codes + 1; row <= sheet.rows; row += 1) {
    const found = months.of.get(row);
    if (found === undefined) {
      for (const { column } of columns)
        if (holdsFigure(sheet, row, column)) refuse("month", sheet.text(row, at), sheet, row, at, file);
      if (!isBlank(sheet.text(row, at))) notes += 1;
      continue;
    }
    let { mark } = found;
    for (const column of others) {
      const text = sheet.text(row, column).trim();
      if (text === "") continue;
      if (/^[[(]?[pr][\])]?$/i.test(text)) mark ??= /p/i.test(text) ? "provisional" : "revised";
      else if (holdsFigure(sheet, row, column)) refuse("code", sheet.text(codes, column), sheet, codes, column, file);
    }
    const own: RowOfFigures = { row, period: found.month, at: placeOf(sheet, row, at) };
    const status = mark ?? (found.month === provisional ? "provisional" : "not-stated");
    for (const of of shared) {
      const value = figureCell(sheet, row, of.column, file);
      if (value !== undefined) observations.push(new TableFigure(own, of, value, status));
    }
  }
  return { observations, notes };
}
