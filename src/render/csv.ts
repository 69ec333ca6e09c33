import { escapeTerminal } from "./escape.js";

/** A cell of a CSV file: text, or a number. Numbers are never touched. */
export type CsvCell = string | number;

/** A text that a spreadsheet would have run as a formula, and where it stands: heading row 1, first column 1. */
export interface NeutralisedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const FORMULA = /^[=+\-@\t\r]/;

/** Whether a text would be read as a formula: two characters or more, beginning with = + - @, tab or return. @example looksLikeFormula("-") // false */
export const looksLikeFormula = (text: string): boolean => text.length >= 2 && FORMULA.test(text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * Rows as CSV (RFC 4180, comma, UTF-8, line feed). A text cell that a spreadsheet would run as a formula gets a
 * leading apostrophe and is reported; numbers and a lone "-" are never touched.
 *
 * @param rows  the heading row first; every row as long as the first
 * @returns the text, and the cells that were neutralised
 * @example csv([["name", "n"], ["a", 1]]).text // "name,n\na,1\n"
 */
export function csv(rows: readonly (readonly CsvCell[])[]): { text: string; neutralised: NeutralisedCell[] } {
  const neutralised: NeutralisedCell[] = [];
  const cell = (value: CsvCell, row: number, column: number): string => {
    if (typeof value === "number") return String(value);
    if (!looksLikeFormula(value)) return quoted(value);
    neutralised.push({ row: row + 1, column: column + 1, text: escapeTerminal(value) });
    return quoted(`'${value}`);
  };
  const text = rows.map((row, r) => `${row.map((value, c) => cell(value, r, c)).join(",")}\n`).join("");
  return { text, neutralised };
}
