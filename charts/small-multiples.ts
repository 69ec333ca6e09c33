import { defineChart, type Plot, type Room } from "./define-chart.js";
import type { ChartData } from "./parts/chart-data.js";
import { keyRow, seriesEntries } from "./parts/key-row.js";
import { strokeLayer, symbolLayer, textLayer } from "./parts/layers.js";
import { lineLayers } from "./parts/line-layers.js";
import { axisFor, leavesZeroOut, lineAxes, lineAxis, timeShown } from "./parts/line-plot.js";
import { drawMarks } from "./parts/marks.js";
import { noRoom } from "./parts/no-room.js";
import { type PlacedRow, placedRows } from "./parts/placed-row.js";
import { minorType, type SizeSpec } from "./parts/sizes.js";
import { stackLabels } from "./parts/stack-labels.js";
import { textWidth, widest, wrap } from "./parts/text-width.js";
import { timeAxis } from "./parts/time-axis.js";

interface Panel {
  readonly name: string;
  readonly series: Map<string, PlacedRow[]>;
}

/** A panel for each category, or for each series when points have none. */
function panelsOf(data: ChartData): Panel[] {
  const byCategory = data.categories.length > 0;
  const names = byCategory ? data.categories : data.series.map((s) => s.name);
  return names.map((name) => ({
    name,
    series: placedRows(
      data,
      data.rows.filter((row) => (byCategory ? row.category === name : row.series === name)),
      false,
    ),
  }));
}

/** The last figure of a line, if it has any. */
const lastOf = (rows: readonly PlacedRow[]): PlacedRow[] => rows.filter((row) => row.value !== undefined).slice(-1);

/** Columns that make the plots nearest to four wide by three high, with few places left empty. */
function columnsFor(
  count: number,
  room: { width: number; height: number },
  words: { width: number; height: number },
): number {
  const waste = (columns: number): number => {
    const wide = room.width / columns - words.width;
    const high = room.height / Math.ceil(count / columns) - words.height;
    if (wide < words.width * 0.8 || high < words.height * 0.5) return Number.POSITIVE_INFINITY;
    return Math.abs(Math.log(wide / high / 1.4)) + 0.25 * ((columns - (count % columns)) % columns);
  };
  return Array.from({ length: Math.min(count, 6) }, (_, i) => i + 1).reduce((a, b) => (waste(b) < waste(a) ? b : a));
}

const small = (size: SizeSpec): SizeSpec => ({ ...size, label: minorType(size, 0.86), line: size.line * 0.85 });

/**
 * The same plot for each category (or series), on the same axes, so that many can be compared. For more than four
 * lines. Not for reading single values off: the last value of each line is written, the rest is in the table.
 */
export const smallMultiples = defineChart({
  id: "small-multiples",
  says: "the same plot for each category or series, on the same axes",
  interval: "Shading",
  weak: "Hollow",
  gaps: true,
  leavesZeroOut: (data) => leavesZeroOut(lineAxis(data)),
  height: (data, size) => {
    const columns = panelsOf(data).length === 1 || size.narrow ? 1 : 2;
    const rows = Math.ceil(panelsOf(data).length / columns);
    return rows * size.width * (size.narrow ? 0.5 : rows === 1 ? 0.46 : 0.36);
  },
  draw(data: ChartData, room: Room) {
    const size = small(room.size);
    const { theme } = data;
    const panels = panelsOf(data);
    const axes = lineAxes(data, 4);
    const rows = panels.flatMap((panel) => [...panel.series.values()].flat());
    const domain = timeShown(rows, false, data.asOf);
    const ends = panels.flatMap((panel) => [...panel.series.values()].flatMap((own) => lastOf(own)));
    const dated = new Set(ends.map((row) => row.place)).size > 1;
    const written = (row: PlacedRow): string => (dated ? `${row.text} (${row.period.slice(0, 4)})` : row.text);
    const several = data.categories.length > 0 && data.series.length > 1;
    const ticks = axes.flatMap((axis) => axis.labels);
    const ticksWidth = widest(ticks, size.label) + size.label * 0.6;
    const wide = (text: (row: PlacedRow) => string): number =>
      Math.max(...ends.map((row) => textWidth(text(row), size.label))) + size.label * 1.5;
    const named = (row: PlacedRow): string => `${row.series} ${written(row)}`;
    // Names stand at the ends of the lines where they leave the plots room; otherwise in a key above all of them.
    const most = size.fixed ? Math.min(3, panels.length) : Math.min(2, panels.length);
    const least = (room.right - room.left) / (size.narrow ? 1 : most);
    const direct = several && least - ticksWidth - wide(named) - size.label > least * 0.45;
    const key = several && !direct ? keyRow(seriesEntries(data), theme, room.size, room.right - room.left) : undefined;
    const inner = { width: room.right - room.left, height: room.bottom - room.top - (key?.height ?? 0) };
    const valueWidth = direct ? wide(named) + size.label : wide(written) + (several ? size.label : 0);
    const head = drawMarks(data, {
      x: () => 0,
      domain,
      height: 0,
      left: 0,
      right: inner.width / 2,
      size: minorType(size, 0.8),
    }).head;
    const columns = size.fixed
      ? columnsFor(panels.length, inner, { width: ticksWidth + valueWidth, height: size.label * 4 + head })
      : size.narrow
        ? 1
        : Math.min(2, panels.length);
    const count = Math.ceil(panels.length / columns);
    const cell = inner.width / columns;
    const width = cell - ticksWidth - valueWidth;
    const title =
      Math.max(...panels.map((p) => wrap(p.name, cell - size.label, size.label, 600).length)) * size.label * 1.2;
    const x = (place: number): number => ((place - domain[0]) / (domain[1] - domain[0])) * width;
    const marks = (height: number) =>
      drawMarks(data, { x, domain, height, left: 0, right: width + valueWidth, size: minorType(size, 0.8) });
    const above = title + marks(0).head + size.label * 0.8;
    const below = size.label * 1.2 + size.label * 1.2;
    const height = inner.height / count - above - below;
    if (height < size.label * 3 || width < size.label * 4) noRoom(data.id, `${panels.length} panels`);
    const value = axisFor(axes, height, size.label);
    const [low, high] = value.domain;
    const y = (v: number): number => height - ((v - low) / (high - low)) * height;
    const time = timeAxis(
      rows.map((row) => row.period),
      domain,
      width,
      size.label,
    );
    const plots = panels.map((panel, i): Plot => {
      const column = i % columns;
      const row = Math.floor(i / columns);
      const drawn = marks(height);
      const lasts = [...panel.series.values()].flatMap((own) => lastOf(own));
      const centres = stackLabels(
        lasts.map((last) => ({ wanted: y(last.value!), height: size.label * 1.2 })),
        -size.label * 0.3,
        height + size.label * 0.3,
      );
      return {
        left: room.left + column * cell + ticksWidth,
        top: room.top + (key?.height ?? 0) + row * (inner.height / count) + above,
        width,
        height,
        layers: [
          ...drawn.under,
          ...(low < 0 && high > 0
            ? strokeLayer([{ x: 0, y: y(0), x2: width, y2: y(0) }], { color: theme.axis, strokeWidth: 1.5 })
            : []),
          ...strokeLayer(
            data.references.map((r) => ({ x: 0, y: y(r.value), x2: width, y2: y(r.value) })),
            { color: theme.text, strokeWidth: 1.5, strokeDash: [2, 3] },
          ),
          ...lineLayers(data, panel.series, { time, value, size, width }),
          ...(several
            ? symbolLayer(
                lasts.map((last, n) => {
                  const { colour, shape } = data.series.find((s) => s.name === last.series)!;
                  return { x: width + size.label * 1.1, y: centres[n]!, colour, shape, hollow: last.secondary };
                }),
                (size.label * 0.5) ** 2,
              )
            : []),
          ...textLayer(
            lasts.map((last, n) => ({
              x: (several ? width : x(last.place)) + size.label * (several ? 1.7 : 0.6),
              y: centres[n]!,
              lines: [direct ? named(last) : written(last)],
            })),
            { size: size.label, colour: theme.text },
          ),
          ...textLayer(
            [
              {
                x: -ticksWidth,
                y: -above + size.label * 0.6,
                lines: wrap(panel.name, cell - size.label, size.label, 600),
              },
            ],
            { size: size.label, colour: theme.text, weight: 600 },
          ),
          ...drawn.over,
          ...(i === 0 && key !== undefined ? key.layers(ticksWidth, key.height + above) : []),
        ],
      };
    });
    return { columns, plots, tickSize: size.label };
  },
});
