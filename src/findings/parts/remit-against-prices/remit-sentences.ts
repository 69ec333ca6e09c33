import type { Period } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { CHANGE_WORDS, type FiguredGrid, rangeWords } from "../figured-grid.js";
import { printedPercent } from "../printed-percent.js";
import { indexOrder } from "../real-path.js";
import { rpiStanding } from "../rpi-standing.js";
import { listed, moved, movedTogether } from "../sentence-parts.js";
import type { RemitFigures, RemitPath } from "./remit-figures.js";

/** What the words and the pictures of the remit ceilings are made from. */
export interface RemitFacts {
  readonly book: FigureBook;
  readonly remit: RemitFigures;
  readonly index: IndexId;
  /** The indices that reach the end, the chosen one first. */
  readonly order: readonly IndexId[];
  /** The remit years shown: from the base to the last counted, and later ones unless the reader chose an end. */
  readonly years: readonly Period[];
  /** The base remit year, and the last counted. */
  readonly from: Period;
  readonly to: Period;
  readonly flexibility: RemitPath;
  readonly grid: FiguredGrid;
  readonly reaches: (index: IndexId, year: Period) => boolean;
  /** Keys of the awards compounded, of the change of prices and of the real change, up to a remit year. */
  readonly risen: (path: RemitPath, year: Period) => string;
  readonly prices: (index: IndexId, year: Period) => string;
  /** Key of the last month held of an index. */
  readonly lastHeld: (index: IndexId) => string;
  readonly real: (path: RemitPath, index: IndexId, year: Period) => string;
}

/** "fallen 14.3% against CPI": the participle of a movement. */
const wouldHave = (sentence: Sentence): Sentence =>
  sentence.map((part) =>
    typeof part === "object" && "words" in part
      ? { ...part, words: ["fallen ", "risen ", "changed by "] as const }
      : part,
  );

/** "fallen 13.5% against CPI, 13.0% against CPIH and 25.5% against RPI": real changes at the end. */
const atCeiling = ({ book, order, to, real }: RemitFacts, path: RemitPath): Sentence =>
  wouldHave(
    movedTogether(
      book,
      order.map((id) => ({ figure: real(path, id, to), after: ` against ${INDEX_NAMES[id]}` })),
    ),
  );

/** How many of the ceilings compounded are second-hand, and which. */
function secondHand({ book, remit, years, from, to }: RemitFacts): Sentence {
  const second = years.filter(
    (year) => year > from && year <= to && book.figures[remit.ceiling(year)]!.standing === "secondary",
  );
  if (second.length === 0) return [];
  return [
    second.length === 1 ? "The ceiling of " : "The ceilings of ",
    ...listed(second.map((year) => [{ figure: remit.ceiling(year), as: "period" }])),
    second.length === 1 ? " is second-hand." : " are second-hand.",
  ];
}

/** "28.9% up": a change in pounds. */
const upOrDown = (figure: string): Sentence => [
  { figure, as: "percent1-size" },
  { figure, words: [" down", " up", " up"] },
];

/** Title and sentences of the finding on the remit ceilings. */
export function remitSentences(facts: RemitFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, remit, index, order, years, to, grid, reaches, risen, prices, lastHeld } = facts;
  const later = years.filter((year) => year > to);
  const sentences: Sentence[] = [
    [
      "Had every department paid every ceiling, without flexibility, pay would have ",
      ...atCeiling(facts, "without-flexibility"),
      " from ",
      { figure: risen("without-flexibility", to), as: "period-from" },
      " to ",
      { figure: risen("without-flexibility", to), as: "period-to" },
      ".",
      ...rpiStanding(order),
    ],
    [
      "With every year's flexibility spent in full it would be ",
      ...upOrDown(risen("with-flexibility", to)),
      " in pounds; it would have ",
      ...atCeiling(facts, "with-flexibility"),
      ".",
    ],
    ...[secondHand(facts)].filter((some) => some.length > 0),
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
        ...printedPercent(book, remit.ceiling(year)),
        book.figures[remit.ceiling(year)]!.standing === "secondary" ? " is known second-hand." : ".",
        ...(held.length === 0
          ? []
          : ([
              " With it pay would have ",
              ...wouldHave(moved(risen("without-flexibility", year))),
              " from ",
              { figure: risen("without-flexibility", year), as: "period-from" },
              " to ",
              { figure: risen("without-flexibility", year), as: "period-to" },
              ", while ",
              ...movedTogether(
                book,
                held.map((id) => ({ figure: prices(id, year), before: `${INDEX_NAMES[id]} ` })),
              ),
              ".",
              ...INDEX_IDS.filter((id) => !held.includes(id)).flatMap(
                (id): Sentence => [` ${INDEX_NAMES[id]} is held to `, { figure: lastHeld(id), as: "period" }, " only."],
              ),
            ] satisfies Sentence)),
      ];
    }),
    [
      "The answer moves with the choice of index, base year, basis and flexibility: ",
      ...rangeWords(grid, "percent1", CHANGE_WORDS),
      ".",
    ],
  ];

  return {
    title: [
      "At every remit ceiling since ",
      { figure: risen("without-flexibility", to), as: "period-from" },
      ...(secondHand(facts).length > 0 ? [" (some second-hand)"] : []),
      ", before flexibility, pay would be ",
      ...upOrDown(risen("without-flexibility", to)),
      " in ",
      { figure: risen("without-flexibility", to), as: "period-to" },
      "; ",
      ...movedTogether(
        book,
        order.map((id) => ({ figure: prices(id, to), before: `${INDEX_NAMES[id]} ` })),
      ),
    ],
    sentences,
  };
}
