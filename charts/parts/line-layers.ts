import type { VegaLite } from "../define-chart.js";
import type { ChartData } from "./chart-data.js";
import { colourEncoding, pixel, shapeEncoding, timeEncoding, valueEncoding } from "./layers.js";
import { placeDay } from "./place.js";
import type { PlacedRow } from "./placed-row.js";
import type { SizeSpec } from "./sizes.js";
import { symbolRows } from "./symbol-places.js";
import type { TimeAxis } from "./time-axis.js";
import { tipLayer, tipOf } from "./tips.js";
import type { ValueAxis } from "./value-axis.js";

const values = (rows: readonly PlacedRow[], extra: (row: PlacedRow) => object = () => ({})): object[] =>
  rows.map((row) => ({
    series: row.series,
    period: row.period,
    place: placeDay(row.place),
    value: row.value ?? null,
    ...(row.low === undefined ? {} : { low: row.low, high: row.high }),
    status: row.status,
    standing: row.standing,
    ...extra(row),
  }));

/**
 * Runs of rows drawn in one stroke. A forecast is another run, which begins at the last figure before it; of rates
 * in force, the last one holds until the day of the forecast.
 */
function runs(rows: readonly PlacedRow[], step: boolean): { dashed: boolean; rows: PlacedRow[] }[] {
  const found: { dashed: boolean; rows: PlacedRow[] }[] = [];
  rows.forEach((row, i) => {
    const run = found.at(-1);
    if (run !== undefined && run.dashed === row.forecast) run.rows.push(row);
    else {
      const before = rows[i - 1];
      const known = before !== undefined && before.value !== undefined ? before : undefined;
      const held = known === undefined || !step ? known : { ...known, place: row.place };
      if (step && held !== undefined) run?.rows.push(held);
      const joined = held === undefined ? [row] : [held, row];
      found.push({ dashed: row.forecast, rows: joined });
    }
  });
  return found;
}

const hasInterval = (row: PlacedRow | undefined): boolean => row?.low !== undefined;

/** The layers of lines over time: intervals, lines with gaps, forecasts dashed, points, second-hand ones hollow. */
export function lineLayers(
  data: ChartData,
  series: ReadonlyMap<string, readonly PlacedRow[]>,
  o: { time: TimeAxis; value: ValueAxis; size: SizeSpec; width: number; step?: boolean },
): VegaLite[] {
  const x = timeEncoding(o.time);
  const y = valueEncoding("value", o.value);
  const color = colourEncoding(data);
  const all = [...series.values()];
  const context = (name: string): boolean => data.focus.length > 0 && !data.focus.includes(name);
  const strokes = all.flatMap((rows) =>
    runs(rows, o.step === true).flatMap(({ dashed, rows: own }, i) =>
      values(own, () => ({ run: `${own[0]!.series} ${i + 1}`, dashed, context: context(own[0]!.series) })),
    ),
  ) as { dashed: boolean; context: boolean }[];
  const line = (dashed: boolean, faint: boolean): VegaLite[] => {
    const own = strokes.filter((row) => row.dashed === dashed && row.context === faint);
    if (own.length === 0) return [];
    return [
      {
        data: { values: own.map(({ dashed: _d, context: _c, ...row }) => row) },
        mark: {
          type: "line",
          strokeWidth: faint ? o.size.line * 0.7 : o.size.line,
          strokeCap: "butt",
          strokeJoin: "round",
          ...(o.step ? { interpolate: "step-after" } : {}),
          ...(dashed ? { strokeDash: [pixel(o.size.line * 2.4), pixel(o.size.line * 1.6)] } : {}),
        },
        encoding: { x, y, color, detail: { field: "run", type: "nominal" } },
      },
    ];
  };
  const banded = all.flatMap((rows) => {
    let run = 0;
    return rows.flatMap((row, i) => {
      if (!hasInterval(row)) return [];
      if (!hasInterval(rows[i - 1])) run += 1;
      const alone = !hasInterval(rows[i - 1]) && !hasInterval(rows[i + 1]);
      return values([row], () => ({ run: `${row.series} ${run}`, alone })) as { alone: boolean }[];
    });
  });
  const strip = (alone: boolean): object[] =>
    banded.filter((b) => b.alone === alone).map(({ alone: _, ...row }) => row);
  const low = valueEncoding("low", o.value);
  const bands = strip(false);
  const bars = strip(true);
  const [from, to] = o.time.domain;
  const across = (place: number): number => ((place - from) / (to - from)) * o.width;
  const symbol = o.size.line * 3;
  const dots = all.flatMap((rows, n) =>
    values(symbolRows(rows, across, symbol, [n, all.length]), () => ({ context: context(rows[0]!.series) })),
  ) as { standing: string; context: boolean }[];
  const points = (hollow: boolean, faint: boolean): VegaLite[] => {
    const own = dots.filter((row) => (row.standing === "secondary") === hollow && row.context === faint);
    if (own.length === 0) return [];
    const mark = { type: "point", opacity: 1, size: symbol ** 2, strokeWidth: hollow ? 2 : 1 };
    return [
      {
        data: { values: own.map(({ context: _, ...row }) => row) },
        mark: hollow ? { ...mark, fill: data.theme.panel } : { ...mark, filled: true },
        encoding: { x, y, color, shape: shapeEncoding(data) },
      },
    ];
  };
  return [
    ...(bands.length === 0
      ? []
      : [
          {
            data: { values: bands },
            mark: { type: "area", opacity: 0.18, line: false, ...(o.step ? { interpolate: "step-after" } : {}) },
            encoding: { x, y: low, y2: { field: "high" }, color, detail: { field: "run", type: "nominal" } },
          },
        ]),
    ...(bars.length === 0
      ? []
      : [
          {
            data: { values: bars },
            mark: { type: "rule", strokeWidth: 1.5 },
            encoding: { x, y: low, y2: { field: "high" }, color },
          },
        ]),
    ...line(false, true),
    ...line(true, true),
    ...points(false, true),
    ...points(true, true),
    ...line(false, false),
    ...line(true, false),
    ...points(false, false),
    ...points(true, false),
    ...tipLayer(
      all
        .flat()
        .flatMap((row) =>
          row.value === undefined ? [] : [{ place: placeDay(row.place), value: row.value, tip: tipOf(row) }],
        ),
      { x, y },
      symbol ** 2,
    ),
  ];
}
