import type { Day } from "../core/day.js";
import type { CellRange } from "./cell-address.js";
import type { NumberFormatKind } from "./number-format.js";

/** How a cell looks, as far as a reader without sight, or with little, is touched by it. Shared between cells. */
export interface CellLook {
  readonly wraps: boolean;
  /** Text that is not horizontal. */
  readonly turned: boolean;
  readonly font?: string;
  readonly points?: number;
  readonly italic: boolean;
  readonly superscript: boolean;
  /** Colours as "#rrggbb"; undefined is automatic, or one that only the theme of the program knows. */
  readonly colour?: string;
  readonly fill?: string;
  /** Whether there is a fill at all, known or not. */
  readonly filled: boolean;
  /** 1 for the style Heading 1, and so on; 0 for none. */
  readonly heading: number;
  /** What its number format makes of a number. */
  readonly format: NumberFormatKind;
}

/** The look of a cell that says nothing about it. */
export const PLAIN_LOOK: CellLook = {
  wraps: false,
  turned: false,
  italic: false,
  superscript: false,
  filled: false,
  heading: 0,
  format: "plain",
};

/** A cell that holds something. Rows and columns are counted from 1. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly kind: "text" | "number" | "truth" | "error";
  /** Text as it stands; of a number its value as it is stored. */
  readonly text: string;
  /** The day it holds, where it is a date. */
  readonly date?: Day;
  readonly formula: boolean;
  readonly look: CellLook;
  /** Part of its text is set as superscript. */
  readonly raised: boolean;
  /** Where it leads: an address outside, or "#Sheet" inside. */
  readonly link?: string;
}

/** A range marked as a table. */
export interface ReadTable extends CellRange {
  readonly name: string;
  /** Whether its first row is marked as headings. */
  readonly header: boolean;
  readonly filterButtons: boolean;
}

/** A picture, a chart or a text box that floats over the cells. */
export interface Floating {
  readonly kind: "picture" | "chart" | "text box";
  readonly described: boolean;
  /** The cell it hangs on, when known. */
  readonly cell?: string;
}

/** One sheet of a spreadsheet, whatever the format. */
export interface ReadSheet {
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  /** Every cell that holds something, row by row. */
  readonly cells: readonly ReadCell[];
  at(row: number, column: number): ReadCell | undefined;
  readonly tables: readonly ReadTable[];
  readonly merged: readonly string[];
  /** Width of a column in characters; undefined where the program's own width holds. */
  width(column: number): number | undefined;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozen: boolean;
  readonly filtered: boolean;
  /** The cell the cursor stands in; A1 where the file says nothing. */
  readonly cursor: string;
  readonly headerOrFooter: boolean;
  readonly floating: readonly Floating[];
  /** Cells with a comment. */
  readonly comments: readonly string[];
}

/** What a spreadsheet says of itself. */
export interface ReadBook {
  readonly format: "xlsx" | "ods";
  readonly title: string;
  readonly language: string;
  readonly macros: boolean;
  /** Which sheet is in front when it is opened, from 0. */
  readonly active: number;
  readonly sheetNames: readonly string[];
}

/** Told of each sheet in turn; only one is held at a time. */
export type TakeSheet = (sheet: ReadSheet) => void;
