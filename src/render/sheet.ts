import { type Cell, hasValue, type Missing } from "../core/cell.js";
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

/** A line of text in column A, or a heading over the lines that follow. */
export type SheetLine = string | { readonly heading: string };

/** The one table of a sheet. */
export interface SheetTable {
  /** Letters, digits and underscores; unique in the workbook. */
  readonly name: string;
  readonly columns: readonly FlatColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A sheet: its title, what a reader needs to know, and one table with nothing below it. A cover has no table. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly above: readonly SheetLine[];
  readonly table?: SheetTable;
}

/** What XLSX and ODS are written from: the same sheets in both. */
export interface Workbook {
  readonly title: string;
  readonly language: "en-GB";
  readonly sheets: readonly Sheet[];
}

/** Shorthand of a spreadsheet: always in square brackets, and explained wherever it stands. */
const SHORTHAND: Readonly<Record<Missing, string>> = {
  "[c]": "[c]",
  "[x]": "[x]",
  "[z]": "[z]",
  "[low]": "[low]",
  "..": "[not at the source]",
  "not-published": "[not published]",
  "zero-filed": "[filed as zero]",
};

/** How a reason for a missing value is written in a cell. @example shorthandOf("not-published") // "[not published]" */
export const shorthandOf = (reason: Missing): string => SHORTHAND[reason];

/** What says nothing: a blank, or a dash in its place. */
const NOTHING = /^[-\u2010-\u2015\u2212\s]*$/;

/** A sum of money that stands by itself among words, such as a threshold. */
const POUNDS = /^£(?:\d{1,3}(?:,\d{3})+|\d{1,3})$/;

/**
 * What a cell of a spreadsheet holds: a figure, a year or a sum of money that stands by itself, as a number; anything else as text,
 * never blank.
 *
 * @example sheetValue({ kind: "words", shown: "2011" }) // 2011
 */
export function sheetValue(cell: SheetCell): number | string {
  if (cell.kind === "number" || cell.kind === "day") return significant(cell.value);
  if (cell.kind === "missing") return shorthandOf(cell.shown);
  if (NOTHING.test(cell.shown)) return SHORTHAND["[z]"];
  if (POUNDS.test(cell.shown)) return Number(cell.shown.replace(/[£,]/g, ""));
  const number = Number(cell.shown);
  return String(number) === cell.shown && Number.isFinite(number) ? number : cell.shown;
}

/** How a cell is set, by what it holds; "missing" stands to the right, where the figures of its column do. */
export type CellStyle = "words" | "link" | "year" | "pounds" | "number" | "day" | "missing";

/** The style of a cell in a column. Shorthand given as words counts as missing where figures are expected. */
export function cellStyleOf(cell: SheetCell, column: FlatColumn["kind"]): CellStyle {
  if (cell.kind !== "words") return cell.kind;
  if (cell.sheet !== undefined) return "link";
  const value = sheetValue(cell);
  if (typeof value === "number") return cell.shown.startsWith("£") ? "pounds" : "year";
  return column !== "words" && /^\[[^\]]+\]$/.test(value) ? "missing" : "words";
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
