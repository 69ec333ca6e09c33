import type { Period } from "../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { Evidence } from "../../evidence/evidence.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import type { Basis } from "../../pay/index.js";
import type { ByGradeFigures } from "./by-grade-figures.js";
import { type FiguredGrid, rangeWords } from "./figured-grid.js";
import { changesWords, type RealPath } from "./real-path.js";
import { listed, shown } from "./sentence-parts.js";

/** What the words and the pictures of the overall median are made from. */
export interface MedianFacts {
  readonly book: FigureBook;
  readonly index: IndexId;
  readonly basis: Basis;
  /** The three indices, the chosen one first. */
  readonly order: readonly IndexId[];
  readonly span: readonly Period[];
  readonly pay: (period: Period) => string;
  readonly path: RealPath;
  readonly rise: string;
  readonly grid: FiguredGrid;
  readonly grades: ByGradeFigures;
}

/** What the three changes say together, when they say one thing or plainly do not. */
function verdict(changes: readonly number[]): Sentence {
  if (changes.every((change) => change < 0)) return [": it fell behind all three"];
  if (changes.some((change) => change < 0) && changes.some((change) => change > 0))
    return [": whether it kept up depends on the index"];
  return [];
}

/** Title and sentences of the finding on the overall median. */
export function medianWords(facts: MedianFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, index, order, span, pay, path, rise, grid, grades } = facts;
  const [from, to] = [span[0]!, span.at(-1)!];
  const firm = span.filter((period) => book.figures[pay(period)]!.standing !== "secondary").at(-1);
  const quoted = firm !== undefined && firm !== to && firm !== from;
  const sentences: Sentence[] = [
    [
      "In pounds the median went from ",
      ...shown(pay(from), "pounds0"),
      " to ",
      ...shown(pay(to), "pounds0"),
      ", a change of ",
      ...shown(rise, "percent1"),
      ".",
    ],
    [
      "To buy what it bought at the start it would have to be ",
      ...listed(
        order.map((id) => [
          ...shown(path.level(id, to), "pounds0"),
          ` by ${INDEX_NAMES[id]} (`,
          ...shown(path.restoration(id), "percent1"),
          ")",
        ]),
        "or",
      ),
      ". The percentage is the rise that would restore it; below zero, it buys more than it did.",
    ],
    ...(quoted
      ? [
          [
            "The ",
            { figure: pay(to), as: "period" },
            " median is second-hand: another organisation quotes it from Civil Service Statistics. To ",
            { figure: pay(firm), as: "period" },
            ", the last one read in the publisher's own figures, the median ",
            ...changesWords(path, order, firm),
            ".",
          ] satisfies Sentence,
        ]
      : []),
    ["The answer moves with the choice of index, base year and basis: ", ...rangeWords(grid, "percent1"), "."],
    [
      "The overall median hides the grades. From ",
      { figure: grades.all, as: "period-from" },
      " to ",
      { figure: grades.all, as: "period-to" },
      ", the years with a median for every grade, it changed by ",
      ...shown(grades.all, "percent1"),
      ` against ${INDEX_NAMES[index]}; the medians of the five grades changed by `,
      ...shown(grades.low, "percent1"),
      " to ",
      ...shown(grades.high, "percent1"),
      grades.overallAboveEvery
        ? ". Every grade did worse than the overall median: it is held up by a shift to higher grades."
        : ".",
    ],
  ];

  return {
    title: [
      "From ",
      { figure: pay(from), as: "period" },
      " to ",
      { figure: pay(to), as: "period" },
      " the median civil service salary ",
      ...changesWords(path, order, to),
      ...verdict(order.map((id) => book.value(path.change(id, to)))),
    ],
    sentences,
  };
}
