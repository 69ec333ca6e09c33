import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { type SignWords, signsByBase } from "../base-signs.js";
import type { ByGradeFigures } from "../by-grade-figures.js";
import { CHANGE_WORDS, type FiguredGrid, rangeWords } from "../figured-grid.js";
import { changesWords, type RealPath } from "../real-path.js";
import { rpiStanding } from "../rpi-standing.js";
import { listed, moved, shown, spread } from "../sentence-parts.js";

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

/** What the changes say together. */
export type Verdict = "behind all" | "ahead of all" | "depends on the index";

export function verdict(
  book: FigureBook,
  { order, path, span }: Pick<MedianFacts, "order" | "path" | "span">,
): Verdict {
  const changes = order.map((id) => book.value(path.change(id, span.at(-1)!)));
  if (changes.every((change) => change < 0)) return "behind all";
  return changes.every((change) => change >= 0) ? "ahead of all" : "depends on the index";
}

/** What the median did from a base year. */
export const MOVED: SignWords = { below: "fell", above: "rose", either: "fell or rose, by the basis," };

const VERDICTS: Readonly<Record<Verdict, string>> = {
  "behind all": "The median civil service salary fell behind prices by every index.",
  "ahead of all": "The median civil service salary did not fall behind prices by any index.",
  "depends on the index": "Whether the median civil service salary kept up with prices depends on the index.",
};

/** What it would take to buy what the first median bought: a rise by some indices, nothing by others. */
function restorationWords({ book, order, path, pay, span }: MedianFacts): Sentence {
  const [from, to] = [span[0]!, span.at(-1)!];
  const short = order.filter((id) => book.value(path.restoration(id)) > 0);
  const enough = order.filter((id) => !short.includes(id));
  const level = (id: IndexId): Sentence => shown(path.level(id, to), "pounds0");
  const needs: Sentence = [
    "it would need a rise of ",
    ...listed(
      short.map((id) => [...shown(path.restoration(id), "percent1"), ` by ${INDEX_NAMES[id]} (to `, ...level(id), ")"]),
      "or",
    ),
  ];
  const has: Sentence = listed(
    enough.map((id) => [
      `by ${INDEX_NAMES[id]} it buys `,
      ...shown(path.change(id, to), "percent1-size"),
      " more than it did (",
      ...level(id),
      " would be enough)",
    ]),
  );
  return [
    short.length === 0 ? "Beside " : "To buy what it did in ",
    { figure: pay(from), as: "period" },
    short.length === 0 ? ", " : " ",
    ...(short.length === 0 ? [] : needs),
    ...(short.length === 0 || enough.length === 0 ? [] : ["; "]),
    ...has,
    ".",
  ];
}

/** Title and sentences of the finding on the overall median. */
export function medianWords(facts: MedianFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, index, order, span, pay, path, rise, grid, grades } = facts;
  const [from, to] = [span[0]!, span.at(-1)!];
  const firm = span.filter((period) => book.figures[pay(period)]!.standing !== "secondary").at(-1);
  const quoted = firm !== undefined && firm !== to && firm !== from;
  const sentences: Sentence[] = [
    [
      `${VERDICTS[verdict(book, facts)]} In pounds it `,
      ...moved(rise),
      ", from ",
      ...shown(pay(from), "pounds0"),
      " in ",
      { figure: pay(from), as: "period" },
      " to ",
      ...shown(pay(to), "pounds0"),
      " in ",
      { figure: pay(to), as: "period" },
      ".",
    ],
    [...restorationWords(facts), ...rpiStanding(order)],
    ...(quoted
      ? [
          [
            "The ",
            { figure: pay(to), as: "period" },
            " median is second-hand: another organisation quotes it from Civil Service Statistics. To ",
            { figure: pay(firm), as: "period" },
            ", the last one read in the publisher's own figures, the median ",
            ...changesWords(book, path, order, firm),
            ".",
          ] satisfies Sentence,
        ]
      : []),
    [
      "The answer moves with the choice of index, base year and basis: ",
      ...rangeWords(grid, "percent1", CHANGE_WORDS),
      ".",
    ],
    ["Over the listed bases, ", ...signsByBase(grid.grid, order, MOVED), "."],
    [
      "The overall median hides the grades. From ",
      { figure: grades.all, as: "period-from" },
      " to ",
      { figure: grades.all, as: "period-to" },
      ", the years with a median for every grade, it ",
      ...moved(grades.all),
      ` against ${INDEX_NAMES[index]}; the medians of the five grades `,
      ...spread(book, grades.low, grades.high),
      grades.overallAboveEvery
        ? ". Every grade did worse than the overall median, as happens when a workforce moves to higher grades."
        : ".",
    ],
  ];

  return {
    title: [
      "From ",
      { figure: pay(from), as: "period" },
      " to ",
      { figure: pay(to), as: "period" },
      ...(book.figures[pay(to)]!.standing === "secondary" ? [" (second-hand)"] : []),
      " the median civil service salary ",
      ...changesWords(book, path, order, to),
    ],
    sentences,
  };
}
