import type { Day } from "../../core/day.js";
import type { Period } from "../../core/period.js";
import type { Observation } from "./observation.js";

/** pay-ranges: minimum, maximum and posts of a range; rows of one `range` belong together. */
export interface PayRangesRow extends Observation {
  readonly period: Period;
  /** Day of the snapshot, not the day the range began. */
  readonly effective_from: Day;
  readonly department: string;
  readonly organisation: string;
  readonly grade: string;
  /** Our mapping, only where certain; "" otherwise. */
  readonly grade_standard: "" | "AA" | "AO" | "EO" | "HEO" | "SEO" | "G7" | "G6" | "SCS";
  readonly location: string;
  readonly range: number;
  readonly measure: "minimum" | "maximum" | "posts-fte";
  readonly unit: "GBP/year" | "fte";
  readonly basis: string;
}

/** pay-remit: ceilings on average awards, per cent. */
export interface PayRemitRow extends Observation {
  readonly period: Period;
  readonly workforce: string;
  readonly measure: "headline-low" | "headline-high" | "flexibility";
  readonly note: string;
}

/** published-results: what others have published, shown beside ours and never used. */
export interface PublishedResultsRow extends Observation {
  readonly from: Period;
  readonly to: Period;
  readonly group: string;
  readonly measure: string;
  readonly deflator: string;
  readonly note: string;
}

/** law: dated parameters. A day after `known_as_of` is answered as the law stood then. */
export interface LawRow extends Observation {
  readonly topic: string;
  readonly parameter: string;
  readonly effective_from: Day;
  readonly effective_to: Day | "";
  readonly unit: "percent" | "months" | "days" | "GBP/year";
  readonly of: string;
  readonly note: string;
  readonly known_as_of: Period;
}
