import type { Catalogue } from "../catalogue/catalogue.js";
import type { GapsRow, SeriesBreaksRow } from "../catalogue/rows/references.js";
import { comparePeriods, type Period } from "../core/period.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { breakNotes, breaksBetween, gapNotes, secondHandNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { type GroupAnswer, groupAnswer } from "./parts/density-by-group/group-answer.js";
import { groupCharts, groupTable } from "./parts/density-by-group/group-display.js";
import { groupObjections } from "./parts/density-by-group/group-objections.js";
import { groupSentences, groupTitle } from "./parts/density-by-group/group-words.js";

const RESOURCE = "union-density";
const DIMENSIONS = ["sector", "sex", "industry"] as const;

const lastShown = ({ bulletins, last }: GroupAnswer): Period => bulletins?.run.at(-1) ?? last;

const breaksOf = (catalogue: Catalogue, answer: GroupAnswer): SeriesBreaksRow[] =>
  breaksBetween(catalogue, RESOURCE, { from: answer.publicSector.first, to: lastShown(answer), rows: {} });

/** The gap that ends the series of each kind of group: the first that begins after its last year. */
function gapsAfter(catalogue: Catalogue, answer: GroupAnswer) {
  const after = (dimension: (typeof DIMENSIONS)[number], last: Period): GapsRow | undefined =>
    catalogue
      .gaps(RESOURCE)
      .filter((row) => row.field === "dimension" && row.equals.split("|").includes(dimension) && row.from > last)
      .sort((a, b) => comparePeriods(a.from, b.from))[0];
  return {
    sector: after("sector", answer.publicSector.last),
    sex: after("sex", lastShown(answer)),
    industry: after("industry", answer.last),
  };
}

function notes(catalogue: Catalogue, book: FigureBook, answer: GroupAnswer): Note[] {
  const { bulletins } = answer;
  const secondHand =
    bulletins === undefined ? [] : [bulletins.women, bulletins.men].flatMap((g) => bulletins.run.map((p) => g.key(p)));
  const gaps = DIMENSIONS.flatMap((dimension) =>
    gapNotes(catalogue, RESOURCE, { dimension }, (row) => row.field === "dimension"),
  );
  return [
    {
      kind: "scope",
      text: [
        "Employees in the United Kingdom who say in the Labour Force Survey that they are members of a union or staff association, per cent of employees of the same group. Public or private is what the employee says. Public administration and defence is an industry and not the civil service.",
      ],
    },
    {
      kind: "method",
      text: [
        "A change is taken within one series and one group. The survey series are tables of one data base; the bulletins give single years, each read in the edition that its source names, some of them later than the year's own. Only industries held for the last year are ranked. The trends of the sectors and sexes are tested by Mann–Kendall plain and corrected for autocorrelation at the level of five in a hundred.",
      ],
    },
    {
      kind: "status",
      text: [
        "No standard error is published for any year held, and none at all by sector or industry. That by sex of ",
        { figure: "se.sex", as: "year-from" },
        ", ",
        { figure: "se.sex", as: "points1" },
        ", is borrowed, and only to say that two figures cannot be told apart. So no change of a sector or an industry is tested between two years, and small industries may move from year to year by chance.",
      ],
    },
    ...secondHandNotes(book, secondHand),
    ...breakNotes(breaksOf(catalogue, answer)),
    ...breakNotes(catalogue.breaks(RESOURCE).filter((row) => row.kind === "between-series")),
    ...gaps.filter((note, i) => gaps.findIndex((other) => JSON.stringify(other) === JSON.stringify(note)) === i),
  ];
}

/** Union density by sector, sex and industry: the last held of each, and how it moved. */
export const densityByGroup = defineFinding({
  id: "density-by-group",
  question: "How does union density differ by sector, sex and industry, and how has each moved?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const answer = groupAnswer(book, catalogue);
    return buildEvidence(
      {
        id: "density-by-group",
        question: this.question,
        title: groupTitle(answer),
        sentences: groupSentences(answer, book.value),
        figures: book.figures,
        table: groupTable(answer),
        charts: groupCharts(answer, breaksOf(catalogue, answer), gapsAfter(catalogue, answer)),
        notes: notes(catalogue, book, answer),
        grid: {
          none: "Density is a share of employees: there is no price index, base or basis to choose. Changes are shown from the first year held and from the decade's year, and every series by itself.",
        },
        objections: groupObjections(answer),
        asOf: lastShown(answer),
      },
      catalogue.source,
    );
  },
});
