import type { Period } from "../../../core/period.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { percentFigure } from "../arithmetic-figures.js";
import { rangeWords } from "../figured-grid.js";
import { GRADES, type GradeGroup } from "../grades.js";
import { salaryKey } from "../medians.js";
import { listed, moved } from "../sentence-parts.js";
import { type CompositionFacts, effectsAt } from "./composition-facts.js";
import { shareKey } from "./grade-counts.js";
import { contributionKey } from "./mean-effects.js";
import { fixedMixKey, medianChangeKey } from "./median-changes.js";

const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
/** The ends of the span, from any figure of it. */
const span = (figure: string): Sentence => [
  "From ",
  { figure, as: "period-from" },
  " to ",
  { figure, as: "period-to" },
  " ",
];

/** "AA/AO 46.8% in March 2010 and 27.6% in March 2023". */
const shares = (grade: GradeGroup, count: "headcount" | "fte", periods: readonly Period[]): Sentence => {
  const key = (period: Period): string => shareKey("known", count, grade, period);
  return [{ name: grade }, " ", ...listed(periods.map((period) => [pc(key(period)), " in ", when(key(period))]))];
};

/** Title and sentences. */
export function compositionWords(facts: CompositionFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, from, to, counts, medians, leading, ofTheRise, grid } = facts;
  const effect = effectsAt(to);
  const meanChange = percentFigure(book, `change.mean.all.${to}`, "change", {
    label: "change of the published mean salary, all grades",
    from: salaryKey("all", from, "mean"),
    to: salaryKey("all", to, "mean"),
  });
  const years = [...new Set([counts.headcount[0]!, counts.headcount.filter((p) => p < from).at(-1) ?? from, from, to])];
  const [first, last] = [counts.fte[0], counts.fte.at(-1)];
  const secondHand = last !== undefined && book.figures[shareKey("known", "fte", "EO", last)]!.standing === "secondary";
  const grades: Sentence = listed(GRADES.map((grade) => [pc(medianChangeKey(grade, to)), " (", { name: grade }, ")"]));
  return {
    title: [
      ...span(effect.total),
      "the overall median ",
      ...moved(medians.all),
      medians.aboveEvery ? ", no grade's more than " : "; of the grades the most was ",
      pc(medians.most),
      "; grade mix was ",
      pounds(effect.mix),
      " of the mean's ",
      { figure: effect.total, as: "pounds0-size" },
      " ",
      { figure: effect.total, words: ["fall", "rise", "change"] },
    ],
    sentences: [
      [
        ...span(medians.all),
        "the median salary of all civil servants ",
        ...moved(medians.all),
        medians.aboveEvery ? ", by more than the median of any grade: " : "; the medians of the grades changed by ",
        ...grades,
        ".",
      ],
      [
        "Means can be taken apart exactly, medians cannot. Over the same years the published mean ",
        { figure: meanChange, words: ["fell", "rose", "went"] },
        " from ",
        pounds(salaryKey("all", from, "mean")),
        " to ",
        pounds(salaryKey("all", to, "mean")),
        ". Of the ",
        pounds(effect.total),
        " that the grades give, ",
        pounds(effect.pay),
        " is pay within grades, ",
        pounds(effect.mix),
        " the changed mix of grades and ",
        pounds(effect.both),
        " the two together.",
      ],
      [
        "In per cent of the mean at the start that is ",
        { figure: effect.percent.pay, as: "percent2" },
        " pay, ",
        { figure: effect.percent.mix, as: "percent2" },
        " mix and ",
        { figure: effect.percent.both, as: "percent2" },
        " both together, in all ",
        { figure: effect.percent.total, as: "percent2" },
        "; the published means, rounded, give ",
        { figure: meanChange, as: "percent2" },
        ".",
        ...(ofTheRise === undefined ? [] : ([" The mix is ", pc(ofTheRise), " of the rise."] satisfies Sentence)),
      ],
      [
        "The two levels that add most to the mix are ",
        ...listed(
          leading.map(({ grade, moved: share }) => [
            { name: grade },
            ", whose share of headcount ",
            { figure: share, words: ["fell", "rose", "did not change"] },
            " by ",
            { figure: share, as: "points1-size" },
            " (",
            pounds(contributionKey("mix", grade, to)),
            ")",
          ]),
        ),
        ".",
      ],
      [
        "Shares of staff whose grade is known, by headcount: ",
        ...leading.flatMap(({ grade }, i) => [i === 0 ? "" : "; ", ...shares(grade, "headcount", years)]),
        ".",
        ...(first === undefined || last === undefined || first === last
          ? []
          : ([
              " By full-time equivalent, another count that is never set on one line with headcount: ",
              ...leading.flatMap(({ grade }, i) => [i === 0 ? "" : "; ", ...shares(grade, "fte", [first, last])]),
              secondHand ? ", the latter year second-hand." : ".",
            ] satisfies Sentence)),
      ],
      [
        "A fixed-mix index of grade medians (",
        { figure: fixedMixKey("all", to), as: "period-from" },
        " is one hundred) stood at ",
        { figure: fixedMixKey("all", to), as: "index1" },
        " in ",
        { figure: fixedMixKey("all", to), as: "period-to" },
        ", and at ",
        { figure: fixedMixKey("known", to), as: "index1" },
        " with the unknown grade left out. It is an index, no amount of pay, and it cannot be subtracted from the overall median.",
      ],
      [
        "How much is mix depends on how finely grades are split, how the changed shares are weighed and the year counted from: in per cent of the mean, ",
        ...rangeWords(grid, "percent2", ["below zero", "above zero", "nothing"]),
        ".",
      ],
    ],
  };
}
