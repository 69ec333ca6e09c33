import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import { defineFinding } from "./parts/define-finding.js";
import { differentialCharts, differentialTable } from "./parts/differentials/differential-display.js";
import { differentialFacts } from "./parts/differentials/differential-facts.js";
import { differentialNotes } from "./parts/differentials/differential-notes.js";
import { differentialObjections } from "./parts/differentials/differential-objections.js";
import { differentialWords } from "./parts/differentials/differential-words.js";

/** How far apart the three lowest grades are paid, by medians and by published minima, beside the National Living Wage. */
export const differentials = defineFinding({
  id: "differentials",
  question:
    "Have the differentials between administrative assistants, administrative officers and executive officers narrowed?",
  options: [
    { name: "from", meaning: "the first March", kind: "month", otherwise: "the first March with AA, AO and EO apart" },
    { name: "to", meaning: "the last March", kind: "month", otherwise: "the last March with AA, AO and EO apart" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const facts = differentialFacts(book, catalogue, options);
    return buildEvidence(
      {
        id: "differentials",
        question: this.question,
        ...differentialWords(facts),
        figures: book.figures,
        table: differentialTable(facts),
        charts: differentialCharts(facts),
        notes: differentialNotes(catalogue, facts),
        grid: facts.grid.grid,
        objections: differentialObjections(facts),
        asOf: facts.since[0]?.to.period ?? facts.to,
      },
      catalogue.source,
    );
  },
});
