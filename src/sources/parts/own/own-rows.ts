import { problem } from "../../../core/problem.js";
import type { Given } from "../define-source.js";
import type { OwnColumn, OwnKind } from "./column.js";
import { differentTexts } from "./different-texts.js";
import { keyText, NOT_STATED } from "./key-text.js";
import type { Matched } from "./match-headings.js";
import { type GapReason, type OwnTable, ownTable } from "./own-table.js";
import { isShare, type OwnCell, readNumber } from "./read-value.js";
import { refuseCell, refuseRow, rowWords, type TableSpot } from "./refuse-row.js";

/** A row of a file, whatever its format. Columns count from 1. */
export interface RowCells {
  /** The last column that may hold something. */
  readonly width: number;
  cell(column: number): OwnCell;
  text(column: number): string;
}

/** Takes the rows of a table one by one. */
export interface OwnRows {
  take(row: number, cells: RowCells): void;
  /** What became of them. @throws Problem "too-few-rows" … */
  done(): OwnTable;
}

/** Different texts a column of keys may hold: more are not groups of staff, and would fill the memory. */
export const MOST_DIFFERENT = 200_000;
const SAMPLED_ROWS = 400;

/**
 * Reads the rows of a user's own file against the columns of its kind, adding up records of one person where the kind
 * allows them. Rows are not kept: one line of numbers is, for each group.
 *
 * @param kind     what kind of file it is
 * @param matched  which column of the file is which
 * @param spot     where the table stands
 * @param strict   whether what stands outside the headings is a fault, as in a text where a comma moved the cells
 */
export function ownRows(kind: OwnKind, matched: Matched, spot: TableSpot, given: Given, strict: boolean): OwnRows {
  const of = (role: OwnColumn["role"]) =>
    kind.columns
      .filter((column) => column.role === role)
      .map((column) => ({ column, at: matched.columns.get(column.name) }));
  const [keys, attributes, figures] = [of("key"), of("attribute"), of("figure")];
  const texts = [...keys, ...attributes].map(() => differentTexts());
  const both = [...keys, ...attributes];
  const table = ownTable({ kind, matched, spot, keys, attributes, figures, texts });
  const key = new Int32Array(keys.length);
  const said = new Int32Array(attributes.length);
  const numbers = new Float64Array(figures.length);
  const reasons: (GapReason | undefined)[] = figures.map(() => undefined);
  const headcount = figures.findIndex(({ column }) => column.name === "headcount");
  const limits = kind.notAbove.map(({ lower, upper }) => ({
    lower: figures.findIndex(({ column }) => column.name === lower),
    upper: figures.findIndex(({ column }) => column.name === upper),
  }));
  const unheaded = matched.others.filter(({ heading }) => heading.trim() === "").map(({ column }) => column);
  const headed = matched.columns.size + matched.others.length;
  const samples = matched.others.map(() => [] as string[]);
  let [blanks, notes, sampled] = [0, 0, 0];

  const filled = (cells: RowCells): number => {
    let count = 0;
    for (let column = 1; column <= cells.width; column += 1) if (cells.text(column).trim() !== "") count += 1;
    return count;
  };
  /** Whether a row that lacks something is blank or a note standing alone; it is counted as such. */
  const setAside = (cells: RowCells): boolean => {
    const count = filled(cells);
    if (count > 1) return false;
    if (count === 0) blanks += 1;
    else notes += 1;
    return true;
  };

  const numberOf = (i: number, row: number, cells: RowCells): number | undefined => {
    const { column, at } = both[i]!;
    const raw = at === undefined ? "" : cells.text(at);
    const known = texts[i]!.known(raw);
    if (known !== undefined) return known;
    if (at !== undefined && raw !== "" && filled(cells) === 1) return undefined;
    const place = [row, at ?? 0] as const;
    const read = at === undefined ? undefined : keyText(column, cells.cell(at), given, spot, place);
    if (read === undefined && column.required) {
      if (filled(cells) <= 1) return undefined;
      refuseCell("blank-cell", spot, place, column, "is blank", { found: "a blank", expected: column.what });
    }
    if (texts[i]!.remembered >= MOST_DIFFERENT)
      problem("too-large", `${spot.file}: ${column.name} has more than ${MOST_DIFFERENT} different texts`, {
        found: `more than ${MOST_DIFFERENT} different texts by ${rowWords(spot, row)}`,
        expected: "a column of groups, such as grades",
        where: spot.file,
        hint: "the columns may be the wrong way round, or the file holds a row for every person",
      });
    return texts[i]!.learn(raw, read ?? (column.role === "key" ? NOT_STATED : ""));
  };

  const figureOf = (i: number, row: number, cells: RowCells): boolean => {
    const { column, at } = figures[i]!;
    const cell = at === undefined ? undefined : cells.cell(at);
    const read = cell === undefined ? undefined : readNumber(column.type, cell);
    reasons[i] = undefined;
    if (typeof read === "number") {
      numbers[i] = read;
      if (column.type === "fte" && isShare(cell!) && numbers[headcount] !== 1)
        refuseCell("bad-number", spot, [row, at ?? 0], column, "is a percentage on a row of more than one person", {
          expected: "full-time equivalents, such as 12.6",
        });
      return true;
    }
    numbers[i] = Number.NaN;
    if (read === undefined) {
      if (!column.required) return true;
      if (filled(cells) <= 1) return false;
      return refuseCell("blank-cell", spot, [row, at ?? 0], column, "is blank", {
        found: "a blank",
        expected: column.what,
        hint: "a blank is missing, never 0: fill it in or take the row out",
      });
    }
    if ("missing" in read) {
      reasons[i] = read;
      return true;
    }
    const { code, says, ...details } = read;
    const shown = kind.id === "membership" ? { ...details, found: says } : details;
    return refuseCell(code, spot, [row, at ?? 0], column, says, shown);
  };

  const outside = (row: number, cells: RowCells): void => {
    let found = unheaded.find((column) => cells.text(column).trim() !== "");
    for (let column = headed + 1; found === undefined && column <= cells.width; column += 1)
      if (cells.text(column).trim() !== "") found = column;
    if (found !== undefined)
      refuseRow("ragged-row", spot, row, `holds something in column ${found}, which has no heading`, {
        found: `${cells.width} cells`,
        expected: `${headed} cells, one below each heading`,
        hint: "a number with a comma, such as £28,500, must stand in quotes in a file whose cells are parted by commas",
      });
  };

  return {
    take(row, cells) {
      for (let i = 0; i < both.length; i += 1) {
        const number = numberOf(i, row, cells);
        if (number === undefined) {
          if (setAside(cells)) return;
          refuseRow("blank-cell", spot, row, `${both[i]!.column.name} is blank`, { found: "a blank" });
        } else if (i < keys.length) key[i] = number;
        else said[i - keys.length] = number;
      }
      for (let i = 0; i < figures.length; i += 1) if (!figureOf(i, row, cells)) return void setAside(cells);
      if (notes > 0)
        refuseRow("unknown-label", spot, row, "follows a row with only one cell filled", {
          found: "rows of figures after a row that is a note or a heading",
          expected: "one table without headings or notes in its middle",
          hint: "take the rows with only one cell filled out of the table",
        });
      if (strict) outside(row, cells);
      for (const { lower, upper } of limits)
        if (numbers[lower]! > numbers[upper]! + 1e-9)
          refuseRow(
            `${figures[lower]!.column.name}-above-${figures[upper]!.column.name}`,
            spot,
            row,
            `${figures[lower]!.column.name} is above ${figures[upper]!.column.name}`,
            {
              found:
                kind.id === "membership" ? "more members than workforce" : `${numbers[lower]} and ${numbers[upper]}`,
              expected: `${figures[lower]!.column.name} at most ${figures[upper]!.column.name}`,
              hint: "the columns may be the wrong way round, or one of the two was mistyped",
            },
          );
      table.add(row, { key, said, numbers, reasons });
      if (sampled < SAMPLED_ROWS) {
        sampled += 1;
        matched.others.forEach(
          ({ column }, i) => void (cells.text(column) !== "" && samples[i]!.push(cells.text(column))),
        );
      }
    },
    done: () => table.done({ blanks, notes, samples }),
  };
}
