import type { VegaLite } from "../define-chart.js";
import type { Theme } from "../theme.js";
import type { ChartData } from "./chart-data.js";
import { strokeLayer, symbolLayer, textLayer } from "./layers.js";
import type { SizeSpec } from "./sizes.js";
import { widest, wrap } from "./text-width.js";

/** One name of a key: with the symbol of its series or, for a reference line, a piece of that. */
export interface KeyEntry {
  readonly text: string;
  readonly colour: string;
  readonly shape: string | undefined;
  readonly hollow: boolean;
}

/** Symbols and names in a row above the plot, wrapped where they do not fit. */
export interface KeyRow {
  readonly height: number;
  /** Layers, for a plot whose corner stands `dx` to the right of the left end of the key, `dy` below its top. */
  layers(dx: number, dy: number): VegaLite[];
}

/** The series of a chart as a key shows them: hollow where all of their marks are. */
export const seriesEntries = (data: ChartData): KeyEntry[] =>
  data.series.map(({ name, colour, shape }) => {
    const drawn = data.rows.filter((row) => row.series === name && row.value !== undefined);
    const hollow = drawn.length > 0 && drawn.every((row) => row.secondary || row.forecast);
    return { text: name, colour, shape, hollow };
  });

/** The key of a chart whose marks have no room for names: symbols beside near-black words, in the order given. */
export function keyRow(entries: readonly KeyEntry[], theme: Theme, size: SizeSpec, width: number): KeyRow {
  const line = size.label * 1.45;
  const sign = size.label * 1.1;
  let [x, y, deep] = [0, 0, line];
  const places = entries.map((entry) => {
    const lines = wrap(entry.text, width - sign, size.label);
    const own = sign + widest(lines, size.label);
    if (x > 0 && x + own > width) [x, y, deep] = [0, y + deep, line];
    const place = { x, y: y + line / 2, entry, lines };
    x += own + size.label * 1.5;
    deep = Math.max(deep, line + (lines.length - 1) * size.label * 1.2);
    return place;
  });
  const shaped = places.filter((p) => p.entry.shape !== undefined);
  const ruled = places.filter((p) => p.entry.shape === undefined);
  return {
    height: y + deep + size.label * 0.3,
    layers: (dx, dy) => [
      ...symbolLayer(
        shaped.map(({ x, y, entry: { colour, shape, hollow } }) => ({
          x: x + size.label * 0.4 - dx,
          y: y - dy,
          colour,
          shape: shape!,
          hollow,
        })),
        (size.label * 0.6) ** 2,
      ),
      ...strokeLayer(
        ruled.map(({ x, y }) => ({ x: x - dx, x2: x + size.label * 0.8 - dx, y: y - dy, y2: y - dy })),
        { color: theme.text, strokeWidth: 1.5, strokeDash: [2, 3] },
      ),
      ...textLayer(
        places.map((p) => ({ x: p.x + sign - dx, y: p.y - dy, lines: p.lines })),
        { size: size.label, colour: theme.text },
      ),
    ],
  };
}
