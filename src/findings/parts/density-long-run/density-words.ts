import type { Sentence } from "../../../evidence/sentence.js";
import { shown } from "../sentence-parts.js";
import { apartWords } from "../told-apart.js";
import { trendWords } from "../trend-words.js";
import type { DensityAnswer } from "./density-answer.js";
import { densityKey as density, membersKey } from "./density-figures.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const year = (figure: string): Sentence[number] => ({ figure, as: "year-from" });
const points = (figure: string): Sentence => [
  { figure, as: "points1-size" },
  " ",
  { figure, words: ["lower", "higher", "from it"] },
];

/** The finding in one line. */
export function densityTitle({ printed, latest }: DensityAnswer): Sentence {
  const [last, before] = [printed.at(-1)!, printed.at(-2)!];
  return [
    "Union density was ",
    pc(density("bulletin", last)),
    " of employees in ",
    year(density("bulletin", last)),
    "; the ",
    { figure: latest.change, words: ["fall", "rise", "change"] },
    " of ",
    { figure: latest.change, as: "points1-size" },
    " from ",
    year(density("bulletin", before)),
    ` ${apartWords(latest)}`,
  ];
}

/** What the finding says, in order. */
export function densitySentences(answer: DensityAnswer): Sentence[] {
  const { lines, printed, survey, books, peak, latest, surveyTrend, printedTrend } = answer;
  const [last, before] = [printed.at(-1)!, printed.at(-2)!];
  const [firstSurvey, lastSurvey] = [survey[0]!, survey.at(-1)!];
  const [m0, m1] = [membersKey("lfs_survey", firstSurvey), membersKey("lfs_survey", lastSurvey)];
  const lastMembers = membersKey("bulletin", lines.bulletin.members.at(-1)!);
  return [
    [
      "Union density, by the unions' own counts of members, was ",
      ...shown(density("administrative", books[0]!), "percent1"),
      " in ",
      year(density("administrative", books[0]!)),
      ", highest at ",
      pc(density("administrative", peak)),
      " in ",
      year(density("administrative", peak)),
      " and ",
      pc(density("administrative", books.at(-1)!)),
      " in ",
      year(density("administrative", books.at(-1)!)),
      ", where the series ends.",
    ],
    [
      "By the Labour Force Survey it went from ",
      pc(density("lfs_survey", firstSurvey)),
      " in ",
      year(density("lfs_survey", firstSurvey)),
      " to ",
      pc(density("lfs_survey", lastSurvey)),
      " in ",
      year(density("lfs_survey", lastSurvey)),
      " (",
      { figure: "change.survey", as: "points1" },
      "). From ",
      year("change.since-decade"),
      " to ",
      { figure: "change.since-decade", as: "year-to" },
      " it ",
      { figure: "change.since-decade", words: ["fell by ", "rose by ", "moved by "] },
      { figure: "change.since-decade", as: "points1-size" },
      ".",
    ],
    [
      `Over all years of that survey ${surveyTrend.verdict === "cannot be told" ? "" : "density is "}${trendWords(surveyTrend)}: the median slope is `,
      { figure: "trend.survey.slope", as: "decimal2" },
      " points a year.",
    ],
    [
      "In the bulletins density was ",
      pc(density("bulletin", printed[0]!)),
      " in ",
      year(density("bulletin", printed[0]!)),
      ", ",
      pc(density("bulletin", before)),
      " in ",
      year(density("bulletin", before)),
      " and ",
      pc(density("bulletin", last)),
      " in ",
      year(density("bulletin", last)),
      `. The last step ${apartWords(latest)}. Over these years ${trendWords(printedTrend)}.`,
    ],
    [
      "For ",
      year("change.printed"),
      " a later data file gives ",
      pc(density("bulletin", lines.bulletin.density[0]!)),
      "; the latest bulletin is ",
      ...points("change.printed"),
      ". The order of the questions and the weights changed in between, so the two are not one series to the decimal.",
    ],
    [
      "Members in the survey series numbered ",
      { figure: m0, as: "count" },
      " in ",
      year(m0),
      " and ",
      { figure: m1, as: "count" },
      " in ",
      year(m1),
      "; the bulletin printed ",
      { figure: lastMembers, as: "count" },
      " for ",
      year(lastMembers),
      ", rounded, from a later release: no difference is taken.",
    ],
  ];
}
