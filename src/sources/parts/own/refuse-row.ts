import { type ProblemDetails, problem } from "../../../core/problem.js";
import { addressOf } from "../../../read/cell-address.js";
import type { OwnColumn } from "./column.js";

/** Where the rows of a table stand, for messages and for the places of observations. */
export interface TableSpot {
  readonly file: string;
  /** Name of the sheet; a CSV has none. */
  readonly sheet: string;
  /** The row of its headings. */
  readonly headings: number;
}

/** A row of a file, and a column of it, in words. */
export function rowWords({ file, sheet }: TableSpot, row: number, column?: number): string {
  const at = column === undefined || sheet === "" ? `row ${row}` : `row ${row}, cell ${addressOf(row, column)}`;
  return [file, ...(sheet === "" ? [] : [`sheet "${sheet}"`]), at].join(", ");
}

/** Refuses a row. Nothing of what stands in it is printed unless the caller says so. */
export const refuseRow = (code: string, spot: TableSpot, row: number, says: string, details: ProblemDetails): never =>
  problem(code, `${rowWords(spot, row)}: ${says}`, { ...details, where: rowWords(spot, row) });

/** Refuses a cell of a row, by the name of its column. */
export const refuseCell = (
  code: string,
  spot: TableSpot,
  [row, at]: readonly [row: number, column: number],
  column: OwnColumn,
  says: string,
  details: ProblemDetails,
): never =>
  problem(code, `${rowWords(spot, row, at)}: ${column.name} ${says}`, {
    ...details,
    where: `${rowWords(spot, row, at)}, column ${at} (${column.name})`,
  });
