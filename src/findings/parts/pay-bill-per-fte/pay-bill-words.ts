import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { CHANGE_WORDS, rangeWords } from "../figured-grid.js";
import { listed, moved, movedTogether, shown } from "../sentence-parts.js";
import type { Body } from "./body-figures.js";
import type { PayBill } from "./pay-bill-figures.js";
import type { Reading } from "./reading.js";

const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
const when = (figure: string, end: "from" | "to"): Sentence[number] => ({ figure, as: `period-${end}` });
const count = (figure: string): Sentence[number] => ({ figure, as: "count" });

/** The large bodies whose returns pass the checks, highest pay bill per full-time equivalent first. */
export const ranked = ({ large }: PayBill): Body[] => large.filter(({ reading }) => reading === "checked");

/** Those of them that are in the set, with the change of each. */
export const changed = (bill: PayBill): { readonly body: Body; readonly change: string }[] =>
  ranked(bill).flatMap((body) => {
    const change = bill.set.bodies.includes(body) ? body.change("bill", bill.from, bill.to) : undefined;
    return change === undefined ? [] : [{ body, change }];
  });

const LEFT_OUT: readonly (readonly [Reading, string])[] = [
  ["zero", " filed a pay bill of zero with staff in post"],
  ["impossible", " filed what cannot be"],
  ["repeated", " repeated the March before"],
  ["misfit", " filed a salary cost that does not fit the annual survey"],
  ["jump", " jumped by more than a fifth between two Marches"],
  ["unchecked", " cannot be checked"],
  ["absent", " have no pay bill held"],
];

/** How many returns are left out of the comparison, and by which rule. */
export const leftOutWords = (bill: PayBill): Sentence =>
  listed(
    LEFT_OUT.flatMap(([reading, words]) => {
      const key = bill.count(reading);
      return key === undefined ? [] : [[count(key), words]];
    }),
  );

function rangeSentence(bill: PayBill): Sentence[] {
  const bodies = ranked(bill);
  const [top, bottom] = [bodies[0], bodies.at(-1)];
  if (top === undefined || bottom === undefined || top === bottom) return [];
  return [
    [
      `Among the large bodies that pass the checks it ran from `,
      pounds(bottom.perFte("bill", bill.to)!),
      ` in the month (${bottom.label}) to `,
      pounds(top.perFte("bill", bill.to)!),
      ` (${top.label}). That is a difference of grades and professions before it is one of pay rates.`,
    ],
  ];
}

function changeSentence(bill: PayBill): Sentence[] {
  const { book } = bill;
  const sorted = [...changed(bill)].sort((a, b) => book.value(a.change) - book.value(b.change));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return [];
  return [
    [
      `Body by body the change since `,
      when(bill.change, "from"),
      " ran from ",
      ...shown(least.change, "percent1"),
      ` (${least.body.label}) to `,
      ...shown(most.change, "percent1"),
      ` (${most.body.label}).`,
    ],
  ];
}

/** Title and sentences of the finding on the pay bill. */
export function payBillWords(bill: PayBill): Pick<Evidence, "title" | "sentences"> {
  const { book, index, from, to, set, change, real, fixed, salary, mix, grid, counted } = bill;
  const order = [index, ...INDEX_IDS.filter((id) => id !== index)];
  const n: Sentence = [count(counted.set)];
  return {
    title: [
      "In ",
      ...n,
      " civil service bodies the pay bill per full-time equivalent ",
      ...moved(change),
      " from ",
      when(change, "from"),
      " to ",
      when(change, "to"),
      `; against ${INDEX_NAMES[index]} it `,
      ...moved(real[index]),
    ],
    sentences: [
      [
        "In ",
        when(change, "to"),
        " the month's pay bill came to ",
        pounds(set.perFte("bill", to)),
        " per full-time equivalent in the ",
        ...n,
        " civil service bodies whose returns pass our checks in every March since ",
        when(change, "from"),
        ", when it came to ",
        pounds(set.perFte("bill", from)),
        ": it ",
        ...moved(change),
        ", and after prices it ",
        ...movedTogether(
          book,
          order.map((id) => ({ figure: real[id], after: ` against ${INDEX_NAMES[id]}` })),
        ),
        ".",
      ],
      [
        "A pay bill is not a rate of pay: beside salaries it can carry employer pension and national insurance, overtime, back pay and one-off payments, and it moves with the mix of grades",
        ...(mix === undefined
          ? []
          : ([
              ". In the ",
              { name: `${mix.bodies} bodies` },
              " of these whose grades add up, staff above executive officer went from ",
              ...shown(mix.from, "percent1"),
              " to ",
              ...shown(mix.to, "percent1"),
              " of full-time equivalents",
            ] satisfies Sentence)),
        ".",
      ],
      ...(salary === undefined
        ? []
        : [
            [
              "Salary cost per full-time equivalent, a narrower count that is never mixed with the pay bill, ",
              ...moved(salary.change),
              " in the ",
              { name: `${salary.bodies} bodies` },
              " of the set that filed it; with every body's staff as at the start the pay bill ",
              ...moved(fixed),
              ".",
            ] satisfies Sentence,
          ]),
      ...rangeSentence(bill),
      ...changeSentence(bill),
      [
        "Of the ",
        count(counted.filed),
        " civil service bodies that filed staff for ",
        when(change, "to"),
        ", ",
        ...leftOutWords(bill),
        "; the rest pass. The returns are unaudited, and there is no total for the civil service.",
      ],
      ["How it comes out depends on the choices: ", ...rangeWords(grid, "percent1", CHANGE_WORDS), "."],
    ],
  };
}
