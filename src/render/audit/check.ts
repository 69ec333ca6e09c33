import type { ReadSheet } from "../../read/spreadsheet.js";
import type { BookFacts } from "./book-facts.js";

/** Essential: interpreted as needed to meet the accessibility regulations, or a table without it is misread. */
export type Level = "essential" | "advice";

/** What is wrong at a place of a sheet. */
export interface Fault {
  readonly cell?: string;
  readonly found: string;
}

/** The same, with its sheet; without one it is the whole file that is meant. */
export interface Place extends Fault {
  readonly sheet?: string;
}

interface About {
  /** Short, stable, hyphenated. */
  readonly id: string;
  readonly level: Level;
  /** What holds when it is passed. */
  readonly says: string;
}

/** One item of the checklist that each sheet is asked by itself. */
export interface SheetCheck extends About {
  readonly look: (sheet: ReadSheet) => Iterable<Fault>;
}

/** One item of the checklist that only the whole file can answer. */
export interface BookCheck extends About {
  readonly lookAtBook: (book: BookFacts) => Iterable<Place>;
}

export type Check = SheetCheck | BookCheck;
