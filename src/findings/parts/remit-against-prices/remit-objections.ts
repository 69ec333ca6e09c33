import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { type CellRange, rangeOf } from "../cell-range.js";
import type { FiguredGrid } from "../figured-grid.js";
import type { IndexFigures } from "../index-figures.js";
import { movedTogether, shown } from "../sentence-parts.js";
import { type MedianBeside, medianAnswer } from "./remit-beside-medians.js";
import { awardMonth, type RemitFigures, type RemitPath, remitRealFigure, yearBefore } from "./remit-figures.js";

const range = ({ low, high }: CellRange): Sentence => [...shown(low, "percent1"), " to ", ...shown(high, "percent1")];

/** What the other side will say of the ceilings, answered from the grid and from the medians. */
export function remitObjections(
  book: FigureBook,
  indices: IndexFigures,
  remit: RemitFigures,
  answers: {
    readonly index: IndexId;
    readonly basis: Basis;
    readonly path: RemitPath;
    /** The remit years from the base to the last counted. */
    readonly span: readonly Period[];
    /** The indices that reach the end, the chosen one first. */
    readonly order: readonly IndexId[];
    /** Key of the real change that the headline gives. */
    readonly headline: (index: IndexId) => string;
    readonly grid: FiguredGrid;
    readonly beside: MedianBeside;
  },
): Objection[] {
  const { index, basis, path, span, order, headline, grid, beside } = answers;
  const without = rangeOf(book, grid, "without-rpi", "without RPI", (cell) => cell.index !== "rpi");
  const objections: Objection[] = [
    {
      says: "The median salary rose by far more than these ceilings, so people got more than the remit.",
      answer: medianAnswer(book, beside),
    },
    {
      says: "RPI overstates inflation and is not a National Statistic.",
      answer: [
        "Then leave it out. Over the listed combinations without RPI the real change runs from ",
        ...range(without),
        ".",
      ],
    },
  ];
  const before = yearBefore(span[0]!);
  const held = order.filter((id) => indices.covers(id, awardMonth(before), basis));
  if (held.length > 0) {
    const real = held.map((id) =>
      remitRealFigure(book, indices, remit, `from-year-before.${path}.${id}`, {
        ...{ base: before, years: span, path },
        ...{ index: id, basis },
      }),
    );
    const cautious = held.every((id, i) => book.value(real[i]!) <= book.value(headline(id)));
    objections.push({
      says: "The month from which prices are counted is chosen to suit the case.",
      answer: [
        "The award of ",
        { figure: remit.ceiling(span[0]!), as: "period" },
        ` is in the base level${cautious ? ", which is the cautious choice" : ""}. Counted from `,
        { figure: real[0]!, as: "period-from" },
        ", before that award, pay at the ceiling ",
        ...movedTogether(
          book,
          held.map((id, i) => ({ figure: real[i]!, after: ` against ${INDEX_NAMES[id]}` })),
        ),
        ".",
      ],
    });
  }
  if (grid.grid.cells.some((cell) => cell.base !== grid.grid.chosen.base)) {
    const bases = rangeOf(
      book,
      grid,
      "bases",
      "over the base years",
      (cell) => cell.index === index && cell.basis === basis && cell.statistic === path,
    );
    objections.push({
      says: "The base year is chosen to suit the case.",
      answer: [
        "Over all the listed base years, with the index and basis of the headline, the real change runs from ",
        ...range(bases),
        ".",
      ],
    });
  }
  return objections;
}
