import { periodWords } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { Chart, ChartPoint } from "../../../evidence/chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { movedTogether } from "../sentence-parts.js";
import type { Body } from "./body-figures.js";
import type { PayBill } from "./pay-bill-figures.js";
import { payBillTable } from "./pay-bill-table.js";
import { changed, movedBetween } from "./pay-bill-words.js";

/** Bodies in a chart: more are not read at the size of a slide. */
const DRAWN = 9;

/** The largest bodies of the set, largest first, drawn in the order of their pay bill per full-time equivalent. */
function drawn(bill: PayBill): { readonly body: Body; readonly change: string }[] {
  const staff = ({ body }: { readonly body: Body }): number => bill.book.value(body.figure("fte", bill.to)!);
  const largest = [...changed(bill)].sort((a, b) => staff(b) - staff(a)).slice(0, DRAWN);
  return changed(bill).filter((row) => largest.some(({ body }) => body === row.body));
}

const unaudited: Sentence = ["Unaudited returns, one month each. Mix of grades, on-costs and one-off payments differ."];

const both = (category: string, bill: string, salary: string | undefined): ChartPoint[] => [
  { series: "Pay bill", category, figure: bill },
  ...(salary === undefined ? [] : [{ series: "Salary cost", category, figure: salary }]),
];

function charts(bill: PayBill, basis: Basis): Chart[] {
  const { index, from, to, set, change } = bill;
  const rows = drawn(bill);
  const all = `All ${set.bodies.length} bodies`;
  const real = rows
    .map(({ body }) => ({ label: body.label, figure: body.realChange("bill", index, basis, from, to)! }))
    .sort((a, b) => bill.book.value(b.figure) - bill.book.value(a.figure));
  const byBody: Chart[] =
    rows.length === 0
      ? []
      : [
          {
            id: "pay-bill-per-fte-bodies",
            recipe: "dots",
            title: [
              "In the largest bodies drawn here the pay bill per full-time equivalent ran from ",
              { figure: rows.at(-1)!.body.perFte("bill", to)!, as: "pounds0" },
              " to ",
              { figure: rows[0]!.body.perFte("bill", to)!, as: "pounds0" },
              " in ",
              { figure: change, as: "period-to" },
              "; grades differ",
            ],
            subtitle: [
              "Pay bill of the month of March divided by full-time equivalents, pounds; the largest bodies that pass the checks",
            ],
            unit: { id: "GBP" },
            as: "pounds0",
            points: rows.flatMap(({ body }): ChartPoint[] => [
              { series: periodWords(from), category: body.label, figure: body.perFte("bill", from)! },
              { series: periodWords(to), category: body.label, figure: body.perFte("bill", to)! },
            ]),
            focus: [periodWords(to)],
            notes: [unaudited],
          },
          {
            id: "pay-bill-per-fte-change",
            recipe: "bars",
            title: [
              `In the largest bodies drawn here the pay bill per full-time equivalent `,
              ...movedBetween(bill.book, real.at(-1)!.figure, real[0]!.figure),
              ` against ${INDEX_NAMES[index]} from `,
              { figure: change, as: "period-from" },
              " to ",
              { figure: change, as: "period-to" },
            ],
            subtitle: [
              `Change after ${INDEX_NAMES[index]}, per cent; the largest bodies that pass the checks, and the whole set, `,
              { figure: change, as: "period" },
            ],
            unit: { id: "percent" },
            as: "percent1",
            points: [
              { series: all, category: all, figure: bill.real[index] },
              ...real.map(({ label, figure }) => ({ series: label, category: label, figure })),
            ],
            focus: [all],
            notes: [unaudited],
          },
        ];
  return [
    {
      id: "pay-bill-per-fte",
      recipe: "bars",
      title: [
        `Unaudited, and not a rate of pay: per full-time equivalent `,
        ...movedTogether(bill.book, [
          { before: "the pay bill ", figure: bill.real[index], after: ` against ${INDEX_NAMES[index]}` },
          ...(bill.salary === undefined ? [] : [{ before: "salary cost ", figure: bill.salary.real[index] }]),
        ]),
      ],
      subtitle: [
        "Pay bill and salary cost of the month of March divided by full-time equivalents, ",
        { figure: bill.counted.set, as: "count" },
        " civil service bodies, change in per cent, ",
        { figure: change, as: "period" },
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: [
        ...both("Before prices", change, bill.salary?.change),
        ...INDEX_IDS.flatMap((id) => both(`Against ${INDEX_NAMES[id]}`, bill.real[id], bill.salary?.real[id])),
      ],
      notes: [
        [
          "By which returns are let in the pay bill ",
          ...movedBetween(bill.book, bill.over.low, bill.over.high),
          ` against ${INDEX_NAMES[index]}.`,
        ],
        unaudited,
      ],
    },
    ...byBody,
  ];
}

/** Table and charts of the finding on the pay bill. */
export const payBillDisplay = (bill: PayBill, basis: Basis): Pick<Evidence, "table" | "charts"> => ({
  table: payBillTable(bill, basis),
  charts: charts(bill, basis),
});
