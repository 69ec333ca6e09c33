import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import type { ChartPoint } from "../evidence/chart.js";
import type { Note, Objection } from "../evidence/evidence.js";
import { figureBook } from "../evidence/figure-book.js";
import type { Sentence } from "../evidence/sentence.js";
import type { TableCell, TableColumn } from "../evidence/table.js";
import { BASES, type Basis } from "../pay/index.js";
import { byGradeFigures } from "./parts/by-grade-figures.js";
import {
  april2025Notes,
  breakMarks,
  breakNotes,
  breaksBetween,
  gapNotes,
  indicesNote,
  noErrorNote,
  payScopeNote,
  refuseAcross,
  secondHandNotes,
} from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { figuredGrid, leftOutNotes, listedChoices, rangeOf, rangeWords } from "./parts/figured-grid.js";
import { indexFigures } from "./parts/index-figures.js";
import { salaryFigures, salaryKey, salaryName } from "./parts/medians.js";
import { heldSpan } from "./parts/periods-held.js";
import { inPricesFigure, realChangeFigure, restorationFigure } from "./parts/real-figures.js";
import { listed, moved, shown } from "./parts/sentence-parts.js";
import { standingWords } from "./parts/standing-words.js";

const WHAT = salaryName("all");
const pay = (period: string): string => salaryKey("all", period);

/** The median civil service salary against the three price indices: the whole service, all grades together. */
export const realPayMedian = defineFinding({
  id: "real-pay-median",
  question: "What has happened to the median civil service salary since 2011, against prices?",
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first and tested over the grid" },
    { name: "basis", values: BASES, default: "month", meaning: "which index value stands for a salary of March" },
    { name: "from", kind: "month", otherwise: "the first March held", meaning: "the March to count from" },
    { name: "to", kind: "month", otherwise: "the latest March held", meaning: "the March to count to" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const held = salaryFigures(book, catalogue, "all");
    const { from, to, span } = heldSpan("real-pay-median", held, options);
    const { basis } = options;
    const order: IndexId[] = [options.index, ...INDEX_IDS.filter((id) => id !== options.index)];
    const ask = (index: IndexId, a: string, b: string, on: Basis = basis) =>
      ({ what: WHAT, from: pay(a), to: pay(b), index, basis: on }) as const;

    for (const index of order)
      for (const period of span) {
        realChangeFigure(book, indices, `change.${index}.${period}`, ask(index, from, period));
        inPricesFigure(book, indices, `real.${index}.${period}`, {
          ...{ what: WHAT, amount: pay(period), of: to, index, basis },
        });
        inPricesFigure(book, indices, `level.${index}.${period}`, {
          ...{ what: `${WHAT}, raised with prices`, amount: pay(from), of: period, index, basis },
        });
      }
    for (const index of order) restorationFigure(book, indices, `restoration.${index}`, ask(index, from, to));
    book.derived("rise", {
      label: `rise in pounds, ${WHAT}`,
      value: (a, b) => (b / a) * 100 - 100,
      unit: { id: "percent" },
      period: [from, to],
      method: "change",
      formula: "B ÷ A × 100 − 100",
      from: [pay(from), pay(to)],
    });

    const grid = figuredGrid(book, {
      measure: "real-pay-median",
      says: "real change of the median salary, all grades, per cent",
      choices: listedChoices(catalogue, "real-pay-median"),
      chosen: { index: options.index, base: from, basis, statistic: "median" },
      figure({ index, base, basis: on }) {
        const id = index as IndexId;
        if (base === from && on === basis) return `change.${id}.${to}`;
        const reaches = [base, to].every((period) => indices.covers(id, period, on as Basis));
        if (!held.includes(base) || base >= to || !reaches) return undefined;
        return realChangeFigure(book, indices, `grid.${id}.${base}.${on}`, ask(id, base, to, on as Basis));
      },
    });
    const withoutRpi = rangeOf(book, grid, "without-rpi", "without RPI", (cell) => cell.index !== "rpi");
    const bases = rangeOf(
      book,
      grid,
      "bases",
      "over the listed base years",
      (cell) => cell.index === options.index && cell.basis === basis,
    );
    const ways = rangeOf(
      book,
      grid,
      "ways",
      "over the listed bases",
      (cell) => cell.index === options.index && cell.base === from,
    );
    const grades = byGradeFigures(book, indices, catalogue, { index: options.index, basis });
    const secondHand = book.figures[pay(to)]!.standing === "secondary";
    const firm = span.filter((period) => book.figures[pay(period)]!.standing !== "secondary").at(-1);
    const changes = (period: string): Sentence =>
      listed(order.map((id) => [...moved(`change.${id}.${period}`), ` against ${INDEX_NAMES[id]}`]));

    const sentences: Sentence[] = [
      [
        "In pounds it went from ",
        ...shown(pay(from), "pounds0"),
        " to ",
        ...shown(pay(to), "pounds0"),
        ", a change of ",
        ...shown("rise", "percent1"),
        ".",
      ],
      [
        "To buy what it bought at the start it would have had to be ",
        ...listed(
          order.map((id) => [
            ...shown(`level.${id}.${to}`, "pounds0"),
            ` (${INDEX_NAMES[id]}, `,
            ...shown(`restoration.${id}`, "percent1"),
            " from where it was)",
          ]),
          "or",
        ),
        ".",
      ],
      ...(secondHand && firm !== undefined && firm !== from
        ? [
            [
              "The ",
              { figure: pay(to), as: "period" },
              " median is second-hand: another organisation quotes it from Civil Service Statistics. To ",
              { figure: pay(firm), as: "period" },
              ", the last median read in the publisher's own figures, the median ",
              ...changes(firm),
              ".",
            ] satisfies Sentence,
          ]
        : []),
      ["Other reasonable choices give a real change ", ...rangeWords(grid, "percent1"), "."],
      [
        "The overall median hides the grades. From ",
        { figure: grades.all, as: "period-from" },
        " to ",
        { figure: grades.all, as: "period-to" },
        `, where every grade's median is held, it changed by `,
        ...shown(grades.all, "percent1"),
        ` against ${INDEX_NAMES[options.index]}, and the medians of the five grades by `,
        ...shown(grades.low, "percent1"),
        " to ",
        ...shown(grades.high, "percent1"),
        grades.allAboveEvery
          ? ": every grade did worse than the overall median, since more posts are now in higher grades."
          : ".",
      ],
    ];

    const columns: TableColumn[] = [
      { id: "date", label: "31 March" },
      { id: "median", label: "Median salary", unit: { id: "GBP/year" }, as: "pounds0" },
      { id: "standing", label: "Whose figure" },
      ...order.map(
        (id): TableColumn => ({
          id: `change-${id}`,
          label: `Real change since ${from}, ${INDEX_NAMES[id]}`,
          unit: { id: "percent" },
          as: "percent1",
        }),
      ),
      ...order.map(
        (id): TableColumn => ({
          id: `real-${id}`,
          label: `In prices of ${to}, ${INDEX_NAMES[id]}`,
          unit: { id: "GBP/year" },
          as: "pounds0",
        }),
      ),
    ];
    const rows = span.map((period): TableCell[] => [
      period.slice(0, 4),
      { figure: pay(period) },
      standingWords(book.figures[pay(period)]!.standing),
      ...order.map((id) => ({ figure: `change.${id}.${period}` })),
      ...order.map((id) => ({ figure: `real.${id}.${period}` })),
    ]);

    const used = { from, to, rows: { grade: "all", department: "all", department_level: "all" } };
    const breaks = breaksBetween(catalogue, "civil-service-pay", used);
    refuseAcross("real-pay-median", breaks);
    const points = (key: string, series: string): ChartPoint[] =>
      span.map((period) => ({ series, figure: `${key}.${period}`, at: period }));

    return buildEvidence(
      {
        id: "real-pay-median",
        question: realPayMedian.question,
        title: [
          "From ",
          { figure: pay(from), as: "period" },
          " to ",
          { figure: pay(to), as: "period" },
          " the median civil service salary ",
          ...changes(to),
        ],
        sentences,
        figures: book.figures,
        table: { columns, rows },
        charts: [
          {
            id: "real-pay-median",
            recipe: "lines",
            subtitle: ["Median salary at the end of March, all grades, and the first median raised with each price index"],
            unit: { id: "GBP/year", prices: "current" },
            as: "pounds0",
            points: [
              ...points("median.all", "Median salary"),
              ...order.flatMap((id) => points(`level.${id}`, `Level with ${INDEX_NAMES[id]}`)),
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
            points: order.flatMap((id) => points(`change.${id}`, INDEX_NAMES[id])),
            marks: breakMarks(breaks),
            focus: [INDEX_NAMES[options.index]],
          },
        ],
        notes: [
          payScopeNote,
          indicesNote,
          ...breakNotes(breaks),
          ...secondHandNotes(book, "median.all"),
          noErrorNote,
          ...gapNotes(catalogue, "civil-service-pay", { grade: "all" }, (gap) => gap.equals === "all"),
          ...leftOutNotes(grid),
          ...april2025Notes(catalogue, book),
          ...measureNotes,
        ],
        grid: grid.grid,
        objections: objections({ index: options.index, to, grid, withoutRpi, bases, ways, grades }),
        asOf: to,
      },
      catalogue.source,
    );
  },
});
