import type { Catalogue } from "../catalogue/catalogue.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { figureBook } from "../evidence/figure-book.js";
import type { Sentence } from "../evidence/sentence.js";
import { breakNotes, gapNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { type SurveyAnswer, surveyAnswer } from "./parts/pay-satisfaction/survey-answer.js";
import { surveyCharts, surveyTable } from "./parts/pay-satisfaction/survey-display.js";
import { PAY_MEASURE_IDS, STATISTIC_IDS } from "./parts/pay-satisfaction/survey-measures.js";
import { surveyObjections } from "./parts/pay-satisfaction/survey-objections.js";
import { surveySentences, surveyTitle, testValues } from "./parts/pay-satisfaction/survey-words.js";
import { differencesNote } from "./parts/rounding-note.js";

/** The questions in the words of the publisher. */
function wordings(catalogue: Catalogue, { statistic, last }: SurveyAnswer): Sentence {
  const rows = catalogue
    .dataset("people-survey-pay")
    .rows.filter((row) => row.statistic === statistic && row.period === last);
  return PAY_MEASURE_IDS.flatMap((id) => {
    const row = rows.find(({ measure }) => measure === id);
    return row === undefined
      ? []
      : [
          { quote: row.label, cell: `people-survey-pay.csv: measure=${id} statistic=${statistic} period=${last}` },
          "; ",
        ];
  }).slice(0, -1);
}

function notes(catalogue: Catalogue, answer: SurveyAnswer): Note[] {
  return [
    {
      kind: "scope",
      text: [
        "Civil servants who answered the survey, in the organisations that took part. All their staff are invited, so what may be wrong is less the sample than who did not answer. It asks for opinions of pay and measures no pay.",
      ],
    },
    { kind: "method", text: ["What was asked: ", ...wordings(catalogue, answer), "."] },
    {
      kind: "method",
      text: [
        "The mean counts people, the median benchmark organisations, a small one as much as a large one. For the mean the score is the mean of the three questions; for the median benchmark it is not, as a median of scores does not follow from medians of questions. Changes are taken in one statistic.",
      ],
    },
    {
      kind: "method",
      text: [
        "The trend is tested by Mann–Kendall plain and corrected for autocorrelation at the level of five in a hundred; where the two disagree, or there are fewer than ten surveys, it cannot be told.",
        ...testValues(answer),
      ],
    },
    differencesNote,
    {
      kind: "status",
      text: [
        "No sampling error is published, and none is assumed. Those who did not answer are not in the figures. The range over the listed combinations shows how far the answer moves with question, first year and statistic: it is not a margin of error.",
      ],
    },
    ...breakNotes(catalogue.breaks("people-survey-pay")),
    ...gapNotes(catalogue, "people-survey-pay", {}),
  ];
}

/** Positive answers on pay in the Civil Service People Survey, by the mean of people and the median of organisations. */
export const paySatisfaction = defineFinding({
  id: "pay-satisfaction",
  question: "How satisfied are civil servants with their pay, and has that changed?",
  options: [
    {
      name: "statistic",
      meaning: "the statistic of the headline: people, or the middle organisation",
      values: STATISTIC_IDS,
      default: "mean_civil_servants",
    },
    {
      name: "base",
      meaning: "the survey that changes are counted from",
      kind: "period",
      otherwise: "the first survey held",
    },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const answer = surveyAnswer(book, catalogue, options);
    return buildEvidence(
      {
        id: "pay-satisfaction",
        question: this.question,
        title: surveyTitle(answer),
        sentences: surveySentences(answer),
        figures: book.figures,
        table: surveyTable(answer),
        charts: surveyCharts(book, answer),
        notes: notes(catalogue, answer),
        grid: answer.grid.grid,
        objections: surveyObjections(answer),
        asOf: answer.last,
      },
      catalogue.source,
    );
  },
});
