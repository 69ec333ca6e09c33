import { INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { Evidence } from "../../evidence/evidence.js";
import type { Sentence } from "../../evidence/sentence.js";
import type { TableCell, TableColumn } from "../../evidence/table.js";
import type { GradeFacts } from "./grade-words.js";
import { GRADES } from "./grades.js";
import { salaryKey } from "./medians.js";
import { listed, shown } from "./sentence-parts.js";
import { standingWords } from "./standing-words.js";

/** Table and charts of the finding on the medians by grade. */
export function gradeDisplay(facts: GradeFacts): Pick<Evidence, "table" | "charts"> {
  const { book, index, order, from, to, paths, best } = facts;
  const rows = GRADES.flatMap((grade) =>
    paths.periods(grade).map((period): TableCell[] => {
      const pay = salaryKey(grade, period);
      return [
        `${grade}, ${period.slice(0, 4)}`,
        { figure: pay },
        standingWords(book.figures[pay]!.standing),
        ...order.map((id) => ({ figure: paths.change(grade, id, period) })),
        ...order.map((id) => ({ figure: paths.restoration(grade, id, period) })),
      ];
    }),
  );
  const column =
    (kind: string, label: string) =>
    (id: IndexId): TableColumn => ({
      id: `${kind}-${id}`,
      label: `${label}, ${INDEX_NAMES[id]}`,
      unit: { id: "percent" },
      as: "percent1",
    });
  return {
    table: {
      columns: [
        { id: "grade", label: "Grade, 31 March" },
        { id: "median", label: "Median salary", unit: { id: "GBP/year", prices: "current" }, as: "pounds0" },
        { id: "standing", label: "Whose figure" },
        ...order.map(column("change", `Real change since March ${from.slice(0, 4)}`)),
        ...order.map(column("restoration", `Rise that restores March ${from.slice(0, 4)}`)),
      ],
      rows,
    },
    charts: [
      {
        id: "grades-real-pay",
        recipe: "bars",
        subtitle: ["Real change of the median salary by grade, ", { figure: best, as: "period" }],
        unit: { id: "percent" },
        as: "percent1",
        points: order.flatMap((id) =>
          GRADES.map((grade) => ({
            series: INDEX_NAMES[id],
            category: grade,
            figure: paths.change(grade, id, to),
          })),
        ),
        focus: [INDEX_NAMES[index]],
      },
      {
        id: "grades-real-pay-path",
        recipe: "small-multiples",
        title: [
          `Against ${INDEX_NAMES[index]} the medians of the five grades had changed by `,
          ...shown(paths.range(index).low, "percent1"),
          " to ",
          ...shown(paths.range(index).high, "percent1"),
          " by ",
          { figure: best, as: "period-to" },
          ...(paths.later.length === 0
            ? []
            : ([
                "; later medians, known second-hand, give ",
                ...listed(
                  paths.later.map(({ grade, period }) => [
                    ...shown(paths.change(grade, index, period), "percent1"),
                    " (",
                    { name: grade },
                    ")",
                  ]),
                ),
              ] satisfies Sentence)),
        ],
        subtitle: [
          `Real change of the median salary against ${INDEX_NAMES[index]} since `,
          { figure: best, as: "period-from" },
          ", by grade",
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: GRADES.flatMap((grade) =>
          paths
            .periods(grade)
            .map((period) => ({ series: grade, figure: paths.change(grade, index, period), at: period })),
        ),
      },
    ],
  };
}
