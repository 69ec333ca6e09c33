import { comparePeriods, type Period } from "../core/period.js";
import { problem } from "../core/problem.js";

/** A row that can stand in a series. */
export interface DatedRow {
  readonly period: Period;
  readonly release?: string;
}

/**
 * Rows as one series: in order of time, one row a period, all of one release.
 *
 * @param name  what the series is, for messages
 * @param rows  the rows chosen for it
 * @returns the rows, earliest first
 * @throws Problem "mixed-releases" when rows of two releases are mixed; "duplicate-period" when a period stands twice
 * @example seriesOf("median pay", catalogue.dataset("civil-service-pay").rows.filter((row) => row.statistic === "median" && row.grade === "all" && row.department === "all"))[0]?.period // "2011-03"
 */
export function seriesOf<Row extends DatedRow>(name: string, rows: readonly Row[]): Row[] {
  const releases = [...new Set(rows.map((row) => row.release))].filter((id) => id !== undefined);
  if (releases.length > 1)
    problem("mixed-releases", `${name}: rows of ${releases.length} releases are not one series`, {
      found: releases.sort().join(", "),
      expected: "rows of one release",
      where: name,
      hint: 'choose one first: release(dataset, "latest")',
    });
  const sorted = [...rows].sort((a, b) => comparePeriods(a.period, b.period));
  const twice = sorted.find((row, i) => sorted[i + 1]?.period === row.period);
  if (twice !== undefined)
    problem("duplicate-period", `${name}: ${twice.period} stands twice`, {
      found: `two rows for ${twice.period}`,
      expected: "one row a period",
      where: name,
      hint: "choose by every other column first: source, measure, sector",
    });
  return sorted;
}
