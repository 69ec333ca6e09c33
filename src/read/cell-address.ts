/** Rows and columns are counted from 1, as spreadsheets show them. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns a sheet can have. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Letters of a column. @example columnLetters(28) // "AB" */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}

/** A cell as a person finds it. @example addressOf(12, 3) // "C12" */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** Row and column of an address; undefined when it is none that a sheet can have. @example parseAddress("C12") // { row: 12, column: 3 } */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = ADDRESS.exec(text);
  if (match === null) return undefined;
  const letters = match[1]!;
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + letters.charCodeAt(i) - 64;
  const row = Number(match[2]);
  return row <= SHEET_ROWS && column <= SHEET_COLUMNS ? { row, column } : undefined;
}

/** A range of cells; undefined when it is none that a sheet can have. @example parseRange("A3:B8") // { top: 3, left: 1, bottom: 8, right: 2 } */
export function parseRange(text: string): CellRange | undefined {
  const [first, second = first] = text.split(":").map((part) => parseAddress(part));
  if (first === undefined || second === undefined) return undefined;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}

/** A range as it is written. @example rangeText({ top: 3, left: 1, bottom: 8, right: 2 }) // "A3:B8" */
export const rangeText = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right ? addressOf(top, left) : `${addressOf(top, left)}:${addressOf(bottom, right)}`;
