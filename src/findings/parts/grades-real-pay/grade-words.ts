import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { type EarlierMedians, earlierMediansWords } from "../earlier-grade-medians.js";
import { CHANGE_WORDS, type FiguredGrid, rangeWords } from "../figured-grid.js";
import { GRADES } from "../grades.js";
import { salaryKey } from "../medians.js";
import { movedByGrade } from "../moved-by-grade.js";
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
  /** A figure that begins with the first count that has every grade, and what is held before it. */
  readonly first: string;
  readonly earlier: EarlierMedians | undefined;
  readonly grid: FiguredGrid;
  /** What others have published by grade. */
  readonly others: readonly PublishedResult[];
}

/** The periods of the later medians, earliest first. */
const laterPeriods = (later: GradePaths["later"]): Period[] => [...new Set(later.map(({ period }) => period))].sort();

/** Title and sentences of the finding on the medians by grade. */
export function gradeWords(facts: GradeFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, index, order, to, paths, best, first, earlier, grid, others } = facts;
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
      `Against ${INDEX_NAMES[index]} the medians `,
      ...movedByGrade(
        book,
        GRADES.map((grade) => ({ figure: paths.change(grade, index, to), grade })),
      ),
      " from ",
      { figure: best, as: "period-from" },
      " to ",
      { figure: best, as: "period-to" },
      ".",
      " Of the three indices, RPI is not a National Statistic.",
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
            { figure: best, as: "period-to" },
            " is the last count with a median for every grade. Later ones are known second-hand: from the same start to ",
            ...laterPeriods(paths.later).flatMap(
              (period, i): Sentence => [
                i === 0 ? "" : "; to ",
                { figure: salaryKey(paths.later.find((one) => one.period === period)!.grade, period), as: "period" },
                " the medians ",
                ...movedByGrade(
                  book,
                  paths.later
                    .filter((one) => one.period === period)
                    .map(({ grade }) => ({ figure: paths.change(grade, index, period), grade })),
                ),
              ],
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
      "Others have looked further back. The Institute for Government, as reported second-hand, found that from ",
      { figure: others[0]!.key, as: "period-from" },
      " to ",
      { figure: others[0]!.key, as: "period-to" },
      " medians ",
      ...movedByGrade(
        book,
        others.map(({ key, row }) => ({ figure: key, grade: row.group })),
      ),
      "; against which index is not said.",
    ],
    [...earlierMediansWords(first, earlier), " So what others found cannot be reproduced from these data."],
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
