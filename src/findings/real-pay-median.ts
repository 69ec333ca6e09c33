import { periodWords } from "../core/period.js";
import { INDEX_IDS, type IndexId } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import { BASES, type Basis } from "../pay/index.js";
import { byGradeFigures } from "./parts/by-grade-figures.js";
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
import { figuredGrid, listedChoices } from "./parts/figured-grid.js";
import { indexFigures } from "./parts/index-figures.js";
import { leftOutNotes } from "./parts/left-out-notes.js";
import { salaryFigures, salaryKey, salaryName } from "./parts/medians.js";
import { unionResearchNotes } from "./parts/others-notes.js";
import { heldSpan } from "./parts/periods-held.js";
import { realChangeFigure } from "./parts/real-figures.js";
import { indexOrder, realPath } from "./parts/real-path.js";
import { medianDisplay } from "./parts/real-pay-median/median-display.js";
import { medianObjections } from "./parts/real-pay-median/median-objections.js";
import { type MedianFacts, medianWords } from "./parts/real-pay-median/median-words.js";

const ID = "real-pay-median";
const QUESTION = "Has the median civil service salary kept up with prices?";
const WHAT = salaryName("all");
const pay = (period: string): string => salaryKey("all", period);

/** The median civil service salary against the three price indices: the whole service, all grades together. */
export const realPayMedian = defineFinding({
  id: ID,
  question: QUESTION,
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first" },
    { name: "basis", values: BASES, default: "month", meaning: "which index value stands for a March salary" },
    { name: "from", kind: "month", otherwise: "the first March held", meaning: "the March to count from" },
    { name: "to", kind: "month", otherwise: "the latest March held", meaning: "the March to count to" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const held = salaryFigures(book, catalogue, "all");
    const { from, to, span } = heldSpan(ID, held, {
      ...options,
      reached: (period) => indices.allCover(period, options.basis),
    });
    const { index, basis } = options;
    const order = indexOrder(index);
    const path = realPath(book, indices, { what: WHAT, pay, span, basis });
    const rise = book.derived("rise", {
      label: `change in pounds, ${WHAT}`,
      value: (a, b) => (b / a) * 100 - 100,
      unit: { id: "percent" },
      period: [from, to],
      method: "change",
      formula: "B ÷ A × 100 − 100",
      from: [pay(from), pay(to)],
    });
    const grid = figuredGrid(book, {
      measure: ID,
      says: `real change of the ${WHAT}, per cent, to ${periodWords(to)}`,
      choices: listedChoices(catalogue, ID, from),
      chosen: { index, base: from, basis, statistic: "median" },
      figure(choice) {
        const [id, on] = [choice.index as IndexId, choice.basis as Basis];
        if (choice.base === from && on === basis) return path.change(id, to);
        const reaches = [choice.base, to].every((period) => indices.covers(id, period, on));
        if (!held.includes(choice.base) || !reaches) return undefined;
        if (choice.base >= to && choice.base !== from) return undefined;
        const ask = { what: WHAT, from: pay(choice.base), to: pay(to), index: id, basis: on };
        return realChangeFigure(book, indices, `grid.${id}.${choice.base}.${on}`, ask);
      },
    });
    const grades = byGradeFigures(book, indices, catalogue, { index, basis });
    const facts: MedianFacts = { book, index, basis, order, span, pay, path, rise, grid, grades };

    const breaks = breaksBetween(catalogue, "civil-service-pay", {
      from,
      to,
      rows: { grade: "all", department: "all", department_level: "all" },
    });
    refuseAcross(ID, breaks);
    return buildEvidence(
      {
        id: ID,
        question: QUESTION,
        ...medianWords(facts),
        figures: book.figures,
        ...medianDisplay(facts, breaks),
        notes: [
          payScopeNote,
          basisNote(basis, "a salary of March"),
          indicesNote,
          ...rpiNotes(catalogue),
          ...breakNotes(breaks),
          ...secondHandNotes(book, span.map(pay)),
          noErrorNote,
          ...gapNotes(catalogue, "civil-service-pay", { grade: "all" }, (gap) => gap.equals === "all"),
          ...unionResearchNotes(book, catalogue),
          ...leftOutNotes(grid),
          ...april2025Notes(catalogue, book),
        ],
        grid: grid.grid,
        objections: medianObjections(book, { index, order, basis, from, to, path, grid, grades }),
        asOf: to,
      },
      catalogue.source,
    );
  },
});
