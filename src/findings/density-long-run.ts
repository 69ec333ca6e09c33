import type { Catalogue } from "../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../catalogue/rows/references.js";
import { calendarYearOf, comparePeriods, type Period } from "../core/period.js";
import { buildEvidence } from "../evidence/build.js";
import type { Chart } from "../evidence/chart.js";
import type { Note, Objection } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import type { Sentence } from "../evidence/sentence.js";
import type { Table } from "../evidence/table.js";
import { compareEstimates, type Trend } from "../stats/index.js";
import { differenceFigure } from "./parts/arithmetic-figures.js";
import { breakMarks, breakNotes, gapNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import {
  type AllEmployeesSeries,
  DENSITY_SERIES,
  type DensityLine,
  densityKey,
  densityLine,
  membersKey,
  standardErrorFigure,
} from "./parts/density-figures.js";
import { listed, shown } from "./parts/sentence-parts.js";
import { trendFigures } from "./parts/trend-figures.js";

const SERIES = Object.keys(DENSITY_SERIES) as AllEmployeesSeries[];
type Lines = Readonly<Record<AllEmployeesSeries, DensityLine>>;
const density = (series: AllEmployeesSeries, period: Period): string => densityKey(series, period);
const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const year = (figure: string): Sentence[number] => ({ figure, as: "year-from" });
const points = (figure: string): Sentence => [
  { figure, as: "points1-size" },
  " ",
  { figure, words: ["lower", "higher", "from it"] },
];

/** Adds the difference between two years of one series. */
const change = (book: FigureBook, key: string, series: AllEmployeesSeries, from: Period, to: Period): string =>
  differenceFigure(book, key, "change in one series", {
    label: `change of union density, ${DENSITY_SERIES[series]}, ${calendarYearOf(from)} to ${calendarYearOf(to)}`,
    from: density(series, from),
    to: density(series, to),
  });

interface Told {
  readonly change: string;
  readonly z: string;
  readonly apart: boolean;
}

/** Whether two years of a survey series can be told apart, with the one standard error there is, borrowed for both. */
function told(book: FigureBook, name: string, series: AllEmployeesSeries, from: Period, to: Period): Told {
  const se = book.value("se.borrowed");
  const of = (period: Period) => ({ value: book.value(density(series, period)), se, borrowed: true });
  const test = compareEstimates(of(from), of(to));
  const key = differenceFigure(book, `change.${name}`, "change in one series", {
    label: `change of union density, ${DENSITY_SERIES[series]}, ${calendarYearOf(from)} to ${calendarYearOf(to)}`,
    from: density(series, from),
    to: density(series, to),
    uncertainty: { se: test.standardError, borrowed: true },
  });
  const z = book.derived(`z.${name}`, {
    label: `change over its borrowed standard error, ${calendarYearOf(from)} to ${calendarYearOf(to)}`,
    value: test.z,
    unit: { id: "ratio" },
    period: [from, to],
    method: "difference over the standard error of a difference of two independent estimates",
    formula: "(B − A) ÷ sqrt(C × C + C × C)",
    from: [density(series, from), density(series, to), "se.borrowed"],
  });
  return { change: key, z, apart: test.verdict !== "cannot be told apart" };
}

const apartWords = ({ apart }: Told): string =>
  apart
    ? "is larger than the borrowed standard error explains, which is no proof of a change"
    : "cannot be told apart from no change";

const trendWords = ({ verdict, because }: Trend): string =>
  verdict === "cannot be told" ? `whether it rises or falls cannot be told (${because})` : `${verdict}, and ${because}`;

function table(lines: Lines): Table {
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
      ...counted.map((s) => (has(lines[s].members, y) ? { figure: membersKey(s, y) } : "[z]")),
    ]),
  };
}

/** The longest run of years without a gap that ends with the last: what may be drawn as a line or tested for a trend. */
function lastRun(periods: readonly Period[]): Period[] {
  const run: Period[] = [];
  for (const period of [...periods].reverse()) {
    const next = run[0];
    if (next !== undefined && Number(calendarYearOf(next)) - Number(calendarYearOf(period)) !== 1) break;
    run.unshift(period);
  }
  return run;
}

function charts(lines: Lines, breaks: readonly SeriesBreaksRow[]): Chart[] {
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
        lastRun(lines[series].density).map((p) => ({ series: DENSITY_SERIES[series], figure: density(series, p) })),
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
        lastRun(lines[series].members).map((p) => ({ series: DENSITY_SERIES[series], figure: membersKey(series, p) })),
      ),
      marks: breakMarks(breaks.filter((row) => comparePeriods(row.from, lines.lfs_survey.density[0]!) > 0)),
    },
  ];
}

/** Breaks in time that concern all employees in the series drawn. */
const densityBreaks = (catalogue: Catalogue): SeriesBreaksRow[] =>
  catalogue
    .breaks("union-density")
    .filter((row) => row.kind === "in-time" && row.field === "series")
    .sort((a, b) => comparePeriods(a.from, b.from));

/** Years in which the copy of a series differs from the series, as words. */
function copyNotes(book: FigureBook, lines: Lines): Note[] {
  const pairs = [
    ["administrative", "oecd_administrative"],
    ["lfs_survey", "oecd_survey"],
  ] as const;
  return pairs.map(([series, copy]): Note => {
    const differ = lines[copy].density.filter((p) => book.value(density(series, p)) !== book.value(density(copy, p)));
    return {
      kind: "conflict",
      text: [
        `${DENSITY_SERIES[copy]} is in the table and not in the chart: it is the same as ${DENSITY_SERIES[series]} in every year but `,
        ...listed(
          differ.map((p) => [
            year(density(copy, p)),
            " (",
            { figure: density(copy, p), as: "decimal2" as const },
            " against ",
            { figure: density(series, p), as: "decimal2" as const },
            ")",
          ]),
        ),
        ".",
      ],
    };
  });
}

function notes(catalogue: Catalogue, book: FigureBook, lines: Lines): Note[] {
  const six = catalogue.breaks("union-density").filter((row) => row.kind === "between-series");
  const preferred = catalogue
    .dataset("union-density")
    .rows.filter((row) => row.dimension === "all" && row.note.includes("prefer"));
  return [
    {
      kind: "scope",
      text: [
        "All employees in the United Kingdom. The survey counts employees who say they are members and leaves out armed forces and unpaid family workers. The administrative series divides members on the unions' books by employees. The series from before the survey has no figure for all employees and is not used.",
      ],
    },
    {
      kind: "method",
      text: [
        "A change is taken within one series only. The trend is the median of the slopes of all pairs of years, tested by Mann–Kendall plain and corrected for autocorrelation at the level of five in a hundred; where the two disagree, or there are fewer than ten years, it cannot be told. The chart leaves out the bulletin's single figure of ",
        year(density("bulletin", lines.bulletin.density[0]!)),
        ", which is in the table.",
      ],
    },
    {
      kind: "status",
      text: [
        "No standard error is published for any year held. That of ",
        year("se.borrowed"),
        ", ",
        { figure: "se.borrowed", as: "points1" },
        ", is borrowed, and only to say that two years cannot be told apart.",
      ],
    },
    ...breakNotes(densityBreaks(catalogue)),
    ...six.map(
      (row): Note => ({ kind: "break", text: [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }] }),
    ),
    ...copyNotes(book, lines),
    ...preferred.map(
      (row): Note => ({
        kind: "conflict",
        text: [
          year(density("lfs_survey", row.period)),
          ": ",
          {
            quote: row.note,
            cell: `union-density.csv: series=${row.series} dimension=all period=${row.period} measure=${row.measure}`,
          },
          ".",
        ],
      }),
    ),
    ...gapNotes(catalogue, "union-density", { dimension: "all" }),
  ];
}

/** Union density since the first year held, series by series, with every break. */
export const densityLongRun = defineFinding({
  id: "density-long-run",
  question: "How has union density moved since 1960, and what can be told of its latest change?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const lines = Object.fromEntries(SERIES.map((s) => [s, densityLine(book, catalogue, s)])) as Lines;
    standardErrorFigure(book, catalogue);
    const printed = lastRun(lines.bulletin.density);
    const survey = lines.lfs_survey.density;
    const books = lines.administrative.density;
    const [last, before] = [printed.at(-1)!, printed.at(-2)!];
    const [firstPrinted, firstSurvey, lastSurvey] = [lines.bulletin.density[0]!, survey[0]!, survey.at(-1)!];
    const decade = survey.find((p) => calendarYearOf(p) === "2015")!;
    const latest = told(book, "latest", "bulletin", before, last);
    const run = told(book, "run", "bulletin", printed[0]!, last);
    const top = printed.reduce((best, p) =>
      book.value(density("bulletin", p)) > book.value(density("bulletin", best)) ? p : best,
    );
    const rise = told(book, "rise", "bulletin", printed[0]!, top);
    change(book, "change.printed", "bulletin", firstPrinted, last);
    change(book, "change.survey", "lfs_survey", firstSurvey, lastSurvey);
    change(book, "change.since-decade", "lfs_survey", decade, lastSurvey);
    const peak = books.reduce((best, p) =>
      book.value(density("administrative", p)) > book.value(density("administrative", best)) ? p : best,
    );
    const surveyTrend = trendFigures(
      book,
      "trend.survey",
      "union density, Labour Force Survey series",
      survey.map((p) => density("lfs_survey", p)),
    );
    const printedTrend = trendFigures(
      book,
      "trend.bulletin",
      "union density, bulletins as first printed",
      printed.map((p) => density("bulletin", p)),
    );
    const [m0, m1] = [membersKey("lfs_survey", firstSurvey), membersKey("lfs_survey", lastSurvey)];
    differenceFigure(
      book,
      "change.members",
      "change in one series",
      { label: "change of union members, Labour Force Survey series", from: m0, to: m1 },
      "people",
    );
    for (const p of [firstSurvey, lastSurvey])
      book.derived(`employees.${calendarYearOf(p)}`, {
        label: `employees implied by members and density, Labour Force Survey series, ${calendarYearOf(p)}`,
        value: (members, share) => (members! / share!) * 100,
        unit: { id: "people" },
        period: p,
        method: "members over density",
        formula: "A ÷ B × 100",
        from: [membersKey("lfs_survey", p), density("lfs_survey", p)],
      });
    const [e0, e1] = [firstSurvey, lastSurvey].map((p) => `employees.${calendarYearOf(p)}`) as [string, string];
    const lastMembers = membersKey("bulletin", lines.bulletin.members.at(-1)!);
    const objections: Objection[] = [
      {
        says: "Density has been rising again.",
        answer: [
          "In the bulletins as printed it went from ",
          pc(density("bulletin", printed[0]!)),
          " in ",
          year(density("bulletin", printed[0]!)),
          " to ",
          pc(density("bulletin", top)),
          " in ",
          year(density("bulletin", top)),
          `, which ${apartWords(rise)}, and stood at `,
          pc(density("bulletin", last)),
          " in ",
          year(density("bulletin", last)),
          ".",
        ],
      },
      {
        says: "The fall is an effect of the survey, whose response has failed.",
        answer: [
          "The administrative series does not use the survey. It stood at ",
          pc(density("administrative", calendarYearOf(firstSurvey))),
          " in ",
          year(density("administrative", calendarYearOf(firstSurvey))),
          " and ",
          pc(density("administrative", books.at(-1)!)),
          " in ",
          year(density("administrative", books.at(-1)!)),
          "; the survey at ",
          pc(density("lfs_survey", firstSurvey)),
          " and ",
          pc(density("lfs_survey", lastSurvey)),
          ". The two are not joined. After ",
          year(density("lfs_survey", lastSurvey)),
          " only survey figures are held.",
        ],
      },
      {
        says: "Membership is holding up: only the workforce has grown.",
        answer: [
          "Within the survey series members changed by ",
          { figure: "change.members", as: "count" },
          " between ",
          year("change.members"),
          " and ",
          { figure: "change.members", as: "year-to" },
          ", while the employees that members and density imply went from ",
          { figure: e0, as: "count" },
          " to ",
          { figure: e1, as: "count" },
          ". Both lowered density.",
        ],
      },
    ];
    return buildEvidence(
      {
        id: "density-long-run",
        question: this.question,
        title: [
          "Union density was ",
          pc(density("bulletin", last)),
          " in ",
          year(density("bulletin", last)),
          ", ",
          ...points("change.printed"),
          " than in ",
          year("change.printed"),
          " by the bulletins' own figures. The latest change, ",
          { figure: latest.change, as: "points1" },
          `, ${apartWords(latest)}`,
        ],
        sentences: [
          [
            "By the administrative series density was ",
            ...shown(density("administrative", books[0]!), "percent1"),
            " in ",
            year(density("administrative", books[0]!)),
            ", highest at ",
            pc(density("administrative", peak)),
            " in ",
            year(density("administrative", peak)),
            " and ",
            pc(density("administrative", books.at(-1)!)),
            " in ",
            year(density("administrative", books.at(-1)!)),
            ", where the series ends.",
          ],
          [
            "By the Labour Force Survey series it went from ",
            pc(density("lfs_survey", firstSurvey)),
            " in ",
            year(density("lfs_survey", firstSurvey)),
            " to ",
            pc(density("lfs_survey", lastSurvey)),
            " in ",
            year(density("lfs_survey", lastSurvey)),
            " (",
            { figure: "change.survey", as: "points1" },
            "). Since ",
            year("change.since-decade"),
            ", in that series, the change is ",
            { figure: "change.since-decade", as: "points1" },
            ".",
          ],
          [
            `Over those years the trend is ${trendWords(surveyTrend)}: the median slope is `,
            { figure: "trend.survey.slope", as: "decimal2" },
            " points a year (z ",
            { figure: "trend.survey.z", as: "decimal1" },
            " plain, ",
            { figure: "trend.survey.z-corrected", as: "decimal1" },
            " corrected for autocorrelation).",
          ],
          [
            "In the bulletins as first printed density was ",
            pc(density("bulletin", printed[0]!)),
            " in ",
            year(density("bulletin", printed[0]!)),
            ", ",
            pc(density("bulletin", before)),
            " in ",
            year(density("bulletin", before)),
            " and ",
            pc(density("bulletin", last)),
            " in ",
            year(density("bulletin", last)),
            ". The last step has z ",
            { figure: latest.z, as: "decimal2" },
            ` with a borrowed standard error and ${apartWords(latest)}; the whole run, `,
            { figure: run.change, as: "points1" },
            `, ${apartWords(run)}. Over these years ${trendWords(printedTrend)}.`,
          ],
          [
            "Members in the survey series numbered ",
            { figure: m0, as: "count" },
            " in ",
            year(m0),
            " and ",
            { figure: m1, as: "count" },
            " in ",
            year(m1),
            "; the bulletin printed ",
            { figure: lastMembers, as: "count" },
            " for ",
            year(lastMembers),
            ", rounded, from a later release: no difference is taken.",
          ],
        ],
        figures: book.figures,
        table: table(lines),
        charts: charts(lines, densityBreaks(catalogue)),
        notes: notes(catalogue, book, lines),
        grid: {
          none: "Density is a share of employees: there is no price index, base or basis to choose. The choice is of series, and every series is shown by itself.",
        },
        objections,
        asOf: last,
      },
      catalogue.source,
    );
  },
});
