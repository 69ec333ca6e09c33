import type { VegaLite } from "../define-chart.js";
import type { ChartData } from "./chart-data.js";
import { lanes } from "./lanes.js";
import { pixel, px, strokeLayer, textLayer } from "./layers.js";
import { endOf, startOf } from "./place.js";

/** Breaks, events and spans on a time axis: their layers, and the room their names need above the plot. */
export interface DrawnMarks {
  readonly head: number;
  readonly under: readonly VegaLite[];
  readonly over: readonly VegaLite[];
}

/**
 * Draws the marks of a chart. A mark outside the time shown is left out; a rule stands at the start of its period.
 *
 * @param data     the chart
 * @param options  place of an instant in pixels, the time shown, the height of the plot, ends of the room, font size
 */
export function drawMarks(
  data: ChartData,
  o: {
    x: (place: number) => number;
    domain: readonly [number, number];
    height: number;
    left: number;
    right: number;
    size: number;
  },
): DrawnMarks {
  const [from, to] = o.domain;
  const shown = data.marks.filter((mark) =>
    mark.to === undefined
      ? startOf(mark.at) > from && startOf(mark.at) <= to
      : startOf(mark.at) < to && endOf(mark.to) > from,
  );
  if (shown.length === 0) return { head: 0, under: [], over: [] };
  const at = (place: number): number => o.x(Math.max(from, Math.min(to, place)));
  const items = shown.map((mark) => ({ x: at(startOf(mark.at)), text: mark.label, mark }));
  const named = lanes(items, {
    left: o.left,
    right: o.right,
    size: o.size,
    maxWidth: Math.max(180, (o.right - o.left) * 0.3),
  });
  const kindOf = new Map(items.map((item) => [item.text + item.x, item.mark.kind]));
  const rule = (kind: string) =>
    named.labels
      .filter((label) => (kindOf.get(label.text + label.x) === "break") === (kind === "break"))
      .map((label) => ({ x: label.x, y: -label.above, x2: label.x, y2: o.height }));
  const bands = shown
    .filter((mark) => mark.to !== undefined)
    .map((mark) => ({ x: pixel(at(startOf(mark.at))), x2: pixel(at(endOf(mark.to!))), y: 0, y2: pixel(o.height) }));
  const { theme } = data;
  return {
    head: named.height,
    under: [
      ...(bands.length === 0
        ? []
        : [
            {
              data: { values: bands },
              mark: { type: "rect", color: "#EEF0F2", opacity: 1 },
              encoding: { x: px("x"), x2: { field: "x2" }, y: px("y"), y2: { field: "y2" } },
            },
          ]),
      ...strokeLayer(rule("event"), { color: theme.axis, strokeWidth: 1 }),
      ...strokeLayer(rule("break"), { color: theme.text, strokeWidth: 1.5, strokeDash: [2, 3] }),
    ],
    over: textLayer(
      named.labels.map((label) => ({ x: label.left, y: -label.above + o.size * 0.6, lines: label.lines })),
      { size: o.size, colour: theme.quiet },
    ),
  };
}
