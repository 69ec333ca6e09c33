import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis, ShortfallConvention } from "../../../pay/index.js";
import { type SignWords, signsByBase } from "../base-signs.js";
import type { CellRange } from "../cell-range.js";
import { countOrNone } from "../count-words.js";
import { type FiguredGrid, rangeWords } from "../figured-grid.js";
import { GRADES, type GradeGroup } from "../grades.js";
import { rpiStanding } from "../rpi-standing.js";
import { listed, shown } from "../sentence-parts.js";
import { laterGains, rangeByIndex, whichIndex } from "./range-direction.js";
import { CONVENTION_WORDS, type ShortfallPath } from "./shortfall-figures.js";

/** The cumulative shortfall of each grade, and its lowest and highest over grades and indices. */
export interface LostByGrade {
  readonly years: readonly Period[];
  readonly lost: (grade: GradeGroup | "all", index: IndexId) => string;
  readonly low: string;
  readonly high: string;
}

/** What the words and the pictures of the cumulative shortfall are made from. */
export interface LostPayFacts {
  readonly book: FigureBook;
  readonly index: IndexId;
  readonly basis: Basis;
  /** The three indices, the chosen one first. */
  readonly order: readonly IndexId[];
  readonly span: readonly Period[];
  readonly pay: (period: Period) => string;
  readonly paths: Readonly<Record<IndexId, ShortfallPath>>;
  readonly convention: ShortfallConvention;
  /** The range over index and basis from the chosen start, in each convention, and in the chosen one. */
  readonly ranges: Readonly<Record<"each-years-own-pounds" | "latest-prices", CellRange>>;
  readonly range: CellRange;
  readonly grid: FiguredGrid;
  /** The same sum for each grade, over the years all medians are held; undefined when fewer than two are. */
  readonly byGrade: LostByGrade | undefined;
}

/** What the sum is from a base year: a shortfall is above zero. */
export const SHORT: SignWords = {
  verb: "is",
  below: "a gain",
  above: "a shortfall",
  either: "a gain or a shortfall, by basis or convention,",
};

/** Adds the lowest and the highest sum over grades and indices. */
export function lostRange(
  book: FigureBook,
  order: readonly IndexId[],
  lost: LostByGrade["lost"],
): Pick<LostByGrade, "low" | "high"> {
  const from = GRADES.flatMap((grade) => order.map((id) => lost(grade, id)));
  const { period } = book.figures[from[0]!]!;
  const over = (name: "low" | "high", formula: string): string =>
    book.derived(`by-grade.${name}`, {
      label: `${name === "low" ? "lowest" : "highest"} cumulative shortfall over grades and indices`,
      value: (...values) => (name === "low" ? Math.min(...values) : Math.max(...values)),
      unit: { id: "GBP" },
      period,
      method: name === "low" ? "lowest" : "highest",
      formula,
      from,
    });
  const run = `A..${letter(from.length - 1)}`;
  return { low: over("low", `min(${run})`), high: over("high", `max(${run})`) };
}

/** Title and sentences of the finding on lost pay. */
export function lostPayWords(facts: LostPayFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, index, order, span, pay, paths, convention, ranges, grid, byGrade } = facts;
  const [from, to] = [span[0]!, span.at(-1)!];
  const totals = (how: ShortfallConvention): Sentence =>
    listed(order.map((id) => [...shown(paths[id].total[how], "pounds0"), ` (${INDEX_NAMES[id]})`]));

  const firm = span.filter((period) => book.figures[pay(period)]!.standing !== "secondary").at(-1);
  const sentences: Sentence[] = [
    [
      "Added up in each year's own pounds, the shortfall from ",
      { figure: pay(from), as: "period" },
      " to ",
      { figure: pay(to), as: "period" },
      " of a notional employee paid the median each year is ",
      ...totals("own-year-pounds"),
      ".",
      ...rpiStanding(order),
    ],
    [
      "Over the listed indices and bases it runs from ",
      ...shown(ranges["each-years-own-pounds"].low, "pounds0"),
      " to ",
      ...shown(ranges["each-years-own-pounds"].high, "pounds0"),
      ...whichIndex(grid, ranges["each-years-own-pounds"], order, book),
      ". Years in which pay was ahead of prices are subtracted; there were ",
      ...listed(order.map((id) => [...countOrNone(book, paths[id].gains), ` by ${INDEX_NAMES[id]}`])),
      ".",
    ],
    [
      "With every year restated in the prices of ",
      { figure: pay(to), as: "period" },
      " it is ",
      ...totals("latest-prices"),
      "; from ",
      ...shown(ranges["latest-prices"].low, "pounds0"),
      " to ",
      ...shown(ranges["latest-prices"].high, "pounds0"),
      ".",
    ],
    ...(firm !== undefined && firm !== to && firm !== from
      ? [
          [
            "The pay of ",
            { figure: pay(to), as: "period" },
            " is second-hand. Up to ",
            { figure: pay(firm), as: "period" },
            ", the last in the publisher's own figures, the sum in each year's own pounds is ",
            ...listed(order.map((id) => [...shown(paths[id].running(firm), "pounds0"), ` (${INDEX_NAMES[id]})`])),
            ".",
          ] satisfies Sentence,
        ]
      : []),
    [
      "All of this counts from ",
      { figure: pay(from), as: "period" },
      ". Over the listed base years, bases and conventions, ",
      ...signsByBase(grid.grid, order, SHORT),
      ". Taken together, ",
      ...rangeWords(grid, "pounds0", ["gains", "shortfalls", "nothing"]),
      ". Below zero, pay gained on prices.",
    ],
    ...(byGrade !== undefined
      ? [
          [
            GRADES.every((grade) => book.value(byGrade.lost(grade, index)) > book.value(byGrade.lost("all", index)))
              ? "The overall median understates the loss of someone who stayed in grade, as happens when a workforce moves to higher grades. From "
              : "The grades differ from the overall median. From ",
            { figure: byGrade.lost("all", index), as: "period-from" },
            " to ",
            { figure: byGrade.lost("all", index), as: "period-to" },
            `, by ${INDEX_NAMES[index]}, in ${CONVENTION_WORDS[convention]}, the sum is `,
            ...shown(byGrade.lost("all", index), "pounds0"),
            " on the overall median and, by grade, ",
            ...listed(
              GRADES.map((grade) => [...shown(byGrade.lost(grade, index), "pounds0"), " (", { name: grade }, ")"]),
            ),
            ".",
          ] satisfies Sentence,
        ]
      : []),
  ];

  return {
    title: [
      "From ",
      { figure: pay(from), as: "period" },
      " to ",
      { figure: pay(to), as: "period" },
      ...(book.figures[pay(to)]!.standing === "secondary" ? [" (second-hand)"] : []),
      " a notional employee paid the median ",
      ...rangeByIndex(facts),
      ...laterGains(facts),
    ],
    sentences,
  };
}
