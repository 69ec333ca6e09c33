import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rangeOf } from "../cell-range.js";
import { GRADES } from "../grades.js";
import { moved, movedTogether, shown } from "../sentence-parts.js";
import { type CompositionFacts, effectsAt } from "./composition-facts.js";
import { shareKey } from "./grade-counts.js";
import { contributionKey } from "./mean-effects.js";

const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });

/** What the other side will say of the mix of grades, answered from the figures. */
export function compositionObjections(facts: CompositionFacts): Objection[] {
  const { book, to, counts, medians, lowestGrade, since, shrunk, grid } = facts;
  const effect = effectsAt(to);
  const { base, basis } = grid.grid.chosen;
  const limits = book.figures[effect.mix]!.uncertainty;
  const sure =
    typeof limits === "object" && "low" in limits && (limits.low > 0 || limits.high < 0)
      ? "they leave no doubt on which side of zero the mix lies"
      : "they leave open on which side of zero the mix lies";
  const first = counts.headcount[0]!;
  const share = (period: string): string => shareKey("known", "headcount", shrunk.grade, period);
  const objections: Objection[] = [
    {
      says: "The median rose, so civil servants are better paid.",
      answer: [
        "The median of all staff ",
        ...moved(medians.all),
        "; those of the five grade levels by ",
        pc(medians.least),
        " to ",
        pc(medians.most),
        ...(lowestGrade === undefined
          ? []
          : ([", and AA alone, by the approximate split, by ", pc(lowestGrade)] satisfies Sentence)),
        ". An overall figure moves when there are more senior posts, and that raises nobody's rate for the grade. Nothing here says why the mix changed, nor that it should not have.",
      ],
    },
    {
      says: "The split depends on the formula: weigh the shares at later pay and the mix is smaller.",
      answer: [
        "In per cent of the mean, from the same year and on the five levels, the listed ways to weigh it give ",
        ...range(facts, "weights", "on the same split from the same year", (cell) => {
          return cell.base === base && cell.statistic === grid.grid.chosen.statistic;
        }),
        ".",
        ...(grid.grid.cells.some((cell) => cell.statistic === "eight-grades" && cell.base === base)
          ? ([
              " The finer split of grades gives ",
              ...range(facts, "finer", "on the finer split from the same year", (cell) => {
                return cell.statistic === "eight-grades" && cell.base === base && cell.basis === basis;
              }),
              ".",
            ] satisfies Sentence)
          : []),
      ],
    },
    {
      says: "Thousands of staff have no grade in these figures.",
      answer: [
        "They are in the decomposition as a grade of their own, without which it does not give the published mean: ",
        pounds(contributionKey("pay", "unknown", to)),
        " of the pay and ",
        pounds(contributionKey("mix", "unknown", to)),
        " of the mix. The shares over time leave them out. Had everybody of unknown grade in ",
        { figure: shrunk.withUnknown, as: "period" },
        " been ",
        { name: shrunk.grade },
        ", that share would be ",
        pc(shrunk.withUnknown),
        ", where it was ",
        pc(share(first)),
        " in ",
        { figure: share(first), as: "period" },
        ".",
      ],
    },
    {
      says: "The figures are rounded.",
      answer: [
        "Headcounts are rounded to the nearest five and means to the nearest ten. The limits this leaves stand with every effect; ",
        sure,
        ".",
      ],
    },
  ];
  if (grid.grid.cells.some((cell) => cell.base !== base))
    objections.push({
      says: "Two years prove nothing.",
      answer: [
        "Means by grade are held for no earlier year. Counted from another year held, the mix is ",
        ...range(facts, "other-base", "from another year", (cell) => cell.base !== base),
        ` of the mean there.`,
        ...(since.length < 2
          ? []
          : ([
              " To ",
              { figure: since[0]!.change, as: "period-to" },
              " medians alone are held, and not of every level: ",
              ...movedTogether(
                book,
                since.map(({ grade, change }) => ({ figure: change, before: grade === "all" ? "all " : `${grade} ` })),
              ),
              since.length <= GRADES.length ? "; the other levels are not held." : ".",
            ] satisfies Sentence)),
        `${movedBefore(facts) ? " The shares of the levels that add most to the mix, which reach back further, had moved the same way before." : ""}`,
      ],
    });
  return objections;
}

/** Whether the shares of the levels that add most moved the same way between the first year held and the start. */
const movedBefore = ({ book, from, counts, leading }: CompositionFacts): boolean =>
  counts.headcount[0]! < from &&
  leading.every(({ grade, moved }) => {
    const share = (period: string): number => book.value(shareKey("known", "headcount", grade, period));
    return Math.sign(share(from) - share(counts.headcount[0]!)) === Math.sign(book.value(moved));
  });

function range(
  { book, grid }: CompositionFacts,
  name: string,
  label: string,
  test: Parameters<typeof rangeOf>[4],
): Sentence {
  const { low, high } = rangeOf(book, grid, name, label, test);
  const [a, b] = [shown(low, "percent1"), shown(high, "percent1")];
  const alike = book.value(low).toFixed(1) === book.value(high).toFixed(1);
  return alike ? a : [...a, " to ", ...b];
}
