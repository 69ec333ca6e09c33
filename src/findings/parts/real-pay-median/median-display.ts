import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { TableCell, TableColumn } from "../../../evidence/table.js";
import { basisLine, noErrorLine } from "../chart-lines.js";
import { breakMarks } from "../common-notes.js";
import { changesWords, pathPoints } from "../real-path.js";
import { standingWords } from "../standing-words.js";
import { type MedianFacts, verdict } from "./median-words.js";

/** "Whether the median kept up depends on the index: by March 2024 it fell 13.2% against RPI and rose 0.6% against CPIH". */
function changeTitle(facts: MedianFacts): Sentence {
  const { book, order, path, span } = facts;
  const to = span.at(-1)!;
  const ranked = [...order].sort((a, b) => book.value(path.change(a, to)) - book.value(path.change(b, to)));
  const opening = {
    "behind all": "The median fell behind prices by every index",
    "ahead of all": "The median did not fall behind prices by any index",
    "depends on the index": "Whether the median kept up depends on the index",
  }[verdict(book, facts)];
  return [
    `${opening}: to `,
    { figure: path.change(ranked[0]!, to), as: "period-to" },
    " it ",
    ...changesWords(book, path, [ranked[0]!, ranked.at(-1)!], to),
  ];
}

/** Table and charts of the finding on the overall median. */
export function medianDisplay(
  facts: MedianFacts,
  breaks: readonly SeriesBreaksRow[],
): Pick<Evidence, "table" | "charts"> {
  const { book, basis, order, span, pay, path } = facts;
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
  const notes = [basisLine(basis, "A salary of March"), noErrorLine];
  return {
    table: {
      columns: [
        { id: "year", label: "31 March" },
        { id: "median", label: "Median salary", unit: { id: "GBP/year", prices: "current" }, as: "pounds0" },
        { id: "standing", label: "Whose median" },
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
        notes,
      },
      {
        id: "real-pay-median-change",
        recipe: "lines",
        title: changeTitle(facts),
        subtitle: ["Real change of the median salary since ", { figure: pay(from), as: "period" }, ", all grades"],
        unit: { id: "percent" },
        as: "percent1",
        points: order.flatMap((id) => pathPoints(span, INDEX_NAMES[id], (p) => path.change(id, p))),
        marks: breakMarks(breaks),
        notes,
      },
    ],
  };
}
