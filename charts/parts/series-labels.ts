import type { VegaLite } from "../define-chart.js";
import type { ChartData, ChartReference } from "./chart-data.js";
import { strokeLayer, symbolLayer, textLayer } from "./layers.js";
import type { PlacedRow } from "./placed-row.js";
import type { SizeSpec } from "./sizes.js";
import { stackLabels } from "./stack-labels.js";
import { widest, wrap } from "./text-width.js";

/** The name and last value of a series, or of a reference line, that stands at the right of the plot. */
export interface EndLabel {
  readonly lines: readonly string[];
  readonly value: number;
  /** Time of the last figure; undefined for a reference line. */
  readonly place: number | undefined;
  readonly colour: string;
  readonly shape: string | undefined;
  readonly hollow: boolean;
}

/** Joins the words of a value so that a line never breaks inside it. */
const unbroken = (text: string): string => text.replace(/ /g, "\u00a0");

/** The labels of a chart of lines: each series with the last value it has, each reference with its own. */
export function endLabels(
  data: ChartData,
  series: ReadonlyMap<string, readonly PlacedRow[]>,
  references: readonly ChartReference[],
  { size, maxWidth }: { size: SizeSpec; maxWidth: number },
): EndLabel[] {
  const known = [...series.values()].flat().filter((row) => row.value !== undefined);
  const latest = Math.max(...known.map((row) => row.place));
  const own = data.series.flatMap(({ name, colour, shape }): EndLabel[] => {
    const last = series.get(name)?.findLast((row) => row.value !== undefined);
    if (last === undefined) return [];
    // A series that ends before the others says when.
    const year = last.place < latest ? ` (${last.period.slice(0, 4)})` : "";
    const forecast = last.forecast ? " (forecast)" : "";
    // The last figure that is no forecast is the one that holds.
    const held = last.forecast
      ? series.get(name)?.findLast((row) => row.value !== undefined && !row.forecast)
      : undefined;
    const before = held === undefined ? "" : `${unbroken(held.text)}, `;
    const lines = wrap(`${name} ${before}${unbroken(last.text + year + forecast)}`, maxWidth, size.label);
    const hollow = last.secondary || last.forecast;
    return [{ lines, value: last.value!, place: last.place, colour, shape, hollow }];
  });
  const lines = references.map(
    ({ label, value, text }): EndLabel => ({
      lines: wrap(`${label} ${unbroken(text)}`, maxWidth, size.label),
      value,
      place: undefined,
      colour: data.theme.text,
      shape: undefined,
      hollow: false,
    }),
  );
  return [...own, ...lines];
}

/** Room between the plot and the text of a label, for its symbol and a line to it. */
export const labelGap = (size: SizeSpec): number => size.label * 1.9;

/** Height of a label with the room around it, in pixels. */
export const labelHeight = (label: EndLabel, size: SizeSpec): number =>
  label.lines.length * size.label * 1.2 + size.label * 0.25;

/** Pixels to keep free at the right of the plot. */
export const labelRoom = (labels: readonly EndLabel[], size: SizeSpec): number =>
  labels.length === 0 ? 0 : labelGap(size) + Math.max(...labels.map((l) => widest(l.lines, size.label))) + 2;

/**
 * Layers for the labels at the right: near-black words beside the symbol of the series, moved apart where they
 * would overlap, with a thin line from the last figure to its label.
 */
export function endLabelLayers(
  data: ChartData,
  labels: readonly EndLabel[],
  o: {
    x: (place: number) => number;
    y: (value: number) => number;
    width: number;
    height: number;
    size: SizeSpec;
    top: number;
  },
): VegaLite[] {
  const { label } = o.size;
  const line = label * 1.2;
  const centres = stackLabels(
    labels.map((l) => ({ wanted: o.y(l.value), height: labelHeight(l, o.size) })),
    o.top,
    o.height + label * 0.9,
  );
  const gap = labelGap(o.size);
  const sign = o.width + gap - label * 0.62;
  const texts = labels.map((l, i) => ({
    x: o.width + gap,
    y: centres[i]! - ((l.lines.length - 1) * line) / 2,
    lines: l.lines,
  }));
  const leaders = labels.flatMap((l, i) => {
    if (l.place === undefined) return [];
    const from = { x: o.x(l.place), y: o.y(l.value) };
    const to = { x: sign - label * 0.4, y: centres[i]! };
    return Math.abs(from.y - to.y) < 1 && to.x - from.x < gap ? [] : [{ from, to }];
  });
  return [
    ...strokeLayer(
      leaders.map(({ from, to }) => ({ x: from.x, y: from.y, x2: to.x, y2: to.y })),
      // Thin, grey and dotted: it must not be taken for the line going on.
      { color: data.theme.axis, strokeWidth: 1, strokeDash: [1, 3] },
    ),
    ...symbolLayer(
      labels.flatMap((l, i) =>
        l.shape === undefined ? [] : [{ x: sign, y: centres[i]!, colour: l.colour, shape: l.shape, hollow: l.hollow }],
      ),
      (label * 0.5) ** 2,
    ),
    ...strokeLayer(
      labels.flatMap((l, i) =>
        l.shape === undefined
          ? [{ x: sign - label * 0.45, y: centres[i]!, x2: sign + label * 0.3, y2: centres[i]! }]
          : [],
      ),
      { color: data.theme.text, strokeWidth: 1.5, strokeDash: [2, 3] },
    ),
    ...textLayer(texts, { size: label, colour: data.theme.text }),
  ];
}
