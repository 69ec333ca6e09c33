import { periodWords } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { GRADES } from "../grades.js";
import { listed, moved } from "../sentence-parts.js";
import { type CompositionFacts, effectsAt } from "./composition-facts.js";
import { shareKey } from "./grade-counts.js";
import { medianChangeKey } from "./median-changes.js";

const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });

function mediansChart({ medians, to }: CompositionFacts): Chart {
  return {
    id: "composition-medians",
    recipe: "bars",
    title: [
      "The overall median ",
      ...moved(medians.all),
      medians.aboveEvery
        ? ", more than that of any of the five grade levels"
        : "; the medians of the five grade levels by ",
      ...(medians.aboveEvery ? [] : ([pc(medians.least), " to ", pc(medians.most)] satisfies Sentence)),
    ],
    subtitle: ["Change of the median salary, before prices, ", { figure: medians.all, as: "period" }],
    unit: { id: "percent" },
    as: "percent1",
    points: [
      { series: "All civil servants", category: "All civil servants", figure: medians.all },
      ...GRADES.map((grade) => ({ series: grade, category: grade, figure: medianChangeKey(grade, to) })),
    ],
    focus: ["All civil servants"],
    notes: [["A median is not a person: people join, leave and are promoted between two counts."]],
  };
}

function effectsChart({ to }: CompositionFacts): Chart {
  const effect = effectsAt(to);
  return {
    id: "composition",
    recipe: "bars",
    title: [
      "Of the mean's ",
      { figure: effect.total, as: "pounds0-size" },
      " ",
      { figure: effect.total, words: ["fall", "rise", "change"] },
      ", as the grades give it, ",
      pounds(effect.pay),
      " is pay within grades and ",
      pounds(effect.mix),
      " the mix of grades",
    ],
    subtitle: [
      "Change of the mean civil service salary and its three parts, pounds a year, ",
      { figure: effect.total, as: "period" },
    ],
    unit: { id: "GBP/year", prices: "current" },
    as: "pounds0",
    points: Object.entries({
      "Change of the mean": effect.total,
      "Of which pay within grades": effect.pay,
      "Of which mix of grades": effect.mix,
      "Of which both together": effect.both,
    }).map(([name, figure]) => ({ series: name, category: name, figure })),
    focus: ["Change of the mean"],
    notes: [["An exact split, as arithmetic and not as causes. The parts of each grade stand in the table."]],
  };
}

function sharesChart({ counts, leading }: CompositionFacts): Chart {
  const [first, last] = [counts.headcount[0]!, counts.headcount.at(-1)!];
  const key = (grade: (typeof GRADES)[number], period: string): string => shareKey("known", "headcount", grade, period);
  return {
    id: "composition-shares",
    recipe: "dots",
    title: [
      ...listed(
        leading.map(({ grade }) => [
          { name: grade },
          " went from ",
          pc(key(grade, first)),
          " of staff to ",
          pc(key(grade, last)),
        ]),
      ),
      ", ",
      { figure: key("EO", first), as: "period" },
      " to ",
      { figure: key("EO", last), as: "period" },
    ],
    subtitle: ["Share of headcount of staff whose grade is known, by grade, per cent, first and last March held"],
    unit: { id: "percent" },
    as: "percent1",
    points: GRADES.flatMap((grade) =>
      [first, last].map((period) => ({ series: periodWords(period), category: grade, figure: key(grade, period) })),
    ),
    focus: [periodWords(last)],
    notes: [
      ["Headcount only: full-time equivalents are another count and stand in a column of their own in the table."],
      ...(counts.whole.length === 0
        ? []
        : ([
            [
              "Grade unknown, left out here: ",
              ...listed(
                counts.whole.map((period) => [
                  pc(shareKey("all", "headcount", "unknown", period)),
                  " in ",
                  { figure: shareKey("all", "headcount", "unknown", period), as: "year-from" },
                ]),
              ),
              " of all staff.",
            ],
          ] satisfies Sentence[])),
    ],
  };
}

/** The charts: the parts of each grade, the medians, and the shares of the grades by headcount. */
export const compositionCharts = (facts: CompositionFacts): Chart[] => [
  effectsChart(facts),
  mediansChart(facts),
  sharesChart(facts),
];
