import { INDEX_NAMES } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { type CellRange, rangeOf } from "../cell-range.js";
import { moved, shown } from "../sentence-parts.js";
import type { PayBill } from "./pay-bill-figures.js";

const span = ({ low, high }: CellRange): Sentence => [...shown(low, "percent1"), " to ", ...shown(high, "percent1")];

/** What the other side will say of the pay bill, answered from the figures. */
export function payBillObjections(bill: PayBill): Objection[] {
  const { book, grid, index, change, fixed, salary, mix, without, onCosts } = bill;
  const objections: Objection[] = [];
  if (grid.grid.cells.some((cell) => cell.statistic === "every-return")) {
    const every = rangeOf(book, grid, "every-return", "with every return", (cell) => cell.statistic === "every-return");
    const checked = rangeOf(book, grid, "checked", "with checked returns", (cell) => cell.statistic !== "every-return");
    objections.push({
      says: "You threw out the returns that did not suit you.",
      answer: [
        "By stated rules, each applied to every body, with every body left out named in the notes. With every return held at both ends the change after prices runs over the listed combinations from ",
        ...span(every),
        "; with those that pass the checks from ",
        ...span(checked),
        ". Leaving out jumps leaves out bodies whose bill rose fast and could lower the change: the wider set shows by how much.",
      ],
    });
  }
  return [
    ...objections,
    {
      says: "So pay in the civil service has gone up by that much.",
      answer: [
        "It does not say so, and neither do we. The bill holds employer pension and national insurance, and grades have moved",
        ...(mix === undefined
          ? []
          : ([
              ": above executive officer from ",
              ...shown(mix.from, "percent1"),
              " to ",
              ...shown(mix.to, "percent1"),
              " of staff",
            ] satisfies Sentence)),
        ". No rate of pay can be read from a pay bill. What a grade is paid is in the findings on medians.",
      ],
    },
    {
      says: "A few large bodies or their growth make the whole figure.",
      answer: [
        "With every body's staff held as at the start the pay bill per full-time equivalent ",
        ...moved(fixed),
        "; as it was, it ",
        ...moved(change),
        ...(without === undefined
          ? []
          : ([
              `. With any one body left out the change is between `,
              ...shown(without.low, "percent1"),
              ` (without ${without.lowWithout.label}) and `,
              ...shown(without.high, "percent1"),
              ` (without ${without.highWithout.label})`,
            ] satisfies Sentence)),
        ".",
      ],
    },
    ...(salary === undefined
      ? []
      : [
          {
            says: "The rise is employer on-costs, not salaries.",
            answer: [
              "Salary cost is filed apart from them. Over the bodies of the set that filed it, salary cost per full-time equivalent ",
              ...moved(salary.change),
              ", against ",
              ...shown(change, "percent1"),
              " for the pay bill.",
              ...onCosts,
              " What employer contributions added cannot be worked out from totals, and employer pension rates are not held.",
            ] satisfies Sentence,
          },
        ]),
    {
      says: "One March can hold back pay.",
      answer: [
        "It can, and unaudited returns do not say. That is why a body that jumps is left out, the start and the end are both Marches, and the chart shows every March between; the change after ",
        `${INDEX_NAMES[index]} is `,
        ...shown(bill.real[index], "percent1"),
        " and is not a year's bill.",
      ],
    },
  ];
}
