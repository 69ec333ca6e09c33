import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { HEADLINE } from "./department-medians.js";
import type { SpreadAnswer } from "./spread-answer.js";

const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });

/** What the other side will say of the spread, answered from the figures. */
export function spreadObjections({ headline, trimmed, regions, abroad, ranges }: SpreadAnswer): Objection[] {
  const { spread, hundred } = headline;
  const minima = ranges.find(({ grade }) => grade === HEADLINE)?.minima;
  return [
    ...(regions === undefined
      ? []
      : [
          {
            says: "Some departments are in London and some are not.",
            answer: [
              "Place matters, and the data do not hold departments by place. For the same grade and March the medians of the regions of the United Kingdom, all departments together, lay ",
              percent(regions.over),
              " apart",
              ...(abroad === undefined || abroad.items.length === regions.items.length
                ? []
                : ([", with staff overseas as one more ", percent(abroad.over)] satisfies Sentence)),
              "; those of the departments ",
              percent(spread.over),
              ...(hundred === undefined
                ? []
                : ([
                    ", and of those with a hundred staff or more in the grade ",
                    percent(hundred.over),
                  ] satisfies Sentence)),
              ". The first is not taken from the second: neither is free of the other.",
            ] satisfies Sentence,
          },
        ]),
    {
      says: "One odd department at each end makes the whole spread.",
      answer: [
        ...(trimmed === undefined
          ? []
          : (["Without the one at either end it is ", percent(trimmed), ". "] satisfies Sentence)),
        ...(spread.quartiles === undefined
          ? []
          : ([
              "The quartiles, which no single department moves far, are ",
              percent(spread.quartiles.over),
              " apart",
            ] satisfies Sentence)),
        ...(hundred === undefined
          ? []
          : ([
              "; among those with a hundred staff or more in the grade the whole spread is ",
              percent(hundred.over),
            ] satisfies Sentence)),
        ". All of them are shown.",
      ],
    },
    {
      says: "A median differs because people have been in the grade for longer, or do other work.",
      answer: [
        "It can, and a median cannot tell that apart from the scale.",
        ...(minima === undefined
          ? []
          : ([
              " The minimum of a range does not depend on who is in post, though it can on the place: the departments' lowest minima for the same grade were ",
              percent(minima.over),
              " apart in ",
              { figure: minima.over, as: "period" },
              ", and the data mostly do not say of which place.",
            ] satisfies Sentence)),
      ],
    },
    ...(minima === undefined
      ? []
      : [
          {
            says: "Your pay ranges are more than ten years old.",
            answer: [
              "They are of ",
              { figure: minima.low, as: "period" },
              ", the last snapshot held with ten departments, and are dated wherever they stand. They show that ranges differed, not by how much they differ now; the medians are the later figure. Departments' later organograms would bring the ranges up to date.",
            ] satisfies Sentence,
          },
        ]),
  ];
}
