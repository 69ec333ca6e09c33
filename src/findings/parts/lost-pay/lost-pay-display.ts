import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { TableCell, TableColumn } from "../../../evidence/table.js";
import { basisLine, noErrorLine } from "../chart-lines.js";
import { breakMarks } from "../common-notes.js";
import { GRADES } from "../grades.js";
import { pathPoints } from "../real-path.js";
import { standingWords } from "../standing-words.js";
import type { LostPayFacts } from "./lost-pay-words.js";
import { behindOrAhead } from "./range-direction.js";
import { CONVENTION_WORDS } from "./shortfall-figures.js";

const notionalLine: Sentence = [
  "The sum is that of a notional employee paid the median each year: it is no person's loss.",
];

/** Table and charts of the finding on lost pay. */
export function lostPayDisplay(
  facts: LostPayFacts,
  breaks: readonly SeriesBreaksRow[],
): Pick<Evidence, "table" | "charts"> {
  const { book, index, basis, order, span, pay, paths, convention, byGrade } = facts;
  const [from, to] = [span[0]!, span.at(-1)!];
  const money =
    (kind: string, label: string, unit: "GBP/year" | "GBP") =>
    (id: IndexId): TableColumn => ({
      id: `${kind}-${id}`,
      label: `${label}, ${INDEX_NAMES[id]}`,
      unit: { id: unit },
      as: "pounds0",
    });
  const none = "[z]";
  const sumRow = (heading: string, figure: (id: IndexId) => string): TableCell[] => [
    heading,
    none,
    none,
    ...order.map(() => none),
    ...order.map((id) => ({ figure: figure(id) })),
  ];
  const rows: TableCell[][] = [
    ...span
      .slice(1)
      .map((period): TableCell[] => [
        period.slice(0, 4),
        { figure: pay(period) },
        standingWords(book.figures[pay(period)]!.standing),
        ...order.map((id) => ({ figure: `level.${id}.${period}` })),
        ...order.map((id) => ({ figure: paths[id].year(period) })),
      ]),
    sumRow("Sum, each year's own pounds", (id) => paths[id].total["own-year-pounds"]),
    sumRow(`Sum, in March ${to.slice(0, 4)} prices`, (id) => paths[id].total["latest-prices"]),
    ...(byGrade !== undefined
      ? (["all", ...GRADES] as const).map((grade) =>
          sumRow(
            `${grade === "all" ? "All grades" : grade}, March ${byGrade.years[0]!.slice(0, 4)} to March ${byGrade.years.at(-1)!.slice(0, 4)}, in ${CONVENTION_WORDS[convention]}`,
            (id) => byGrade.lost(grade, id),
          ),
        )
      : []),
  ];
  const notes = [basisLine(basis, "A salary of March"), noErrorLine];
  return {
    table: {
      columns: [
        { id: "year", label: "31 March" },
        { id: "median", label: "Median salary", unit: { id: "GBP/year", prices: "current" }, as: "pounds0" },
        { id: "standing", label: "Whose median" },
        ...order.map(money("level", `March ${from.slice(0, 4)} pay raised with prices`, "GBP/year")),
        ...order.map(money("shortfall", "Shortfall", "GBP")),
      ],
      rows,
    },
    charts: [
      {
        id: "lost-pay",
        recipe: "lines",
        title: [
          "By ",
          { figure: pay(to), as: "period" },
          ", added up, a notional employee on the median was behind prices by ",
          ...order.flatMap(
            (id, i): Sentence => [
              i === 0 ? "" : i === order.length - 1 ? " and " : ", ",
              { figure: paths[id].running(to), as: "pounds0" },
              ` (${INDEX_NAMES[id]})`,
            ],
          ),
        ],
        subtitle: [
          "Cumulative shortfall of the median salary since ",
          { figure: pay(from), as: "period" },
          ", each year's own pounds",
        ],
        unit: { id: "GBP" },
        as: "pounds0",
        points: order.flatMap((id) =>
          pathPoints(span.slice(1), INDEX_NAMES[id], (period) => paths[id].running(period)),
        ),
        marks: breakMarks(breaks),
        notes: [notionalLine, ...notes],
      },
      ...(byGrade !== undefined
        ? [
            {
              id: "lost-pay-by-grade",
              recipe: "bars",
              title: [
                "Paid one grade's median each year from ",
                { figure: byGrade.low, as: "period-from" },
                " to ",
                { figure: byGrade.low, as: "period-to" },
                ", a notional employee ",
                ...behindOrAhead(book, byGrade),
                " in all, depending on grade and index",
              ] satisfies Sentence,
              subtitle: [
                `Cumulative shortfall of each grade's median salary, in ${CONVENTION_WORDS[convention]}, `,
                { figure: byGrade.lost("all", index), as: "period" },
              ] satisfies Sentence,
              unit: { id: "GBP" as const },
              as: "pounds0" as const,
              points: order.flatMap((id) =>
                GRADES.map((grade) => ({
                  series: INDEX_NAMES[id],
                  category: grade,
                  figure: byGrade.lost(grade, id),
                })),
              ),
              notes: [notionalLine, ...notes],
            },
          ]
        : []),
    ],
  };
}
