import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { calendarYearOf, comparePeriods, type Period } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Table } from "../../../evidence/table.js";
import { breakMarks } from "../common-notes.js";
import { lastRun } from "../last-run.js";
import { type DensityLines, SERIES } from "./density-answer.js";
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
      // density without members: the series reaches the year, the count is not held
      ...counted.map((s) =>
        has(lines[s].shown, y) ? { figure: membersKey(s, y) } : has(lines[s].density, y) ? "[x]" : "[z]",
      ),
    ]),
  };
}

/** Density by series and members beside it, each series its own line. */
export function densityCharts(lines: DensityLines, breaks: readonly SeriesBreaksRow[]): Chart[] {
  const drawn = ["administrative", "lfs_survey", "bulletin"] as const;
  const { lfs_survey: survey, bulletin } = lines;
  const [first, last] = [survey.members[0]!, survey.members.at(-1)!].map((p) => membersKey("lfs_survey", p)) as [
    string,
    string,
  ];
  const printed = membersKey("bulletin", bulletin.members.at(-1)!);
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
      notes: [
        ["No standard error is published for any year drawn; that of a later edition is borrowed for the latest step."],
      ],
    },
    {
      id: "density-members",
      recipe: "lines",
      title: [
        "Union members in the survey series ",
        { figure: "change.members", words: ["fell", "rose", "did not change"] },
        " from ",
        { figure: first, as: "count" },
        " in ",
        { figure: first, as: "year-from" },
        " to ",
        { figure: last, as: "count" },
        " in ",
        { figure: last, as: "year-from" },
        "; the bulletin has ",
        { figure: printed, as: "count" },
        " for ",
        { figure: printed, as: "year-from" },
      ],
      subtitle: ["Employees who say they are members in the Labour Force Survey, United Kingdom, people"],
      unit: { id: "people" },
      as: "count",
      points: (["lfs_survey", "bulletin"] as const).flatMap((series) =>
        lines[series].shown.map((p) => ({ series: DENSITY_SERIES[series], figure: membersKey(series, p) })),
      ),
      marks: breakMarks(breaks.filter((row) => comparePeriods(row.from, survey.density[0]!) > 0)),
      notes: [
        ["Bulletins print members rounded, each from its own release: take no difference between the two lines."],
      ],
    },
  ];
}
