import type { Day } from "../../core/day.js";
import type { Period } from "../../core/period.js";
import type { Standing } from "../../core/standing.js";
import type { Unit } from "../../core/unit.js";
import type { Observation } from "./observation.js";

/** A series of a file, as the file names it. */
export interface SeriesNote {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
}

/** Something that stands in the file and is no figure of it, or was not taken. */
export interface Skipped {
  readonly what: string;
  readonly why: string;
  readonly count: number;
}

/** A check that was made while reading: a total against the sum of its parts, a count against the rows. */
export interface Check {
  readonly what: string;
  /** How many comparisons were made; a check that compared nothing says 0. */
  readonly compared: number;
  /** Those that did not hold and are not a reason to refuse, each in words; empty when all held. */
  readonly exceptions: readonly string[];
}

/** What an official file says, taken apart. */
export interface Publication {
  readonly publisher: string;
  /** The publication: "Consumer price inflation time series (MM23)". */
  readonly title: string;
  /** Table, sheet, or codes of the series in it. */
  readonly table: string;
  /** Release date as the file gives it, to the day or the month; undefined where it gives none. */
  readonly released: Day | Period | undefined;
  /** When the file says the next one comes, as a day; undefined where it says nothing. */
  readonly nextRelease: Day | undefined;
  /** A line of licences.csv. */
  readonly licence: string;
  readonly standing: Standing;
  readonly series: readonly SeriesNote[];
  readonly observations: readonly Observation[];
  readonly skipped: readonly Skipped[];
  readonly checks: readonly Check[];
  /** Cautions a user of the figures needs: a series on another reference year, a file that was re-saved. */
  readonly notes: readonly string[];
}
