import { addMonths, periodWords } from "../core/period.js";
import { INDEX_IDS, type IndexId } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import { BASES, type Basis } from "../pay/index.js";
import { gradePeriods } from "./parts/by-grade-figures.js";
import {
  april2025Notes,
  basisNote,
  breakNotes,
  breaksBetween,
  gapNotes,
  indicesNote,
  noErrorNote,
  payScopeNote,
  refuseAcross,
  rpiNotes,
  secondHandNotes,
} from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { earlierGradeMedians } from "./parts/earlier-grade-medians.js";
import { figuredGrid, listedChoices } from "./parts/figured-grid.js";
import { breaksOfFiveGrades } from "./parts/grade-breaks.js";
import { GRADES } from "./parts/grades.js";
import { bestGradeFigure } from "./parts/grades-real-pay/grade-changes.js";
import { gradeDisplay } from "./parts/grades-real-pay/grade-display.js";
import { gradeObjections } from "./parts/grades-real-pay/grade-objections.js";
import { gradePaths } from "./parts/grades-real-pay/grade-paths.js";
import { type GradeFacts, gradeWords } from "./parts/grades-real-pay/grade-words.js";
import { indexFigures } from "./parts/index-figures.js";
import { leftOutNotes } from "./parts/left-out-notes.js";
import { type Statistic, salaryKey } from "./parts/medians.js";
import { heldSpan } from "./parts/periods-held.js";
import { publishedResults } from "./parts/published-results.js";
import { indexOrder } from "./parts/real-path.js";
import { differencesNote } from "./parts/rounding-note.js";

const ID = "grades-real-pay";
const QUESTION = "What has happened to the median salary of each grade, against prices?";

/** The median salary of each responsibility level against the three price indices, over the years all five are held. */
export const gradesRealPay = defineFinding({
  id: ID,
  question: QUESTION,
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first" },
    { name: "basis", values: BASES, default: "month", meaning: "which index value stands for a March salary" },
    { name: "from", kind: "month", otherwise: "the first March with every grade", meaning: "the March to count from" },
    { name: "to", kind: "month", otherwise: "the last March with every grade", meaning: "the March to count to" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const { from, to } = heldSpan(ID, gradePeriods(book, catalogue), {
      ...options,
      reached: (period) => indices.allCover(period, options.basis),
    });
    const { index, basis } = options;
    const order = indexOrder(index);
    // Later medians are held for some grades only: they are shown unless the reader chose an end.
    const paths = gradePaths(book, indices, catalogue, { from, to, basis, later: options.to === undefined });
    const choice = { from, to, index, basis, statistic: "median" } as const;
    const best = bestGradeFigure(book, indices, catalogue, `best.${index}`, choice)!;
    const grid = figuredGrid(book, {
      measure: ID,
      says: `real change of the grade that did best, per cent, to ${periodWords(to)}`,
      choices: listedChoices(catalogue, ID, from),
      chosen: { index, base: from, basis, statistic: "median" },
      figure(cell) {
        const own = cell.index === index && cell.base === from && cell.basis === basis && cell.statistic === "median";
        if (own) return best;
        if (cell.base >= to && cell.base !== from) return undefined;
        return bestGradeFigure(
          book,
          indices,
          catalogue,
          `grid.${cell.statistic}.${cell.index}.${cell.base}.${cell.basis}`,
          {
            from: cell.base,
            to,
            index: cell.index as IndexId,
            basis: cell.basis as Basis,
            statistic: cell.statistic as Statistic,
          },
        );
      },
    });
    const others = publishedResults(book, catalogue, "csw-ifg-2023");
    const rank: readonly string[] = GRADES;
    others.sort((a, b) => rank.indexOf(a.row.group) - rank.indexOf(b.row.group));

    const firstHeld = gradePeriods(book, catalogue)[0]!;
    const facts: GradeFacts = {
      ...{ book, index, basis, order, from, to, paths, best, grid, others },
      first: salaryKey("SCS", firstHeld),
      earlier: earlierGradeMedians(book, catalogue, firstHeld),
    };
    const last = [to, ...paths.later.map(({ period }) => period)].sort().at(-1)!;
    const breaks = breaksOfFiveGrades(
      breaksBetween(catalogue, "civil-service-pay", {
        from: addMonths(from, -12),
        to: last,
        rows: { department: "all", department_level: "all" },
      }),
    );
    refuseAcross(ID, breaks);
    return buildEvidence(
      {
        id: ID,
        question: QUESTION,
        ...gradeWords(facts),
        figures: book.figures,
        ...gradeDisplay(
          facts,
          breaks.filter((row) => row.from > from && row.from <= to),
        ),
        notes: [
          payScopeNote,
          basisNote(basis, "a salary of March"),
          differencesNote,
          indicesNote,
          ...rpiNotes(catalogue),
          {
            kind: "method",
            text: [
              "Medians are compared grade by grade and are never averaged or added. A median is not a person: people join, leave and are promoted between two counts.",
            ],
          },
          ...breakNotes(breaks),
          ...secondHandNotes(
            book,
            GRADES.flatMap((grade) => paths.periods(grade).map((period) => salaryKey(grade, period))),
          ),
          noErrorNote,
          ...gapNotes(catalogue, "civil-service-pay", {}, (gap) => gap.field === "grade" && gap.equals !== "all"),
          ...leftOutNotes(grid),
          ...april2025Notes(catalogue, book),
        ],
        grid: grid.grid,
        objections: gradeObjections(book, { index, basis, paths, grid }),
        asOf: last,
      },
      catalogue.source,
    );
  },
});
