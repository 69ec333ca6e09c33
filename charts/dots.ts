import { defineChart } from "./define-chart.js";
import { valuesSeen } from "./parts/chart-data.js";
import { dotHead, dotLayout, dotRowHeight, dotRows } from "./parts/dot-layout.js";
import { dotNames } from "./parts/dot-names.js";
import { dodge, dotTexts } from "./parts/dot-words.js";
import { keyRow, seriesEntries } from "./parts/key-row.js";
import { lanes } from "./parts/lanes.js";
import {
  backed,
  backing,
  colourEncoding,
  intervalLayers,
  type PlacedText,
  pixel,
  px,
  shapeEncoding,
  strokeLayer,
  symbolLayer,
  textLayer,
  valueEncoding,
} from "./parts/layers.js";
import { leavesZeroOut } from "./parts/line-plot.js";
import { noRoom } from "./parts/no-room.js";
import { minorType } from "./parts/sizes.js";
import { textWidth } from "./parts/text-width.js";
import { TIP_CHANNELS, TIP_MARK, tipOf } from "./parts/tips.js";
import { valueAxis } from "./parts/value-axis.js";

/**
 * Values by category as symbols on a line, against reference lines; the values of one category are joined. Zero
 * need not be shown, so it suits levels that differ little. Not for amounts whose size matters: use `bars`.
 */
export const dots = defineChart({
  id: "dots",
  says: "values by category as symbols, against reference lines such as a threshold",
  interval: "Thin lines",
  weak: "Hollow",
  gaps: false,
  leavesZeroOut: (data) => leavesZeroOut(valueAxis(valuesSeen(data), data.unit.id)),
  height: (data, size) => {
    const key = keyRow(seriesEntries(data), data.theme, size, size.width - 2 * size.margin);
    const head = data.series.length > 1 ? key.height : 0;
    const around = size.label * (data.references.length > 0 ? 5 : 2.2);
    return dotRows(data, size).reduce((sum, row) => sum + dotRowHeight(row, size), head + around);
  },
  draw(data, room) {
    const { size } = room;
    const { theme } = data;
    const o = dotLayout(data, size, room.right - room.left);
    const { x, width } = o;
    const left = room.left + o.left;
    const over = data.references.length === 0 ? dotNames(data, o, size, room.right - left) : undefined;
    const key =
      o.single || over !== undefined ? undefined : keyRow(seriesEntries(data), theme, size, room.right - room.left);
    const refs = lanes(
      data.references.map((r) => ({ x: x(r.value), text: `${r.label} ${r.text}` })),
      { left: room.left - left, right: room.right - left, size: minorType(size, 0.9), maxWidth: width * 0.6 },
    );
    const head = (key?.height ?? 0) + refs.height + (over === undefined ? 0 : size.label * 1.2);
    const top = room.top + head;
    const height = room.bottom - size.label * 1.9 - top;
    const wanted = o.rows.map((row) => dotRowHeight(row, size));
    const stretch = height / wanted.reduce((a, b) => a + b, 0);
    // Rows may close up until their names nearly touch, so that the type need not be smaller.
    const closest = Math.max(
      0.7,
      ...o.rows.map((row) => (row.lines.length * 1.2 - 0.1) / (row.lines.length * 1.2 + 0.55)),
    );
    if (stretch < (size.narrow ? 0.9 : closest)) noRoom(data.id, `${o.rows.length} rows`);
    const label = size.label;
    const above = (r: number): number => wanted.slice(0, r).reduce((a, b) => a + b, 0) * stretch;
    const heads = o.rows.map((row) => dotHead(row, size));
    const middle = (r: number): number => above(r) + heads[r]! + (wanted[r]! * stretch - heads[r]!) / 2;
    const known = o.dots.filter(({ point }) => point.value !== undefined);
    const spans = o.rows.flatMap((_, r) => {
      const own = known.filter((k) => k.row === r).map(({ point }) => x(point.value!));
      return own.length < 2 ? [] : [{ x: Math.min(...own), x2: Math.max(...own), y: middle(r), y2: middle(r) }];
    });
    const symbol = label * 0.72;
    const moves = o.rows.map((_, r) => {
      const own = known.filter((k) => k.row === r);
      const moved = dodge(
        own.map(({ point }) => x(point.value!)),
        symbol,
      );
      return new Map(own.map(({ point }, i) => [point, moved[i]!]));
    });
    const symbols = (hollow: boolean) => {
      const own = known.filter(({ point }) => (point.secondary || point.forecast) === hollow);
      if (own.length === 0) return [];
      const values = own.map(({ row, point }) => {
        const { series, period, value, status, standing } = point;
        const y = pixel(middle(row) + (moves[row]!.get(point) ?? 0));
        return { series, category: o.rows[row]!.name, period, value, status, standing, y, tip: tipOf(point) };
      });
      const mark = { type: "point", size: symbol ** 2, opacity: 1, strokeWidth: 2.5, ...TIP_MARK };
      return [
        {
          data: { values },
          mark: hollow ? { ...mark, fill: theme.panel } : { ...mark, filled: true },
          encoding: {
            x: valueEncoding("value", o.axis),
            y: px("y"),
            color: colourEncoding(data),
            shape: shapeEncoding(data),
            ...TIP_CHANNELS,
          },
        },
      ];
    };
    const zero = o.axis.domain[0] < 0 && o.axis.domain[1] > 0 ? [x(0)] : [];
    const placed = dotTexts(o.dots, {
      x,
      lines: [...refs.labels.map((l) => l.x), ...zero],
      joined: new Set(o.rows.flatMap((_, r) => (spans.some((s) => s.y === middle(r)) ? [r] : []))),
      size,
      label,
      left: 0,
      right: room.right - left,
    });
    const words = (side: "left" | "right"): PlacedText[] =>
      placed.filter((t) => t.side === side).map((t) => ({ x: t.x, y: middle(t.row), lines: [t.text] }));
    const wide = (lines: readonly string[]): number => textWidth(lines[0]!, label);
    const rightOf = (w: PlacedText) => ({ x: w.x - 2, x2: w.x + wide(w.lines) + 2, y: w.y });
    const leftOf = (w: PlacedText) => ({ x: w.x - wide(w.lines) - 2, x2: w.x + 2, y: w.y });
    const names = o.rows.map(
      (row, r): PlacedText => ({
        x: -o.left,
        y: size.narrow ? above(r) + label * 0.9 : middle(r) - ((row.lines.length - 1) * label * 1.2) / 2,
        lines: row.lines,
      }),
    );
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
            ...strokeLayer(
              zero.map((at) => ({ x: at, x2: at, y: 0, y2: height })),
              { color: theme.axis, strokeWidth: 1.5 },
            ),
            ...strokeLayer(
              refs.labels.map((l) => ({ x: l.x, x2: l.x, y: -l.above, y2: height })),
              { color: theme.text, strokeWidth: 1.5, strokeDash: [2, 3] },
            ),
            ...strokeLayer(spans, { color: theme.axis, strokeWidth: 2 }),
            ...intervalLayers(
              known.flatMap(({ row, point }) =>
                point.low === undefined ? [] : [{ x: x(point.low), x2: x(point.high!), y: middle(row) }],
              ),
              label,
              theme,
            ),
            ...symbols(false),
            ...symbols(true),
            ...backing(size.narrow ? names.flatMap((n) => backed(n, label)) : [], label, theme.panel),
            ...textLayer(names, { size: label, colour: theme.text }),
            ...backing([...words("right").map(rightOf), ...words("left").map(leftOf)], label, theme.panel),
            ...textLayer(words("right"), { size: label, colour: theme.text }),
            ...textLayer(words("left"), { size: label, colour: theme.text, align: "right" }),
            ...textLayer(
              refs.labels.map((l) => ({ x: l.left, y: -l.above + minorType(size, 0.9) * 0.6, lines: l.lines })),
              { size: minorType(size, 0.9), colour: theme.quiet },
            ),
            ...textLayer(
              (over ?? []).map((name) => ({ x: name.x, y: middle(0) - size.label * 1.3, lines: [name.text] })),
              { size: size.label, colour: theme.text },
            ),
            ...symbolLayer(
              (over ?? []).map(({ sign: at, colour, shape, hollow }) => {
                return { x: at, y: middle(0) - size.label * 1.3, colour, shape, hollow };
              }),
              (size.label * 0.6) ** 2,
            ),
            ...(key?.layers(o.left, head) ?? []),
          ],
        },
      ],
    };
  },
});
