import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Trend } from "../../../stats/index.js";
import { rangeWords } from "../figured-grid.js";
import { listed } from "../sentence-parts.js";
import type { SurveyAnswer } from "./survey-answer.js";
import { scoreChangeKey, scoreKey, scoreTrendKey } from "./survey-figures.js";
import {
  otherStatistic,
  PAY_MEASURES,
  QUESTIONS,
  SCORE,
  STATISTIC_IDS,
  STATISTICS,
  type SurveyStatistic,
} from "./survey-measures.js";

export const share = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
export const year = (figure: string): Sentence[number] => ({ figure, as: "year-from" });

/** Fewest surveys with which a break in the series could be told at all. */
const FEWEST_FOR_BREAK = 20;

/** "5.9 points below": a change as a distance with its side. */
export const distance = (figure: string): Sentence => [
  { figure, as: "points1-size" },
  " ",
  { figure, words: ["below", "above", "away from"] },
];

/** "fell by 0.4 points", or that it moved by less than is shown. */
export const movedBy = (book: FigureBook, figure: string): Sentence =>
  Math.abs(book.value(figure)) < 0.05
    ? ["moved by less than a tenth of a point"]
    : [
        { figure, words: ["fell by ", "rose by ", "changed by "] },
        { figure, as: "points1-size" },
      ];

/** The distances of the latest score from the base, the highest and the lowest year, each year named once. */
function distances(answer: SurveyAnswer, statistic: SurveyStatistic, low: boolean): Sentence {
  const { base, last, path } = answer;
  const { highest, lowest } = path[statistic];
  const from = (when: Period, what: string): Sentence => {
    const key = scoreChangeKey(statistic, SCORE, when);
    return [...distance(key), what, year(key)];
  };
  const pieces = [
    from(base, " "),
    ...(highest === last || highest === base ? [] : [from(highest, " the peak of ")]),
    ...(!low || lowest === last || lowest === base ? [] : [from(lowest, " the low of ")]),
  ];
  return listed(pieces);
}

/** The finding in one line. */
export function surveyTitle(answer: SurveyAnswer): Sentence {
  const { statistic, base, last, path } = answer;
  const now = scoreKey(statistic, SCORE, last);
  const { highest, lowest } = path[statistic];
  const end = (when: Period, name: string): Sentence[] => {
    const key = scoreChangeKey(statistic, SCORE, when);
    return when === last || when === base ? [] : [[...distance(key), " its ", year(key), ` ${name}`]];
  };
  const first = scoreChangeKey(statistic, SCORE, base);
  return [
    "In ",
    year(now),
    " the pay and benefits score was ",
    share(now),
    ` (${STATISTICS[statistic].says}), `,
    ...listed([[...distance(first), " ", year(first)], ...end(highest, "peak"), ...end(lowest, "low")]),
  ];
}

const extremes = ({ path }: SurveyAnswer, statistic: SurveyStatistic): Sentence => {
  const [low, high] = [path[statistic].lowest, path[statistic].highest].map((y) => scoreKey(statistic, SCORE, y)) as [
    string,
    string,
  ];
  return [share(low), " in ", year(low), ", the highest ", share(high), " in ", year(high)];
};

/** What each statistic counts. */
export const COUNTS: Readonly<Record<SurveyStatistic, string>> = {
  mean_civil_servants: "the mean of civil servants, in which everyone who answered counts once",
  median_benchmark: "the median benchmark, which is the score of the middle organisation and not of people",
};

const trendSaid = (trend: Trend | undefined): string => {
  if (trend === undefined) return "there are too few surveys for a trend";
  if (trend.verdict === "no trend shown") return "neither test finds a trend";
  return trend.verdict === "cannot be told"
    ? `whether it rises or falls cannot be told (${trend.because})`
    : `the score is ${trend.verdict}, and ${trend.because}`;
};

/** The values of the tests, for the note on the method; nothing where there are too few surveys. */
export function testValues({ path }: SurveyAnswer): Sentence {
  const pieces = STATISTIC_IDS.flatMap((statistic): Sentence[] => {
    const { trend } = path[statistic];
    const key = scoreTrendKey(statistic);
    if (trend === undefined) return [];
    return [
      [
        `${STATISTICS[statistic].says} z `,
        { figure: `${key}.z`, as: "decimal2" },
        " plain",
        ...(trend.corrected.factor > 0
          ? ([", ", { figure: `${key}.z-corrected`, as: "decimal2" }, " corrected"] satisfies Sentence)
          : []),
      ],
    ];
  });
  return pieces.length === 0 ? [] : [" The values are: ", ...listed(pieces), "."];
}

/** What the finding says, in order. */
export function surveySentences(answer: SurveyAnswer): Sentence[] {
  const { book, statistic, years, base, before, last, path, grid } = answer;
  const other = otherStatistic(statistic);
  const now = scoreKey(statistic, SCORE, last);
  return [
    [
      "In the Civil Service People Survey of ",
      year(now),
      " the pay and benefits score was ",
      share(now),
      ` positive (${STATISTICS[statistic].says}): the lowest since `,
      year(scoreKey(statistic, SCORE, years[0]!)),
      " was ",
      ...extremes(answer, statistic),
      ".",
    ],
    [
      "The ",
      year(now),
      " score is ",
      ...distances(answer, statistic, true),
      "; from ",
      year(scoreKey(statistic, SCORE, before)),
      " to ",
      year(now),
      " it ",
      ...movedBy(book, scoreChangeKey(statistic, SCORE, before)),
      ".",
    ],
    [
      "In ",
      year(now),
      ", ",
      ...listed(
        QUESTIONS.map((id) => {
          const change = scoreChangeKey(statistic, id, base);
          return [
            share(scoreKey(statistic, id, last)),
            ` ${PAY_MEASURES[id].says} (`,
            { name: id },
            ", ",
            ...distance(change),
            " ",
            year(change),
            ")",
          ];
        }),
      ),
      ".",
    ],
    [
      `By ${COUNTS[other]}, the score was `,
      share(scoreKey(other, SCORE, last)),
      " in ",
      year(scoreKey(other, SCORE, last)),
      ", ",
      ...distances(answer, other, false),
      "; the lowest was ",
      ...extremes(answer, other),
      ". No difference is taken between the two statistics.",
    ],
    [
      "Over the surveys held, ",
      ...(trendSaid(path[statistic].trend) === trendSaid(path[other].trend)
        ? [`${trendSaid(path[statistic].trend)}, by either statistic`]
        : [
            `by the ${STATISTICS[statistic].says} ${trendSaid(path[statistic].trend)}; by the ${STATISTICS[other].says} ${trendSaid(path[other].trend)}`,
          ]),
      years.length < FEWEST_FOR_BREAK ? ". Fewer than twenty surveys cannot tell of a break." : ".",
    ],
    [
      "Another question, first year or statistic gives another answer: ",
      ...rangeWords(grid, "points1", ["falls", "rises", "no change"]),
      ".",
    ],
  ];
}
