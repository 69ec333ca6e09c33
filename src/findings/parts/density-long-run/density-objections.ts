import { calendarYearOf } from "../../../core/period.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { apartWords } from "../told-apart.js";
import type { DensityAnswer } from "./density-answer.js";
import { densityKey as density } from "./density-figures.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const year = (figure: string): Sentence[number] => ({ figure, as: "year-from" });

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
        "In the bulletins it went from ",
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
        " only survey figures are held, so for those years the objection stands.",
      ],
    },
    {
      says: "Membership is holding up: only the workforce has grown.",
      answer: [
        "Within the survey series members ",
        { figure: "change.members", words: ["fell by ", "rose by ", "moved by "] },
        { figure: "change.members", as: "count-size" },
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
