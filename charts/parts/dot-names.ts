import type { ChartData } from "./chart-data.js";
import type { DotLayout } from "./dot-layout.js";
import { seriesEntries } from "./key-row.js";
import type { SizeSpec } from "./sizes.js";
import { textWidth } from "./text-width.js";

/** The name of a series above its symbol in the first row: where its own symbol and its text stand, in pixels. */
export interface DotName {
  readonly text: string;
  /** Left end of the text. */
  readonly x: number;
  /** Middle of the symbol before it. */
  readonly sign: number;
  readonly colour: string;
  readonly shape: string;
  readonly hollow: boolean;
}

/**
 * The names of the series above their symbols in the first row, where they have room; then no key is needed.
 *
 * @param right  pixels from the left of the plot to the right end of the room
 * @returns undefined where a name would touch another or leave the room, or the first row has not all series
 */
export function dotNames(data: ChartData, layout: DotLayout, size: SizeSpec, right: number): DotName[] | undefined {
  if (layout.single || size.narrow) return undefined;
  const first = layout.dots.filter((dot) => dot.row === 0 && dot.point.value !== undefined);
  if (first.length !== data.series.length) return undefined;
  const before = size.label * 1.1;
  const looks = new Map(seriesEntries(data).map((entry) => [entry.text, entry]));
  const names = first
    .map(({ point }) => ({
      ...looks.get(point.series)!,
      at: layout.x(point.value!),
      wide: before + textWidth(point.series, size.label),
    }))
    .sort((a, b) => a.at - b.at);
  // Outer names may move outwards to keep clear of each other, but must still reach over their symbols.
  const gap = size.label;
  const placed = names.map((name) => ({ ...name, x: name.at }));
  if (placed.length === 2) {
    const [a, b] = placed as [(typeof placed)[number], (typeof placed)[number]];
    const short = (a.wide + b.wide) / 2 + gap - (b.x - a.x);
    if (short > 0) {
      a.x -= Math.min(short / 2, a.wide / 2 - size.label * 0.3);
      b.x += Math.min(short / 2, b.wide / 2 - size.label * 0.3);
    }
  }
  const clear = placed.every((name, i) => {
    const next = placed[i + 1];
    const inside = name.x - name.wide / 2 >= -layout.left && name.x + name.wide / 2 <= right;
    return inside && (next === undefined || next.x - next.wide / 2 - (name.x + name.wide / 2) >= gap * 0.9);
  });
  return clear
    ? placed.map(({ text, x, wide, colour, shape, hollow }) => {
        const left = x - wide / 2;
        return { text, x: left + before, sign: left + size.label * 0.4, colour, shape: shape!, hollow };
      })
    : undefined;
}
