import { defineChart } from "./define-chart.js";
import { valuesSeen } from "./parts/chart-data.js";
import { dotLayout, dotRowHeight, dotRows, dotWord } from "./parts/dot-layout.js";
import { keyRow } from "./parts/key-row.js";
import { lanes } from "./parts/lanes.js";
import {
  backing,
  colourEncoding,
  type PlacedText,
  pixel,
  px,
  shapeEncoding,
  strokeLayer,
  textLayer,
  valueEncoding,
} from "./parts/layers.js";
import { leavesZeroOut } from "./parts/line-plot.js";
import { noRoom } from "./parts/no-room.js";
import { textWidth } from "./parts/text-width.js";
import { valueAxis } from "./parts/value-axis.js";

/**
 * Values by category as symbols on a line, against reference lines; the values of one category are joined. Zero
 * need not be shown, so it suits levels that differ little. Not for amounts whose size matters: use `bars`.
 */
export const dots = defineChart({
  id: "dots",
  says: "values by category as symbols, against reference lines such as a threshold",
  interval: "Thin lines",
  gaps: false,
  leavesZeroOut: (data) => leavesZeroOut(valueAxis(valuesSeen(data), data.unit.id)),
  height: (data, size) =>
    dotRows(data, size).reduce(
      (sum, row) => sum + dotRowHeight(row, size),
      size.label * (data.references.length > 0 ? 6 : 4),
    ),
  draw(data, room) {
    const { size } = room;
    const { theme } = data;
    const o = dotLayout(data, size, room.right - room.left);
    const { x, width } = o;
    const left = room.left + o.left;
    const key = o.single ? undefined : keyRow(data, size, room.right - room.left);
    const refs = lanes(
      data.references.map((r) => ({ x: x(r.value), text: `${r.label} ${r.text}` })),
      { left: room.left - left, right: room.right - left, size: size.label * 0.9, maxWidth: width * 0.6 },
    );
    const head = (key?.height ?? 0) + refs.height;
    const top = room.top + head;
    const height = room.bottom - size.label * 1.9 - top;
    const wanted = o.rows.map((row) => dotRowHeight(row, size));
    const stretch = height / wanted.reduce((a, b) => a + b, 0);
    if (stretch < 0.85) noRoom(data.id, `${o.rows.length} rows`);
    const label = size.label * Math.min(1, stretch);
    const middle = (r: number): number => (wanted.slice(0, r).reduce((a, b) => a + b, 0) + wanted[r]! / 2) * stretch;
    const known = o.dots.filter(({ point }) => point.value !== undefined);
    const spans = o.rows.flatMap((_, r) => {
      const own = known.filter((k) => k.row === r).map(({ point }) => x(point.value!));
      return own.length < 2 ? [] : [{ x: Math.min(...own), x2: Math.max(...own), y: middle(r), y2: middle(r) }];
    });
    const symbols = (hollow: boolean) => {
      const own = known.filter(({ point }) => (point.secondary || point.forecast) === hollow);
      if (own.length === 0) return [];
      const values = own.map(({ row, point: { series, period, value, status, standing } }) => {
        return { series, category: o.rows[row]!.name, period, value, status, standing, y: pixel(middle(row)) };
      });
      const mark = { type: "point", size: (label * 0.72) ** 2, opacity: 1, strokeWidth: 2.5 };
      return [
        {
          data: { values },
          mark: hollow ? { ...mark, fill: theme.panel } : { ...mark, filled: true },
          encoding: {
            x: valueEncoding("value", o.axis),
            y: px("y"),
            color: colourEncoding(data),
            shape: shapeEncoding(data),
          },
        },
      ];
    };
    // A value that a reference line would strike through goes to the other side, where that is free.
    const lines = refs.labels.map((l) => l.x);
    const placed = o.dots.map((dot) => {
      if (dot.side !== "right" || spans.some((s) => s.y === middle(dot.row)) || dot.point.value === undefined)
        return dot;
      const wide = textWidth(dot.point.text, label) + 4;
      const start = dotWord(dot, x, size) - 4;
      const other = { ...dot, side: "left" as const };
      const stop = dotWord(other, x, size);
      const struck = lines.some((line) => line > start && line < start + wide);
      const free = stop - wide > 0 && !lines.some((line) => line > stop - wide && line < stop);
      return struck && free ? other : dot;
    });
    const words = (side: "left" | "right") =>
      placed
        .filter((dot) => dot.side === side)
        .map((dot) => ({ x: dotWord(dot, x, size), y: middle(dot.row), lines: [dot.point.text] }));
    const wide = (lines: readonly string[]): number => textWidth(lines[0]!, label);
    const rightOf = (w: PlacedText) => ({ x: w.x - 2, x2: w.x + wide(w.lines) + 2, y: w.y });
    const leftOf = (w: PlacedText) => ({ x: w.x - wide(w.lines) - 2, x2: w.x + 2, y: w.y });
    return {
      columns: 1,
      plots: [
        {
          left,
          top,
          width,
          height,
          layers: [
            ...strokeLayer(
              o.rows.map((_, r) => ({ x: 0, x2: width, y: middle(r), y2: middle(r) })),
              { color: theme.grid, strokeWidth: 1 },
            ),
            ...(o.axis.domain[0] < 0 && o.axis.domain[1] > 0
              ? strokeLayer([{ x: x(0), x2: x(0), y: 0, y2: height }], { color: theme.axis, strokeWidth: 1.5 })
              : []),
            ...strokeLayer(
              refs.labels.map((l) => ({ x: l.x, x2: l.x, y: -l.above, y2: height })),
              { color: theme.text, strokeWidth: 1.5, strokeDash: [2, 3] },
            ),
            ...strokeLayer(spans, { color: theme.axis, strokeWidth: 2 }),
            ...strokeLayer(
              known.flatMap(({ row, point }) =>
                point.low === undefined
                  ? []
                  : [{ x: x(point.low), x2: x(point.high!), y: middle(row), y2: middle(row) }],
              ),
              { color: theme.text, strokeWidth: 1.5 },
            ),
            ...symbols(false),
            ...symbols(true),
            ...textLayer(
              o.rows.map((row, r) => ({
                x: -o.left,
                y: middle(r) - ((row.lines.length - 1) * label * 1.2) / 2,
                lines: row.lines,
              })),
              { size: label, colour: theme.text },
            ),
            ...backing([...words("right").map(rightOf), ...words("left").map(leftOf)], label, theme.panel),
            ...textLayer(words("right"), { size: label, colour: theme.text }),
            ...textLayer(words("left"), { size: label, colour: theme.text, align: "right" }),
            ...textLayer(
              refs.labels.map((l) => ({ x: l.left, y: -l.above + size.label * 0.54, lines: l.lines })),
              { size: size.label * 0.9, colour: theme.quiet },
            ),
            ...(key?.layers(o.left, head) ?? []),
          ],
        },
      ],
    };
  },
});
