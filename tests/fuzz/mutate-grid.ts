import type { CellRange } from "../../src/read/cell-address.js";
import { type Content, copyOf, type Grid, widthOf } from "./grid.js";
import { KEEPING, type Mutation } from "./mutation.js";
import { slowNumber } from "./slow-number.js";

const NOTES = [
  "Note: made up by the fuzzer",
  "Source: nobody",
  "1. Figures may not sum",
  "..",
  "Total",
  "2031",
  "12.5",
];
const FOOTNOTES = ["1", " 2", "1,2", " [note 3]", "\u00b9", " (r)", "*"];
const WORDS = [
  "Other",
  "Total",
  "All employees",
  "Male",
  "2019",
  "2020 Q1",
  "Whole Economy",
  "London",
  "x",
  "1999 JAN",
];

/** Whether a text is a figure or a shorthand for one, and so no label. */
const isFigure = ({ text, number }: Content): boolean => number !== undefined || slowNumber(text) !== undefined;

/** A cell that holds another text; what it held as a number or date is gone. */
const written = (text: string): Content | undefined => (text === "" ? undefined : { text });

/** A figure that is no longer the same. */
function altered({ text, number, ...rest }: Content, by: number): Content {
  if (number !== undefined) return { ...rest, text: String(number + by), number: number + by };
  return { text: text.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1 + (by % 8)) % 10)) };
}

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

const put = (grid: Grid, row: number, column: number, content: Content | undefined): void => {
  const cells = grid.rows[row]!;
  while (cells.length <= column) cells.push(undefined);
  cells[column] = content;
};

function swapColumns(grid: Grid, from: number, a: number, b: number): void {
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

function mutate(grids: Grid[], m: Mutation): void {
  const grid = grids[m.sheet % grids.length]!;
  const [height, width] = [grid.rows.length, widthOf(grid)];
  if (height === 0 || width === 0) return;
  const [r, r2, c, c2] = [m.row % height, m.row2 % height, m.column % width, m.column2 % width];
  const cells = grid.rows[r]!;
  const here = cells[c];
  const filled = cells.findIndex((cell, i) => i >= c && cell !== undefined && !isFigure(cell));
  const figure = cells.findIndex((cell, i) => i >= c && cell !== undefined && isFigure(cell));
  const label = cells[filled];
  const firstFigure = grid.rows.findIndex(
    (row) => row.filter((cell) => cell !== undefined && isFigure(cell)).length > 0,
  );
  switch (m.kind) {
    case "insert-blank-row":
      return insertRow(grid, r, []);
    case "insert-note-row":
      return insertRow(grid, r, [
        ...Array(m.column2 % 2 === 0 ? 0 : c).fill(undefined),
        written(NOTES[m.word % NOTES.length]!),
      ]);
    case "duplicate-row":
      return insertRow(grid, m.column % 2 === 0 ? r : r2, [...cells]);
    case "remove-row":
      grid.rows.splice(r, 1);
      grid.merged = shiftedAreas(grid.merged, r + 1, -1, "rows");
      return;
    case "swap-rows":
      [grid.rows[r], grid.rows[r2]] = [grid.rows[r2]!, cells];
      return;
    case "insert-blank-column":
      return insertColumn(grid, c, () => undefined);
    case "duplicate-column": {
      const own = grid.rows.map((row) => row[c]);
      return insertColumn(grid, m.row % 2 === 0 ? c : c2, (row) => own[row]);
    }
    case "remove-column":
      for (const row of grid.rows) row.splice(c, 1);
      grid.merged = shiftedAreas(grid.merged, c + 1, -1, "columns");
      return;
    case "swap-columns":
      return swapColumns(grid, 0, c, c2);
    case "swap-columns-below-headings":
      return swapColumns(grid, firstFigure < 0 ? r : m.row % 2 === 0 ? firstFigure : r, c, c2);
    case "row-right":
      cells.splice(c, 0, undefined);
      return;
    case "row-left":
      cells.splice(c, 1);
      return;
    case "column-down":
      for (let row = height - 1; row > r; row -= 1) put(grid, row, c, grid.rows[row - 1]![c]);
      return put(grid, r, c, undefined);
    case "column-up":
      for (let row = r; row < height - 1; row += 1) put(grid, row, c, grid.rows[row + 1]![c]);
      return put(grid, height - 1, c, undefined);
    case "blank-cell":
      return put(grid, r, m.column2 % 2 === 0 || filled < 0 ? c : filled, undefined);
    case "swap-cells": {
      const other = grid.rows[r2]![c2];
      put(grid, r2, c2, here);
      return put(grid, r, c, other);
    }
    case "copy-cell":
      return put(grid, r2, c2, here);
    case "alter-figure":
      if (figure >= 0) put(grid, r, figure, altered(cells[figure]!, 1 + m.word));
      return;
    case "alter-label":
      if (label === undefined) return;
      return put(
        grid,
        r,
        filled,
        written(m.word % 2 === 0 ? WORDS[m.word % 10]! : label.text.slice(0, -1 - (m.word % 3))),
      );
    case "footnote-digit":
      if (label !== undefined) put(grid, r, filled, { text: label.text + FOOTNOTES[m.word % FOOTNOTES.length]! });
      return;
    case "add-space":
      if (label !== undefined)
        put(grid, r, filled, {
          text:
            m.word % 3 === 0 ? ` ${label.text}` : m.word % 3 === 1 ? `${label.text} ` : label.text.replace(" ", "  "),
        });
      return;
    case "change-case":
      if (label !== undefined)
        put(grid, r, filled, { text: m.word % 2 === 0 ? label.text.toUpperCase() : label.text.toLowerCase() });
      return;
    case "cut-rows":
      grid.rows.splice(r);
      grid.merged = grid.merged.filter(({ bottom }) => bottom <= r);
      return;
    case "cut-columns":
      for (const row of grid.rows) row.splice(c);
      grid.merged = grid.merged.filter(({ right }) => right <= c);
      return;
    case "preamble-to-end":
      grid.rows.push([], ...grid.rows.splice(0, Math.min(r, Math.max(0, firstFigure))));
      return;
    case "hide-sheet":
      grid.hidden = !grid.hidden;
      return;
    case "swap-sheets": {
      const [a, b] = [m.sheet % grids.length, m.row % grids.length];
      [grids[a], grids[b]] = [grids[b]!, grids[a]!];
      return;
    }
    case "rename-sheet": {
      const other = grids[m.row % grids.length]!;
      [grid.name, other.name] = m.word % 2 === 0 ? [other.name, grid.name] : [`${grid.name} ${m.word}`, other.name];
    }
  }
}

/** Grids after some mutations; their cells are the same objects where they were only moved. */
export function mutatedGrids(grids: readonly Grid[], mutations: readonly Mutation[]): Grid[] {
  const now = copyOf(grids);
  for (const mutation of mutations) mutate(now, mutation);
  return now;
}

/** Whether all of some mutations keep the meaning of what they leave. */
export const keepMeaning = (mutations: readonly Mutation[]): boolean =>
  mutations.every(({ kind }) => (KEEPING as readonly string[]).includes(kind));
