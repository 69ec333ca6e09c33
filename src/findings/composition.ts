import type { Catalogue } from "../catalogue/catalogue.js";
import { addMonths } from "../core/period.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { figureBook } from "../evidence/figure-book.js";
import {
  breakNotes,
  breaksBetween,
  gapNotes,
  payScopeNote,
  refuseAcross,
  secondHandNotes,
} from "./parts/common-notes.js";
import { compositionDisplay } from "./parts/composition/composition-display.js";
import { type CompositionFacts, compositionFacts } from "./parts/composition/composition-facts.js";
import { compositionObjections } from "./parts/composition/composition-objections.js";
import { compositionWords } from "./parts/composition/composition-words.js";
import { countKey, shareKey } from "./parts/composition/grade-counts.js";
import { defineFinding } from "./parts/define-finding.js";
import { GRADES } from "./parts/grades.js";
import { salaryKey } from "./parts/medians.js";
import { listed } from "./parts/sentence-parts.js";

const ID = "composition";

/** Breaks in the pay and the counts of the whole service, but for those that one release has by itself. */
function breaks(catalogue: Catalogue, { from, to, counts }: CompositionFacts) {
  const whole = { department: "all", department_level: "all" };
  const last = [to, ...counts.fte].sort().at(-1)!;
  const pay = breaksBetween(catalogue, "civil-service-pay", { from: addMonths(from, -1), to: last, rows: whole });
  const heads = breaksBetween(catalogue, "civil-service-headcount", {
    from: counts.headcount[0] ?? from,
    to: last,
    rows: whole,
  }).filter((row) => row.field !== "source" || row.to === "");
  const rows = [...pay, ...heads];
  return rows.filter((row, i) => rows.findIndex(({ what }) => what === row.what) === i);
}

function notes(catalogue: Catalogue, facts: CompositionFacts): Note[] {
  const { book, counts } = facts;
  const found = breaks(catalogue, facts);
  refuseAcross(ID, found);
  const keys = Object.keys(book.figures);
  return [
    payScopeNote,
    {
      kind: "scope",
      text: [
        "Before prices: what is taken apart is the change of pay as published. An effect is a part of a sum, and says nothing of why pay or the mix changed.",
      ],
    },
    {
      kind: "method",
      text: [
        "The exact decomposition is done on means, weighted by headcount, with the unknown grade as a grade of its own. Pay is what the mean would have moved with the shares of the start, mix what it would have moved at the pay of the start, and the rest is both together. At both ends the grades give the published mean within rounding, or nothing is shown.",
      ],
    },
    {
      kind: "method",
      text: [
        "The mix of one grade is its change of share times what it was paid above or below the mean of all: a low-paid grade that shrinks adds to the mean. Both together, of one grade, is its change of share times how far its rise was from that of the mean. The grades add up to the whole in every part.",
      ],
    },
    {
      kind: "method",
      text: [
        "Medians are never averaged, added or taken apart. The fixed-mix index weighs the ratios of grade medians with the headcounts of the start. The median of the unknown grade moves with who is in it, so the index is given with it and without it.",
      ],
    },
    {
      kind: "method",
      text: [
        "Shares state their base. Of staff whose grade is known: the only base on which every year held can be set side by side. Unknown grade included: the base of the decomposition. Headcount and full-time equivalent are two counts and have a column each. The year shown by full-time equivalent alone has no headcount by grade, and no unknown grade.",
      ],
    },
    {
      kind: "status",
      text: [
        "These are counts of all staff and not a sample, so there is no sampling error; what is uncertain is their rounding, and its bounds stand with every effect: exact for the whole, the widest its cells allow for one grade.",
      ],
    },
    ...breakNotes(found),
    ...secondHandNotes(book, [
      ...counts.fte.flatMap((period) => GRADES.map((grade) => countKey("fte", grade, period))),
      ...keys.filter((key) => key.startsWith("change.median.")).flatMap((key) => endOf(key)),
    ]),
    ...gapYears(facts),
    ...gapNotes(catalogue, "civil-service-headcount", {}, (row) => row.equals.startsWith("AA/AO|")),
    ...gapNotes(catalogue, "civil-service-pay", {}, (row) => row.field === "statistic" && row.equals === "mean"),
  ];
}

/** The years without a headcount by grade, between the first and the last that have one. */
const gapYears = ({ counts }: CompositionFacts): Note[] =>
  counts.gaps.length === 0
    ? []
    : [
        {
          kind: "gap",
          text: [
            "Headcount by grade is not held for March ",
            ...listed(counts.gaps.map((p) => [{ figure: shareKey("known", "headcount", "EO", p), as: "year-from" }])),
            ".",
          ],
        },
      ];

/** The median behind the end of a change: "change.median.eo.2024-03" rests on "median.eo.2024-03". */
const endOf = (key: string): string[] => {
  const grade = [...GRADES, "all" as const].find((g) => key === `change.${salaryKey(g, key.slice(-7))}`);
  return grade === undefined ? [] : [salaryKey(grade, key.slice(-7))];
};

/** The change of the mean salary taken apart into pay within grades and the mix of grades, beside the medians that hide it. */
export const composition = defineFinding({
  id: ID,
  question: "Why does the overall median hide what has happened to pay within the grades?",
  options: [
    {
      name: "from",
      kind: "month",
      otherwise: "the first March with means by grade",
      meaning: "the March to count from",
    },
    { name: "to", kind: "month", otherwise: "the last March with means by grade", meaning: "the March to count to" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const facts = compositionFacts(book, catalogue, options);
    return buildEvidence(
      {
        id: ID,
        question: this.question,
        ...compositionWords(facts),
        objections: compositionObjections(facts),
        ...compositionDisplay(facts),
        notes: notes(catalogue, facts),
        figures: book.figures,
        grid: facts.grid.grid,
        asOf: [facts.to, ...facts.counts.fte].sort().at(-1)!,
      },
      catalogue.source,
    );
  },
});
