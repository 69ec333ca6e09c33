import { type CategoryRow, categoryRows, namesWidth, needsNames, oneEach } from "./category-rows.js";
import { type ChartData, type ChartRow, valuesSeen } from "./chart-data.js";
import type { SizeSpec } from "./sizes.js";
import { textWidth } from "./text-width.js";

/** Most bars that all carry the name of their series; with more, only those of the first category do. */
const NAMED = 16;
/** Share of the width that the names of categories may take. */
const NAMES = 0.34;
/** How much shorter the names of series may make the bars before a key stands in for them; less where they repeat. */
const SHORTER = { few: 0.65, many: 0.85 } as const;

/** One bar before it has a place. */
export interface Bar {
  readonly row: number;
  /** Place in its group. */
  readonly place: number;
  readonly point: ChartRow;
  /** What is written at its end. */
  readonly text: string;
  /** Where the words begin: the end of the bar or of its interval. */
  readonly end: number;
  readonly negative: boolean;
}

/** The rows of a bar chart and how the values become pixels. */
export interface BarLayout {
  readonly rows: readonly CategoryRow[];
  /** Bars in a group. */
  readonly group: number;
  readonly bars: readonly Bar[];
  readonly low: number;
  readonly high: number;
  /** Pixels to a unit of value. */
  readonly scale: number;
  /** Pixels from the left end of the room for bars to zero. */
  readonly zero: number;
  /** Pixels that the names of categories take. */
  readonly names: number;
  readonly gap: number;
  /** Whether the names of the series stand in a key above, and only values at the bars. */
  readonly keyed: boolean;
}

/** Height of a name that stands above its bars, as it does in a narrow column, in pixels. */
export const barHead = (row: CategoryRow, size: SizeSpec): number =>
  size.narrow ? row.lines.length * size.label * 1.2 + size.label * 0.15 : 0;

/** Height a row wants, in pixels. */
export const barRowHeight = (row: CategoryRow, group: number, size: SizeSpec): number => {
  const beside = size.narrow ? 0 : row.lines.length * size.label * 1.2;
  return barHead(row, size) + Math.max(beside, group * size.label * 1.35) + size.label * (group > 1 ? 0.9 : 0.5);
};

/** The rows of a bar chart, and how many bars stand in each. */
export function barRows(data: ChartData, size: SizeSpec): { rows: CategoryRow[]; group: number } {
  const rows = categoryRows(data, size, (size.width - 2 * size.margin) * (size.narrow ? 1 : NAMES));
  return { rows, group: oneEach(rows) ? 1 : data.series.length };
}

interface End {
  readonly value: number;
  readonly width: number;
  readonly negative: boolean;
}

/** Pixels left and right of zero that the bars and their words take at a scale. */
function sides(ends: readonly End[], low: number, high: number, scale: number): [number, number] {
  const left = ends.map((e) => (e.negative ? -e.value * scale + e.width : 0));
  const right = ends.map((e) => (e.negative ? 0 : e.value * scale + e.width));
  return [Math.max(-low * scale, ...left), Math.max(high * scale, ...right)];
}

/** Most pixels to a unit with which every bar and its words fit, found by halving. */
function largestScale(ends: readonly End[], low: number, high: number, room: number): number {
  let [fits, spills] = [0, room / Math.max(high - low, 1e-9)];
  for (let i = 0; i < 60; i += 1) {
    const middle = (fits + spills) / 2;
    const [left, right] = sides(ends, low, high, middle);
    if (left + right <= room) fits = middle;
    else spills = middle;
  }
  return Number(fits.toPrecision(8));
}

/** Works out a bar chart `width` pixels wide. */
export function barLayout(data: ChartData, size: SizeSpec, width: number): BarLayout {
  const { rows, group } = barRows(data, size);
  const gap = size.label * 0.5;
  const names = size.narrow ? 0 : namesWidth(rows, size) + gap * 1.6;
  const all = rows.length * group <= NAMED;
  const named = needsNames(data, rows);
  const barsWith = (series: (row: number) => boolean): Bar[] =>
    rows.flatMap((row, r) =>
      row.points.flatMap((point, s): Bar[] => {
        if (point === undefined) return [];
        const value = point.value ?? 0;
        const negative = value < 0;
        const end = negative ? Math.min(value, point.low ?? value) : Math.max(value, point.high ?? value);
        const text = series(r) ? `${point.series} ${point.text}` : point.text;
        return [{ row: r, place: group === 1 ? 0 : s, point, text, end, negative }];
      }),
    );
  const seen = [0, ...valuesSeen(data)];
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  const ends = (bars: readonly Bar[]): End[] =>
    bars.map((b) => ({ value: b.end, width: textWidth(b.text, size.label) + gap, negative: b.negative }));
  const scaleOf = (bars: readonly Bar[]): number => largestScale(ends(bars), low, high, width - names);
  const direct = barsWith((row) => named && (all || group === 1 || row === 0));
  const bare = barsWith(() => false);
  // A key tells series apart by colour: it must be another for each.
  const colours = new Set(data.series.map(({ colour }) => colour)).size === data.series.length;
  const most = size.narrow || direct.length > 10 ? SHORTER.many : SHORTER.few;
  const keyed = named && group > 1 && colours && scaleOf(direct) < scaleOf(bare) * most;
  const bars = keyed ? bare : direct;
  const scale = scaleOf(bars);
  const [zero] = sides(ends(bars), low, high, scale);
  return { rows, group, bars, low, high, scale, zero, names, gap, keyed };
}
