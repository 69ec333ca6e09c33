import type { Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed, moved } from "../sentence-parts.js";
import { COUNT_IDS } from "./civil-service-counts.js";
import type { DepartmentCounts } from "./department-counts.js";
import type { SolvedUnit } from "./dwp-figures.js";
import type { UnionAnswer } from "./union-answer.js";
import { memberMove, month, people, points, staffMove } from "./union-words.js";

const COUNT_WORDS = {
  quarterly: " by the quarterly survey of the ONS",
  annual: " by the annual survey",
  fte: " in full-time equivalents",
} as const;

/** Whether two published counts lie within the bounds of an implied one, in words. */
function within(
  book: FigureBook,
  counts: readonly string[],
  bounds: { readonly low: string; readonly high: string },
): string {
  const [low, high] = [book.value(bounds.low), book.value(bounds.high)];
  const inside = counts.filter((key) => book.value(key) >= low && book.value(key) <= high).length;
  if (inside === counts.length) return "both within what rounding allows";
  return inside === 0 ? "neither within what rounding allows" : "one of them within what rounding allows";
}

/** How the jobs that the union says went compare with the headcount of the ONS. */
export function countedWords(book: FigureBook, dwp: SolvedUnit, { fewer }: DepartmentCounts): Sentence {
  const jobs = book.value(dwp.fewer.jobs);
  const more = [fewer.before, fewer.after].filter((key) => book.value(key) > jobs).length;
  const side = ["both fewer than", "either side of", "both more than"][more]!;
  return [
    "By the headcount of the ONS the department had ",
    people(fewer.before),
    " people fewer between the Marches before the two months and ",
    people(fewer.after),
    ` fewer between those after: ${side} the union's `,
    people(dwp.fewer.jobs),
    ` jobs. The two may count other staff, and on other days; the union's own figures are the ones that its densities go with${more === 1 ? "" : ", and what rounding allows does not cover the difference"}.`,
  ];
}

/** What will be said against it, and the answer from the figures. */
export function unionObjections(book: FigureBook, answer: UnionAnswer): Objection[] {
  const { lead, apart, second, dwp, counted } = answer;
  const { workforceStart, workforceEnd } = dwp.levels;
  return [
    {
      says: "The union shrank while the service grew: density in the civil service has fallen.",
      answer: [
        "These figures cannot say so. The membership count takes in members outside the civil service, and perhaps retired ones, and is not of the day of the headcount. A density needs members eligible in a named unit over all who are eligible there. What can be said is that membership ",
        ...memberMove(lead),
        " and the civil service ",
        ...staffMove(lead),
        ".",
      ],
    },
    {
      says: "Membership has been rising.",
      answer: [
        "Within the one count held for years that follow each other it ",
        ...memberMove(lead),
        ", and the civil service ",
        ...staffMove(lead),
        ".",
        ...(second === undefined
          ? []
          : [" On the later count it ", ...memberMove(second), ", and the civil service ", ...staffMove(second), "."]),
        ...(apart === undefined
          ? []
          : [
              " Against the figure of ",
              { figure: apart.members, as: "year-from" } as const,
              answer.firstIsApart ? ", which is another source's, the count of " : ", before a gap, the count of ",
              { figure: apart.members, as: "year-to" } as const,
              " is ",
              { figure: apart.members, as: "percent1-size" } as const,
              { figure: apart.members, words: [" lower", " higher", " from it"] } as const,
              ".",
            ]),
      ],
    },
    {
      says: "Another headcount would give another answer.",
      answer: [
        "From ",
        { figure: lead.members, as: "year-from" },
        " to ",
        { figure: lead.members, as: "year-to" },
        " the civil service ",
        ...listed(
          COUNT_IDS.flatMap((id) => {
            const key = lead.staff[id];
            return key === undefined ? [] : [[...moved(key), COUNT_WORDS[id]]];
          }),
        ),
        ". The surveys are never mixed in one series.",
      ],
    },
    {
      says: "The workforce of the department is not a published number: it is made up from rounded ones.",
      answer: [
        "It is implied, and said to be. Rounding leaves the part that goes with members between ",
        points(dwp.parts.membership.low),
        " and ",
        points(dwp.parts.membership.high),
        ", and the part that goes with jobs between ",
        points(dwp.parts.workforce.low),
        " and ",
        points(dwp.parts.workforce.high),
        ".",
        ...(counted === undefined
          ? []
          : [
              " The ONS counted ",
              people(counted.start.before),
              " people in the department in ",
              month(counted.start.before),
              " and ",
              people(counted.start.after),
              " in ",
              month(counted.start.after),
              `, ${within(book, [counted.start.before, counted.start.after], workforceStart)} for the first month; and `,
              people(counted.end.before),
              " in ",
              month(counted.end.before),
              " and ",
              people(counted.end.after),
              " in ",
              month(counted.end.after),
              `, ${within(book, [counted.end.before, counted.end.after], workforceEnd)} for the last. `,
              ...countedWords(book, dwp, counted),
            ]),
      ],
    },
    {
      says: "The members were lost because subscriptions were no longer taken from pay.",
      answer: [
        "The arithmetic gives no cause. Payroll deduction ended between the two months, as the source says; what of the ",
        people(dwp.fewer.members),
        " fewer members followed from it cannot be told from ",
        people(dwp.fewer.jobs),
        " fewer jobs or from anything else.",
      ],
    },
  ];
}
