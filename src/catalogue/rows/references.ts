import type { Day } from "../../core/day.js";
import type { Standing } from "../../core/standing.js";

/** sources: one line per source key. */
export interface SourcesRow {
  readonly key: string;
  readonly publisher: string;
  readonly publication: string;
  readonly table: string;
  readonly released: string;
  readonly released_unknown_because: string;
  /** Where the release date is unknown: a day by which it was certainly public; "" where none is known. */
  readonly public_by: Day | "";
  readonly address: string;
  readonly address_unknown_because: string;
  readonly read_at: string;
  readonly licence: string;
  readonly standing: Standing;
  readonly note: string;
}

/** licences: the closed list. */
export interface LicencesRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly address_unknown_because: string;
  readonly attribution: string;
  readonly note: string;
}

/** Whether two sides of a break may be compared. */
export type Comparison = "no" | "with-note" | "yes";

/** series-breaks: where a series breaks. `field` and `equals` select the rows concerned; both "" for the whole resource. */
export interface SeriesBreaksRow {
  readonly id: string;
  readonly resource: string;
  /** A break in time (`from` is the first period on the new side), or two series that are not one (`equals` against `against`). */
  readonly kind: "in-time" | "between-series";
  readonly field: string;
  /** Values separated by "|"; "*" is any. */
  readonly equals: string;
  readonly against: string;
  readonly from: string;
  /** Last period affected, for what passes; "" otherwise. */
  readonly to: string;
  readonly comparison: Comparison;
  readonly title: string;
  readonly what: string;
  /** "" where the notes name no source. */
  readonly source: string;
}

/** official-files: where the current file of a publication is. */
export interface OfficialFilesRow {
  readonly id: string;
  readonly publication: string;
  readonly address: string;
  /** Hosts that may be asked, separated by spaces. */
  readonly hosts: string;
  /** Content types, separated by spaces. */
  readonly accept: string;
  /** Resources it fills, separated by spaces. */
  readonly fills: string;
  /** Day on which the next one was said to come; "" where no file that was read says so. */
  readonly next_release: Day | "";
  readonly next_release_read_in: string;
  readonly read_at: string;
  readonly note: string;
}

/** revisions: values that a later release changed. */
export interface RevisionsRow {
  readonly resource: string;
  /** The columns that identify the row: "index=cpi period=2026-02". */
  readonly row: string;
  readonly was: string;
  readonly was_source: string;
  readonly is: string;
  readonly is_source: string;
}

/** gaps: what is missing, and which official file would fill it. */
export interface GapsRow {
  readonly id: string;
  readonly resource: string;
  readonly field: string;
  readonly equals: string;
  readonly missing: string;
  readonly from: string;
  /** Last period missing; "" is to the present. */
  readonly to: string;
  readonly reason: string;
  /** A publication, `unknown`, or "" when nothing can fill it. */
  readonly official_file: string;
  readonly note: string;
}

export type GridMeasure =
  | "real-pay-median"
  | "grades-real-pay"
  | "lost-pay"
  | "remit-against-prices"
  | "sector-earnings"
  | "living-wage"
  | "pay-satisfaction"
  | "differentials"
  | "salary-distribution"
  | "composition"
  | "relative-pay"
  | "pay-range-spread"
  | "pay-bill-per-fte"
  | "remit-beside-others"
  | "pay-by-group";

export type GridChoice =
  | "index"
  | "base"
  | "basis"
  | "statistic"
  | "comparator"
  | "weekly-hours"
  | "floor-margin"
  | "question";

/** grid: the reasonable choices of each measure, and why each is one. */
export interface GridRow {
  readonly measure: GridMeasure;
  readonly choice: GridChoice;
  readonly option: string;
  /** Whether it is the headline's. */
  readonly chosen: boolean;
  /** `choice=option` or `choice=option|option` that it can only be combined with; "" otherwise. */
  readonly requires: string;
  readonly why: string;
}

export type CrosswalkKind = "department" | "region" | "grade";

export type CrosswalkLevel =
  | "department-group"
  | "body"
  | "department-group-ifg"
  | "employer"
  | "region"
  | "country"
  | "not-a-region"
  | "responsibility-level"
  | "pay-range";

/** crosswalk: every name as printed, and the one to join on. */
export interface CrosswalkRow {
  readonly kind: CrosswalkKind;
  readonly level: CrosswalkLevel;
  readonly name: string;
  readonly canonical: string;
  readonly part_of: string;
  readonly resources: string;
  readonly note: string;
}
