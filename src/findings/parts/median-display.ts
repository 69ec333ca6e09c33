import type { SeriesBreaksRow } from "../../catalogue/rows/references.js";
import { INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { Evidence } from "../../evidence/evidence.js";
import type { TableCell, TableColumn } from "../../evidence/table.js";
import { breakMarks } from "./common-notes.js";
import type { MedianFacts } from "./median-words.js";
import { pathPoints } from "./real-path.js";
import { standingWords } from "./standing-words.js";

/** Table and charts of the finding on the overall median. */
export function medianDisplay(
  facts: MedianFacts,
  breaks: readonly SeriesBreaksRow[],
): Pick<Evidence, "table" | "charts"> {
  const { book, index, order, span, pay, path } = facts;
  const [from, to] = [span[0]!, span.at(-1)!];
  const percent = (id: IndexId): TableColumn => ({
    id: `change-${id}`,
    label: `Real change since March ${from.slice(0, 4)}, ${INDEX_NAMES[id]}`,
    unit: { id: "percent" },
    as: "percent1",
  });
  const pounds = (id: IndexId): TableColumn => ({
    id: `real-${id}`,
    label: `In March ${to.slice(0, 4)} prices, ${INDEX_NAMES[id]}`,
    unit: { id: "GBP/year", prices: { index: id, of: to } },
    as: "pounds0",
  });
  const rows = span.map((period): TableCell[] => [
    period.slice(0, 4),
    { figure: pay(period) },
    standingWords(book.figures[pay(period)]!.standing),
    ...order.map((id) => ({ figure: path.change(id, period) })),
    ...order.map((id) => ({ figure: path.real(id, period) })),
  ]);
  return {
    table: {
      columns: [
        { id: "year", label: "31 March" },
        { id: "median", label: "Median salary", unit: { id: "GBP/year", prices: "current" }, as: "pounds0" },
        { id: "standing", label: "Whose figure" },
        ...order.map(percent),
        ...order.map(pounds),
      ],
      rows,
    },
    charts: [
      {
        id: "real-pay-median",
        recipe: "lines",
        subtitle: ["Median salary at the end of March, all grades, and the first median raised with each index"],
        unit: { id: "GBP/year", prices: "current" },
        as: "pounds0",
        points: [
          ...pathPoints(span, "Median salary", pay),
          ...order.flatMap((id) => pathPoints(span, `Level with ${INDEX_NAMES[id]}`, (p) => path.level(id, p))),
        ],
        marks: breakMarks(breaks),
        focus: ["Median salary"],
      },
      {
        id: "real-pay-median-change",
        recipe: "lines",
        subtitle: ["Real change of the median salary since ", { figure: pay(from), as: "period" }, ", all grades"],
        unit: { id: "percent" },
        as: "percent1",
        points: order.flatMap((id) => pathPoints(span, INDEX_NAMES[id], (p) => path.change(id, p))),
        marks: breakMarks(breaks),
        focus: [INDEX_NAMES[index]],
      },
    ],
  };
}
