import type { Catalogue } from "../catalogue/catalogue.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { breakNotes, gapNotes, secondHandNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { memberKey, UNION } from "./parts/union-and-workforce/member-counts.js";
import { type UnionAnswer, unionAnswer } from "./parts/union-and-workforce/union-answer.js";
import { unionCharts } from "./parts/union-and-workforce/union-charts.js";
import { unionObjections } from "./parts/union-and-workforce/union-objections.js";
import { unionTable } from "./parts/union-and-workforce/union-table.js";
import { unionSentences, unionTitle } from "./parts/union-and-workforce/union-words.js";

function notes(catalogue: Catalogue, book: FigureBook, answer: UnionAnswer): Note[] {
  const { members, staff, lead } = answer;
  const surveys = catalogue
    .breaks("civil-service-headcount")
    .filter((row) => row.kind === "between-series" && row.field === "source" && row.equals === "ons-pse-*");
  const single = catalogue
    .breaks("civil-service-headcount")
    .filter((row) => row.kind === "in-time" && row.field === "source" && row.equals.startsWith("ons-pse-"));
  const counted = [...members.first, ...members.second].map(memberKey);
  return [
    {
      kind: "scope",
      text: [
        "PCS members on the books, wherever they work, beside the headcount of the civil service in March by the quarterly public sector employment survey of the ONS. The annual survey and full-time equivalents stand in the table as other bases. The two lines are indices on one first year and no density.",
      ],
    },
    {
      kind: "method",
      text: [
        "A membership list is not a sample, so that no sampling interval belongs to it. Its range is what may be wrong in it: members who lapsed and are still listed, who are listed twice, who retired or left the service, and the day it was drawn, which is not printed.",
      ],
    },
    {
      kind: "method",
      text: [
        "For the department, two densities and two differences determine workforce and members at both ends; the change of density is split exactly by the logarithmic mean Divisia index (LMDI); the table has Shapley's split beside it. Densities are taken as rounded to whole per cents and the differences to thousands; the bounds are certain and not a margin of error.",
      ],
    },
    {
      kind: "method",
      text: [
        "A later density for the department or for HM Revenue and Customs would need, for one day and one bargaining unit, the members who are eligible there, without retired and outside ones, and everybody who is eligible, permanent or not, as headcount. Without both, no later figure is given.",
      ],
    },
    ...secondHandNotes(book, counted),
    ...breakNotes([
      ...members.breaks,
      ...surveys,
      ...single.filter(
        (row) => staff.quarterly.years.includes(row.from.slice(0, 4)) && row.from.slice(0, 4) >= lead.from,
      ),
      ...catalogue.breaks("union-density-administrative"),
    ]),
    ...gapNotes(catalogue, "union-membership", { union: UNION }, (row) => row.field === "union"),
    ...gapNotes(catalogue, "union-density-administrative", {}),
  ];
}

/** The union beside the workforce: members and civil servants, and density in single departments. */
export const unionAndWorkforce = defineFinding({
  id: "union-and-workforce",
  question: "How has PCS membership moved beside the civil service, and density in single departments?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const answer = unionAnswer(book, catalogue);
    return buildEvidence(
      {
        id: "union-and-workforce",
        question: this.question,
        title: unionTitle(answer),
        sentences: unionSentences(answer),
        figures: book.figures,
        table: unionTable(answer),
        charts: unionCharts(book, answer),
        notes: notes(catalogue, book, answer),
        grid: {
          none: "There is no price index or basis to choose. The choices there are, which years, which survey, headcount or full-time equivalents, LMDI or Shapley, all stand in the table.",
        },
        objections: unionObjections(book, answer),
        asOf: `${answer.staff.quarterly.years.at(-1)!}-03`,
      },
      catalogue.source,
    );
  },
});
