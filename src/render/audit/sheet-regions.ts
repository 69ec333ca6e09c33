import { addressOf, type CellRange } from "../../read/cell-address.js";
import type { ReadCell, ReadSheet, ReadTable } from "../../read/spreadsheet.js";

/** Whether a cell lies in a range. */
export const within = ({ top, left, bottom, right }: CellRange, { row, column }: ReadCell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Where a cell stands, as a person finds it. */
export const placeOf = ({ row, column }: ReadCell): string => addressOf(row, column);

/** Whether a row of headings stands over a table: marked as such or not, its first row is read as one. */
export const isHeading = (table: ReadTable, { row }: ReadCell): boolean => row === table.top;

/** The table a cell lies in. */
export const tableOf = (sheet: ReadSheet, cell: ReadCell): ReadTable | undefined =>
  sheet.tables.find((table) => within(table, cell));

/** Rows in which several cells are filled: what a table looks like, marked or not. */
export function tabularRows({ cells }: ReadSheet): Set<number> {
  const rows = new Set<number>();
  let [row, filled] = [0, 0];
  for (const cell of cells) {
    [row, filled] = cell.row === row ? [row, filled + 1] : [cell.row, 1];
    if (filled === 2) rows.add(row);
  }
  return rows;
}

/** Cells below the headings of the marked tables; where none is marked, those of every row with several filled. */
export function bodyCells(sheet: ReadSheet): readonly ReadCell[] {
  if (sheet.tables.length === 0) {
    const rows = tabularRows(sheet);
    return sheet.cells.filter(({ row }) => rows.has(row));
  }
  return sheet.cells.filter((cell) => {
    const table = tableOf(sheet, cell);
    return table !== undefined && !isHeading(table, cell);
  });
}

/** Cells that stand in no marked table. */
export const cellsOutside = (sheet: ReadSheet): readonly ReadCell[] =>
  sheet.cells.filter((cell) => tableOf(sheet, cell) === undefined);

/** Up to some numbers from a first to a last that are not among those given; however far apart the two are. */
export function missingFrom(first: number, last: number, there: ReadonlySet<number>, most: number): number[] {
  const found: number[] = [];
  for (let at = first; at <= last && found.length < most; at += 1) if (!there.has(at)) found.push(at);
  return found;
}
