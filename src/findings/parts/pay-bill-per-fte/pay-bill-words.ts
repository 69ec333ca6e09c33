import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { CHANGE_WORDS, rangeWords } from "../figured-grid.js";
import { moved, movedTogether, shown } from "../sentence-parts.js";
import type { Body } from "./body-figures.js";
import { leftOutWords } from "./left-out-words.js";
import type { PayBill } from "./pay-bill-figures.js";
import type { SetFigures } from "./set-figures.js";

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

/** Two ends of a range with the direction they share: "rose 6.6% to 17.2%", "fell 1.0% to 2.0%", "changed by −1.0% to 2.0%". */
export function movedBetween(book: FigureBook, low: string, high: string): Sentence {
  const [a, b] = [book.value(low), book.value(high)];
  if (a * b <= 0) return ["changed by ", ...shown(low, "percent1"), " to ", ...shown(high, "percent1")];
  const [near, far] = a > 0 ? [low, high] : [high, low];
  return [...moved(near), " to ", ...shown(far, "percent1-size")];
}

/** The change of every body of the set in pounds, least first. */
const ofSet = ({ book, set, from, to }: PayBill): { readonly body: Body; readonly change: string }[] =>
  set.bodies
    .map((body) => ({ body, change: body.change("bill", from, to)! }))
    .sort((a, b) => book.value(a.change) - book.value(b.change));

function bodySentence(bill: PayBill): Sentence[] {
  const [least, most] = [ofSet(bill)[0], ofSet(bill).at(-1)];
  const bodies = ranked(bill);
  const [top, bottom] = [bodies[0], bodies.at(-1)];
  if (least === undefined || most === undefined || least.body === most.body) return [];
  return [
    [
      "Body by body over the set the bill ",
      ...movedBetween(bill.book, least.change, most.change),
      ` in pounds (${least.body.label}; ${most.body.label}).`,
      ...(top === undefined || bottom === undefined || top === bottom
        ? []
        : ([
            " Among the bodies of the table that pass, it ran from ",
            pounds(bottom.perFte("bill", bill.to)!),
            ` (${bottom.label}) to `,
            pounds(top.perFte("bill", bill.to)!),
            ` (${top.label}), which differ in grades before they differ in rates of pay.`,
          ] satisfies Sentence)),
    ],
  ];
}

/** Before prices, and against the indices that the first sentence does not name. */
function poundsSentence({ book, index, from, to, set, change, real, salary }: PayBill): Sentence {
  const rest = INDEX_IDS.filter((id) => id !== index);
  const ends = (one: SetFigures, field: "bill" | "salary"): Sentence => [
    " (",
    pounds(one.perFte(field, from)),
    " to ",
    pounds(one.perFte(field, to)),
    ")",
  ];
  return [
    "In pounds the bill ",
    ...moved(change),
    ...ends(set, "bill"),
    ...(salary === undefined
      ? []
      : ([", salary cost ", ...moved(salary.change), ...ends(salary.figures, "salary")] satisfies Sentence)),
    ".",
    ...rest.flatMap(
      (id): Sentence => [
        ` Against ${INDEX_NAMES[id]}${id === "rpi" ? ", which is not a National Statistic," : ""} `,
        ...movedTogether(book, [
          { before: "the bill ", figure: real[id] },
          ...(salary === undefined ? [] : [{ before: "salary cost ", figure: salary.real[id] }]),
        ]),
        ".",
      ],
    ),
  ];
}

/** Title and sentences of the finding on the pay bill. */
export function payBillWords(bill: PayBill): Pick<Evidence, "title" | "sentences"> {
  const { book, index, change, real, salary, mix, grid, counted, over, before } = bill;
  const status = index === "rpi" ? " (not a National Statistic)" : "";
  return {
    title: [
      "Unaudited returns cannot say how pay moved: depending on which are let in, pay bills per full-time equivalent ",
      ...movedBetween(book, over.low, over.high),
      ` against ${INDEX_NAMES[index]} since `,
      when(change, "from"),
    ],
    sentences: [
      [
        "From ",
        when(change, "from"),
        " to ",
        when(change, "to"),
        " ",
        ...movedTogether(book, [
          {
            before: "the month's pay bill per full-time equivalent ",
            figure: real[index],
            after: ` against ${INDEX_NAMES[index]}${status}`,
          },
          ...(salary === undefined ? [] : [{ before: "salary cost ", figure: salary.real[index] }]),
        ]),
        ", in the ",
        count(counted.set),
        " civil service bodies whose unaudited returns pass our checks.",
      ],
      poundsSentence(bill),
      [
        "Which returns are let in decides the size: by the limits on fit to the survey and on jumps between Marches the bill ",
        ...movedBetween(book, over.low, over.high),
        ` against ${INDEX_NAMES[index]}. With other indices and first Marches as well, `,
        ...rangeWords(grid, "percent1", CHANGE_WORDS),
        ".",
      ],
      ...(before === undefined
        ? []
        : [
            [
              "The count starts in ",
              when(change, "from"),
              ", when prices had risen ",
              { figure: before, as: "percent1" },
              " in a year (CPI): any loss of pay to prices before then is not in it.",
            ] satisfies Sentence,
          ]),
      [
        "A pay bill is not a rate of pay: it can carry employer pension and national insurance, overtime, back pay and one-off payments, and it moves with the mix of grades.",
        ...(mix === undefined
          ? []
          : ([
              mix.bodies === bill.set.bodies.length ? " In these " : " In the ",
              { name: `${mix.bodies} bodies` },
              mix.bodies === bill.set.bodies.length ? "" : " of these whose grades add up",
              " staff above executive officer went from ",
              ...shown(mix.from, "percent1"),
              " to ",
              ...shown(mix.to, "percent1"),
              ".",
            ] satisfies Sentence)),
      ],
      ...bodySentence(bill),
      [
        "Of the ",
        count(counted.filed),
        " civil service bodies that filed staff for ",
        when(change, "to"),
        ", ",
        count(counted.set),
        " are in the set. Left out are ",
        ...leftOutWords(bill),
        ".",
      ],
    ],
  };
}
