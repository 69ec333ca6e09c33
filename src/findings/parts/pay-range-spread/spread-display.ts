import { periodWords } from "../../../core/period.js";
import type { Chart, ChartPoint } from "../../../evidence/chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { LEVEL_WORDS } from "./department-medians.js";
import type { Spread } from "./spread.js";
import type { SpreadAnswer } from "./spread-answer.js";

const cell = (key: string | undefined): TableCell => (key === undefined ? "[z]" : { figure: key });

const row = (name: string, spread: Spread, share: string | undefined): TableCell[] => [
  name,
  cell(spread.of),
  cell(spread.low),
  spread.lowest,
  cell(spread.quartiles?.lower),
  cell(spread.quartiles?.upper),
  cell(spread.high),
  spread.highest,
  cell(spread.over),
  cell(share),
];

function table({ grades, lead, ofHundred, ranges, march, snapshot }: SpreadAnswer): Table {
  const gbp = { unit: { id: "GBP/year", prices: "current" }, as: "pounds0" } as const;
  const percent = { unit: { id: "percent" }, as: "percent1" } as const;
  const day = snapshot === undefined ? "" : periodWords(snapshot.day.slice(0, 7));
  return {
    columns: [
      { id: "what", label: "Grade and measure" },
      { id: "of", label: "Number", unit: { id: "count" }, as: "count" },
      { id: "low", label: "Lowest", ...gbp },
      { id: "lowest", label: "Where lowest" },
      { id: "lower", label: "Lower quartile of departments", ...gbp },
      { id: "upper", label: "Upper quartile of departments", ...gbp },
      { id: "high", label: "Highest", ...gbp },
      { id: "highest", label: "Where highest" },
      { id: "over", label: "Highest above lowest", ...percent },
      { id: "share", label: "Part of the inequality among all minima filed (Theil T) between departments", ...percent },
    ],
    rows: [
      ...(ofHundred ? lead : []).map(({ grade, spread }) =>
        row(`${grade}: median, a hundred staff or more, ${periodWords(march)}`, spread, undefined),
      ),
      ...grades.map(({ grade, spread }) => row(`${grade}: median, ${periodWords(march)}`, spread, undefined)),
      ...ranges.map(({ grade, minima, theil }) => row(`${grade}: lowest minimum, ${day}`, minima, theil.share)),
      ...ranges.map(({ grade, maxima }) => row(`${grade}: highest maximum, ${day}`, maxima, undefined)),
    ],
  };
}

const notAlike: Sentence = ["Places, professions and years in the grade differ between departments."];

const ends = (grade: string, spread: Spread, low: string, high: string): ChartPoint[] => [
  { series: low, category: grade, figure: spread.low },
  { series: high, category: grade, figure: spread.high },
];

function charts({ level, grades, lead, ofHundred, ranges, least, most, middle, headline }: SpreadAnswer): Chart[] {
  const who = LEVEL_WORDS[level];
  const one = level === "organisation" ? "organisation" : "department";
  const staffed = ofHundred ? ` with a hundred staff or more in the grade` : "";
  const quartiles = (grade: string) => grades.find((one) => one.grade === grade)?.spread.quartiles;
  const minima = ranges.find(({ grade }) => grade === headline.grade)?.minima;
  return [
    {
      id: "pay-range-spread",
      recipe: "dots",
      subtitle: [
        `Median salary of the grade where it is lowest and where it is highest, ${who}${staffed}, pounds a year`,
      ],
      unit: { id: "GBP/year", prices: "current" },
      as: "pounds0",
      points: lead.flatMap(({ grade, spread }) => ends(grade, spread, `Lowest ${one}`, `Highest ${one}`)),
      notes: [notAlike],
    },
    {
      id: "pay-range-spread-middle",
      recipe: "bars",
      title: [
        `For one grade the highest of the ${who} stands `,
        { figure: least.key, as: "percent0" },
        " to ",
        { figure: most.key, as: "percent0" },
        " above the lowest",
        ...(middle === undefined
          ? []
          : ([
              "; the middle half lies within ",
              { figure: middle.least.key, as: "percent0" },
              " to ",
              { figure: middle.most.key, as: "percent0" },
            ] satisfies Sentence)),
      ],
      subtitle: [
        `How far apart the ${who}' median salaries for one grade are, per cent; highest and lowest of those${staffed}, quartiles of all`,
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: lead.flatMap(({ grade, spread }): ChartPoint[] => {
        const middleHalf = quartiles(grade);
        return [
          { series: "Highest above lowest", category: grade, figure: spread.over },
          ...(middleHalf === undefined
            ? []
            : [{ series: "Upper above lower quartile", category: grade, figure: middleHalf.over }]),
        ];
      }),
      notes: [notAlike],
    },
    ...(minima === undefined
      ? []
      : [
          {
            id: "pay-range-spread-minima",
            recipe: "dots",
            title: [
              "In ",
              { figure: minima.low, as: "period" },
              " the pay range for ",
              { name: headline.grade },
              " began ",
              { figure: minima.over, as: "percent0" },
              " higher in one department than in another",
            ],
            subtitle: [
              "Lowest minimum of the grade in the department where it is lowest and where it is highest, pounds a year",
            ],
            unit: { id: "GBP/year", prices: "current" },
            as: "pounds0",
            points: ranges.flatMap(({ grade, minima: m }) => ends(grade, m, "Lowest department", "Highest department")),
            notes: [["As departments filed them; the latest snapshot with ten departments or more."]],
          } satisfies Chart,
        ]),
  ];
}

/** Table and charts of the finding on the spread between departments. */
export const spreadDisplay = (answer: SpreadAnswer): Pick<Evidence, "table" | "charts"> => ({
  table: table(answer),
  charts: charts(answer),
});
