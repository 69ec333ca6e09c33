import type { Period } from "../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { Evidence } from "../../evidence/evidence.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import { type FiguredGrid, rangeWords } from "./figured-grid.js";
import { indexOrder } from "./real-path.js";
import type { RemitFigures, RemitPath } from "./remit-figures.js";
import { listed, moved, shown } from "./sentence-parts.js";

/** What the words and the pictures of the remit ceilings are made from. */
export interface RemitFacts {
  readonly book: FigureBook;
  readonly remit: RemitFigures;
  readonly index: IndexId;
  /** The indices that reach the end, the chosen one first. */
  readonly order: readonly IndexId[];
  /** The remit years shown: from the first counted to the last, and later ones unless the reader chose an end. */
  readonly years: readonly Period[];
  readonly from: Period;
  readonly to: Period;
  readonly flexibility: RemitPath;
  readonly grid: FiguredGrid;
  readonly reaches: (index: IndexId, year: Period) => boolean;
  /** Keys of the awards compounded, of the change of prices and of the real change, up to a remit year. */
  readonly risen: (path: RemitPath, year: Period) => string;
  readonly prices: (index: IndexId, year: Period) => string;
  readonly real: (path: RemitPath, index: IndexId, year: Period) => string;
}

/** "fallen 14.3% against CPI": the participle of a movement. */
const wouldHave = (sentence: Sentence): Sentence =>
  sentence.map((part) =>
    typeof part === "object" && "words" in part
      ? { ...part, words: ["fallen ", "risen ", "changed by "] as const }
      : part,
  );

/** "fallen 17.2% against CPI, fallen 16.2% against CPIH and fallen 29.1% against RPI": real changes at the end. */
export const atCeiling = ({ order, to, real }: RemitFacts, path: RemitPath): Sentence =>
  wouldHave(listed(order.map((id) => [...moved(real(path, id, to)), ` against ${INDEX_NAMES[id]}`])));

/** Title and sentences of the finding on the remit ceilings. */
export function remitSentences(facts: RemitFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, remit, index, order, years, from, to, grid, reaches, risen, prices } = facts;
  const later = years.filter((year) => year > to);
  const sentences: Sentence[] = [
    ["At the ceiling, without flexibility, pay would have ", ...atCeiling(facts, "without-flexibility"), "."],
    ["With every year's flexibility spent in full it would have ", ...atCeiling(facts, "with-flexibility"), "."],
    [
      "A ceiling is the most the average award could be; nobody need have got it. Taking the low end in the years when guidance gave a range, pay would have ",
      ...wouldHave(moved(risen("low-end", to))),
      ".",
    ],
    ...later.map((year): Sentence => {
      const held = indexOrder(index).filter((id) => reaches(id, year));
      return [
        "For ",
        { figure: remit.ceiling(year), as: "period" },
        book.figures[remit.ceiling(year)]!.standing === "secondary" ? " a ceiling of " : " the ceiling is ",
        ...shown(remit.ceiling(year), "percent2"),
        book.figures[remit.ceiling(year)]!.standing === "secondary" ? " is known second-hand." : ".",
        ...(held.length === 0
          ? []
          : ([
              " With it pay would have ",
              ...wouldHave(moved(risen("without-flexibility", year))),
              " in all, while ",
              ...listed(held.map((id) => [`${INDEX_NAMES[id]} `, ...moved(prices(id, year))])),
              ".",
              ...INDEX_IDS.filter((id) => !held.includes(id)).map((id) => ` ${INDEX_NAMES[id]} does not yet reach it.`),
            ] satisfies Sentence)),
      ];
    }),
    [
      "The answer moves with the choice of index, first year, basis and flexibility: ",
      ...rangeWords(grid, "percent1"),
      ".",
    ],
  ];

  return {
    title: [
      "Had every department paid the ceiling of every pay remit from ",
      { figure: remit.ceiling(from), as: "period" },
      " to ",
      { figure: remit.ceiling(to), as: "period" },
      ", pay would have ",
      ...wouldHave(moved(risen("without-flexibility", to))),
      ", or ",
      ...shown(risen("with-flexibility", to), "percent1"),
      " with flexibility, while ",
      ...listed(order.map((id) => [`${INDEX_NAMES[id]} `, ...moved(prices(id, to))])),
    ],
    sentences,
  };
}
