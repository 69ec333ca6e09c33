import { defineChart } from "./define-chart.js";
import { barHead, barLayout, barRowHeight, barRows } from "./parts/bar-layout.js";
import type { ChartData } from "./parts/chart-data.js";
import { type KeyRow, keyRow, seriesEntries } from "./parts/key-row.js";
import { lanes } from "./parts/lanes.js";
import {
  backed,
  backing,
  colourEncoding,
  intervalLayers,
  type PlacedText,
  pixel,
  px,
  strokeLayer,
  textLayer,
} from "./parts/layers.js";
import { noRoom } from "./parts/no-room.js";
import { minorType, type SizeSpec } from "./parts/sizes.js";
import { TIP_CHANNELS, TIP_MARK, tipOf } from "./parts/tips.js";

/** The names of the series above the plot, each with a square of its colour: bars have no symbols. */
const barKey = (data: ChartData, size: SizeSpec, width: number): KeyRow =>
  keyRow(
    seriesEntries(data).map((entry) => ({ ...entry, shape: "square" })),
    data.theme,
    size,
    width,
  );

/**
 * Amounts by category as horizontal bars from zero, written at their ends; several series make groups, each bar
 * with its name. Not for values over time, nor where zero means nothing: use `lines` or `dots`.
 */
export const bars = defineChart({
  id: "bars",
  says: "amounts by category, from zero, in groups where there are several series",
  interval: "Thin lines",
  weak: "Pale",
  gaps: false,
  leavesZeroOut: () => false,
  height: (data, size) => {
    const { rows, group } = barRows(data, size);
    const inner = size.width - 2 * size.margin;
    const key = barLayout(data, size, inner).keyed ? barKey(data, size, inner).height : 0;
    const head = key + (data.references.length > 0 ? size.label * 3 : 0);
    return rows.reduce((sum, row) => sum + barRowHeight(row, group, size), head);
  },
  draw(data, room) {
    const { size } = room;
    const { theme } = data;
    const o = barLayout(data, size, room.right - room.left);
    const zero = room.left + o.names + o.zero;
    const refs = lanes(
      data.references.map((r) => ({ x: r.value * o.scale, text: `${r.label} ${r.text}` })),
      {
        left: room.left - zero,
        right: room.right - zero,
        size: minorType(size, 0.9),
        maxWidth: (room.right - room.left) * 0.5,
      },
    );
    const key = o.keyed ? barKey(data, size, room.right - room.left) : undefined;
    const head = (key?.height ?? 0) + refs.height;
    const top = room.top + head;
    const wanted = o.rows.map((row) => barRowHeight(row, o.group, size));
    const sum = wanted.reduce((a, b) => a + b, 0);
    const stretch = Math.min(4, (room.bottom - top) / sum);
    // Rows of one line may close up, so that the type need not be smaller.
    const closest = o.group > 1 || o.rows.some((row) => row.lines.length > 1) || size.narrow ? 0.82 : 0.68;
    if (stretch < closest) noRoom(data.id, `${o.bars.length} bars`);
    const label = size.label;
    const tops = wanted.map((_, i) => wanted.slice(0, i).reduce((a, b) => a + b, 0) * stretch);
    const height = sum * stretch;
    const heads = o.rows.map((row) => barHead(row, size));
    const bare = wanted.map((h, i) => h * stretch - heads[i]!);
    const thick = Math.min((Math.min(...bare) * (o.group > 1 ? 0.8 : 0.7)) / o.group, size.label * 2.4);
    const middle = (row: number): number => tops[row]! + heads[row]! + bare[row]! / 2;
    const ends = ({ row, place }: { row: number; place: number }): [number, number] => {
      const start = middle(row) + (place - o.group / 2) * thick;
      return [start, start + thick - (o.group > 1 ? 2 : 0)];
    };
    // Pixels in the plot count from the least value.
    const x = (value: number): number => (value - o.low) * o.scale;
    const domain = [o.low, o.high === o.low ? o.low + 1 : o.high];
    const value = (field: string) => ({
      field,
      type: "quantitative",
      scale: { domain, nice: false, zero: false },
      axis: null,
    });
    const known = o.bars.filter((b) => b.point.value !== undefined);
    const layer = (hollow: boolean) => {
      const own = known.filter((b) => (b.point.secondary || b.point.forecast) === hollow);
      if (own.length === 0) return [];
      const values = own.map((b) => {
        const { series, period, value: amount, status, standing } = b.point;
        const [y, y2] = ends(b).map(pixel);
        const at = { zero: 0, y, y2, tip: tipOf(b.point) };
        return { series, category: o.rows[b.row]!.name, period, value: amount, status, standing, ...at };
      });
      const mark = {
        type: "bar",
        orient: "horizontal",
        ...TIP_MARK,
        ...(hollow ? { fillOpacity: 0.16, strokeWidth: 2.5 } : {}),
      };
      const place = { x: value("zero"), x2: { field: "value" }, y: px("y"), y2: { field: "y2" } };
      const colour = colourEncoding(data);
      const encoding = {
        ...place,
        ...TIP_CHANNELS,
        ...(hollow ? { fill: colour, stroke: colour } : { color: colour }),
      };
      return [{ data: { values }, mark, encoding }];
    };
    const centre = (b: { row: number; place: number }): number => (ends(b)[0] + ends(b)[1]) / 2;
    const words = (negative: boolean) =>
      o.bars
        .filter((b) => b.negative === negative)
        .map((b) => ({ x: x(b.end) + (negative ? -1 : 1) * o.gap * 0.8, y: centre(b), lines: [b.text] }));
    // Where names stand above their bars, the line of zero leaves them room.
    const stretches = size.narrow
      ? o.rows.map((row, r) => [tops[r]! + barHead(row, size), tops[r]! + wanted[r]! * stretch] as const)
      : [[0, height] as const];
    const names = o.rows.map(
      (row, r): PlacedText => ({
        x: room.left - zero + x(0),
        y: size.narrow ? tops[r]! + label * 0.9 : middle(r) - ((row.lines.length - 1) * label * 1.2) / 2,
        lines: row.lines,
      }),
    );
    return {
      columns: 1,
      plots: [
        {
          left: zero + o.low * o.scale,
          top,
          width: Math.max(1, (domain[1]! - domain[0]!) * o.scale),
          height,
          layers: [
            ...layer(false),
            ...layer(true),
            ...intervalLayers(
              known.flatMap((b) =>
                b.point.low === undefined ? [] : [{ x: x(b.point.low), x2: x(b.point.high!), y: centre(b) }],
              ),
              label,
              theme,
            ),
            ...strokeLayer(
              stretches.map(([y, y2]) => ({ x: x(0), x2: x(0), y, y2 })),
              { color: theme.axis, strokeWidth: 1.5 },
            ),
            ...strokeLayer(
              refs.labels.map((l) => ({ x: l.x + x(0), x2: l.x + x(0), y: -l.above, y2: height })),
              { color: theme.text, strokeWidth: 1.5, strokeDash: [2, 3] },
            ),
            ...textLayer(
              refs.labels.map((l) => ({ x: l.left + x(0), y: -l.above + minorType(size, 0.9) * 0.6, lines: l.lines })),
              { size: minorType(size, 0.9), colour: theme.quiet },
            ),
            ...backing(size.narrow ? names.flatMap((n) => backed(n, label)) : [], label, theme.panel),
            ...textLayer(names, { size: label, colour: theme.text }),
            ...textLayer(words(false), { size: label, colour: theme.text }),
            ...textLayer(words(true), { size: label, colour: theme.text, align: "right" }),
            ...(key?.layers(zero - room.left + o.low * o.scale, head) ?? []),
          ],
        },
      ],
    };
  },
});
