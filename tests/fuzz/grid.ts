import type { CellRange } from "../../src/read/cell-address.js";
import { cellSheet, type WorkbookCell } from "../../src/read/cell-sheet.js";
import type { OfficialFile } from "../../src/read/official-file.js";
import type { Sheet } from "../../src/read/sheet.js";

/** What stands in a cell, wherever the cell is: an object is the same before and after a mutation that only moves it. */
export type Content = Omit<WorkbookCell, "row" | "column">;

/** A sheet that can be mutated: rows of cells, `undefined` where nothing stands. */
export interface Grid {
  name: string;
  hidden: boolean;
  merged: CellRange[];
  rows: (Content | undefined)[][];
}

const NOTHING = { rows: [] } as const;

/** The cells of a sheet as a grid. */
export function gridOf(sheet: Sheet): Grid {
  const rows = Array.from({ length: sheet.rows }, (_, r) =>
    Array.from({ length: sheet.columns }, (_, c): Content | undefined => {
      const [row, column] = [r + 1, c + 1];
      const text = sheet.text(row, column);
      if (text === "") return undefined;
      const [number, date] = [sheet.number(row, column), sheet.date(row, column)];
      return {
        text,
        ...(number === undefined ? {} : { number }),
        ...(date === undefined ? {} : { date }),
        ...(sheet.isPercent(row, column) ? { percent: true } : {}),
        ...(sheet.isFormula(row, column) ? { formula: true } : {}),
      };
    }),
  );
  return { name: sheet.name, hidden: sheet.hidden, merged: [...sheet.merged], rows };
}

/** A copy whose rows can be changed; its cells are those of the original. */
export const copyOf = (grids: readonly Grid[]): Grid[] =>
  grids.map((grid) => ({ ...grid, merged: [...grid.merged], rows: grid.rows.map((row) => [...row]) }));

export const widthOf = ({ rows }: Grid): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** What stands in a row and column counted from 1. */
export const contentAt = (grid: Grid | undefined, row: number, column: number): Content | undefined =>
  (grid ?? NOTHING).rows[row - 1]?.[column - 1];

const sheetOf = (grid: Grid, index: number): Sheet =>
  cellSheet(
    grid.rows.flatMap((row, r) =>
      row.flatMap((content, c) => (content === undefined ? [] : [{ ...content, row: r + 1, column: c + 1 }])),
    ),
    { name: grid.name, index, hidden: grid.hidden, merged: grid.merged },
  );

/** Grids as an opened workbook, without writing and reading one. */
export const workbookOf = (grids: readonly Grid[], like: OfficialFile): OfficialFile => ({
  ...like,
  sheets: grids.map(sheetOf),
});

/** How a grid is written as text. */
export interface Writing {
  readonly delimiter: string;
  readonly newline: string;
  readonly quotes: "all" | "needed" | "dropped";
  /** Separators put behind every row. */
  readonly trailing: number;
}

/** A grid as CSV. */
export function csvOf(grid: Grid, { delimiter, newline, quotes, trailing }: Writing): string {
  const cell = (text: string): string => {
    if (quotes === "dropped") return text;
    const needed = text.includes(delimiter) || /["\r\n]/.test(text);
    return needed || quotes === "all" ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (row: Grid["rows"][number]): string =>
    Array.from(row, (content) => cell(content?.text ?? "")).join(delimiter) + delimiter.repeat(trailing);
  return grid.rows.map((row) => line(row) + newline).join("");
}
