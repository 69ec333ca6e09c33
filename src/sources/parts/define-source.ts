import type { Period } from "../../core/period.js";
import type { OfficialFile } from "../../read/official-file.js";
import type { Observation } from "./observation.js";
import type { Publication } from "./publication.js";

/** What the person who loads a file says beside it, where the file does not. */
export interface Given {
  /** The period of the figures, for files that do not carry it. */
  readonly period?: Period;
  /** Of a user's own file: from its headings to ours, as `{ "Our heading": "grade" }`. */
  readonly map?: Readonly<Record<string, string>>;
  /** Of a user's own file: whose it is; "Own data" unless given. */
  readonly publisher?: string;
  /** Of a user's own file: what a bare number in a column of dates counts from, where the file does not say. */
  readonly dates?: "1900" | "1904";
}

/** Where an observation belongs among the data: a resource, and what its own columns hold. Value, status, standing and source come beside. */
export interface Slot {
  readonly resource: string;
  /** Columns of the resource but `value`, `unit`, `status`, `standing` and `source`. */
  readonly columns: Readonly<Record<string, string>>;
  /** By what the figure is multiplied, where the resource holds thousands: 0.001. */
  readonly times?: number;
  /** Decimals that the resource keeps, where the file prints more than were ever measured. */
  readonly decimals?: number;
}

/** What a publisher's file looks like, and how it is read. */
export interface OfficialSource {
  /** Short and lasting: "ons-timeseries". */
  readonly id: string;
  readonly publisher: string;
  /** The publication in words. */
  readonly title: string;
  /** What the file looks like, for people: formats, and the labels it is known by. */
  readonly looksLike: string;
  /** Labels such a file holds, as printed; those a file shares with it say how near an unknown one is. */
  readonly signs: readonly string[];
  /** Whether a real file of this kind has been read, or only a made one in the layout its publication documents. */
  readonly met: "real files" | "never a real file";
  /** Of a kind whose files were met: what of it never was, and is read in the layout its publication documents. */
  readonly neverMet?: string;
  /** Whether a file is of this kind, by its content alone, and for a user's own by what is given of its headings. Throws nothing. */
  recognises(file: OfficialFile, given?: Given): boolean;
  /** Takes it apart. @throws Problem when a label is missing, a sum does not hold, a period stands twice … */
  read(file: OfficialFile, given: Given): Publication;
  /** Where an observation belongs among the data; undefined where none of the resources holds it. */
  slot?(observation: Observation, publication: Publication): Slot | undefined;
}

/**
 * Defines a kind of official file.
 *
 * @example defineSource({ id: "ons-timeseries", … })
 */
export const defineSource = (source: OfficialSource): OfficialSource => source;
