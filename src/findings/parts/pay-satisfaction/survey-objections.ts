import type { Objection } from "../../../evidence/evidence.js";
import { rangeWords } from "../figured-grid.js";
import type { SurveyAnswer } from "./survey-answer.js";
import { scoreChangeKey, scoreKey } from "./survey-figures.js";
import { ENGAGEMENT, otherStatistic, PAY_MEASURES, SCORE, STATISTICS } from "./survey-measures.js";
import { COUNTS, distance, movedBy, share, year } from "./survey-words.js";

/** What will be said against it, and the answer from the figures. */
export function surveyObjections(answer: SurveyAnswer): Objection[] {
  const { book, statistic, base, last, path, grid } = answer;
  const other = otherStatistic(statistic);
  const [mine, theirs] = [statistic, other].map((of) => scoreChangeKey(of, SCORE, base)) as [string, string];
  const elsewhere = scoreChangeKey(statistic, "B37", base);
  const engaged = scoreChangeKey(statistic, ENGAGEMENT, base);
  const { lowest } = path[statistic];
  return [
    {
      says: "The first year is chosen to suit.",
      answer: [
        "Every listed choice is shown: ",
        ...rangeWords(grid, "points1", ["falls", "rises", "no change"]),
        ...(lowest === last
          ? []
          : [
              ". From its low in ",
              year(scoreKey(statistic, SCORE, lowest)),
              " the score ",
              ...movedBy(book, scoreChangeKey(statistic, SCORE, lowest)),
            ]),
        ".",
      ],
    },
    {
      says: "The benchmark that departments use gives another figure.",
      answer: [
        "It does, and both are shown. Here the headline is ",
        `${COUNTS[statistic]}: `,
        share(scoreKey(statistic, SCORE, last)),
        `; the other is ${COUNTS[other]}: `,
        share(scoreKey(other, SCORE, last)),
        `. The share that ${PAY_MEASURES.B35.says} (`,
        { name: "B35" },
        ") is ",
        share(scoreKey("median_benchmark", "B35", last)),
        " by the benchmark and ",
        share(scoreKey("mean_civil_servants", "B35", last)),
        " of those who answered: the benchmark is no share of people.",
      ],
    },
    {
      says: "Satisfaction is back to where it began.",
      answer: [
        `By the ${STATISTICS[statistic].says} the score is `,
        ...distance(mine),
        " ",
        year(mine),
        `, by the ${STATISTICS[other].says} `,
        ...distance(theirs),
        " it, and the share that ",
        `${PAY_MEASURES.B37.says} `,
        ...distance(elsewhere),
        " it. How much of such a change is chance cannot be told, as no sampling error is published.",
      ],
    },
    {
      says: "Staff who answer surveys are unhappy with everything.",
      answer: [
        "The engagement index of the same survey, an index and not a share of answers on pay, ",
        ...movedBy(book, engaged),
        " over the same years, from ",
        { figure: scoreKey(statistic, ENGAGEMENT, base), as: "decimal1" },
        " in ",
        year(engaged),
        " to ",
        { figure: scoreKey(statistic, ENGAGEMENT, last), as: "decimal1" },
        " in ",
        { figure: engaged, as: "year-to" },
        ", while the pay score ",
        ...movedBy(book, mine),
        ". How many were asked and how many answered is not held.",
      ],
    },
  ];
}
