import { oneOf } from "../../src/core/options.js";

/** The sizes a chart comes in: for a briefing or slide, for social media, for a column of text or a phone. */
export const CHART_SIZES = ["briefing", "square", "column"] as const;
export type ChartSize = (typeof CHART_SIZES)[number];

/** A size in pixels, with the font sizes that stay readable when it is shown small. */
export interface SizeSpec {
  readonly width: number;
  /** Height of the whole; with `column` the height follows from the content, and this is that of the plot. */
  readonly height: number;
  readonly fixed: boolean;
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
  readonly label: number;
  readonly foot: number;
  readonly line: number;
  /** Lines of sources and notes before they are shortened. */
  readonly footLines: number;
}

const SIZES: Readonly<Record<ChartSize, SizeSpec>> = {
  briefing: {
    width: 1200,
    height: 675,
    fixed: true,
    margin: 36,
    title: 32,
    subtitle: 20,
    label: 19,
    foot: 14,
    line: 3,
    footLines: 5,
  },
  square: {
    width: 1080,
    height: 1080,
    fixed: true,
    margin: 44,
    title: 46,
    subtitle: 29,
    label: 28,
    foot: 20,
    line: 4.5,
    footLines: 7,
  },
  column: {
    width: 800,
    height: 470,
    fixed: false,
    margin: 28,
    title: 31,
    subtitle: 21,
    label: 20,
    foot: 15,
    line: 3,
    footLines: 7,
  },
};

/**
 * The measures of a size.
 *
 * @throws Problem "unknown-value", naming the nearest size
 * @example sizeSpec("briefing").width // 1200
 */
export const sizeSpec = (size: string): SizeSpec => SIZES[oneOf("chart: size", size, CHART_SIZES)];
