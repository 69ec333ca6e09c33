import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { densityKey, membersKey } from "../density-long-run/density-figures.js";
import { apartWords } from "../told-apart.js";
import { trendWords } from "../trend-words.js";
import type { DriversAnswer } from "./drivers-answer.js";
import { movedBy, partsWords, spanWords, untoldWords } from "./parts-words.js";

type Part = Sentence[number];
const survey = (period: string): string => densityKey("lfs_survey", period);
const share = (figure: string): Part => ({ figure, as: "percent1" });
export const year = (figure: string): Part => ({ figure, as: "year-from" });

/** The finding in one line. */
export function driversTitle(book: FigureBook, { whole }: DriversAnswer): Sentence {
  return [
    "Union density (Labour Force Survey) ",
    ...movedBy(whole.change),
    " from ",
    year(survey(whole.from)),
    " to ",
    year(survey(whole.to)),
    ", where the series ends: ",
    ...partsWords(book, whole),
  ];
}

/** The years either side of the last one in which members were no fewer than at the start. */
function turnWords(book: FigureBook, { toTurn, afterTurn, told }: DriversAnswer): Sentence[] {
  if (toTurn === undefined || afterTurn === undefined) return [];
  const members = membersKey("lfs_survey", toTurn.to);
  return [
    [
      "In ",
      year(members),
      ", a year picked from the data, the estimate of members was ",
      { figure: members, as: "count" },
      ", last no fewer than in ",
      year(membersKey("lfs_survey", toTurn.from)),
      ". ",
      ...spanWords(book, toTurn, told[toTurn.years]!),
      " ",
      ...spanWords(book, afterTurn, told[afterTurn.years]!),
    ],
  ];
}

/** What the finding says, in order. */
export function driversSentences(book: FigureBook, answer: DriversAnswer): Sentence[] {
  const { whole, decade, stretches, latest, told, trend } = answer;
  return [
    [
      "By the Labour Force Survey union density ",
      { figure: whole.change, words: ["fell", "rose", "did not change"] },
      " from ",
      share(survey(whole.from)),
      " of employees in ",
      year(survey(whole.from)),
      " to ",
      share(survey(whole.to)),
      " in ",
      year(survey(whole.to)),
      ", where the series ends. Of the ",
      { figure: whole.change, as: "points1-size" },
      ", as arithmetic and not as causes, ",
      ...partsWords(book, whole),
      ".",
    ],
    [
      "The latest change held is that of the bulletins, from ",
      share(densityKey("bulletin", latest.from)),
      " in ",
      year(densityKey("bulletin", latest.from)),
      " to ",
      share(densityKey("bulletin", latest.to)),
      " in ",
      year(densityKey("bulletin", latest.to)),
      `. It ${apartWords(latest.told)}, and it is not split, since members of both years are not held.`,
    ],
    ...turnWords(book, answer),
    ...(decade === undefined
      ? []
      : [
          [
            "Since ",
            year(decade.change),
            ", to the end of the series in ",
            { figure: decade.change, as: "year-to" },
            ", density ",
            ...movedBy(decade.change),
            ": ",
            ...partsWords(book, decade),
            ...untoldWords(told[decade.years]!),
            ".",
          ] satisfies Sentence,
        ]),
    ...(stretches.length < 2
      ? []
      : [
          [
            "The order of the union questions changed in ",
            year(survey(stretches[1]!.from)),
            ".",
            ...stretches.flatMap((split): Sentence => [" ", ...spanWords(book, split, told[split.years]!)]),
          ] satisfies Sentence,
        ]),
    [
      "Over the whole series the ",
      { figure: whole.change, words: ["fall", "rise", "change"] },
      ` ${apartWords(told[whole.years]!.change)}`,
      ...(trend === undefined
        ? []
        : [`; tested year by year, ${trend.verdict === "cannot be told" ? "" : "density is "}${trendWords(trend)}`]),
      ". Rounding moves either part of it by at most ",
      { figure: whole.rounding, as: "points2" },
      ".",
    ],
  ];
}
