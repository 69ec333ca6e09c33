import type { Cell } from "../../core/cell.js";
import type { Period } from "../../core/period.js";
import type { Status } from "../../core/standing.js";
import type { Unit } from "../../core/unit.js";
import type { Place } from "../../read/sheet.js";

/**
 * One figure of an official file: what it measures, of whom, when, and where it stands. `labels` are the cells that say
 * so: whoever doubts a figure finds it, and what it was read as, in the file.
 */
export interface Observation {
  /** A code where the publisher gives one, as D7BT; else what is measured, as "median salary". */
  readonly series: string;
  /** Undefined where the file does not say when: then it must be given before the figures can be added. */
  readonly period: Period | undefined;
  /** Of whom or what, beside the series: grade, department, sex … Names are ours, values as the publisher prints them. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: Cell;
  readonly unit: Unit;
  readonly status: Status;
  readonly at: Place;
  readonly labels: readonly Place[];
}

/** Dimensions are often one object for a whole column: their text is worked out once. */
const TEXTS = new WeakMap<Readonly<Record<string, string>>, string>();

/** Dimensions as one text, the same for the same names and values in whatever order. */
export function dimensionsText(dimensions: Readonly<Record<string, string>>): string {
  let text = TEXTS.get(dimensions);
  if (text === undefined) {
    text = "";
    for (const name of Object.keys(dimensions).sort()) text += `\0${name}\0${dimensions[name]}`;
    TEXTS.set(dimensions, text);
  }
  return text;
}

/** What tells an observation from the others of its series: no two share it. */
export const keyWithinSeries = ({ period = "", dimensions }: Observation): string =>
  period + dimensionsText(dimensions);

/** What identifies an observation within its file. */
export const observationKey = (observation: Observation): string =>
  `${observation.series}\0${keyWithinSeries(observation)}`;
