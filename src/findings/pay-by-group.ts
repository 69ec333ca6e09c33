import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import { defineFinding } from "./parts/define-finding.js";
import { byGroupDisplay } from "./parts/pay-by-group/by-group-display.js";
import { byGroupFacts } from "./parts/pay-by-group/by-group-facts.js";
import { byGroupNotes } from "./parts/pay-by-group/by-group-notes.js";
import { byGroupObjections } from "./parts/pay-by-group/by-group-objections.js";
import { byGroupWords } from "./parts/pay-by-group/by-group-words.js";

const ID = "pay-by-group";

/** Pay of women and men by grade, with the gap of means taken apart, and the medians by region and working pattern. */
export const payByGroup = defineFinding({
  id: ID,
  question: "How does civil service pay differ by sex, region and working pattern, and how much of it goes with grade?",
  options: [
    {
      name: "from",
      kind: "month",
      otherwise: "the first March with salaries by grade and sex; by region the first held",
      meaning: "the March to count changes from",
    },
    {
      name: "to",
      kind: "month",
      otherwise: "the last March with salaries by grade and sex",
      meaning: "the March that is shown",
    },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const facts = byGroupFacts(book, catalogue, options);
    return buildEvidence(
      {
        id: ID,
        question: this.question,
        ...byGroupWords(facts),
        objections: byGroupObjections(facts),
        ...byGroupDisplay(facts),
        notes: byGroupNotes(catalogue, facts),
        figures: book.figures,
        grid: facts.grid.grid,
        asOf: facts.to,
      },
      catalogue.source,
    );
  },
});
