import type { VegaLite } from "../define-chart.js";
import type { ChartData } from "./chart-data.js";
import { textWidth } from "./text-width.js";
import type { TimeAxis } from "./time-axis.js";
import type { ValueAxis } from "./value-axis.js";

/** Two decimals: what a coordinate keeps. */
export const pixel = (value: number): number => Math.round(value * 100) / 100;

/** A place in pixels from the corner of the plot. */
export const px = (field: string): VegaLite => ({ field, type: "quantitative", scale: null });

/** A list as the text of a Vega expression. */
const list = (values: readonly unknown[]): string => JSON.stringify(values);

/** How ticks are written, as an expression: the words are worked out beforehand, so no locale and no clock has a say. */
const written = (ticks: readonly number[], labels: readonly string[]): string =>
  `${list(labels)}[indexof(${list(ticks)}, +datum.value)]`;

/** Encoding of the time axis on `place`. */
export const timeEncoding = (axis: TimeAxis): VegaLite => ({
  field: "place",
  type: "temporal",
  scale: { type: "utc", domain: axis.domain, nice: false },
  axis: { values: axis.ticks, labelExpr: written(axis.ticks, axis.labels), title: null, grid: false },
});

/** Encoding of the value axis. */
export const valueEncoding = (field: string, axis: ValueAxis): VegaLite => ({
  field,
  type: "quantitative",
  scale: { domain: axis.domain, nice: false, zero: false },
  axis: { values: axis.ticks, labelExpr: written(axis.ticks, axis.labels), title: null },
});

/** Encoding of colour by series, without a legend: names stand beside the marks. */
export const colourEncoding = (data: ChartData): VegaLite => ({
  field: "series",
  type: "nominal",
  scale: { domain: data.series.map((s) => s.name), range: data.series.map((s) => s.colour) },
  legend: null,
});

/** Encoding of the symbol by series. */
export const shapeEncoding = (data: ChartData): VegaLite => ({
  field: "series",
  type: "nominal",
  scale: { domain: data.series.map((s) => s.name), range: data.series.map((s) => s.shape) },
  legend: null,
});

/** A text at a place in pixels: x of its side, y of the middle of its first line. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** A layer of texts at places in pixels. */
export function textLayer(
  texts: readonly PlacedText[],
  {
    size,
    colour,
    align = "left",
    weight = 400,
  }: { size: number; colour: string; align?: "left" | "right" | "center"; weight?: 400 | 600 },
): VegaLite[] {
  const values = texts.flatMap(({ x, y, lines }) =>
    lines.map((text, i) => ({ x: pixel(x), y: pixel(y + i * size * 1.2), text })),
  );
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: "text", align, baseline: "middle", fontSize: size, fontWeight: weight, color: colour, clip: false },
      encoding: { x: px("x"), y: px("y"), text: { field: "text", type: "nominal" } },
    },
  ];
}

/** A layer of straight lines between places in pixels. */
export function strokeLayer(
  strokes: readonly { x: number; y: number; x2: number; y2: number }[],
  mark: VegaLite,
): VegaLite[] {
  if (strokes.length === 0) return [];
  const values = strokes.map((s) => ({ x: pixel(s.x), y: pixel(s.y), x2: pixel(s.x2), y2: pixel(s.y2) }));
  return [
    {
      data: { values },
      mark: { type: "rule", ...mark },
      encoding: { x: px("x"), y: px("y"), x2: { field: "x2" }, y2: { field: "y2" } },
    },
  ];
}

/** A layer of symbols at places in pixels, each with its colour. */
export function symbolLayer(
  symbols: readonly { x: number; y: number; colour: string; shape: string; hollow?: boolean }[],
  size: number,
): VegaLite[] {
  return symbols.map(({ x, y, colour, shape, hollow }) => ({
    data: { values: [{ x: pixel(x), y: pixel(y) }] },
    mark: { type: "point", shape, size, color: colour, fill: hollow ? "#FFFFFF" : colour, strokeWidth: 2, opacity: 1 },
    encoding: { x: px("x"), y: px("y") },
  }));
}

/** The ground that words need, line by line. */
export const backed = ({ x, y, lines }: PlacedText, size: number): { x: number; x2: number; y: number }[] =>
  lines.map((line, i) => ({ x: x - 2, x2: x + textWidth(line, size) + 2, y: y + i * size * 1.2 }));

/** A layer of plain ground behind words, so that no line strikes them through. */
export function backing(
  boxes: readonly { x: number; x2: number; y: number }[],
  size: number,
  ground: string,
): VegaLite[] {
  if (boxes.length === 0) return [];
  const values = boxes.map(({ x, x2, y }) => ({
    x: pixel(x),
    x2: pixel(x2),
    y: pixel(y - size * 0.55),
    y2: pixel(y + size * 0.55),
  }));
  const encoding = { x: px("x"), x2: { field: "x2" }, y: px("y"), y2: { field: "y2" } };
  return [{ data: { values }, mark: { type: "rect", color: ground, opacity: 1 }, encoding }];
}

/** Intervals as thin lines with ends, on plain ground so that they show on a dark bar too. */
export function intervalLayers(
  intervals: readonly { x: number; x2: number; y: number }[],
  label: number,
  { text, panel }: { text: string; panel: string },
): VegaLite[] {
  const half = label * 0.2;
  const strokes = intervals.flatMap(({ x, x2, y }) => [
    { x, x2, y, y2: y },
    ...[x, x2].map((end) => ({ x: end, x2: end, y: y - half, y2: y + half })),
  ]);
  return [
    ...strokeLayer(strokes, { color: panel, strokeWidth: 4, strokeCap: "square" }),
    ...strokeLayer(strokes, { color: text, strokeWidth: 1.5 }),
  ];
}
