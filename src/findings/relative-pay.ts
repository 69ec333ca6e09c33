import type { Catalogue } from "../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../catalogue/rows/references.js";
import { addMonths } from "../core/period.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { figureBook } from "../evidence/figure-book.js";
import { relativePay as compare } from "../pay/index.js";
import {
  breakNotes,
  breaksBetween,
  gapNotes,
  payScopeNote,
  refuseAcross,
  secondHandNotes,
} from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { salaryKey } from "./parts/medians.js";
import { relativeCharts, relativeTable } from "./parts/relative-pay/relative-display.js";
import { type RelativeFacts, relativeFacts } from "./parts/relative-pay/relative-facts.js";
import { KINDS } from "./parts/relative-pay/relative-figures.js";
import { relativeObjections } from "./parts/relative-pay/relative-objections.js";
import { relativeWords } from "./parts/relative-pay/relative-words.js";

const ID = "relative-pay";

/** Breaks in either side between the first and the last year of any line, each said once. */
function breaks(catalogue: Catalogue, { lines }: RelativeFacts): SeriesBreaksRow[] {
  const survey = lines.flatMap(({ kind, comparator, held }) => {
    const { measure, period } = KINDS[kind];
    const [from, to] = [period(held[0]!), period(held.at(-1)!)];
    return breaksBetween(catalogue, "ashe", { from, to, rows: { measure, sector: comparator } });
  });
  const marches = lines.flatMap(({ held }) => held).sort();
  const salary = breaksBetween(catalogue, "civil-service-pay", {
    from: addMonths(marches[0]!, -1),
    to: marches.at(-1)!,
    rows: { department: "all", department_level: "all", grade: "all" },
  });
  const rows = [...salary, ...survey];
  return rows.filter((row, i) => rows.findIndex(({ what }) => what === row.what) === i);
}

/** What is not alike in the two sides, in the words of the calculation. */
function notAlike({ book, lines }: RelativeFacts): string[] {
  const said = lines.flatMap(({ kind, held, theirs }) => {
    const march = held[0]!;
    const { measure, period } = KINDS[kind];
    return compare(
      { statistic: "median", period: march, value: book.value(salaryKey("all", march)) },
      {
        survey: "ashe",
        measure,
        employees: "full-time",
        statistic: "median",
        period: period(march),
        value: book.value(theirs(march)),
      },
    ).notAlike;
  });
  return [...new Set(said)];
}

function notes(catalogue: Catalogue, facts: RelativeFacts): Note[] {
  const { book } = facts;
  const found = breaks(catalogue, facts);
  refuseAcross(ID, found);
  const split = catalogue.breaks("ashe").filter((row) => row.kind === "between-series" && row.field === "");
  return [
    payScopeNote,
    {
      kind: "scope",
      text: [
        "No matched comparison: jobs, ages, hours and places differ between the two sides. All employees and the public sector include civil servants.",
      ],
    },
    {
      kind: "method",
      text: [
        "Two comparisons set like against like and no other is made: the salary against full-time annual pay of the financial year that ended with it, and the salary spread over the weeks of a year against full-time weekly gross pay of the April after it. They are never on one line.",
      ],
    },
    ...notAlike(facts).map((text): Note => ({ kind: "method", text: [text] })),
    {
      kind: "method",
      text: [
        "The differences do not all point one way. Base pay against pay with overtime and bonuses lowers the ratio. A rate of the end of March against the pay of the whole year that ended then raises it, most after high awards; against the April after it, it misses the rises of April. Differences are taken before rounding.",
      ],
    },
    {
      kind: "status",
      text: [
        "The survey is a sample. Its sampling errors are not held with these medians, and none is assumed: no ratio is called different from another. One figure a year is held, from the edition named with it: some are provisional, some revised.",
      ],
    },
    ...secondHandNotes(
      book,
      Object.keys(book.figures).filter((key) => key.startsWith("median.all.") || key.startsWith("survey.")),
    ),
    ...breakNotes([...found, ...split]),
    ...gapNotes(
      catalogue,
      "ashe",
      {},
      (row) => row.equals === "public|private" || (row.equals === "full-time" && row.field === "work_pattern"),
    ),
    ...gapNotes(catalogue, "civil-service-pay", {}, (row) => row.field === "grade" && row.equals === "all"),
  ];
}

/** The civil service median beside the medians of all, public and private full-time employees: two comparisons, the years held. */
export const relativePay = defineFinding({
  id: ID,
  question: "How does the civil service median stand to the median pay of other full-time employees?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const facts = relativeFacts(book, catalogue);
    return buildEvidence(
      {
        id: ID,
        question: this.question,
        ...relativeWords(facts),
        figures: book.figures,
        table: relativeTable(facts),
        charts: relativeCharts(facts),
        notes: notes(catalogue, facts),
        grid: facts.grid.grid,
        objections: relativeObjections(facts),
        asOf: facts.lines
          .flatMap(({ held }) => held)
          .sort()
          .at(-1)!,
      },
      catalogue.source,
    );
  },
});
