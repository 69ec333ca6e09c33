import type { IndexId } from "../../../core/unit.js";
import type { Note, Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { signsByBase } from "../base-signs.js";
import { type CellRange, rangeOf } from "../cell-range.js";
import type { FiguredGrid } from "../figured-grid.js";
import { shown } from "../sentence-parts.js";
import { SHORT } from "./lost-pay-words.js";

/** How the sum is formed and whose loss it is not. */
export const lostPayMethodNote: Note = {
  kind: "method",
  text: [
    "For every March after the first: the first median raised with prices, less the median of that March. The annual rate at the end of March stands for one year's pay, and the years are added. It is the sum for a notional employee paid the median each year, and is no person's loss.",
  ],
};

const span = ({ low, high }: CellRange): Sentence => [...shown(low, "pounds0"), " to ", ...shown(high, "pounds0")];

/** What the other side will say of the sum, answered from the grid. */
export function lostPayObjections(
  book: FigureBook,
  {
    grid,
    ranges,
    order,
  }: {
    readonly grid: FiguredGrid;
    readonly ranges: Readonly<Record<string, CellRange>>;
    /** The three indices, the chosen one first. */
    readonly order: readonly IndexId[];
  },
): Objection[] {
  const { base, statistic } = grid.grid.chosen;
  const own = ranges[statistic]!;
  const without = rangeOf(
    book,
    grid,
    "without-rpi",
    "without RPI",
    (cell) => cell.index !== "rpi" && cell.base === base && cell.statistic === statistic,
  );
  const objections: Objection[] = [
    {
      says: "The large figures are RPI figures, and RPI is not a National Statistic.",
      answer: [
        "They are, and so no single figure is given. From the same start without RPI the sum runs from ",
        ...span(without),
        "; with it, from ",
        ...span(own),
        ".",
      ],
    },
    {
      says: "Adding pounds of different years mixes unlike pounds.",
      answer: [
        "That is why both conventions stand side by side. In each year's own pounds the sum runs from ",
        ...span(ranges["each-years-own-pounds"]!),
        "; in the prices of the last year from ",
        ...span(ranges["latest-prices"]!),
        ".",
      ],
    },
  ];
  const others = grid.grid.cells.some((cell) => cell.base !== base && cell.statistic === statistic);
  if (others) {
    const bases = rangeOf(
      book,
      grid,
      "other-bases",
      "from the other base years",
      (cell) => cell.base !== base && cell.statistic === statistic,
    );
    objections.push({
      says: "The base year is chosen to suit the case.",
      answer: [
        "The base year matters: ",
        ...signsByBase(grid.grid, order, SHORT),
        ". From the other listed base years the sum, in the same pounds, runs from ",
        ...span(bases),
        "; below zero, pay gained on prices.",
      ],
    });
  }
  return objections;
}
