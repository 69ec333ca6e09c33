import type { VegaLite } from "../define-chart.js";
import type { ChartData } from "./chart-data.js";
import { symbolLayer, textLayer } from "./layers.js";
import type { SizeSpec } from "./sizes.js";
import { textWidth } from "./text-width.js";

/** Symbols and names of the series in a row above the plot, wrapped where they do not fit. */
export interface KeyRow {
  readonly height: number;
  /** Layers, for a plot whose corner stands `dx` to the right of the left end of the key, `dy` below its top. */
  layers(dx: number, dy: number): VegaLite[];
}

/** The key of a chart whose marks have no room for names: symbols beside near-black words, in the order drawn. */
export function keyRow(data: ChartData, size: SizeSpec, width: number): KeyRow {
  const line = size.label * 1.45;
  const sign = size.label * 1.1;
  let [x, y] = [0, 0];
  const places = data.series.map((series) => {
    const own = sign + textWidth(series.name, size.label);
    if (x > 0 && x + own > width) [x, y] = [0, y + line];
    const place = { x, y, series };
    x += own + size.label * 1.5;
    return place;
  });
  return {
    height: y + line + size.label * 0.3,
    layers: (dx, dy) => [
      ...symbolLayer(
        places.map((p) => ({
          x: p.x + size.label * 0.4 - dx,
          y: p.y + line / 2 - dy,
          colour: p.series.colour,
          shape: p.series.shape,
        })),
        (size.label * 0.6) ** 2,
      ),
      ...textLayer(
        places.map((p) => ({ x: p.x + sign - dx, y: p.y + line / 2 - dy, lines: [p.series.name] })),
        { size: size.label, colour: data.theme.text },
      ),
    ],
  };
}
