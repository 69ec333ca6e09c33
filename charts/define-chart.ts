import type { ChartData } from "./parts/chart-data.js";
import type { SizeSpec } from "./parts/sizes.js";

/** A layer or a view of Vega-Lite, as plain data: no type of vega-lite stands in a public signature. */
export type VegaLite = Readonly<Record<string, unknown>>;

/** The room the frame leaves between the subtitle and the foot, in pixels of the whole chart. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: SizeSpec;
}

/** One plot: where it stands, and the layers in it. Layers may draw outside the plot; pixels count from its corner. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly layers: readonly VegaLite[];
}

/** What a recipe gives back: one plot, or several of the same size in rows of `columns`. */
export interface Drawing {
  readonly plots: readonly Plot[];
  readonly columns: number;
  /** Font size of the ticks where it is not that of the size, in pixels. */
  readonly tickSize?: number;
}

/** A way to draw. Layers only: title, unit, sources, notes and the place of a period come from the frame. */
export interface Recipe {
  readonly id: string;
  /** What it is good for, in one line. */
  readonly says: string;
  /** Whether the value axis of this chart leaves zero out, which the foot then says. */
  leavesZeroOut(data: ChartData): boolean;
  /** How an interval is drawn, for the foot: "Shading". */
  readonly interval: string;
  /** How a mark that rests on a second-hand figure is drawn, for the foot: "Hollow". */
  readonly weak: string;
  /** Whether a missing figure is a gap in a line; otherwise its shorthand is written in its place. */
  readonly gaps: boolean;
  /** Height the plot wants where the size leaves it open, in pixels. */
  height(data: ChartData, size: SizeSpec): number;
  /** Throws a Problem when the points are not what it needs. */
  draw(data: ChartData, room: Room): Drawing;
}

/**
 * Declares a recipe.
 *
 * @example defineChart({ id: "lines", says: "values over time", leavesZeroOut, height, draw })
 */
export const defineChart = (recipe: Recipe): Recipe => Object.freeze(recipe);
