import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rangeWords } from "../figured-grid.js";
import { listed, moved } from "../sentence-parts.js";
import type { DepartmentCounts } from "./department-ratios.js";
import type { DifferentialFacts } from "./differential-facts.js";
import { minimaSentence, sinceSentence, singleSentence } from "./differential-sentences.js";
import { count, orNone, pc, times, when } from "./figure-words.js";
import type { PairChange } from "./pair-path.js";

/** "fell from 1.29 to 1.25 times". */
export const fellTo = ({ change, from, to }: PairChange): Sentence => [
  { figure: change, words: ["fell", "rose", "went"] },
  " from ",
  times(from.ratio),
  " to ",
  times(to.ratio),
];

/** "fell in 23 and rose in 3, and in 1 rounding hides the direction". */
export const countWords = (book: FigureBook, { fell, rose, unclear }: DepartmentCounts): Sentence => [
  "fell in ",
  orNone(book, fell),
  " and rose in ",
  orNone(book, rose),
  ...(book.value(unclear) === 0
    ? []
    : ([", and in ", count(unclear), " rounding hides the direction"] satisfies Sentence)),
];

const extreme = (changes: readonly PairChange[], value: (key: string) => number, sign: 1 | -1): PairChange =>
  changes.reduce((a, b) => (sign * (value(b.change) - value(a.change)) > 0 ? b : a));

function departmentSentence({ book, departments, counts, broken, twins }: DifferentialFacts): Sentence[] {
  const [upper, lower] = [counts["EO/AO"], counts["AO/AA"]];
  if (upper === undefined) return [];
  const value = (key: string): number => book.value(key);
  const [worst, best] = [extreme(departments["EO/AO"], value, -1), extreme(departments["EO/AO"], value, 1)];
  return [
    [
      "Of the ",
      count(upper.of),
      " departments with both medians on both days the ratio of EO to AO ",
      ...countWords(book, upper),
      ...twins.flatMap(
        ([a, b]): Sentence => [" (", { name: a }, " and ", { name: b }, " are printed alike and counted as two)"],
      ),
      ". Its changes run from ",
      pc(upper.low),
      " (",
      { name: worst.who },
      broken.has(worst.who) ? ", whose staff changed in between) to " : ") to ",
      pc(upper.high),
      " (",
      { name: best.who },
      ").",
      ...(lower === undefined
        ? []
        : ([
            " The ratio of AO to AA, held for ",
            count(lower.of),
            ", ",
            ...countWords(book, lower),
            ".",
          ] satisfies Sentence)),
    ],
  ];
}

/** Title and sentences of the finding. */
export function differentialWords(facts: DifferentialFacts): Pick<Evidence, "title" | "sentences"> {
  const { service, steps, counts, wageRise, from, to, grid } = facts;
  const [upper, lower] = [service["EO/AO"], service["AO/AA"]];
  const joint = steps.findLast(({ pair }) => pair.lower === "AA/AO" && pair.upper === "EO")!;
  const longest = steps.find((c) => c.pair === joint.pair && c.to.period === to) ?? joint;
  const wage = wageRise(from, to);
  const inDepartments = counts["EO/AO"];
  return {
    title: [
      "From ",
      { figure: upper.change, as: "period-from" },
      " to ",
      { figure: upper.change, as: "period-to" },
      " the EO median ",
      ...fellTo(upper),
      " times AO's; the ratio fell in ",
      ...(inDepartments === undefined
        ? ["the whole service"]
        : ([
            count(inDepartments.fell),
            " of ",
            count(inDepartments.of),
            " departments with both medians",
          ] satisfies Sentence)),
    ],
    sentences: [
      [
        "Between ",
        { figure: upper.change, as: "period-from" },
        " and ",
        { figure: upper.change, as: "period-to" },
        " the median salary of executive officers (EO) ",
        ...fellTo(upper),
        " times that of administrative officers (AO). The AO median ",
        ...fellTo(lower),
        " times that of administrative assistants (AA). The split of AA and AO is an approximation; EO over both together, which needs none, ",
        ...fellTo(longest),
        " from ",
        when(longest.from.ratio),
        " on.",
      ],
      [
        "Between those two days the median ",
        ...listed([
          ["of EO ", ...moved(upper.upperRise)],
          ["of AO ", ...moved(upper.lowerRise)],
          ["of AA ", ...moved(lower.lowerRise)],
        ]),
        ...(wage === undefined
          ? ["."]
          : ([
              ", while the National Living Wage ",
              ...moved(wage.now),
              " as it stood on the day",
              ...(wage.next === undefined
                ? []
                : ([" and ", pc(wage.next), " as it stood from the next day"] satisfies Sentence)),
              ".",
            ] satisfies Sentence)),
      ],
      ...departmentSentence(facts),
      ...sinceSentence(facts),
      ...minimaSentence(facts),
      ...singleSentence(facts),
      [
        "How far the ratio fell depends on the grades, the first year and the statistic: ",
        ...rangeWords(grid, "percent1", ["falls", "rises", "no change"]),
        ".",
      ],
    ],
  };
}
