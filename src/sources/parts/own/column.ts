import type { UnitId } from "../../../core/unit.js";

/** How what stands in a column of a user's own file is read. */
export type OwnType =
  | "label"
  | "working pattern"
  | "salary band"
  | "day"
  | "pounds a year"
  | "whole number"
  | "fte"
  | "hours";

/** A column of a user's own file: what its recogniser, its reader and its template are all made from. */
export interface OwnColumn {
  /** What the template calls it, and what `--map` names: "effective_from". */
  readonly name: string;
  /** Whether the file must have it and every row fill it. */
  readonly required: boolean;
  /**
   * `key`: with the others of its kind it says which row this is, and no two rows share them. `attribute`: said beside
   * the figures. `figure`: a number of the row.
   */
  readonly role: "key" | "attribute" | "figure";
  readonly type: OwnType;
  /** Of a figure. */
  readonly unit?: UnitId;
  /** What it is, in a sentence, for the notes of the template. */
  readonly what: string;
  /** What stands in the example rows of the template. */
  readonly examples: readonly [string, string];
  /** Headings that mean the same, matched exactly but for case, spaces and underscores. */
  readonly otherHeadings: readonly string[];
}

/** Kinds of a user's own file. */
export type OwnKindId = "pay-scales" | "pay-points" | "staff-in-post" | "membership";

/** A kind of a user's own file. */
export interface OwnKind {
  readonly id: OwnKindId;
  readonly title: string;
  /** What a row of it is. */
  readonly row: string;
  readonly columns: readonly OwnColumn[];
  /** Figures of a row of which one may not exceed another. */
  readonly notAbove: readonly { readonly lower: string; readonly upper: string }[];
  /** Whether rows of one person each may be given, to be added up. */
  readonly records: boolean;
}

/** What the first text of an example row begins with, in a template. */
export const EXAMPLE_MARK = "EXAMPLE";
