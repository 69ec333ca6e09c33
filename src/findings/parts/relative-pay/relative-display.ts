import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { addMonths, monthsOf, type Period, periodWords } from "../../../core/period.js";
import type { Chart, ChartMark } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import type { RelativePayComparison } from "../../../pay/index.js";
import { listed } from "../sentence-parts.js";
import { standingWords } from "../standing-words.js";
import type { RelativeFacts } from "./relative-facts.js";
import { COMPARATOR_NAMES, COMPARATOR_WORDS, KINDS, type RelativeLine } from "./relative-figures.js";
import { ends, ratios } from "./relative-words.js";

/** One row for each year of each line, gaps included: both sides in their own unit, and the ratio. */
export function relativeTable({ book, lines }: RelativeFacts): Table {
  const year = { unit: { id: "GBP/year", prices: "current" }, as: "pounds0" } as const;
  const week = { unit: { id: "GBP/week" }, as: "pounds0" } as const;
  const row = (line: RelativeLine, march: string): TableCell[] => {
    const side = (kind: RelativePayComparison, key: string): TableCell =>
      line.kind !== kind ? "[z]" : book.has(key) ? { figure: key } : "[x]";
    const survey = book.figures[line.theirs(march)];
    return [
      `${COMPARATOR_NAMES[line.comparator]}, ${line.kind}, ${periodWords(march)}`,
      side("annual", line.ours(march)),
      side("annual", line.theirs(march)),
      side("weekly", line.ours(march)),
      side("weekly", line.theirs(march)),
      { figure: line.ratio(march) },
      standingWords(book.figures[line.ours(march)]!.standing),
      survey === undefined ? "[x]" : `${survey.status}; ${standingWords(survey.standing)}`,
    ];
  };
  return {
    columns: [
      { id: "comparison", label: "Set against, comparison, month of the salary" },
      { id: "salary-year", label: "Civil service median, a year", ...year },
      { id: "survey-year", label: "Survey's full-time median, a year", ...year },
      { id: "salary-week", label: "Civil service median, a week", ...week },
      { id: "survey-week", label: "Survey's full-time median, a week", ...week },
      { id: "ratio", label: "Civil service, per cent of the survey's", unit: { id: "percent" }, as: "percent1" },
      { id: "standing", label: "Whose salary" },
      { id: "survey-status", label: "Status of the survey's figure, and whose" },
    ],
    rows: lines.flatMap((line) => [...line.held, ...line.gaps].sort().map((march) => row(line, march))),
  };
}

const UNLIKE: Readonly<Record<RelativePayComparison, Sentence>> = {
  annual: [
    "The survey's pay has overtime and bonuses in it, and is of employees over a year in the job; the salary is base pay at the end of March of all in post.",
  ],
  weekly: [
    "The survey's week is in April and has overtime and bonuses in it; the salary is base pay at the end of March.",
  ],
};

/** The March beside which a period of the survey stands. */
const marchOf = (kind: RelativePayComparison, period: Period): Period =>
  kind === "annual" ? monthsOf(period).at(-1)! : addMonths(period, -1);

/** The ratios whose survey pay furlough affects, and the first whose survey was coded or processed in a new way. */
const marks = (facts: RelativeFacts, kind: RelativePayComparison): ChartMark[] => {
  const own = (row: SeriesBreaksRow): boolean => row.equals.split("|").includes(KINDS[kind].measure);
  return [
    ...facts.furlough.filter(own).map(
      (row): ChartMark => ({
        at: marchOf(kind, row.from),
        to: marchOf(kind, row.to),
        label: `${row.title} affects the survey`,
        kind: "span",
      }),
    ),
    ...facts.remade.filter(own).map(
      (row): ChartMark => ({
        at: marchOf(kind, row.from),
        label: row.title.startsWith("SOC") ? "New codes" : row.title,
        kind: "break",
      }),
    ),
  ];
};

/** What the civil service median is a share of, as the name of a line. */
const SERIES: Readonly<Record<RelativeLine["comparator"], string>> = {
  all: "Of all employees",
  public: "Of the public sector",
  private: "Of the private sector",
};

/** A chart of each comparison: every comparator a line, with gaps where a year is not held. */
export function relativeCharts(facts: RelativeFacts): Chart[] {
  const { book, lines } = facts;
  return (["annual", "weekly"] as const).flatMap((kind): Chart[] => {
    const own = lines.filter((line) => line.kind === kind);
    const [main] = own;
    if (main === undefined) return [];
    const few = own.filter(({ held }) => held.length === 1);
    return [
      {
        id: kind === "annual" ? "relative-pay" : "relative-pay-weekly",
        recipe: "lines",
        title: [
          "Civil service median base pay was ",
          ...ratios(book, main, ends(main)),
          ` of the median ${kind} earnings of ${COMPARATOR_WORDS[main.comparator]}, overtime and bonuses included`,
        ],
        subtitle: [
          `Civil service median salary in March, per cent of the median full-time ${kind} pay of the ${
            kind === "annual" ? "tax year that ended with it" : "April after it"
          }, United Kingdom`,
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: own.flatMap((line) =>
          [...line.held, ...line.gaps].sort().map((march) => ({
            series: SERIES[line.comparator],
            figure: line.ratio(march),
            at: march,
          })),
        ),
        marks: marks(facts, kind),
        notes: [
          UNLIKE[kind],
          ...(few.length === 0
            ? []
            : ([
                [
                  "Held for one year only: ",
                  ...listed(few.map(({ comparator }) => [COMPARATOR_NAMES[comparator].toLowerCase()])),
                  ".",
                ],
              ] satisfies Sentence[])),
          ["No sampling error is held."],
        ],
      },
    ];
  });
}
