import type { Period } from "../../src/core/period.js";
import type { Drawing, Room } from "../define-chart.js";
import { type ChartData, valuesSeen } from "./chart-data.js";
import { type KeyEntry, keyRow } from "./key-row.js";
import { strokeLayer } from "./layers.js";
import { lineLayers } from "./line-layers.js";
import { drawMarks } from "./marks.js";
import { noRoom } from "./no-room.js";
import { endOf, startOf } from "./place.js";
import { type PlacedRow, placedRows } from "./placed-row.js";
import { type EndLabel, endLabelLayers, endLabels, labelHeight, labelRoom } from "./series-labels.js";
import { minorType } from "./sizes.js";
import { widest } from "./text-width.js";
import { samePartOfYear, timeAxis } from "./time-axis.js";
import { type ValueAxis, valueAxis } from "./value-axis.js";

const HALF_YEAR = 182 * 86_400_000;

/** The value axis of a chart of lines: zero is held where the values come near it. */
export const lineAxis = (data: ChartData, count = 5, exact = false): ValueAxis =>
  valueAxis(valuesSeen(data), data.unit.id, { count, exact });

/** Axes of a chart of lines with fewer and fewer ticks, and the first of them that has room in a height. */
export const lineAxes = (data: ChartData, most: number): ValueAxis[] =>
  Array.from({ length: most }, (_, i) => [lineAxis(data, most - i), lineAxis(data, most - i, true)]).flat();
export const axisFor = (axes: readonly ValueAxis[], height: number, size: number): ValueAxis =>
  axes.find(({ ticks }) => height / (ticks.length - 1) >= size * 1.3) ?? axes.at(-1)!;

/** Whether an axis leaves zero out. */
export const leavesZeroOut = (axis: ValueAxis): boolean => axis.domain[0] > 0 || axis.domain[1] < 0;

const entryOf = ({ lines, ...look }: EndLabel): KeyEntry => ({ ...look, text: lines.join(" ") });

/** One plot of lines over time with names at their ends; `step` for rates in force from the start of a period. */
export function linePlot(data: ChartData, room: Room, step: boolean): Drawing {
  const { size } = room;
  const { theme } = data;
  const series = placedRows(data, data.rows, step);
  const rows = [...series.values()].flat();
  const axes = lineAxes(data, size.narrow ? 4 : 5);
  const inner = room.right - room.left;
  const ticks = axes.flatMap((axis) => axis.labels);
  const left = room.left + widest(ticks, size.label) + size.label * 0.6;
  const named = endLabels(data, series, data.references, {
    size,
    maxWidth: inner * (size.width > 1100 ? 0.22 : 0.27),
  });
  // In a narrow column names at the ends would leave the lines no room: there they stand above, with the same symbols.
  const squeezed = room.right - labelRoom(named, size) - left < inner * 0.6 || named.some((l) => l.lines.length > 2);
  const above = size.narrow && squeezed;
  const key = above
    ? keyRow(endLabels(data, series, data.references, { size, maxWidth: inner }).map(entryOf), theme, size, inner)
    : undefined;
  const labels = above ? [] : named;
  const domain = timeShown(rows, step, data.asOf);
  const times = (width: number) =>
    timeAxis(
      rows.map((row) => row.period),
      domain,
      width,
      size.label,
      step,
    );
  // The last tick may stand at the right end: half of its label then needs room.
  const half = widest(times(room.right - left).labels, size.label) / 2;
  const width = room.right - Math.max(half, labelRoom(labels, size)) - left;
  const inset = size.line * 2;
  const x = (place: number): number => ((place - domain[0]) / (domain[1] - domain[0])) * width;
  const time = times(width);
  const below = size.label * 1.2 + size.label * 0.7;
  const marks = (height: number) =>
    drawMarks(data, {
      x,
      domain,
      height,
      left: room.left - left,
      right: room.right - left,
      size: minorType(size, 0.84),
    });
  const { head } = marks(0);
  const keyHeight = key?.height ?? 0;
  const plotTop = room.top + keyHeight + head + inset;
  const height = room.bottom - below - plotTop;
  const tall = labels.reduce((sum, l) => sum + labelHeight(l, size), 0);
  if (height < Math.max(size.label * 5, tall - size.label) || width < size.label * 7)
    noRoom(data.id, `${data.series.length} named lines`);
  const value = axisFor(axes, height, size.label);
  const [bottom, top] = value.domain;
  const y = (v: number): number => height - ((v - bottom) / (top - bottom)) * height;
  const drawn = marks(height);
  const drawnSeries = step ? lastingUntil(series, domain[1]) : series;
  return {
    columns: 1,
    plots: [
      {
        left,
        top: plotTop,
        width,
        height,
        layers: [
          ...drawn.under,
          ...(bottom < 0 && top > 0
            ? strokeLayer([{ x: 0, y: y(0), x2: width, y2: y(0) }], { color: theme.axis, strokeWidth: 1.5 })
            : []),
          ...strokeLayer(
            data.references.map((r) => ({ x: 0, y: y(r.value), x2: width, y2: y(r.value) })),
            { color: theme.text, strokeWidth: 1.5, strokeDash: [2, 3] },
          ),
          ...lineLayers(data, drawnSeries, { time, value, size, width, step }),
          ...endLabelLayers(data, labels, { x, y, width, height, size, top: -inset }),
          ...drawn.over,
          ...(key?.layers(left - room.left, keyHeight + head + inset) ?? []),
        ],
      },
    ],
  };
}

/**
 * The time shown: from the first to the last point. Where points are not all the same part of a year, from the start
 * of the first period to the end of the last; rates in force, to the day of the evidence. A single moment gets a
 * year around it.
 */
export function timeShown(rows: readonly PlacedRow[], step: boolean, asOf: Period): [number, number] {
  const known = rows.filter((row) => row.value !== undefined);
  const starts = known.map((row) => startOf(row.period));
  const ends = known.map((row) => endOf(row.period));
  if (step) {
    // The last rate needs a length to be seen.
    const [first, last] = [Math.min(...starts), Math.max(...starts)];
    return [first, Math.max(...ends, endOf(asOf), last + (last - first) * 0.04)];
  }
  const places = known.map((row) => row.place);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (first === last) return [first - HALF_YEAR, first + HALF_YEAR];
  return samePartOfYear(rows.map((row) => row.period)) ? [first, last] : [Math.min(...starts), Math.max(...ends)];
}

/** A rate is in force until the next one: the last is drawn on to the end of the time shown. */
function lastingUntil<T extends { place: number; value: number | undefined }>(
  series: ReadonlyMap<string, readonly T[]>,
  until: number,
): Map<string, readonly T[]> {
  return new Map(
    [...series].map(([name, rows]) => {
      const last = rows.at(-1)!;
      return [name, last.place < until ? [...rows, { ...last, place: until }] : rows];
    }),
  );
}
