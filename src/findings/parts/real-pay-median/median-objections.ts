import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { BASIS_WORDS, type Basis } from "../../../pay/index.js";
import { signsByBase } from "../base-signs.js";
import type { ByGradeFigures } from "../by-grade-figures.js";
import { type CellRange, rangeOf } from "../cell-range.js";
import type { FiguredGrid } from "../figured-grid.js";
import type { RealPath } from "../real-path.js";
import { moved, shown } from "../sentence-parts.js";
import { MOVED } from "./median-words.js";

/** What the objections are answered from. */
export interface MedianAnswers {
  readonly index: IndexId;
  readonly order: readonly IndexId[];
  readonly basis: Basis;
  readonly from: Period;
  readonly to: Period;
  readonly path: RealPath;
  readonly grid: FiguredGrid;
  readonly grades: ByGradeFigures;
}

const span = ({ low, high }: CellRange): Sentence => [
  "from ",
  ...shown(low, "percent1"),
  " to ",
  ...shown(high, "percent1"),
];

/** What the other side will say of the overall median, answered from the grid. */
export function medianObjections(book: FigureBook, answers: MedianAnswers): Objection[] {
  const { index, order, basis, from, to, path, grid, grades } = answers;
  const without = rangeOf(book, grid, "without-rpi", "without RPI", (cell) => cell.index !== "rpi");
  const bases = rangeOf(
    book,
    grid,
    "bases",
    "over the base years",
    (cell) => cell.index === index && cell.basis === basis,
  );
  const ways = rangeOf(book, grid, "ways", "over the bases", (cell) => cell.index === index && cell.base === from);
  const at = `${INDEX_NAMES[index]}, ${BASIS_WORDS[basis]}`;
  return [
    {
      says: "RPI overstates inflation and is not a National Statistic.",
      answer: [
        "Then leave it out. Without RPI the listed combinations run ",
        ...span(without),
        "; the headline ones are ",
        ...shown(path.change("cpi", to), "percent1"),
        " against CPI and ",
        ...shown(path.change("cpih", to), "percent1"),
        " against CPIH.",
      ],
    },
    {
      says: "The base year is chosen to suit the case.",
      answer: [
        "All the listed base years are shown. With the index and basis of the headline (",
        `${at}) the ${""}`,
        { figure: bases.of, as: "count" },
        " of them give a real change ",
        ...span(bases),
        ". Over every basis, ",
        ...signsByBase(grid.grid, order, MOVED),
        ".",
      ],
    },
    {
      says: "March salaries should be set against the prices of a year, not of a month.",
      answer: [
        `From the same start, the listed ways of doing it give ${INDEX_NAMES[index]} changes `,
        ...span(ways),
        ".",
      ],
    },
    {
      says: "The median has kept up well enough, so nobody has lost much.",
      answer: [
        "A median is not a person. From ",
        { figure: grades.all, as: "period-from" },
        " to ",
        { figure: grades.all, as: "period-to" },
        " the overall median ",
        ...moved(grades.all),
        ` against ${INDEX_NAMES[index]}; the median of the grade that did best `,
        ...moved(grades.high),
        " and that of the grade that did worst ",
        ...moved(grades.low),
        ".",
      ],
    },
  ];
}
