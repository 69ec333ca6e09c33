import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { TableCell, TableColumn } from "../../../evidence/table.js";
import { basisLine, breakLines, noErrorLine } from "../chart-lines.js";
import { GRADES } from "../grades.js";
import { salaryKey } from "../medians.js";
import { listed, shown } from "../sentence-parts.js";
import { standingWords } from "../standing-words.js";
import type { GradeFacts } from "./grade-words.js";

/** Table and charts of the finding on the medians by grade. */
export function gradeDisplay(
  facts: GradeFacts,
  breaks: readonly SeriesBreaksRow[],
): Pick<Evidence, "table" | "charts"> {
  const { book, index, basis, order, from, to, paths, best } = facts;
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
  const notes = [basisLine(basis, "A salary of March"), noErrorLine];
  const laterLine: Sentence[] =
    paths.later.length === 0
      ? []
      : [
          [
            "Medians after ",
            { figure: best, as: "period-to" },
            " are held for ",
            ...listed(paths.later.map(({ grade }) => [{ name: grade }])),
            " only, second-hand.",
          ],
        ];
  return {
    table: {
      columns: [
        { id: "grade", label: "Grade, 31 March" },
        { id: "median", label: "Median salary", unit: { id: "GBP/year", prices: "current" }, as: "pounds0" },
        { id: "standing", label: "Whose median" },
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
        notes: [...breakLines(breaks), ...notes],
      },
      {
        id: "grades-real-pay-path",
        recipe: "small-multiples",
        title: [
          "By ",
          { figure: best, as: "period-to" },
          ...(book.value(paths.range(index).high) < 0
            ? ([
                ` every grade's median salary had fallen behind ${INDEX_NAMES[index]}, by `,
                ...shown(paths.range(index).high, "percent1-size"),
                " to ",
                ...shown(paths.range(index).low, "percent1-size"),
              ] satisfies Sentence)
            : ([
                ` the grades' median salaries had changed against ${INDEX_NAMES[index]} by `,
                ...shown(paths.range(index).low, "percent1"),
                " to ",
                ...shown(paths.range(index).high, "percent1"),
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
        notes: [...laterLine, ...breakLines(breaks), ...notes],
      },
    ],
  };
}
