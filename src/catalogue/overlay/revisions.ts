import type { Cell } from "../../core/cell.js";
import type { SourceKey } from "../../core/source.js";
import type { RawRow } from "../parse-rows.js";

/** One value that a later release changed: what was, what is, and which releases say so. */
export interface Revision {
  readonly resource: string;
  /** The row, as "index=cpi period=2026-02". */
  readonly row: string;
  readonly was: Cell;
  readonly wasSource: SourceKey;
  readonly is: Cell;
  readonly isSource: SourceKey;
}

/** The name of the resource of a package in which revisions are kept. */
export const REVISIONS = "revisions";

/** A cell as a package writes it: the number, or why there is none. @example cellText({ value: 3 }) // "3" */
export const cellText = (cell: Cell): string => ("value" in cell ? plainNumber(cell.value) : cell.missing);

/** A number without exponent, as a package writes it. @example plainNumber(1e-7) // "0.0000001" */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!/e/i.test(text)) return text;
  return value.toLocaleString("en-GB", { useGrouping: false, maximumFractionDigits: 20, maximumSignificantDigits: 17 });
}

const cellOf = (text: string): Cell =>
  /^-?\d/.test(text)
    ? { value: Number(text) }
    : { missing: text as Extract<Cell, { missing: string }>["missing"], as: text };

/** The revisions that the rows of a `revisions` resource tell. */
export const revisionsOf = (rows: readonly RawRow[]): Revision[] =>
  rows.map((row) => ({
    resource: String(row.resource),
    row: String(row.row),
    was: cellOf(String(row.was)),
    wasSource: String(row.was_source),
    is: cellOf(String(row.is)),
    isSource: String(row.is_source),
  }));
