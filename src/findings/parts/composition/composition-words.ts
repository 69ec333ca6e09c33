import type { Period } from "../../../core/period.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { percentFigure } from "../arithmetic-figures.js";
import { rangeWords } from "../figured-grid.js";
import { GRADES, type GradeGroup } from "../grades.js";
import { salaryKey } from "../medians.js";
import { listed, moved, movedTogether } from "../sentence-parts.js";
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

/** The medians of the latest year after the span, where some of the levels are held. */
function sinceSentence({ book, since }: CompositionFacts): Sentence[] {
  const [all, ...levels] = since;
  if (all === undefined || levels.length === 0) return [];
  const secondHand = book.figures[all.change]!.standing === "secondary" ? ", second-hand," : "";
  return [
    [
      ...span(all.change).slice(0, -1),
      `${secondHand} the overall median `,
      ...movedTogether(
        book,
        since.map(({ grade, change }) => ({ figure: change, before: grade === "all" ? "" : `that of ${grade} ` })),
      ),
      levels.length < GRADES.length ? "; the other levels of that year are not held." : ".",
    ],
  ];
}

/** Title and sentences. */
export function compositionWords(facts: CompositionFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, from, to, counts, medians, leading, ofTheRise, lowestGrade, grid } = facts;
  const effect = effectsAt(to);
  const meanChange = percentFigure(book, `change.mean.all.${to}`, "change", {
    label: "change of the published mean salary, all grades",
    from: salaryKey("all", from, "mean"),
    to: salaryKey("all", to, "mean"),
  });
  const years = [...new Set([counts.headcount[0]!, from, to])];
  const [first, last] = [counts.fte[0], counts.fte.at(-1)];
  const secondHand = last !== undefined && book.figures[shareKey("known", "fte", "EO", last)]!.standing === "secondary";
  const grades: Sentence = listed(GRADES.map((grade) => [pc(medianChangeKey(grade, to)), " (", { name: grade }, ")"]));
  return {
    title: [
      ...span(effect.total),
      "the overall median ",
      ...moved(medians.all),
      medians.aboveEvery ? ", none of the five grade levels' more than " : "; of the five grade levels' the most was ",
      pc(medians.most),
      "; grade mix ",
      { figure: effect.mix, words: ["lowered", "raised", "moved"] },
      " the mean by ",
      { figure: effect.mix, as: "pounds0-size" },
    ],
    sentences: [
      [
        ...span(medians.all),
        "the median civil service salary ",
        ...moved(medians.all),
        medians.aboveEvery
          ? ", more than that of any of the five grade levels: "
          : "; those of the five grade levels by ",
        ...grades,
        ".",
        ...(lowestGrade === undefined
          ? []
          : ([" AA alone, by the approximate split of AA/AO, ", ...moved(lowestGrade), "."] satisfies Sentence)),
      ],
      ...sinceSentence(facts),
      [
        "Means can be taken apart exactly, medians cannot. From ",
        { figure: meanChange, as: "period-from" },
        " to ",
        { figure: meanChange, as: "period-to" },
        " the published mean ",
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
        " the two together. In per cent of the mean at the start that is ",
        { figure: effect.percent.pay, as: "percent2" },
        " pay, ",
        { figure: effect.percent.mix, as: "percent2" },
        " mix and ",
        { figure: effect.percent.both, as: "percent2" },
        " both together: ",
        { figure: effect.percent.total, as: "percent2" },
        " in all, ",
        { figure: meanChange, as: "percent2" },
        " by the published means.",
        ...(ofTheRise === undefined
          ? []
          : ([
              " The mix is ",
              { figure: ofTheRise.share, as: "percent0" },
              " of the rise, and ",
              { figure: ofTheRise.low, as: "percent0" },
              " to ",
              { figure: ofTheRise.high, as: "percent0" },
              " of it over the choices listed below.",
            ] satisfies Sentence)),
      ],
      [
        "The two levels that add most to the mix are ",
        ...listed(
          leading.map(({ grade, moved: share }) => [
            { name: grade },
            ", whose share ",
            { figure: share, words: ["fell", "rose", "did not change"] },
            " by ",
            { figure: share, as: "points1-size" },
            " (",
            pounds(contributionKey("mix", grade, to)),
            ")",
          ]),
        ),
        ". These are shares of all headcount; the unknown grade, in it, went from ",
        pc(shareKey("all", "headcount", "unknown", from)),
        " to ",
        pc(shareKey("all", "headcount", "unknown", to)),
        ".",
      ],
      [
        "Of staff whose grade is known, by headcount: ",
        ...leading.flatMap(({ grade }, i) => [i === 0 ? "" : "; ", ...shares(grade, "headcount", years)]),
        ".",
        ...(first === undefined || last === undefined || first === last
          ? []
          : ([
              " By full-time equivalent, which is another count: ",
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
        ...rangeWords(grid, "percent1", ["below zero", "above zero", "nothing"]),
        ".",
      ],
    ],
  };
}
