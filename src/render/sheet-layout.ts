import type { FlatColumn } from "./flat-table.js";
import type { Sheet } from "./sheet.js";

/** Width of the one column of a sheet without a table, whose text is broken over lines. */
const COVER = 100;

const NARROWEST = 12;
const WIDEST = 60;

/** Width of each column of a sheet in characters: room for its longest cell up to a limit, past which text is broken. */
export function columnWidths({ table }: Sheet): number[] {
  if (table === undefined) return [COVER];
  return table.columns.map((column, c) => {
    const longest = Math.max(0, ...table.rows.map((row) => row[c]!.shown.length));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.ceil(column.label.length / 3) + 2));
  });
}

const LINE_POINTS = 13;
const ROOM = 2;

/** The tallest row that Excel takes, in points. */
const TALLEST = 409;

/** Every height that a row can have, in points: that of one line, of two, and so on. */
export const ROW_HEIGHTS: readonly number[] = [
  ...Array.from({ length: Math.floor((TALLEST - ROOM) / LINE_POINTS) }, (_, i) => LINE_POINTS * (i + 1) + ROOM),
  TALLEST,
];

/** Height of a row in points: room for the cell that is broken over most lines. Not every program works it out itself. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, c) => Math.ceil(text.length / widths[c]!));
  return Math.min(TALLEST, LINE_POINTS * Math.max(1, ...lines) + ROOM);
}

/** Headings that are never the same twice, whatever their case: a table with two columns of one name is damaged to Excel. */
export function uniqueLabels(columns: readonly FlatColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ label }) => {
    let name = label;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${label} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Characters that a line above a table may run over before it is set as two. */
const LONG = 180;

/**
 * Text as lines to stand above a table: broken between sentences, a long one between its parts, into as few lines as
 * keep within a limit. A line runs on to the right over blank cells; wrapped into the first column it would push the
 * table off the screen.
 *
 * @example linesOf("It fell. Then it rose.") // ["It fell. Then it rose."]
 */
export function linesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.?!])\s+(?=[\p{Lu}£"[])/u);
  const parts = sentences.flatMap((part) => (part.length > LONG ? part.split(/(?<=;)\s+/) : [part]));
  const lines: string[] = [];
  for (const part of parts) {
    const joined = `${lines.at(-1)} ${part}`;
    if (lines.length === 0 || joined.length > LONG) lines.push(part);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** The letters of a column, counted from 1. @example columnLetters(28) // "AB" */
export const columnLetters = (column: number): string =>
  (column <= 26 ? "" : columnLetters(Math.floor((column - 1) / 26))) + String.fromCharCode(65 + ((column - 1) % 26));
