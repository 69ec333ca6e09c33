import type { Period } from "../../src/core/period.js";
import type { Drawing, Room } from "../define-chart.js";
import { type ChartData, valuesSeen } from "./chart-data.js";
import { strokeLayer } from "./layers.js";
import { lineLayers, type PlacedRow, placedRows } from "./line-layers.js";
import { drawMarks } from "./marks.js";
import { noRoom } from "./no-room.js";
import { endOf, startOf } from "./place.js";
import { endLabelLayers, endLabels, labelHeight, labelRoom } from "./series-labels.js";
import { widest } from "./text-width.js";
import { samePartOfYear, timeAxis } from "./time-axis.js";
import { type ValueAxis, valueAxis } from "./value-axis.js";

const HALF_YEAR = 182 * 86_400_000;

/** The value axis of a chart of lines: zero is held where the values come near it. */
export const lineAxis = (data: ChartData, count = 5): ValueAxis => valueAxis(valuesSeen(data), data.unit.id, { count });

/** Whether an axis leaves zero out. */
export const leavesZeroOut = (axis: ValueAxis): boolean => axis.domain[0] > 0 || axis.domain[1] < 0;

/** One plot of lines over time with names at their ends; `step` for rates in force from the start of a period. */
export function linePlot(data: ChartData, room: Room, step: boolean): Drawing {
  const { size } = room;
  const { theme } = data;
  const series = placedRows(data, data.rows, step);
  const rows = [...series.values()].flat();
  const value = lineAxis(data);
  const [bottom, top] = value.domain;
  const labels = endLabels(data, series, data.references, {
    size,
    maxWidth: (room.right - room.left) * (size.width > 1100 ? 0.22 : 0.27),
  });
  const left = room.left + widest(value.labels, size.label) + size.label * 0.6;
  const width = room.right - labelRoom(labels, size) - left;
  const domain = timeShown(rows, step, data.asOf);
  const inset = size.line * 2;
  const x = (place: number): number => ((place - domain[0]) / (domain[1] - domain[0])) * width;
  const time = timeAxis(
    rows.map((row) => row.period),
    domain,
    width,
    size.label,
    step,
  );
  const below = size.label * 1.2 + size.label * 0.7;
  const marks = (height: number) =>
    drawMarks(data, {
      x,
      domain,
      height,
      left: room.left - left,
      right: room.right - left,
      size: size.label * 0.84,
    });
  const { head } = marks(0);
  const plotTop = room.top + head + inset;
  const height = room.bottom - below - plotTop;
  const tall = labels.reduce((sum, l) => sum + labelHeight(l, size), 0);
  if (height < Math.max(size.label * 5, tall - size.label) || width < size.label * 7)
    noRoom(data.id, `${data.series.length} named lines`);
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
          ...lineLayers(data, drawnSeries, { time, value, size, step }),
          ...endLabelLayers(data, labels, { x, y, width, height, size, top: -inset }),
          ...drawn.over,
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
