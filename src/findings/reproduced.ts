import { problem } from "../core/problem.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { figureBook } from "../evidence/figure-book.js";
import { letter } from "../evidence/formula.js";
import { april2025Notes, rpiNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { indexFigures } from "./parts/index-figures.js";
import { reproducedCounts } from "./parts/reproduced/counts.js";
import { earningsGrowth } from "./parts/reproduced/earnings-growth.js";
import { gradeMeans } from "./parts/reproduced/grade-means.js";
import { notHeld } from "./parts/reproduced/not-held.js";
import { priceRates } from "./parts/reproduced/price-rates.js";
import { reproducedChart, reproducedTable } from "./parts/reproduced/reproduced-display.js";
import { reproducedObjections } from "./parts/reproduced/reproduced-objections.js";
import { reproducedWords } from "./parts/reproduced/reproduced-words.js";

const ID = "reproduced";
const QUESTION = "Which results that others have published do these data give again?";

const NOTES: readonly Note[] = [
  {
    kind: "scope",
    text: [
      "Results published by others that the data hold together with their inputs, by the rule in the first sentence, and those that the data hold without them. What a finding shows is worked out by the same functions.",
    ],
  },
  {
    kind: "method",
    text: [
      "Ours is compared unrounded. Its bounds come from the rounding of what went into it: half of the last digit of an index, of pounds a week, of a mean or of a headcount. A result is apart when no figures that round to the published inputs would give the published result.",
    ],
  },
];

/** Published results worked out again: published figure, ours, difference, and why. */
export const reproduced = defineFinding({
  id: ID,
  question: QUESTION,
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const tested = [
      ...priceRates(book, catalogue, indices),
      ...earningsGrowth(book, catalogue, indices),
      ...gradeMeans(book, catalogue),
    ];
    if (tested.length === 0)
      problem("missing-rows", `${ID}: no published result is held together with its inputs`, {
        where: "prices-annual-rate.csv, average-weekly-earnings-growth.csv, civil-service-pay.csv",
      });
    const untested = notHeld(book, catalogue);
    const comparisons = [...tested, ...untested];
    const groups = [...new Set(tested.map(({ group }) => group))].map((group) => ({
      group,
      counts: reproducedCounts(
        book,
        group,
        tested.filter((comparison) => comparison.group === group),
      ),
    }));
    const published = untested.map((comparison) => comparison.published);
    const last = tested
      .map((comparison) => [book.figures[comparison.published]!.period].flat().at(-1)!)
      .sort()
      .at(-1)!;
    const missing =
      published.length === 0
        ? undefined
        : book.derived("not-held", {
            label: "results whose inputs are not held",
            value: (...values) => values.length,
            unit: { id: "count" },
            period: book.figures[published[0]!]!.period,
            method: "count",
            formula: `countNegative(A..${letter(published.length - 1)}) + countNotNegative(A..${letter(published.length - 1)})`,
            from: published,
          });
    const facts = { book, comparisons, all: reproducedCounts(book, "all results", tested), groups, notHeld: missing };
    return buildEvidence(
      {
        id: ID,
        question: QUESTION,
        ...reproducedWords(facts),
        figures: book.figures,
        table: reproducedTable(book, comparisons),
        charts: reproducedChart(book, comparisons),
        notes: [...NOTES, ...rpiNotes(catalogue), ...april2025Notes(catalogue, book)],
        grid: {
          none: "There is nothing to choose: each result is worked out on the basis, index and statistic its publisher names, and the table says where that is not known.",
        },
        objections: reproducedObjections(facts),
        asOf: last,
      },
      catalogue.source,
    );
  },
});
