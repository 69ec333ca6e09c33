import { type Day, dayWords } from "./day.js";
import { isPeriod, periodWords } from "./period.js";
import type { Standing } from "./standing.js";

/** The key of a line in `data/sources.csv`. */
export type SourceKey = string;

/** Where a figure comes from. `unknown` stands with its reason: nothing is recalled to fill a field. */
export interface Source {
  readonly key: SourceKey;
  readonly publisher: string;
  readonly publication: string;
  /** Table, column or CDID; empty when the publication is the table. */
  readonly table: string;
  /** Release date as the source gives it, or `unknown`. */
  readonly released: string;
  readonly releasedUnknownBecause: string;
  /** Where the release date is unknown: a day by which it was certainly public, that of a dated copy; empty where none is known. */
  readonly publicBy: Day | "";
  /** Address of the publication, or `unknown`. */
  readonly address: string;
  readonly addressUnknownBecause: string;
  /** Where the copy was read. */
  readonly readAt: string;
  readonly licence: string;
  readonly standing: Standing;
  readonly note: string;
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  publisher: "",
  copy: " Read in another party's copy.",
  secondary: " Second-hand: somebody quoting it.",
};

/** A release date as a reader writes it; what is neither a day nor a month stays as the source gives it. */
const releaseWords = (released: string): string => {
  if (/^\d{4}-\d\d-\d\d$/.test(released)) return dayWords(released);
  return isPeriod(released) ? periodWords(released) : released;
};

/**
 * A citation in one line: publisher, publication, table, release date, and whose word it is.
 *
 * @example cite(source) // "ONS, MM23, D7BT, released 25 March 2026."
 */
export function cite(source: Source): string {
  const table = source.table === "" ? "" : `, ${source.table}`;
  const released =
    source.released === "unknown"
      ? `, release date unknown (${source.releasedUnknownBecause})`
      : `, released ${releaseWords(source.released)}`;
  return `${source.publisher}, ${source.publication}${table}${released}.${STANDING_WORDS[source.standing]}`;
}
