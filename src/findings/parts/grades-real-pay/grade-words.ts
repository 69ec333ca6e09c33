import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { CHANGE_WORDS, type FiguredGrid, rangeWords } from "../figured-grid.js";
import { GRADES } from "../grades.js";
import { salaryKey } from "../medians.js";
import type { PublishedResult } from "../published-results.js";
import { listed, shown } from "../sentence-parts.js";
import type { GradePaths } from "./grade-paths.js";

/** What the words and the pictures of the medians by grade are made from. */
export interface GradeFacts {
  readonly book: FigureBook;
  readonly index: IndexId;
  readonly basis: Basis;
  /** The three indices, the chosen one first. */
  readonly order: readonly IndexId[];
  readonly from: Period;
  readonly to: Period;
  readonly paths: GradePaths;
  /** The real change of the grade that did best. */
  readonly best: string;
  readonly grid: FiguredGrid;
  /** What others have published by grade. */
  readonly others: readonly PublishedResult[];
}

/** Title and sentences of the finding on the medians by grade. */
export function gradeWords(facts: GradeFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, index, order, to, paths, best, grid, others } = facts;
  const between = (id: IndexId): Sentence => [
    ...shown(paths.range(id).low, "percent1"),
    " to ",
    ...shown(paths.range(id).high, "percent1"),
  ];
  const fell = (id: IndexId): Sentence => [
    ...shown(paths.range(id).high, "percent1-size"),
    " to ",
    ...shown(paths.range(id).low, "percent1-size"),
  ];
  const everyFell = order.every((id) => book.value(paths.range(id).high) < 0);
  const sentences: Sentence[] = [
    [
      ...(paths.later.length === 0
        ? []
        : ([
            { figure: best, as: "period-to" },
            " is the last count with a median for every grade. ",
          ] satisfies Sentence)),
      `Against ${INDEX_NAMES[index]} the medians changed by `,
      ...listed(
        GRADES.map((grade) => [...shown(paths.change(grade, index, to), "percent1"), " (", { name: grade }, ")"]),
      ),
      ".",
    ],
    [
      "To buy what it bought at the start, each grade's median needs a rise of ",
      ...listed(
        GRADES.map((grade) => [...shown(paths.restoration(grade, index, to), "percent1"), " (", { name: grade }, ")"]),
      ),
      `${GRADES.some((grade) => book.value(paths.restoration(grade, index, to)) < 0) ? "; below zero, it buys more than it did" : ""} by ${INDEX_NAMES[index]}.`,
    ],
    ...(paths.later.length > 0
      ? [
          [
            "For ",
            ...listed(
              paths.later.map(({ grade, period }) => [
                { name: grade },
                " in ",
                { figure: salaryKey(grade, period), as: "period" },
              ]),
            ),
            " later medians are known, second-hand; by then the changes were ",
            ...listed(
              paths.later.map(({ grade, period }) => [
                ...shown(paths.change(grade, index, period), "percent1"),
                " (",
                { name: grade },
                ")",
              ]),
            ),
            ` against ${INDEX_NAMES[index]}.`,
          ] satisfies Sentence,
        ]
      : []),
    [
      "Even for the grade that did best the answer moves with the choice of index, base year, basis and statistic: ",
      ...rangeWords(grid, "percent1", CHANGE_WORDS),
      ".",
    ],
    [
      "Others have looked further back. The Institute for Government, as reported, found changes of ",
      ...listed(others.map(({ key, row }) => [...shown(key, "percent1"), " (", { name: row.group }, ")"])),
      " from ",
      { figure: others[0]!.key, as: "period-from" },
      " to ",
      { figure: others[0]!.key, as: "period-to" },
      "; the report read does not say against which index. No grade medians before the start shown here are held, so this cannot be reproduced from these data.",
    ],
  ];

  return {
    title: [
      "From ",
      { figure: best, as: "period-from" },
      " to ",
      { figure: best, as: "period-to" },
      everyFell ? " every grade's median salary fell by " : " the median salaries of the grades changed by ",
      ...listed(order.map((id) => [...(everyFell ? fell(id) : between(id)), ` against ${INDEX_NAMES[id]}`])),
    ],
    sentences,
  };
}
