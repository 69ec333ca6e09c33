import { type Content, type Grid, widthOf } from "./grid.js";
import type { Mutation } from "./mutation.js";
import { slowNumber } from "./slow-number.js";

/** The sheet, row, column and cells that a mutation picks by its numbers. */
export interface Picked {
  readonly grids: Grid[];
  readonly grid: Grid;
  readonly m: Mutation;
  /** Rows and columns, from 0. */
  readonly r: number;
  readonly r2: number;
  readonly c: number;
  readonly c2: number;
  /** The row. */
  readonly cells: (Content | undefined)[];
  /** Columns of the first label and the first figure in it, at `c` or behind; -1 where there is none. */
  readonly filled: number;
  readonly figure: number;
  /** The first row that holds a figure. */
  readonly firstFigure: number;
}

/** Whether a text is a figure, and so no label. */
export const isFigure = ({ text, number }: Content): boolean => number !== undefined || slowNumber(text) !== undefined;

/** What a mutation picks; undefined when the sheet is empty. */
export function picked(grids: Grid[], m: Mutation): Picked | undefined {
  const grid = grids[m.sheet % grids.length]!;
  const [height, width] = [grid.rows.length, widthOf(grid)];
  if (height === 0 || width === 0) return undefined;
  const [r, r2, c, c2] = [m.row % height, m.row2 % height, m.column % width, m.column2 % width];
  const cells = grid.rows[r]!;
  const filled = cells.findIndex((cell, i) => i >= c && cell !== undefined && !isFigure(cell));
  const figure = cells.findIndex((cell, i) => i >= c && cell !== undefined && isFigure(cell));
  const firstFigure = grid.rows.findIndex((row) => row.some((cell) => cell !== undefined && isFigure(cell)));
  return { grids, grid, m, r, r2, c, c2, cells, filled, figure, firstFigure };
}
