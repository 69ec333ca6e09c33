import { type Cell, hasValue } from "../core/cell.js";
import { significant } from "../core/significant.js";
import type { FlatCell, FlatColumn } from "./flat-table.js";

/** A line that a licence asks to be printed, and the keys of the sources it stands for. */
export interface AttributionLine {
  readonly licence: string;
  readonly text: string;
  readonly sources: readonly string[];
}

/** A cell of a sheet; words may lead to another sheet. */
export type SheetCell = FlatCell & { readonly sheet?: string };

/** A sheet with one table: title and lines above it, notes below it. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly above: readonly string[];
  readonly table: {
    /** Letters, digits and underscores; unique in the workbook. */
    readonly name: string;
    readonly columns: readonly FlatColumn[];
    readonly rows: readonly (readonly SheetCell[])[];
  };
  readonly below: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** What XLSX and ODS are written from: the same sheets in both. */
export interface Workbook {
  readonly title: string;
  readonly language: "en-GB";
  readonly sheets: readonly Sheet[];
}

/** A cell of words. */
export const text = (shown: string): SheetCell => ({ kind: "words", shown });
/** Columns of words, by their headings. */
export const wordColumns = (labels: readonly string[]): FlatColumn[] =>
  labels.map((label) => ({ id: label, label, kind: "words" }));
/** Name of a table, from the id of a finding and what it holds. */
export const tableName = (id: string, what = ""): string => `evidence_${id}${what}`.replace(/[^A-Za-z0-9]/g, "_");
/** A value, or its shorthand, as a cell. */
export const cellOf = (cell: Cell): SheetCell =>
  hasValue(cell)
    ? { kind: "number", value: cell.value, shown: String(significant(cell.value)) }
    : { kind: "missing", shown: cell.missing, as: cell.as };
