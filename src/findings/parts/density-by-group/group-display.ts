import type { GapsRow, SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { calendarYearOf, type Period } from "../../../core/period.js";
import type { Chart, ChartPoint } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { gapLine } from "../chart-lines.js";
import { breakMarks } from "../common-notes.js";
import { lastRun } from "../last-run.js";
import type { GroupAnswer } from "./group-answer.js";
import { DECADE, type Group, SERIES_WORDS } from "./group-figures.js";
import { lower, share, year } from "./group-words.js";

const latest = (group: Group): string => group.key(group.last);

/** One row a group and series: its first year, the decade's, the last, and the changes to the last. */
export function groupTable(answer: GroupAnswer): Table {
  const { publicSector, privateSector, women, men, bulletins, industries } = answer;
  const percent = { unit: { id: "percent" }, as: "percent1" } as const;
  const points = { unit: { id: "points" }, as: "points1" } as const;
  const row = (group: Group): TableCell[] => {
    const decade = group.years.find((period) => calendarYearOf(period) === DECADE);
    return [
      group.name,
      SERIES_WORDS[group.series],
      calendarYearOf(group.first),
      { figure: group.key(group.first) },
      decade === undefined ? "[x]" : { figure: group.key(decade) },
      calendarYearOf(group.last),
      { figure: latest(group) },
      { figure: group.change },
      { figure: group.proportion },
      group.sinceDecade === undefined ? "[x]" : { figure: group.sinceDecade },
    ];
  };
  const groups = [
    publicSector,
    privateSector,
    women,
    men,
    ...(bulletins === undefined ? [] : [bulletins.women, bulletins.men]),
    ...industries,
  ];
  return {
    columns: [
      { id: "group", label: "Employees" },
      { id: "series", label: "Series" },
      { id: "first", label: "First year held" },
      { id: "density_first", label: "Density in the first year", ...percent },
      { id: "density_decade", label: `Density in ${DECADE}`, ...percent },
      { id: "last", label: "Last year held" },
      { id: "density_last", label: "Density in the last year", ...percent },
      { id: "change", label: "Change since the first year", ...points },
      { id: "proportion", label: "Change since the first year, in proportion", ...percent },
      { id: "change_decade", label: `Change since ${DECADE}`, ...points },
    ],
    rows: groups.map(row),
  };
}

const path = (group: Group, series: string, years: readonly Period[]): ChartPoint[] =>
  years.map((period) => ({ series, figure: group.key(period) }));

const industryName = (group: Group, last: Period): string =>
  group.last === last ? group.name : `${group.name} (${calendarYearOf(group.last)})`;

/** Density by sector, by sex and by industry: each chart one kind of group. */
export function groupCharts(
  answer: GroupAnswer,
  breaks: readonly SeriesBreaksRow[],
  gaps: Readonly<Record<"sector" | "sex" | "industry", GapsRow | undefined>>,
): Chart[] {
  const { publicSector, privateSector, women, men, bulletins, industries, ranked, last, crossed } = answer;
  const noError: Sentence = ["No standard error is published for any year drawn."];
  const notHeld = (dimension: keyof typeof gaps): Sentence[] => {
    const row = gaps[dimension];
    return row === undefined ? [] : [gapLine(row)];
  };
  const inTime = (series: readonly string[]): SeriesBreaksRow[] =>
    breaks.filter((row) => row.field === "series" && series.some((id) => row.equals.split("|").includes(id)));
  const [highest, lowest] = [ranked[0]!, ranked.at(-1)!];
  const firstYear = calendarYearOf(industries.map((group) => group.first).sort()[0]!);
  const latestNamed = `${calendarYearOf(last)}, or the last year held where named`;
  return [
    {
      id: "density-by-group",
      recipe: "lines",
      title: [
        "Union density was ",
        share(latest(publicSector)),
        " in the public and ",
        share(latest(privateSector)),
        " in the private sector in ",
        year(latest(publicSector)),
      ],
      subtitle: ["Union members, per cent of employees, Labour Force Survey, United Kingdom"],
      unit: { id: "percent" },
      as: "percent1",
      points: [publicSector, privateSector].flatMap((group) => path(group, group.name, lastRun(group.years))),
      marks: breakMarks(inTime(["lfs_survey"]).filter((row) => row.to === "")),
      notes: [noError, ...notHeld("sector")],
    },
    {
      id: "density-by-sex",
      recipe: "lines",
      title: [
        "Union density was ",
        share(latest(women)),
        " among women and ",
        share(latest(men)),
        " among men in ",
        year(latest(women)),
        ...(crossed === undefined
          ? []
          : ["; the estimate for women has been the higher since ", year(women.key(crossed))]),
      ],
      subtitle: ["Union members, per cent of employees, Labour Force Survey, United Kingdom"],
      unit: { id: "percent" },
      as: "percent1",
      points: [
        ...[women, men].flatMap((group) => path(group, `${group.name}, survey`, lastRun(group.years))),
        ...(bulletins === undefined
          ? []
          : [bulletins.women, bulletins.men].flatMap((group) =>
              path(group, `${group.name}, bulletins`, bulletins.run),
            )),
      ],
      marks: breakMarks(inTime(["lfs_survey", "bulletin"]).filter((row) => row.to === "")),
      notes: [["Survey and bulletins are two series and not joined."], noError, ...notHeld("sex")],
    },
    {
      id: "density-by-industry",
      recipe: "dots",
      title: [
        "Union density by industry ran from ",
        share(latest(lowest)),
        ` in ${lower(lowest)} to `,
        share(latest(highest)),
        ` in ${lower(highest)} in `,
        year(latest(highest)),
      ],
      subtitle: ["Union members, per cent of employees, Labour Force Survey, United Kingdom"],
      unit: { id: "percent" },
      as: "percent1",
      points: industries.flatMap((group) => [
        { series: firstYear, category: industryName(group, last), figure: group.key(group.first) },
        {
          series: latestNamed,
          category: industryName(group, last),
          figure: latest(group),
        },
      ]),
      focus: [latestNamed],
      notes: [noError, ...notHeld("industry")],
    },
  ];
}
