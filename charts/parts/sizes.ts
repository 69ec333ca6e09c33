import { oneOf } from "../../src/core/options.js";

/** The sizes a chart comes in: for a briefing or slide, for social media, for a column of text or a phone. */
export const CHART_SIZES = ["briefing", "square", "column"] as const;
export type ChartSize = (typeof CHART_SIZES)[number];

/** The same, and the size that a page shows in place of the others on a phone; it is not a file of its own. */
export const DRAWN_SIZES = [...CHART_SIZES, "phone"] as const;
export type DrawnSize = (typeof DRAWN_SIZES)[number];

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
  /** Lines a title may fill before it is set smaller. */
  readonly titleLines: number;
  /** Marks whose names may stand on the plot; more are numbered and named at the foot. */
  readonly marks: number;
  /** Smallest type on the plot, in pixels, and the smallest share of the full size tried before refusing. */
  readonly smallest: { readonly type: number; readonly share: number };
  /** Whether names stand above their bars and above the plot, as in a narrow column, not beside them. */
  readonly narrow: boolean;
}

const WIDE = { titleLines: 3, marks: 4, smallest: { type: 0, share: 0.7 }, narrow: false } as const;

const SIZES: Readonly<Record<DrawnSize, SizeSpec>> = {
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
    ...WIDE,
  },
  square: {
    width: 1080,
    height: 1080,
    fixed: true,
    margin: 44,
    title: 46,
    subtitle: 30,
    label: 29,
    foot: 23,
    line: 4.5,
    footLines: 6,
    ...WIDE,
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
    ...WIDE,
  },
  // Shown 288 pixels wide on the narrowest phone: the smallest type is then still 11 pixels high.
  phone: {
    width: 320,
    height: 230,
    fixed: false,
    margin: 10,
    title: 18,
    subtitle: 14,
    label: 13.5,
    foot: 12.3,
    line: 2.2,
    footLines: 12,
    titleLines: 7,
    marks: 1,
    smallest: { type: 12.3, share: 0.92 },
    narrow: true,
  },
};

/** A share of the type of labels, but no smaller than the size allows. */
export const minorType = (size: SizeSpec, share: number): number => Math.max(size.label * share, size.smallest.type);

/**
 * The measures of a size.
 *
 * @throws Problem "unknown-value", naming the nearest size
 * @example sizeSpec("briefing").width // 1200
 */
export const sizeSpec = (size: string): SizeSpec => SIZES[oneOf("chart: size", size, DRAWN_SIZES)];
