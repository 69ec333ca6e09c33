import type { ChartMark } from "../../src/evidence/chart.js";
import type { VegaLite } from "../define-chart.js";
import type { ChartData } from "./chart-data.js";
import { type LaneItem, lanes } from "./lanes.js";
import { pixel, px, strokeLayer, textLayer } from "./layers.js";
import { endOf, startOf } from "./place.js";

/** The ground of a span of time: light, for lines are drawn over it. */
export const SPAN_GROUND = "#EEF0F2";

/** Breaks, events and spans on a time axis: their layers, and the room their names need above the plot. */
export interface DrawnMarks {
  readonly head: number;
  readonly under: readonly VegaLite[];
  readonly over: readonly VegaLite[];
}

interface MarkItem extends LaneItem {
  readonly mark: ChartMark;
}

/** Marks by their place, those nearer than `gap` to the one before in one group. */
function together(items: readonly MarkItem[], gap: number): MarkItem[][] {
  const groups: MarkItem[][] = [];
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const group = groups.at(-1);
    if (group !== undefined && item.x - group.at(-1)!.x < gap) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** What is written for a group of numbered marks, and where. */
const groupItem = (group: readonly MarkItem[]): LaneItem => ({
  x: group.at(-1)!.x,
  text: group.length === 1 ? group[0]!.text : `${group[0]!.text}–${group.at(-1)!.text}`,
});

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
  const place = (named: readonly LaneItem[]) =>
    lanes(named, { left: o.left, right: o.right, size: o.size, maxWidth: Math.max(180, (o.right - o.left) * 0.3) });
  const apart = place(items);
  // Numbers that would climb over one another stand together: "1–3", beside the last of their rules.
  const crowded = data.markNames.length > 0 && apart.height > o.size * 3.2;
  const groups = crowded ? together(items, o.size * 3) : items.map((item) => [item]);
  const named = crowded ? place(groups.map(groupItem)) : apart;
  const above = new Map(named.labels.map((label) => [`${label.text} ${label.x}`, label.above]));
  const rule = (kind: string) =>
    groups.flatMap((group) => {
      const { text, x } = groupItem(group);
      return group
        .filter((item) => (item.mark.kind === "break") === (kind === "break"))
        .map((item) => ({ x: item.x, y: -above.get(`${text} ${x}`)!, x2: item.x, y2: o.height }));
    });
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
              mark: { type: "rect", color: SPAN_GROUND, opacity: 1 },
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
