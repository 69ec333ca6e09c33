import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { RelativeFacts } from "./relative-facts.js";
import { COMPARATOR_WORDS } from "./relative-figures.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });

/** What the other side will say of relative pay, answered from the figures. */
export function relativeObjections(facts: RelativeFacts): Objection[] {
  const { book, lines, headline, growth, rounding, highest, grid } = facts;
  const size = (key: string): Sentence => [{ figure: key, as: "percent1-size" }];
  const moves = lines.filter((line) => line.moved !== undefined && line !== headline);
  const others = lines.filter((line) => line !== headline);
  const objections: Objection[] = [
    {
      says: "This sets base pay against earnings with overtime and bonuses, for other jobs.",
      answer: [
        "It does, and says so: the level is not a matched comparison, and no claim is made that like work is paid less. Leaving overtime and bonuses out lowers the ratio; setting a rate of the end of March, with the award of the year in it, against the pay of that whole year raises it, most in years of high awards. One rule joins the two sides in every year, but the survey itself was coded anew, touched by furlough and processed anew on the way: the charts and notes mark where.",
      ],
    },
    {
      says: "Against the right comparator the gap is small.",
      answer: [
        "The one chosen, ",
        ...size(grid.chosen),
        " ",
        { figure: grid.chosen, words: ["below", "above", "from"] },
        lines.every(({ held }) => held.length <= headline.held.length) ? ", is held for the most years" : "",
        ...(others.length === 0
          ? []
          : ([
              ". In the latest year of each the others are ",
              ...listed(
                others.map((line): Sentence => {
                  const key = `above.${line.kind}.${line.comparator}.${line.held.at(-1)}`;
                  return [
                    ...size(key),
                    " ",
                    { figure: key, words: ["below", "above", "from"] },
                    ` ${COMPARATOR_WORDS[line.comparator]} (${line.kind}, `,
                    { figure: key, as: "period" },
                    ")",
                  ];
                }),
              ),
            ] satisfies Sentence)),
        ".",
      ],
    },
  ];
  if (growth !== undefined)
    objections.push({
      says: "The ratio has hardly moved, so civil service pay has kept up.",
      answer: [
        "The overall median ",
        { figure: growth.ours, words: ["fell", "rose", "moved"] },
        " by ",
        ...size(growth.ours),
        " and the survey's by ",
        pc(growth.theirs),
        ". The civil service median is of all grades together, and their mix has changed: the finding on composition shows by how much. It is not what somebody who stayed in a grade was paid.",
      ],
    });
  objections.push({
    says: "You picked the years.",
    answer: [
      "Every year with both sides is in the table. The highest ratio, ",
      pc(headline.ratio(highest)),
      " in ",
      { figure: headline.ratio(highest), as: "period" },
      ", is shown too.",
      ...(moves.length === 0
        ? []
        : ([
            " Of each of the others the ratio of the last year was, against the first, ",
            ...listed(
              moves.map(
                (line): Sentence => [
                  { figure: line.moved!, as: "points1-size" },
                  { figure: line.moved!, words: [" lower", " higher", " either way"] },
                  ` (${COMPARATOR_WORDS[line.comparator]}, ${line.kind}, `,
                  { figure: line.moved!, as: "period-from" },
                  " to ",
                  { figure: line.moved!, as: "period-to" },
                  ")",
                ],
              ),
            ),
            ".",
          ] satisfies Sentence)),
    ],
  });
  objections.push({
    says: "The medians are rounded and the survey is a sample.",
    answer: [
      "Rounding alone can move the latest ratio by ",
      ...listed(
        rounding.map(
          (key): Sentence => [
            { figure: key, as: "decimal2" },
            ` points (${book.figures[key]!.label.includes(", weekly,") ? "weekly" : "annual"})`,
          ],
        ),
      ),
      ". The survey's sampling errors are published in its tables but not held here, so no movement is called real.",
    ],
  });
  return objections;
}
