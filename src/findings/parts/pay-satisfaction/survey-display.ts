import type { Chart } from "../../../evidence/chart.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table } from "../../../evidence/table.js";
import { noErrorLine } from "../chart-lines.js";
import { lastRun } from "../last-run.js";
import { listed } from "../sentence-parts.js";
import type { SurveyAnswer } from "./survey-answer.js";
import { scoreKey } from "./survey-figures.js";
import {
  ENGAGEMENT,
  otherStatistic,
  PAY_MEASURE_IDS,
  PAY_MEASURES,
  QUESTIONS,
  SCORE,
  STATISTIC_IDS,
  STATISTICS,
} from "./survey-measures.js";
import { share, year } from "./survey-words.js";

/** One row a survey: the score and the questions by both statistics, and the engagement index by the chosen one. */
export function surveyTable({ years, statistic }: SurveyAnswer): Table {
  const percent = { unit: { id: "percent" }, as: "percent1" } as const;
  const columns = [statistic, otherStatistic(statistic)].flatMap((of) =>
    PAY_MEASURE_IDS.map((measure) => ({ of, measure })),
  );
  return {
    columns: [
      { id: "year", label: "Survey" },
      ...columns.map(({ of, measure }) => ({
        id: `${of}_${measure}`,
        label: `${PAY_MEASURES[measure].name}: ${STATISTICS[of].says}`,
        ...percent,
      })),
      {
        id: "engagement",
        label: `Engagement index (no share): ${STATISTICS[statistic].says}`,
        unit: { id: "percent" },
        as: "decimal1",
      },
    ],
    rows: years.map((period) => [
      period,
      ...columns.map(({ of, measure }) => ({ figure: scoreKey(of, measure, period) })),
      { figure: scoreKey(statistic, ENGAGEMENT, period) },
    ]),
  };
}

/** What a question asks, without its number. */
const asked = (id: (typeof QUESTIONS)[number]): string => PAY_MEASURES[id].name.replace(/ \(B\d+\)$/, "");

/** The score by each statistic, and the three questions by the chosen one. */
export function surveyCharts(book: FigureBook, answer: SurveyAnswer): Chart[] {
  const { statistic, years, last, path } = answer;
  const run = lastRun(years);
  const now = (id: (typeof QUESTIONS)[number]): string => scoreKey(statistic, id, last);
  const ranked = [...QUESTIONS].sort((a, b) => book.value(now(a)) - book.value(now(b)));
  const [least, most] = [ranked[0]!, ranked.at(-1)!];
  const scores = STATISTIC_IDS.map((of): Sentence => [share(scoreKey(of, SCORE, last)), ` (${STATISTICS[of].says})`]);
  const peaks = STATISTIC_IDS.map((of): Sentence => {
    const top = scoreKey(of, SCORE, path[of].highest);
    return [share(top), " in ", year(top)];
  });
  return [
    {
      id: "pay-satisfaction",
      recipe: "lines",
      title: [
        "In ",
        year(now(least)),
        " ",
        share(now(least)),
        ` ${PAY_MEASURES[least].says}; `,
        share(now(most)),
        ` ${PAY_MEASURES[most].says}`,
      ],
      subtitle: [`Agree or strongly agree, per cent, Civil Service People Survey, ${STATISTICS[statistic].says}`],
      unit: { id: "percent" },
      as: "percent1",
      points: QUESTIONS.flatMap((id) =>
        run.map((period) => ({ series: asked(id), figure: scoreKey(statistic, id, period) })),
      ),
      notes: [noErrorLine],
    },
    {
      id: "pay-satisfaction-score",
      recipe: "small-multiples",
      title: [
        "In ",
        year(scoreKey(statistic, SCORE, last)),
        " the pay and benefits score was ",
        ...listed(scores),
        "; the highest were ",
        ...listed(peaks),
      ],
      subtitle: ["Score over three questions, per cent positive, Civil Service People Survey"],
      unit: { id: "percent" },
      as: "percent1",
      points: STATISTIC_IDS.flatMap((of) =>
        run.map((period) => ({ series: STATISTICS[of].name, figure: scoreKey(of, SCORE, period) })),
      ),
      notes: [
        [
          "The median benchmark is the middle score of organisations, not of people: no difference is taken between the panels.",
        ],
        noErrorLine,
      ],
    },
  ];
}
