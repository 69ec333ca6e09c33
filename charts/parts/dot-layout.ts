import { type CategoryRow, categoryRows, namesWidth, needsNames } from "./category-rows.js";
import { type ChartData, type ChartRow, valuesSeen } from "./chart-data.js";
import type { SizeSpec } from "./sizes.js";
import { textWidth } from "./text-width.js";
import { horizontalAxis, type ValueAxis } from "./value-axis.js";

/** Share of the width that the names of categories may take. */
const NAMES = 0.36;

/** One symbol, and the side on which its value is written. */
export interface Dot {
  readonly row: number;
  readonly point: ChartRow;
  readonly side: "left" | "right" | "none";
}

/** The rows of a dot plot and how the values become pixels. */
export interface DotLayout {
  readonly rows: readonly CategoryRow[];
  readonly dots: readonly Dot[];
  readonly axis: ValueAxis;
  /** From the left end of the room to the plot, and the width of the plot, in pixels. */
  readonly left: number;
  readonly width: number;
  /** Whether no key is needed: one series, or series that are the rows. */
  readonly single: boolean;
  /** Place of a value in pixels from the left of the plot. */
  x(value: number): number;
}

/** Height of a name that stands above its symbols, as it does in a narrow column, in pixels. */
export const dotHead = (row: CategoryRow, size: SizeSpec): number =>
  size.narrow ? row.lines.length * size.label * 1.2 + size.label * 0.15 : 0;

/** Height a row wants, in pixels. */
export const dotRowHeight = (row: CategoryRow, size: SizeSpec): number =>
  size.narrow ? dotHead(row, size) + size.label * 1.75 : size.label * (row.lines.length * 1.2 + 0.55);

/** The rows of a dot plot. */
export const dotRows = (data: ChartData, size: SizeSpec): CategoryRow[] =>
  categoryRows(data, size, (size.width - 2 * size.margin) * (size.narrow ? 1 : NAMES));

const far = (point: ChartRow, side: "left" | "right"): number =>
  side === "left"
    ? Math.min(point.value!, point.low ?? point.value!)
    : Math.max(point.value!, point.high ?? point.value!);

/** Where a value is written: one in its row, to the right; of two, the lower to the left; of more, nowhere. */
function sideOf(point: ChartRow, others: readonly ChartRow[]): Dot["side"] {
  if (point.value === undefined || others.length < 2) return "right";
  if (others.length > 2) return "none";
  const [a, b] = others as [ChartRow, ChartRow];
  const lower = a.value! <= b.value! ? a : b;
  return point === lower ? "left" : "right";
}

/** Pixels between the middle of a symbol and its value. */
export const dotGap = (size: SizeSpec): number => size.label * 0.7;

/** Where the value of a symbol begins (or, to its left, ends), in pixels. */
export const dotWord = (dot: Dot, x: (value: number) => number, size: SizeSpec): number =>
  dot.point.value === undefined
    ? size.label * 0.3
    : x(far(dot.point, dot.side === "left" ? "left" : "right")) + (dot.side === "left" ? -1 : 1) * dotGap(size);

/** Works out a dot plot `inner` pixels wide. */
export function dotLayout(data: ChartData, size: SizeSpec, inner: number): DotLayout {
  const rows = dotRows(data, size);
  const single = !needsNames(data, rows);
  const dots = rows.flatMap((row, r) => {
    const known = row.points.filter((p): p is ChartRow => p?.value !== undefined);
    return row.points.flatMap((point): Dot[] =>
      point === undefined ? [] : [{ row: r, point, side: sideOf(point, known) }],
    );
  });
  const names = size.narrow ? 0 : namesWidth(rows, size) + size.label * 0.9;
  // The words beside the outermost symbols, and the labels of the outermost ticks, must fit: widened until they do.
  let [left, right] = [names + size.label * 0.5, size.label * 0.5];
  for (let round = 0; ; round += 1) {
    const width = inner - left - right;
    const axis = horizontalAxis(valuesSeen(data), data.unit.id, width, size.label);
    const [from, to] = axis.domain;
    const x = (value: number): number => ((value - from) / (to - from)) * width;
    if (round === 8) return { rows, dots, axis, left, width, single, x };
    const starts = [
      ...axis.ticks.map((tick, i) => x(tick) - textWidth(axis.labels[i]!, size.label) / 2),
      ...dots.map((d) => (d.side === "left" ? dotWord(d, x, size) - textWidth(d.point.text, size.label) : 0)),
    ];
    const stops = [
      ...axis.ticks.map((tick, i) => x(tick) + textWidth(axis.labels[i]!, size.label) / 2),
      ...dots.map((d) => (d.side === "right" ? dotWord(d, x, size) + textWidth(d.point.text, size.label) : 0)),
    ];
    const spillLeft = names - (left + Math.min(0, ...starts));
    const spillRight = left + Math.max(...stops) - inner;
    if (spillLeft <= 0 && spillRight <= 0) return { rows, dots, axis, left, width, single, x };
    left += Math.max(0, spillLeft);
    right += Math.max(0, spillRight);
  }
}
