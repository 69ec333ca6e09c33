import type { Unit } from "../core/unit.js";
import type { FormatId } from "./format.js";

/** A column of an evidence table. The first column holds row headings. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Unit of the figures in the column; absent for a column of words. */
  readonly unit?: Unit;
  /** How figures in the column are written; absent for a column of words. */
  readonly as?: FormatId;
}

/** Words, or the key of a figure. Every number in a table is a figure with its sources. */
export type TableCell = string | { readonly figure: string };

/** A rectangle: one heading row, one heading column, no merged cells. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}
