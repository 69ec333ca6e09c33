import type { FlatColumn } from "./flat-table.js";
import type { Sheet } from "./sheet.js";

const NARROWEST = 12;
const WIDEST = 60;

/** Width of each column of a sheet in characters: room for its longest cell up to a limit, past which text is broken. */
export function columnWidths({ table }: Sheet): number[] {
  return table.columns.map((column, c) => {
    const longest = Math.max(0, ...table.rows.map((row) => row[c]!.shown.length));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.ceil(column.label.length / 3) + 2));
  });
}

const LINE_POINTS = 13;

/** Height of a row in points: room for the cell that is broken over most lines. Not every program works it out itself. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, c) => Math.ceil(text.length / Math.max(1, widths[c]! - 2)));
  return LINE_POINTS * Math.max(1, ...lines) + 2;
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
