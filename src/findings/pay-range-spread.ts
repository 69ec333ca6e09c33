import type { Catalogue } from "../catalogue/catalogue.js";
import { monthOfDay } from "../core/day.js";
import { buildEvidence } from "../evidence/build.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { letter } from "../evidence/formula.js";
import { defineFinding } from "./parts/define-finding.js";
import { LEVELS } from "./parts/pay-range-spread/department-medians.js";
import type { Snapshot } from "./parts/pay-range-spread/pay-ranges.js";
import { rangeCell } from "./parts/pay-range-spread/range-figures.js";
import { spreadAnswer } from "./parts/pay-range-spread/spread-answer.js";
import { spreadDisplay } from "./parts/pay-range-spread/spread-display.js";
import { spreadNotes } from "./parts/pay-range-spread/spread-notes.js";
import { spreadObjections } from "./parts/pay-range-spread/spread-objections.js";
import { spreadWords } from "./parts/pay-range-spread/spread-words.js";

/** Adds how many filed ranges are left out, by reason, and returns the keys. */
function leftOut(book: FigureBook, { day, left }: Snapshot): Record<string, string> {
  return Object.fromEntries(
    Object.entries(left).map(([reason, rows]) => [
      reason,
      book.derived(`left-out.${reason.replaceAll(" ", "-")}`, {
        label: `pay ranges left out: ${reason}`,
        value: (...values) => values.length,
        unit: { id: "count" },
        period: monthOfDay(day),
        method: "count",
        formula: `countNotNegative(A..${letter(rows.length - 1)})`,
        from: rows.map(rangeCell),
      }),
    ]),
  );
}

/** How far departments' median salaries for one grade lie apart, and how far their pay ranges did when last held. */
export const payRangeSpread = defineFinding({
  id: "pay-range-spread",
  question: "How far apart is the pay of one grade from department to department?",
  options: [
    {
      name: "level",
      values: LEVELS,
      default: "parent_department",
      meaning: "departments with their agencies, or each organisation by itself",
    },
    { name: "march", kind: "month", otherwise: "the last March held", meaning: "the March of the medians" },
  ],
  answer(catalogue: Catalogue, { level, march }) {
    const book = figureBook();
    const answer = spreadAnswer(book, catalogue, { level, march });
    const counted = answer.snapshot === undefined ? {} : leftOut(book, answer.snapshot);
    return buildEvidence(
      {
        id: "pay-range-spread",
        question: this.question,
        ...spreadWords(answer),
        ...spreadDisplay(answer),
        figures: book.figures,
        notes: spreadNotes(answer, catalogue, counted),
        grid: answer.grid.grid,
        objections: spreadObjections(answer),
        asOf: answer.march,
      },
      catalogue.source,
    );
  },
});
