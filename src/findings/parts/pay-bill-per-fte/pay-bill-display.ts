import { periodWords } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { Chart, ChartPoint } from "../../../evidence/chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import type { Basis } from "../../../pay/index.js";
import { movedTogether } from "../sentence-parts.js";
import type { Body } from "./body-figures.js";
import type { PayBill } from "./pay-bill-figures.js";
import { changed } from "./pay-bill-words.js";
import { READING_WORDS } from "./reading.js";

/** Bodies in a chart: more are not read at the size of a slide. */
const DRAWN = 9;

const cell = (key: string | undefined): TableCell => (key === undefined ? "[x]" : { figure: key });

function table(bill: PayBill, basis: Basis): Table {
  const { index, from, to, large } = bill;
  const gbp = { unit: { id: "GBP", prices: "current" }, as: "pounds0" } as const;
  const percent = { unit: { id: "percent" }, as: "percent1" } as const;
  const [first, last] = [periodWords(from), periodWords(to)];
  return {
    columns: [
      { id: "body", label: "Civil service body, agencies apart" },
      { id: "fte", label: `Full-time equivalents, ${last}`, unit: { id: "fte" }, as: "count" },
      { id: "bill-from", label: `Pay bill of the month per full-time equivalent, ${first}`, ...gbp },
      { id: "bill-to", label: `Pay bill of the month per full-time equivalent, ${last}`, ...gbp },
      { id: "change", label: "Change", ...percent },
      { id: "real", label: `Change after ${INDEX_NAMES[index]}`, ...percent },
      { id: "salary-to", label: `Salary cost of the month per full-time equivalent, ${last}`, ...gbp },
      { id: "fit", label: "Salary cost above the survey's mean salary", ...percent },
      { id: "reading", label: "How the return reads" },
    ],
    rows: [
      [
        `Set of ${bill.set.bodies.length} bodies that pass the checks`,
        cell(bill.set.fte(to)),
        cell(bill.set.perFte("bill", from)),
        cell(bill.set.perFte("bill", to)),
        cell(bill.change),
        cell(bill.real[index]),
        "[z]",
        "[z]",
        READING_WORDS.checked,
      ],
      ...large.map((body): TableCell[] => [
        body.label,
        cell(body.figure("fte", to)),
        cell(body.perFte("bill", from)),
        cell(body.perFte("bill", to)),
        cell(body.change("bill", from, to)),
        cell(body.realChange(index, basis, from, to)),
        cell(body.perFte("salary", to)),
        cell(body.fit),
        READING_WORDS[body.reading],
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

function charts(bill: PayBill, basis: Basis): Chart[] {
  const { index, from, to, set, change } = bill;
  const rows = drawn(bill);
  const all = `All ${set.bodies.length} bodies`;
  const real = rows
    .map(({ body }) => ({ label: body.label, figure: body.realChange(index, basis, from, to)! }))
    .sort((a, b) => bill.book.value(b.figure) - bill.book.value(a.figure));
  const byBody: Chart[] =
    rows.length === 0
      ? []
      : [
          {
            id: "pay-bill-per-fte-bodies",
            recipe: "dots",
            title: [
              "In large bodies the pay bill per full-time equivalent ran from ",
              { figure: rows.at(-1)!.body.perFte("bill", to)!, as: "pounds0" },
              " to ",
              { figure: rows[0]!.body.perFte("bill", to)!, as: "pounds0" },
              " in ",
              { figure: change, as: "period-to" },
              "; the mix of grades is in it",
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
              `Against ${INDEX_NAMES[index]} the pay bill per full-time equivalent changed by `,
              { figure: real.at(-1)!.figure, as: "percent1" },
              " to ",
              { figure: real[0]!.figure, as: "percent1" },
              " in large bodies from ",
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
        "Pay bill per full-time equivalent ",
        ...movedTogether(bill.book, [
          { figure: change, after: " in pounds" },
          { figure: bill.real[index], after: ` against ${INDEX_NAMES[index]}` },
        ]),
        ", in ",
        { figure: bill.counted.set, as: "count" },
        " civil service bodies",
      ],
      subtitle: [
        "Change of the pay bill of the month of March divided by full-time equivalents, the same bodies throughout, per cent, ",
        { figure: change, as: "period" },
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: [
        { series: "Before prices", category: "Before prices", figure: change },
        ...INDEX_IDS.map((id) => ({
          series: `Against ${INDEX_NAMES[id]}`,
          category: `Against ${INDEX_NAMES[id]}`,
          figure: bill.real[id],
        })),
      ],
      focus: ["Before prices"],
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
