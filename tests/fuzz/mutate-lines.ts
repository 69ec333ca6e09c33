import type { CellRange } from "../../src/read/cell-address.js";
import type { Content, Grid } from "./grid.js";
import type { Picked } from "./picked.js";

/** Merged areas after a row or column came in at `at` (by 1) or went (by -1). */
function shiftedAreas(areas: readonly CellRange[], at: number, by: 1 | -1, sides: "rows" | "columns"): CellRange[] {
  const move = (line: number): number => (line >= at ? line + by : line);
  return areas.flatMap((area) => {
    const [from, to] = sides === "rows" ? [area.top, area.bottom] : [area.left, area.right];
    const [start, end] = [by === -1 && from === at ? from : move(from), move(to)];
    if (end < start) return [];
    return [sides === "rows" ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end }];
  });
}

/** Puts something into a cell, or takes out what is there. */
export function put(grid: Grid, row: number, column: number, content: Content | undefined): void {
  const cells = grid.rows[row]!;
  while (cells.length <= column) cells.push(undefined);
  cells[column] = content;
}

function swapColumns(grid: Grid, from: number, a: number, b: number): void {
  const torn = ({ left, right }: CellRange): boolean =>
    left !== right && [a, b].some((column) => left <= column + 1 && column + 1 <= right);
  grid.merged = grid.merged.filter((area) => !torn(area)); // as a program does that is asked to take one apart
  for (let row = from; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row]!;
    const [left, right] = [cells[a], cells[b]];
    if (left === undefined && right === undefined) continue;
    put(grid, row, a, right);
    put(grid, row, b, left);
  }
}

function insertColumn(grid: Grid, column: number, of: (row: number) => Content | undefined): void {
  for (const [row, cells] of grid.rows.entries()) if (cells.length > column) cells.splice(column, 0, of(row));
  grid.merged = shiftedAreas(grid.merged, column + 1, 1, "columns");
}

function insertRow(grid: Grid, row: number, cells: (Content | undefined)[]): void {
  grid.rows.splice(row, 0, cells);
  grid.merged = shiftedAreas(grid.merged, row + 1, 1, "rows");
}

const NOTES = [
  "Note: made up by the fuzzer",
  "Source: nobody",
  "1. Figures may not sum",
  "..",
  "Total",
  "2031",
  "12.5",
];

/** Mutations of whole rows and columns. */
export const LINES = {
  "insert-blank-row": ({ grid, r }: Picked) => insertRow(grid, r, []),
  "insert-note-row": ({ grid, r, c, m }: Picked) => {
    const before: undefined[] = Array(m.column2 % 2 === 0 ? 0 : c).fill(undefined);
    insertRow(grid, r, [...before, { text: NOTES[m.word % NOTES.length]! }]);
  },
  "duplicate-row": ({ grid, r, r2, m, cells }: Picked) => insertRow(grid, m.column % 2 === 0 ? r : r2, [...cells]),
  "remove-row": ({ grid, r }: Picked) => {
    grid.rows.splice(r, 1);
    grid.merged = shiftedAreas(grid.merged, r + 1, -1, "rows");
  },
  "swap-rows": ({ grid, r, r2, cells }: Picked) => {
    [grid.rows[r], grid.rows[r2]] = [grid.rows[r2]!, cells];
    const swapped = (row: number): number => (row === r + 1 ? r2 + 1 : row === r2 + 1 ? r + 1 : row);
    grid.merged = grid.merged.flatMap((area) => {
      if (area.top === area.bottom) return [{ ...area, top: swapped(area.top), bottom: swapped(area.top) }];
      return swapped(area.top) === area.top && swapped(area.bottom) === area.bottom ? [area] : [];
    });
  },
  "insert-blank-column": ({ grid, c }: Picked) => insertColumn(grid, c, () => undefined),
  "duplicate-column": ({ grid, c, c2, m }: Picked) => {
    const own = grid.rows.map((row) => row[c]);
    insertColumn(grid, m.row % 2 === 0 ? c : c2, (row) => own[row]);
  },
  "remove-column": ({ grid, c }: Picked) => {
    for (const row of grid.rows) row.splice(c, 1);
    grid.merged = shiftedAreas(grid.merged, c + 1, -1, "columns");
  },
  "swap-columns": ({ grid, c, c2 }: Picked) => swapColumns(grid, 0, c, c2),
  "swap-columns-below-headings": ({ grid, r, c, c2, m, firstFigure }: Picked) =>
    swapColumns(grid, firstFigure < 0 || m.row % 2 === 1 ? r : firstFigure, c, c2),
  "row-right": ({ cells, c }: Picked) => void cells.splice(c, 0, undefined),
  "row-left": ({ cells, c }: Picked) => void cells.splice(c, 1),
  "column-down": ({ grid, r, c }: Picked) => {
    for (let row = grid.rows.length - 1; row > r; row -= 1) put(grid, row, c, grid.rows[row - 1]![c]);
    put(grid, r, c, undefined);
  },
  "column-up": ({ grid, r, c }: Picked) => {
    for (let row = r; row < grid.rows.length - 1; row += 1) put(grid, row, c, grid.rows[row + 1]![c]);
    put(grid, grid.rows.length - 1, c, undefined);
  },
  "cut-rows": ({ grid, r }: Picked) => {
    grid.rows.splice(r);
    grid.merged = grid.merged.filter(({ bottom }) => bottom <= r);
  },
  "cut-columns": ({ grid, c }: Picked) => {
    for (const row of grid.rows) row.splice(c);
    grid.merged = grid.merged.filter(({ right }) => right <= c);
  },
  "preamble-to-end": ({ grid, r, firstFigure }: Picked) => {
    const count = Math.min(r, Math.max(0, firstFigure));
    grid.rows.push([], ...grid.rows.splice(0, count));
    for (let i = 0; i < count; i += 1) grid.merged = shiftedAreas(grid.merged, 1, -1, "rows");
  },
};
