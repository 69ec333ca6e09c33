import type { Period } from "../core/period.js";
import type { Unit } from "../core/unit.js";
import type { FormatId } from "./format.js";
import type { Sentence } from "./sentence.js";

/** One mark. Value, interval, period, status and standing come from the figure: a chart cannot show what the figure does not say. */
export interface ChartPoint {
  /** The line, colour or panel it belongs to; the name printed beside it. */
  readonly series: string;
  /** Key of the figure. */
  readonly figure: string;
  /** Place on a category axis, in the order of first appearance; absent on a time axis. */
  readonly category?: string;
  /** Place on the time axis when it is not the (end of the) period of the figure. */
  readonly at?: Period;
}

/** A break in a series, a change of law, a pay freeze: drawn as a rule with its name. */
export interface ChartMark {
  readonly at: Period;
  /** Where a span ends; absent for a single moment. */
  readonly to?: Period;
  readonly label: string;
  readonly kind: "break" | "event" | "span";
}

/** A chart as data. Which recipe draws it is a name; the frame adds title, unit, sources, notes and the time axis. */
export interface Chart {
  readonly id: string;
  readonly recipe: string;
  /** The finding in one line; the title of the evidence when absent. */
  readonly title?: Sentence;
  /** What is measured, of whom, in which unit. */
  readonly subtitle: Sentence;
  readonly unit: Unit;
  /** How values are written on labels and in the alt text. */
  readonly as: FormatId;
  readonly points: readonly ChartPoint[];
  readonly marks?: readonly ChartMark[];
  /** Figures drawn as a horizontal (or, with bars, vertical) reference line, with their name. */
  readonly references?: readonly { readonly figure: string; readonly label: string }[];
  /** Note lines at the foot; when absent, the notes of the evidence on breaks, status and gaps that fit. */
  readonly notes?: readonly Sentence[];
  /** Series drawn in the focus colour, the others in grey. */
  readonly focus?: readonly string[];
}
