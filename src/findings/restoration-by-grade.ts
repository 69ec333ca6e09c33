import { addMonths, type Period } from "../core/period.js";
import { problem } from "../core/problem.js";
import { INDEX_IDS } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import { BASES } from "../pay/index.js";
import {
  april2025Notes,
  breakNotes,
  breaksBetween,
  gapNotes,
  indicesNote,
  refuseAcross,
  rpiNotes,
} from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { earlierGradeMedians } from "./parts/earlier-grade-medians.js";
import { breaksOfFiveGrades } from "./parts/grade-breaks.js";
import { indexFigures } from "./parts/index-figures.js";
import { ownRestorations } from "./parts/restoration-by-grade/own-restorations.js";
import {
  BY_GRADE_SOURCE,
  publishedByGrade,
  publishedWhole,
} from "./parts/restoration-by-grade/published-restorations.js";
import { restorationDisplay } from "./parts/restoration-by-grade/restoration-display.js";
import type { RestorationFacts } from "./parts/restoration-by-grade/restoration-facts.js";
import { othersReadNotes, restorationMethodNotes } from "./parts/restoration-by-grade/restoration-notes.js";
import { restorationObjections } from "./parts/restoration-by-grade/restoration-objections.js";
import { restorationWords } from "./parts/restoration-by-grade/restoration-words.js";
import { anyIndex, indexSpread } from "./parts/restoration-by-grade/unstated-index.js";
import { differencesNote } from "./parts/rounding-note.js";

const ID = "restoration-by-grade";
const QUESTION = "What rise would restore each grade's median salary, by the falls that others have published?";

/** Falls by grade as others published them and the rise that restores each, beside the years that can be checked here. */
export const restorationByGrade = defineFinding({
  id: ID,
  question: QUESTION,
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first in what is worked out" },
    { name: "basis", values: BASES, default: "month", meaning: "which index value stands for a March salary" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const { index, basis } = options;
    const byGrade = publishedByGrade(book, catalogue);
    const [first] = byGrade;
    if (first === undefined)
      return problem("missing-rows", `${ID}: no changes by grade published by others are held`, {
        expected: `rows of the source ${BY_GRADE_SOURCE}`,
        where: "published-results.csv",
      });
    const spread = indexSpread(book, indices, first.row);
    const own = ownRestorations(book, indices, catalogue, { asker: ID, index, basis, published: first.row.to });
    const whole = publishedWhole(book, catalogue);
    const facts: RestorationFacts = {
      ...{ book, index, basis, byGrade, whole, own },
      earlier: earlierGradeMedians(book, catalogue, own.from),
      anyIndex: spread === undefined ? [] : byGrade.map((result) => anyIndex(book, result, spread)),
    };
    const later = own.later.map(({ since }) => [book.figures[since]!.period].flat().at(-1) as Period);
    const asOf = [first.row.to, own.to, ...later].sort().at(-1)!;
    const rows = { department: "all", department_level: "all" };
    refuseAcross(ID, breaksBetween(catalogue, "civil-service-pay", { from: own.from, to: own.to, rows }));
    // The published span crosses more breaks than ours: all of them are named.
    const from = [first.row.from, addMonths(own.from, -12)].sort()[0]!;
    return buildEvidence(
      {
        id: ID,
        question: QUESTION,
        ...restorationWords(facts),
        figures: book.figures,
        ...restorationDisplay(facts),
        notes: [
          ...restorationMethodNotes(basis),
          differencesNote,
          indicesNote,
          ...rpiNotes(catalogue),
          ...breakNotes(breaksOfFiveGrades(breaksBetween(catalogue, "civil-service-pay", { from, to: asOf, rows }))),
          ...othersReadNotes(catalogue, facts),
          ...gapNotes(catalogue, "civil-service-pay", {}, (gap) => gap.field === "grade" && gap.equals !== "all"),
          ...april2025Notes(catalogue, book),
        ],
        grid: {
          none: "The headline is what others published, each under one choice of index and base, and the salaries behind it are not held: no other combination can be worked out. What rounding and the unstated index leave open is given as bounds in the table. The part that can be worked out here has its combinations in the finding grades-real-pay.",
        },
        objections: restorationObjections(facts),
        asOf,
      },
      catalogue.source,
    );
  },
});
