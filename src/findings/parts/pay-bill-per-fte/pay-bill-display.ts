import { periodWords } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { Chart, ChartPoint } from "../../../evidence/chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import type { Basis } from "../../../pay/index.js";
import { movedTogether } from "../sentence-parts.js";
import type { Body } from "./body-figures.js";
import { limitsWords } from "./limits.js";
import type { PayBill } from "./pay-bill-figures.js";
import { changed, movedBetween } from "./pay-bill-words.js";
import { READING_WORDS } from "./reading.js";

/** Bodies in a chart: more are not read at the size of a slide. */
const DRAWN = 9;

const cell = (key: string | undefined): TableCell => (key === undefined ? "[x]" : { figure: key });

/** The March, or the Marches, of the survey that salary cost is set against. */
function fitted({ book, large }: PayBill): string {
  const periods = large.flatMap(({ fit }) => (fit === undefined ? [] : [String(book.figures[fit]!.period)]));
  return [...new Set(periods)].sort().map(periodWords).join(" or ");
}

/** A set of bodies taken together. */
function setRow(
  bill: PayBill,
  name: string,
  { figures, change, after, salary }: PayBill["sets"][number],
  reading: string,
): TableCell[] {
  const { from, to, index } = bill;
  const paid = salary();
  return [
    name,
    cell(figures.fte(to)),
    cell(figures.perFte("bill", from)),
    cell(figures.perFte("bill", to)),
    cell(change),
    cell(after),
    cell(paid?.figures.perFte("salary", to)),
    cell(paid?.real[index]),
    "[z]",
    reading,
  ];
}

function table(bill: PayBill, basis: Basis): Table {
  const { index, from, to, large } = bill;
  const gbp = { unit: { id: "GBP", prices: "current" }, as: "pounds0" } as const;
  const percent = { unit: { id: "percent" }, as: "percent1" } as const;
  const [first, last] = [periodWords(from), periodWords(to)];
  const mine = bill.sets.find(({ after }) => after === bill.grid.chosen)!;
  return {
    columns: [
      { id: "body", label: "Civil service body, agencies apart" },
      { id: "fte", label: `Full-time equivalents, ${last}`, unit: { id: "fte" }, as: "count" },
      { id: "bill-from", label: `Pay bill of the month per full-time equivalent, ${first}`, ...gbp },
      { id: "bill-to", label: `Pay bill of the month per full-time equivalent, ${last}`, ...gbp },
      { id: "change", label: "Change of the pay bill", ...percent },
      { id: "real", label: `Change of the pay bill after ${INDEX_NAMES[index]}`, ...percent },
      { id: "salary-to", label: `Salary cost of the month per full-time equivalent, ${last}`, ...gbp },
      { id: "salary-real", label: `Change of salary cost after ${INDEX_NAMES[index]}`, ...percent },
      { id: "fit", label: `Salary cost against the survey's mean salary, ${fitted(bill)}`, ...percent },
      { id: "reading", label: "How the return reads" },
    ],
    rows: [
      setRow(bill, `Set of ${bill.set.bodies.length} bodies that pass the checks`, mine, "the set of the headline"),
      ...bill.sets
        .filter((one) => one !== mine)
        .map((one) =>
          setRow(bill, `${one.figures.bodies.length} bodies: ${limitsWords(one.options)}`, one, "other limits"),
        ),
      ...large.map((body): TableCell[] => [
        body.label,
        cell(body.figure("fte", to)),
        cell(body.perFte("bill", from)),
        cell(body.perFte("bill", to)),
        cell(body.change("bill", from, to)),
        cell(body.realChange("bill", index, basis, from, to)),
        cell(body.perFte("salary", to)),
        cell(body.realChange("salary", index, basis, from, to)),
        cell(body.fit),
        bill.lacking.includes(body) ? "passes, but lacks a March: not in the set" : READING_WORDS[body.reading],
      ]),
    ],
  };
}

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
      notes: [unaudited],
    },
    ...byBody,
  ];
}

/** Table and charts of the finding on the pay bill. */
export const payBillDisplay = (bill: PayBill, basis: Basis): Pick<Evidence, "table" | "charts"> => ({
  table: table(bill, basis),
  charts: charts(bill, basis),
});
