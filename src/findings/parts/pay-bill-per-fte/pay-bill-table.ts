import { periodWords } from "../../../core/period.js";
import { INDEX_NAMES } from "../../../core/unit.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import type { Basis } from "../../../pay/index.js";
import { limitsWords } from "./limits.js";
import type { PayBill } from "./pay-bill-figures.js";
import { READING_WORDS } from "./reading.js";

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

/** The sets of bodies under every listed pair of limits, then the bodies themselves. */
export function payBillTable(bill: PayBill, basis: Basis): Table {
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
