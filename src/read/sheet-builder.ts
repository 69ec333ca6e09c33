import { problem } from "../core/problem.js";
import { addressOf, SHEET_COLUMNS, SHEET_ROWS } from "./cell-address.js";
import type { ReadCell, ReadSheet } from "./spreadsheet.js";

/** Cells a whole spreadsheet may hold that is looked at sheet by sheet and not kept. */
export const MOST_CELLS = 5_000_000;

/** Counts the cells of a spreadsheet over its sheets. */
export interface CellCount {
  cells: number;
  /** How many there may be. */
  readonly most: number;
}

/** The parts of a sheet that are not its cells and columns. */
type Rest = Omit<ReadSheet, "cells" | "at" | "width" | "hiddenColumns">;

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
}

/** Puts a sheet together, cell by cell. */
export interface SheetBuilder {
  add(cell: ReadCell): void;
  columns(columns: Columns): void;
  /** Says where a cell leads, once it has been added. */
  link(address: string, target: string): void;
  done(rest: Rest): ReadSheet;
}

const key = (row: number, column: number): number => row * (SHEET_COLUMNS + 1) + column;

/**
 * Starts a sheet. What says it is larger than a sheet can be, or holds more cells than any table does, is refused.
 *
 * @param where  file and sheet, for messages
 * @param count  of the whole spreadsheet
 * @throws Problem "too-large" and "damaged-file", when cells are added
 */
export function sheetBuilder(where: string, count: CellCount): SheetBuilder {
  const cells: ReadCell[] = [];
  const widths: Columns[] = [];
  const links = new Map<string, string>();
  const linked = (cell: ReadCell): ReadCell => {
    const link = links.get(addressOf(cell.row, cell.column));
    return link === undefined ? cell : { ...cell, link };
  };
  return {
    add(cell) {
      count.cells += 1;
      if (count.cells > count.most)
        problem("too-large", `${where}: more than ${count.most} cells are filled`, {
          found: `more than ${count.most} filled cells`,
          expected: `at most ${count.most} in the whole file`,
          where,
          hint: "hand out the table and not the data behind it",
        });
      if (!(cell.row >= 1 && cell.row <= SHEET_ROWS && cell.column >= 1 && cell.column <= SHEET_COLUMNS))
        problem("damaged-file", `${where}: a cell stands outside the sheet`, {
          found: `row ${cell.row}, column ${cell.column}`,
          expected: `at most ${SHEET_ROWS} rows and ${SHEET_COLUMNS} columns`,
          where,
        });
      cells.push(cell);
    },
    columns: (columns) => void widths.push(columns),
    link: (address, target) => void links.set(address, target),
    done(rest) {
      const filled = links.size === 0 ? cells : cells.map(linked);
      let found: Map<number, ReadCell> | undefined;
      return {
        ...rest,
        cells: filled,
        at(row, column) {
          found ??= new Map(filled.map((cell) => [key(cell.row, cell.column), cell]));
          return found.get(key(row, column));
        },
        width: (column) => widths.find(({ from, to }) => column >= from && column <= to)?.width,
        hiddenColumns: widths.filter(({ hidden }) => hidden).map(({ from }) => from),
      };
    },
  };
}
