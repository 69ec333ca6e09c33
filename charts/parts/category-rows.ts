import { periodWords } from "../../src/core/period.js";
import { problem } from "../../src/core/problem.js";
import type { ChartData, ChartRow } from "./chart-data.js";
import { paragraph } from "./paragraph.js";
import type { SizeSpec } from "./sizes.js";
import { widest } from "./text-width.js";

/** One row of a chart of categories: its name and the point of each series. */
export interface CategoryRow {
  readonly name: string;
  readonly lines: readonly string[];
  /** One for each series, undefined where the series has no such point. */
  readonly points: readonly (ChartRow | undefined)[];
}

/** Where a point without a category stands: under its period when its series has several, else under its series. */
function categoryOf(data: ChartData, row: ChartRow): string {
  if (row.category !== undefined) return row.category;
  const own = data.rows.filter((r) => r.series === row.series);
  return own.length > 1 ? periodWords(row.period) : row.series;
}

/**
 * The points of a chart by category, in the order in which they first appear.
 *
 * @throws Problem "repeated-point" when a series has two points in one category
 */
export function categoryRows(data: ChartData, size: SizeSpec, maxWidth: number): CategoryRow[] {
  const names = [...new Set(data.rows.map((row) => categoryOf(data, row)))];
  return names.map((name) => ({
    name,
    lines: paragraph(name, maxWidth, size.label),
    points: data.series.map((series) => {
      const own = data.rows.filter((row) => row.series === series.name && categoryOf(data, row) === name);
      if (own.length > 1)
        problem("repeated-point", `chart ${data.id}: "${series.name}" has two points at "${name}"`, { found: name });
      return own[0];
    }),
  }));
}

/** Whether the categories are only the names of the series, so that one bar or dot stands in each row. */
export const oneEach = (rows: readonly CategoryRow[]): boolean =>
  rows.every((row) => row.points.filter((point) => point !== undefined).length === 1);

/** Whether marks need the name of their series beside that of their category. */
export const needsNames = (data: ChartData, rows: readonly CategoryRow[]): boolean =>
  data.series.length > 1 && !rows.every((row) => row.points.every((p) => p === undefined || p.series === row.name));

/** Width of the widest name, in pixels. */
export const namesWidth = (rows: readonly CategoryRow[], size: SizeSpec): number =>
  Math.max(...rows.map((row) => widest(row.lines, size.label)));
