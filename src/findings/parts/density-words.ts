import { calendarYearOf } from "../../core/period.js";
import type { Objection } from "../../evidence/evidence.js";
import type { Sentence } from "../../evidence/sentence.js";
import type { Trend } from "../../stats/index.js";
import type { DensityAnswer } from "./density-answer.js";
import { densityKey as density, membersKey } from "./density-figures.js";
import type { Told } from "./density-told.js";
import { shown } from "./sentence-parts.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const year = (figure: string): Sentence[number] => ({ figure, as: "year-from" });
const points = (figure: string): Sentence => [
  { figure, as: "points1-size" },
  " ",
  { figure, words: ["lower", "higher", "from it"] },
];

const apartWords = ({ apart }: Told): string =>
  apart
    ? "is larger than the borrowed standard error explains, which is no proof of a change"
    : "cannot be told apart from no change";

const trendWords = ({ verdict, because }: Trend): string =>
  verdict === "cannot be told" ? `whether it rises or falls cannot be told (${because})` : `${verdict}, and ${because}`;

/** The finding in one line. */
export function densityTitle(answer: DensityAnswer): Sentence {
  const { printed, latest } = answer;
  const last = printed.at(-1)!;
  return [
    "Union density was ",
    pc(density("bulletin", last)),
    " in ",
    year(density("bulletin", last)),
    ", ",
    ...points("change.printed"),
    " than in ",
    year("change.printed"),
    " by the bulletins' own figures. The latest change, ",
    { figure: latest.change, as: "points1" },
    `, ${apartWords(latest)}`,
  ];
}

/** What the finding says, in order. */
export function densitySentences(answer: DensityAnswer): Sentence[] {
  const { lines, printed, survey, books, peak, latest, run, surveyTrend, printedTrend } = answer;
  const [last, before] = [printed.at(-1)!, printed.at(-2)!];
  const [firstSurvey, lastSurvey] = [survey[0]!, survey.at(-1)!];
  const [m0, m1] = [membersKey("lfs_survey", firstSurvey), membersKey("lfs_survey", lastSurvey)];
  const lastMembers = membersKey("bulletin", lines.bulletin.members.at(-1)!);
  return [
    [
      "By the administrative series density was ",
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
      "By the Labour Force Survey series it went from ",
      pc(density("lfs_survey", firstSurvey)),
      " in ",
      year(density("lfs_survey", firstSurvey)),
      " to ",
      pc(density("lfs_survey", lastSurvey)),
      " in ",
      year(density("lfs_survey", lastSurvey)),
      " (",
      { figure: "change.survey", as: "points1" },
      "). Since ",
      year("change.since-decade"),
      ", in that series, the change is ",
      { figure: "change.since-decade", as: "points1" },
      ".",
    ],
    [
      `Over those years the trend is ${trendWords(surveyTrend)}: the median slope is `,
      { figure: "trend.survey.slope", as: "decimal2" },
      " points a year (z ",
      { figure: "trend.survey.z", as: "decimal1" },
      " plain, ",
      { figure: "trend.survey.z-corrected", as: "decimal1" },
      " corrected for autocorrelation).",
    ],
    [
      "In the bulletins as first printed density was ",
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
      ". The last step has z ",
      { figure: latest.z, as: "decimal2" },
      ` with a borrowed standard error and ${apartWords(latest)}; the whole run, `,
      { figure: run.change, as: "points1" },
      `, ${apartWords(run)}. Over these years ${trendWords(printedTrend)}.`,
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

/** What will be said against it, and the answer from the figures. */
export function densityObjections(answer: DensityAnswer): Objection[] {
  const { printed, survey, books, top, rise } = answer;
  const last = printed.at(-1)!;
  const [firstSurvey, lastSurvey] = [survey[0]!, survey.at(-1)!];
  const [e0, e1] = [firstSurvey, lastSurvey].map((p) => `employees.${calendarYearOf(p)}`) as [string, string];
  return [
    {
      says: "Density has been rising again.",
      answer: [
        "In the bulletins as printed it went from ",
        pc(density("bulletin", printed[0]!)),
        " in ",
        year(density("bulletin", printed[0]!)),
        " to ",
        pc(density("bulletin", top)),
        " in ",
        year(density("bulletin", top)),
        `, which ${apartWords(rise)}, and stood at `,
        pc(density("bulletin", last)),
        " in ",
        year(density("bulletin", last)),
        ".",
      ],
    },
    {
      says: "The fall is an effect of the survey, whose response has failed.",
      answer: [
        "The administrative series does not use the survey. It stood at ",
        pc(density("administrative", calendarYearOf(firstSurvey))),
        " in ",
        year(density("administrative", calendarYearOf(firstSurvey))),
        " and ",
        pc(density("administrative", books.at(-1)!)),
        " in ",
        year(density("administrative", books.at(-1)!)),
        "; the survey at ",
        pc(density("lfs_survey", firstSurvey)),
        " and ",
        pc(density("lfs_survey", lastSurvey)),
        ". The two are not joined. After ",
        year(density("lfs_survey", lastSurvey)),
        " only survey figures are held.",
      ],
    },
    {
      says: "Membership is holding up: only the workforce has grown.",
      answer: [
        "Within the survey series members changed by ",
        { figure: "change.members", as: "count" },
        " between ",
        year("change.members"),
        " and ",
        { figure: "change.members", as: "year-to" },
        ", while the employees that members and density imply went from ",
        { figure: e0, as: "decimal1" },
        " to ",
        { figure: e1, as: "decimal1" },
        " million. Fewer members and more employees both lower density.",
      ],
    },
  ];
}
