import type { Catalogue } from "../catalogue/catalogue.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { breakNotes, breaksBetween, gapNotes } from "./parts/common-notes.js";
import { type DisputeAnswer, disputeAnswer } from "./parts/days-lost/dispute-answer.js";
import { disputeCharts, disputeTable } from "./parts/days-lost/dispute-display.js";
import { disputeObjections } from "./parts/days-lost/dispute-objections.js";
import { statedWords } from "./parts/days-lost/dispute-stated-words.js";
import { disputeSentences, disputeTitle } from "./parts/days-lost/dispute-words.js";
import { defineFinding } from "./parts/define-finding.js";

const breaksOf = (catalogue: Catalogue, { first, last }: DisputeAnswer) =>
  breaksBetween(catalogue, "labour-disputes", { from: first, to: last, rows: {} }).filter(
    (row) => row.field === "classification",
  );

function notes(catalogue: Catalogue, book: FigureBook, answer: DisputeAnswer): Note[] {
  return [
    {
      kind: "scope",
      text: [
        "Stoppages because of labour disputes in the United Kingdom, in calendar years. Public administration and defence is an industry and not the civil service: other employers are in it, and civil servants work in other industries. Which stoppages are too small to be counted is not said in the copy that was read.",
      ],
    },
    {
      kind: "method",
      text: [
        "A working day lost is one worker's day. The share is days lost in the industry over days lost in all industries in the same year. Its bounds take noughts at the end of a printed count as rounding, to thousands at most. No change is taken across the two sets of industry codes. The mean of a decade is that of the years held. A year in doubt keeps the figure of the copy in the table, the means and the shares, and is left out where a highest or lowest year is named.",
      ],
    },
    {
      kind: "method",
      text: [
        "Days lost are not divided by employees. The employees held are those that members and density of a survey imply for one quarter of a year, and none are held by industry, so a rate would not be the published one.",
      ],
    },
    {
      kind: "status",
      text: [
        "These are counts and not a sample: there is no sampling error. The figures are those of the Office for National Statistics as the International Labour Organization holds them, read in a copy; a later revision would not show.",
      ],
    },
    ...breakNotes(breaksOf(catalogue, answer)),
    ...answer.stated.map((one): Note => ({ kind: "conflict", text: statedWords(book, one) })),
    ...gapNotes(catalogue, "labour-disputes", {}),
  ];
}

/** Working days lost to labour disputes, in all industries and in public administration. */
export const daysLost = defineFinding({
  id: "days-lost",
  question: "How many working days are lost to labour disputes, and how many of them in public administration?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const answer = disputeAnswer(book, catalogue);
    return buildEvidence(
      {
        id: "days-lost",
        question: this.question,
        title: disputeTitle(answer),
        sentences: disputeSentences(book, answer),
        figures: book.figures,
        table: disputeTable(answer),
        charts: disputeCharts(book, answer, breaksOf(catalogue, answer)),
        notes: notes(catalogue, book, answer),
        grid: {
          none: "A count of days: there is no price index, base, basis or statistic to choose. Every year is shown, and what rounding leaves open in a share is given as bounds.",
        },
        objections: disputeObjections(answer),
        asOf: answer.last,
      },
      catalogue.source,
    );
  },
});
