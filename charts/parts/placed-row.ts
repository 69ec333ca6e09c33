import { problem } from "../../src/core/problem.js";
import type { ChartData, ChartRow } from "./chart-data.js";
import { middleOf, startOf } from "./place.js";

/** A row with its place on the time axis, in UTC milliseconds. */
export interface PlacedRow extends ChartRow {
  readonly place: number;
}

/**
 * The rows of each series in the order of time.
 *
 * @throws Problem "repeated-point" when a series has two points at one place
 */
export function placedRows(data: ChartData, rows: readonly ChartRow[], atStart: boolean): Map<string, PlacedRow[]> {
  const series = new Map<string, PlacedRow[]>();
  for (const { name } of data.series) {
    const own = rows
      .filter((row) => row.series === name)
      .map((row) => ({ ...row, place: atStart ? startOf(row.period) : middleOf(row.period) }))
      .sort((a, b) => a.place - b.place);
    own.forEach((row, i) => {
      if (own[i + 1]?.place === row.place)
        problem("repeated-point", `chart ${data.id}: "${name}" has two points at ${row.period}`, { found: row.period });
    });
    if (own.length > 0) series.set(name, own);
  }
  return series;
}
