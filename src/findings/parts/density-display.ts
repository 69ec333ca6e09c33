import type { SeriesBreaksRow } from "../../catalogue/rows/references.js";
import { calendarYearOf, comparePeriods, type Period } from "../../core/period.js";
import type { Chart } from "../../evidence/chart.js";
import type { Table } from "../../evidence/table.js";
import { breakMarks } from "./common-notes.js";
import { type DensityLines, lastRun, SERIES } from "./density-answer.js";
import { DENSITY_SERIES, densityKey, membersKey } from "./density-figures.js";

/** One row a year: density in every series, members in the two surveys that count them. */
export function densityTable(lines: DensityLines): Table {
  const all = SERIES.flatMap((series) => [...lines[series].density, ...lines[series].members]);
  const years = [...new Set(all.map(calendarYearOf))].sort(comparePeriods);
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const people = { unit: { id: "people" }, as: "count" } as const;
  const counted = ["lfs_survey", "bulletin"] as const;
  const has = (periods: readonly Period[], y: string): boolean => periods.some((p) => calendarYearOf(p) === y);
  return {
    columns: [
      { id: "year", label: "Year" },
      ...SERIES.map((series) => ({ id: series, label: `Density: ${DENSITY_SERIES[series]}`, ...share })),
      ...counted.map((series) => ({ id: `members_${series}`, label: `Members: ${DENSITY_SERIES[series]}`, ...people })),
    ],
    rows: years.map((y) => [
      y,
      ...SERIES.map((s) => (has(lines[s].density, y) ? { figure: densityKey(s, y) } : "[z]")),
      ...counted.map((s) => (has(lines[s].shown, y) ? { figure: membersKey(s, y) } : "[z]")),
    ]),
  };
}

/** Density by series and members beside it, each series its own line. */
export function densityCharts(lines: DensityLines, breaks: readonly SeriesBreaksRow[]): Chart[] {
  const drawn = ["administrative", "lfs_survey", "bulletin"] as const;
  return [
    {
      id: "density-long-run",
      recipe: "lines",
      subtitle: [
        "Union members, per cent of all employees, United Kingdom. Each series is its own line; none is joined.",
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: drawn.flatMap((series) =>
        lastRun(lines[series].density).map((p) => ({ series: DENSITY_SERIES[series], figure: densityKey(series, p) })),
      ),
      marks: breakMarks(breaks),
      focus: [DENSITY_SERIES.bulletin],
    },
    {
      id: "density-members",
      recipe: "lines",
      title: ["Union members in the Labour Force Survey"],
      subtitle: ["Employees who say they are members, United Kingdom, people"],
      unit: { id: "people" },
      as: "count",
      points: (["lfs_survey", "bulletin"] as const).flatMap((series) =>
        lines[series].shown.map((p) => ({ series: DENSITY_SERIES[series], figure: membersKey(series, p) })),
      ),
      marks: breakMarks(breaks.filter((row) => comparePeriods(row.from, lines.lfs_survey.density[0]!) > 0)),
    },
  ];
}
