import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { shown } from "../sentence-parts.js";
import { HEADLINE, LEVEL_WORDS } from "./department-medians.js";
import type { SpreadAnswer } from "./spread-answer.js";

const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const count = (figure: string): Sentence[number] => ({ figure, as: "count" });

function rangeSentences({ ranges, snapshot }: SpreadAnswer): Sentence[] {
  const own = ranges.find(({ grade }) => grade === HEADLINE);
  if (own === undefined || snapshot === undefined) return [];
  const { minima, maxima, theil } = own;
  return [
    [
      "Pay ranges by department are last held for ",
      when(minima.low),
      ". The lowest minimum for executive officers then ran from ",
      pounds(minima.low),
      ` (${minima.lowest}) to `,
      pounds(minima.high),
      ` (${minima.highest}), `,
      percent(minima.over),
      " apart, over ",
      count(minima.of),
      " departments; the highest maximum from ",
      pounds(maxima.low),
      " to ",
      pounds(maxima.high),
      ".",
    ],
    [
      "Of the inequality among all the minima filed for executive officers, weighted by posts, ",
      percent(theil.share),
      " lay between departments and the rest within them, by location and by agency.",
    ],
  ];
}

/** Title and sentences of the finding on the spread between departments. */
export function spreadWords(answer: SpreadAnswer): Pick<Evidence, "title" | "sentences"> {
  const { level, headline, trimmed, lead, ofHundred, least, most, every, middle, grid } = answer;
  const { spread } = lead.find(({ grade }) => grade === HEADLINE) ?? headline;
  const all = headline.spread;
  const who = LEVEL_WORDS[level];
  const staffed = ofHundred ? " with a hundred staff or more in the grade" : "";
  return {
    title: [
      ofHundred
        ? `Among ${who} with a hundred staff or more in a grade, the highest median salary was `
        : `For the same grade the highest of the ${who}' median salaries was `,
      ...shown(least.key, "percent0"),
      " to ",
      ...shown(most.key, "percent0"),
      " above the lowest in ",
      when(least.key),
    ],
    sentences: [
      [
        "In ",
        when(spread.low),
        " the median executive officer was on ",
        pounds(spread.low),
        " in the lowest of ",
        count(spread.of),
        ` ${who}${staffed} (${spread.lowest}) and on `,
        pounds(spread.high),
        ` in the highest (${spread.highest}): `,
        percent(spread.over),
        " more.",
      ],
      ...(all.quartiles === undefined
        ? []
        : [
            [
              `Most ${who} stand closer together: the middle half of all `,
              count(all.of),
              " lay between ",
              pounds(all.quartiles.lower),
              " and ",
              pounds(all.quartiles.upper),
              ", ",
              percent(all.quartiles.over),
              " apart. From end to end, small ones with them, it was ",
              percent(all.over),
              ...(trimmed === undefined
                ? []
                : ([", and without the one at either end ", percent(trimmed)] satisfies Sentence)),
              ".",
            ] satisfies Sentence,
          ]),
      [
        "Over the grades the highest median stood ",
        percent(least.key),
        " (",
        { name: least.grade },
        ") to ",
        percent(most.key),
        " (",
        { name: most.grade },
        ") above the lowest",
        ...(ofHundred
          ? ([
              `; with small ${who} `,
              percent(every.least.key),
              " (",
              { name: every.least.grade },
              ") to ",
              percent(every.most.key),
              " (",
              { name: every.most.grade },
              ")",
            ] satisfies Sentence)
          : []),
        ".",
        ...(middle === undefined
          ? []
          : ([
              " The upper quartile stood ",
              percent(middle.least.key),
              " (",
              { name: middle.least.grade },
              ") to ",
              percent(middle.most.key),
              " (",
              { name: middle.most.grade },
              ") above the lower.",
            ] satisfies Sentence)),
      ],
      ...rangeSentences(answer),
      [
        `The spread is of ${who}' medians, each with its own mix of places, professions and years in the grade: it does not say that two people in one job are paid so far apart.`,
      ],
      [
        "How wide it is depends on what is counted: over the ",
        count(grid.of),
        " listed combinations of March, level and measure of spread it runs from ",
        percent(grid.low),
        " to ",
        percent(grid.high),
        ".",
      ],
    ],
  };
}
