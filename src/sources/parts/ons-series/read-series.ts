import { type Cell, hasValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { figureCell } from "../figure-cell.js";
import { where } from "../header-row.js";
import type { Observation } from "../observation.js";
import { officialPeriod } from "../official-period.js";
import type { Skipped } from "../publication.js";
import { scaledCell } from "../scaled-cell.js";
import { type ColumnOfFigures, type RowOfFigures, TableFigure } from "../table-figure.js";
import type { LabelBlock } from "./label-block.js";
import type { StatedUnit } from "./series-unit.js";

/** The rows of figures below the labels, and what stands among and below them that is none. */
export interface PeriodRows {
  readonly rows: readonly RowOfFigures[];
  readonly skipped: readonly Skipped[];
}

/**
 * The rows of figures: years, quarters and months stand in one column, one after another. A text among them that is no
 * period is refused, since what it hides cannot be known; notes below the last are left.
 *
 * @throws Problem "unknown-label", "repeated-label" when a period stands twice, "no-figures"
 */
export function periodRows(sheet: Sheet, { column, figures }: LabelBlock, file: string): PeriodRows {
  const rows: RowOfFigures[] = [];
  const seen = new Map<Period, number>();
  const others: { row: number; text: string }[] = [];
  for (let row = figures === 0 ? sheet.rows + 1 : figures; row <= sheet.rows; row += 1) {
    const text = sheet.text(row, column).trim();
    if (text === "") continue;
    const period = officialPeriod(text);
    if (period === undefined) {
      others.push({ row, text });
      continue;
    }
    const before = seen.get(period);
    if (before !== undefined)
      problem("repeated-label", `${where(file, sheet, row)}: ${text} stands twice`, {
        found: `rows ${before} and ${row}`,
        expected: "every period once",
        where: where(file, sheet, row),
        hint: "a row was pasted in twice: download the file again",
      });
    seen.set(period, row);
    rows.push({ row, period, at: placeOf(sheet, row, column) });
  }
  const last = rows.at(-1)?.row ?? 0;
  const among = others.find(({ row }) => row < last);
  if (among !== undefined)
    problem("unknown-label", `${where(file, sheet, among.row)}: "${among.text.slice(0, 60)}" is no period`, {
      found: among.text.slice(0, 200),
      expected: "a year, a quarter as 2024 Q1 or a month as 2024 JAN",
      where: where(file, sheet, among.row),
      hint: "the file was edited: download it again",
    });
  if (rows.length === 0)
    problem("no-figures", `${where(file, sheet)}: there is no row with a period below the labels`, {
      found: "labels alone",
      expected: "years, quarters or months with figures",
      where: where(file, sheet),
      hint: "the file may have been cut off: download it again",
    });
  const below = others.filter(({ row }) => row > last).length;
  return {
    rows,
    skipped: below === 0 ? [] : [{ what: "rows below the figures", why: "notes", count: below }],
  };
}

/** What the figures of one column share. */
export interface SeriesColumn {
  readonly column: number;
  readonly code: string;
  readonly stated: StatedUnit;
  /** Where code and title stand. */
  readonly labels: readonly Place[];
  /** The month whose figure is provisional though the file marks none; undefined where none is. */
  readonly provisional?: Period | undefined;
}

const NONE: Readonly<Record<string, string>> = {};

/**
 * The figures of one column; blank cells are no figures: a series begins late, or has no months.
 *
 * @param cells  what each text of the file was read as: of the hundred thousand figures of a dataset most are written twice
 * @param into   the list that they are added to
 * @returns their numbers, by the place of their row in the list of rows: not a number where there is none
 */
export function columnFigures(
  sheet: Sheet,
  rows: readonly RowOfFigures[],
  { column, code, stated: { unit, times }, labels, provisional }: SeriesColumn,
  file: string,
  cells: Map<string, Cell>,
  into: Observation[],
): Float64Array {
  const shared: ColumnOfFigures = { sheet: sheet.name, column, series: code, dimensions: NONE, unit, labels };
  const values = new Float64Array(rows.length).fill(Number.NaN);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place]!;
    const text = sheet.text(row.row, column);
    if (text === "") continue;
    const known = cells.get(text);
    const cell = known ?? figureCell(sheet, row.row, column, file);
    if (cell === undefined) continue;
    if (known === undefined) cells.set(text, cell);
    const value = scaledCell(cell, times);
    if (hasValue(value)) values[place] = value.value;
    into.push(new TableFigure(row, shared, value, row.period === provisional ? "provisional" : "not-stated"));
  }
  return values;
}
