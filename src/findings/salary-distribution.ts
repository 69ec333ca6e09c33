import type { Catalogue } from "../catalogue/catalogue.js";
import { INDEX_IDS } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { figureBook } from "../evidence/figure-book.js";
import { BASES } from "../pay/index.js";
import { basisNote, breakNotes, gapNotes, indicesNote, payScopeNote, rpiNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { leftOutNotes } from "./parts/left-out-notes.js";
import { distributionCharts, distributionTable } from "./parts/salary-distribution/distribution-display.js";
import { type SalaryFacts, salaryFacts } from "./parts/salary-distribution/distribution-facts.js";
import { distributionObjections } from "./parts/salary-distribution/distribution-objections.js";
import { distributionWords, when } from "./parts/salary-distribution/distribution-words.js";

function notes(catalogue: Catalogue, facts: SalaryFacts): Note[] {
  const { first, second, women, grid, basis } = facts;
  return [
    payScopeNote,
    {
      kind: "scope",
      text: [
        "The whole civil service at the end of March, by band of annual salary. The published median of ",
        when(second.shares[0]!.share),
        " is of base salary, full-time equivalent; the copy that holds the bands of ",
        when(first.shares[0]!.share),
        " does not say how the salaries of part-time staff are counted. The bands of the later day are read in a prototype of the bulletin, on the page of which the median and the quartiles stand too. No band is split by working pattern. The bands of departments, held for that day only and for core departments, are not shown.",
      ],
    },
    {
      kind: "method",
      text: [
        "A share at the upper end of a band is people up to that end over people in all bands. A quantile is placed in the band where the running share reaches it, never at a point inside. Every count held is a multiple of ten and is taken as rounded to it. The limits of each share let rounding and everybody in no band go against it.",
      ],
    },
    {
      kind: "method",
      text: [
        "In a histogram the area of a bar is people, since bands differ in width. The lowest band is drawn from nothing, as it is published; the highest has no upper end and is not drawn.",
      ],
    },
    basisNote(basis, "a salary of March"),
    indicesNote,
    ...rpiNotes(catalogue),
    {
      kind: "status",
      text: [
        "No sampling error is published with these counts, and none is assumed. None of the bands of the whole service is suppressed.",
        ...(women === undefined
          ? []
          : [" Of women and men it is not known how many are in no band: their limits carry rounding alone."]),
      ],
    },
    ...breakNotes(catalogue.breaks("civil-service-salary-bands")),
    ...gapNotes(catalogue, "civil-service-salary-bands", {}),
    ...leftOutNotes(grid),
  ];
}

/** How many civil servants are paid how much, by band of salary, on the two days for which bands are held. */
export const salaryDistribution = defineFinding({
  id: "salary-distribution",
  question: "How are civil service salaries distributed, and what can be told of how that has changed?",
  options: [
    { name: "index", meaning: "the price index of the headline", values: INDEX_IDS, default: "cpi" },
    { name: "basis", meaning: "which index value stands for a salary of March", values: BASES, default: "month" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const facts = salaryFacts(book, catalogue, options);
    return buildEvidence(
      {
        id: "salary-distribution",
        question: this.question,
        ...distributionWords(facts),
        figures: book.figures,
        table: distributionTable(facts),
        charts: distributionCharts(facts),
        notes: notes(catalogue, facts),
        grid: facts.grid.grid,
        objections: distributionObjections(facts),
        asOf: facts.second.of.period,
      },
      catalogue.source,
    );
  },
});
