import { INDEX_NAMES } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed, moved, shown } from "../sentence-parts.js";
import { limitsOf, limitsWords } from "./limits.js";
import type { PayBill } from "./pay-bill-figures.js";

const count = (figure: string): Sentence[number] => ({ figure, as: "count" });

/** The change with one of the limits changed, and with neither. */
function otherwise({ sets, limits }: PayBill): Sentence[] {
  const mine = limitsOf(limits);
  return sets.flatMap(({ options, after, figures }): Sentence[] => {
    const { fit, jump } = limitsOf(options);
    const one = (fit === mine.fit) !== (jump === mine.jump);
    return one || (fit === undefined && jump === undefined)
      ? [
          [
            ...shown(after, "percent1"),
            " with ",
            { name: limitsWords(options) },
            " (",
            { name: `${figures.bodies.length} bodies` },
            ")",
          ],
        ]
      : [];
  });
}

/** What the other side will say of the pay bill, answered from the figures. */
export function payBillObjections(bill: PayBill): Objection[] {
  const { index, change, fixed, salary, mix, without, onCosts, real, counted, over } = bill;
  const others = otherwise(bill);
  return [
    {
      says: "You threw out the returns that did not suit you.",
      answer: [
        "By stated rules, each applied to every body, with every body left out named in the notes; and the limits are listed choices, with their reasons. The headline's are ",
        ...shown(real[index], "percent1"),
        ` against ${INDEX_NAMES[index]} (`,
        count(counted.set),
        " bodies). ",
        ...(others.length === 0
          ? []
          : (["With one of the limits changed, or with neither: ", ...listed(others, "and"), ". "] satisfies Sentence)),
        "Bodies whose bill jumped up raise the figure when they are let in, bodies that do not fit the survey lower it: so the range is the answer, not its middle.",
      ],
    },
    {
      says: "So pay in the civil service has gone up by that much.",
      answer: [
        "It does not say so, and neither do we. The bill is the wider of two counts, grades have moved",
        ...(mix === undefined
          ? []
          : ([
              " (above executive officer from ",
              ...shown(mix.from, "percent1"),
              " to ",
              ...shown(mix.to, "percent1"),
              " of staff)",
            ] satisfies Sentence)),
        ...(salary === undefined
          ? []
          : ([
              ", and salary cost per full-time equivalent ",
              ...moved(salary.real[index]),
              ` against ${INDEX_NAMES[index]} where the bill `,
              ...moved(real[index]),
            ] satisfies Sentence)),
        ". Neither is a rate of pay, and the limits alone move the change of the bill between ",
        ...shown(over.low, "percent1"),
        " and ",
        ...shown(over.high, "percent1"),
        ". What a grade is paid is in the findings on medians.",
      ],
    },
    {
      says: "A few large bodies or their growth make the whole figure.",
      answer: [
        "With every body's staff held as at the start the pay bill per full-time equivalent ",
        ...moved(fixed),
        " in pounds; as it was, it ",
        ...moved(change),
        ".",
        ...(without === undefined
          ? []
          : ([
              " With any one body left out the change is between ",
              ...shown(without.low, "percent1"),
              ` (without ${without.lowWithout.label}) and `,
              ...shown(without.high, "percent1"),
              ` (without ${without.highWithout.label}).`,
            ] satisfies Sentence)),
        " One at a time hides what several do together: some of the fastest risers started from a salary cost well under the survey's mean. The narrower limit of fit, in the table, leaves them out, and others with them.",
      ],
    },
    {
      says: "The rise is employer on-costs, not salaries.",
      answer: [
        "In part it may be. The returns file salary cost beside the bill",
        ...(salary === undefined
          ? []
          : ([": it ", ...moved(salary.change), " in pounds, the bill ", ...moved(change)] satisfies Sentence)),
        ".",
        ...onCosts,
        " What employer contributions added cannot be worked out from totals: the definitions that bodies were given and the employer pension rates are not held.",
      ],
    },
    {
      says: "One March can hold back pay.",
      answer: [
        "It can, and unaudited returns do not say. Both ends are Marches, and a body that jumps between two is left out of the headline; back pay smaller than the limit passes. That is one reason why no single change stands in the title.",
      ],
    },
  ];
}
