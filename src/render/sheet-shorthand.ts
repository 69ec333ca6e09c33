import { MISSING_WORDS, type Missing } from "../core/cell.js";
import { type Sheet, type SheetCell, sheetValue, shorthandOf } from "./sheet.js";

const REASONS = Object.keys(MISSING_WORDS) as Missing[];

/** What each shorthand of these cells means, in the order of the reasons; none when nothing is missing. */
export function shorthandWords(rows: readonly (readonly SheetCell[])[]): string[] {
  const found = new Set<number | string>();
  for (const row of rows)
    for (const cell of row) if (cell.kind === "missing" || cell.kind === "words") found.add(sheetValue(cell));
  return REASONS.filter((reason) => found.has(shorthandOf(reason))).map(
    (reason) => `${shorthandOf(reason)} means ${MISSING_WORDS[reason]}`,
  );
}

/** The same as one line to stand above a table, or no line. */
export function shorthandLine(rows: readonly (readonly SheetCell[])[]): string[] {
  const words = shorthandWords(rows);
  return words.length === 0 ? [] : [`Shorthand: ${words.join("; ")}.`];
}

/** The sheet with its shorthand explained above its table. */
export const withShorthand = (sheet: Sheet): Sheet => ({
  ...sheet,
  above: [...sheet.above, ...shorthandLine(sheet.table?.rows ?? [])],
});
