import type { Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { densityKey, membersKey } from "../density-long-run/density-figures.js";
import { apartWords } from "../told-apart.js";
import type { DriversAnswer } from "./drivers-answer.js";
import { year } from "./drivers-words.js";
import { employeesKey } from "./employees-figure.js";
import { movedBy, partsWords, untoldWords } from "./parts-words.js";

const people = (figure: string): Sentence[number] => ({ figure, as: "count" });

/** What will be said against it, and the answer from the figures. */
export function driversObjections(book: FigureBook, answer: DriversAnswer): Objection[] {
  const { whole, decade, rise, counted, steps, rose, revision, told } = answer;
  const [m0, m1] = [whole.from, whole.to].map((period) => membersKey("lfs_survey", period)) as [string, string];
  return [
    ...(rise === undefined
      ? []
      : [
          {
            says: "Membership rose in the last year of the series: the fall is over.",
            answer: [
              "Members did not fall in ",
              { figure: rose, as: "count" },
              " of ",
              { figure: steps, as: "count" },
              " years, and over all of them they went from ",
              people(m0),
              " to ",
              people(m1),
              ". The last rise was from ",
              people(membersKey("lfs_survey", rise.from)),
              " in ",
              year(membersKey("lfs_survey", rise.from)),
              " to ",
              people(membersKey("lfs_survey", rise.to)),
              " in ",
              year(membersKey("lfs_survey", rise.to)),
              ": density ",
              ...movedBy(rise.change),
              ", ",
              ...partsWords(book, rise),
              ...untoldWords(told[rise.years]!),
              ".",
            ] satisfies Sentence,
          },
        ]),
    {
      says: "So people did not leave the unions: the unions failed to recruit new jobs.",
      answer: [
        "The split cannot say that, nor the opposite. It is an identity: it shares out a change between two numbers, and says nothing of who joined, left, retired or changed jobs. People who leave the workforce may take their membership with them. What it does say is that members numbered ",
        people(m0),
        " in ",
        year(m0),
        " and ",
        people(m1),
        " in ",
        year(m1),
        ", while the employees implied went from ",
        { figure: employeesKey("lfs_survey", whole.from), as: "decimal2" },
        " to ",
        { figure: employeesKey("lfs_survey", whole.to), as: "decimal2" },
        " million.",
      ],
    },
    {
      says: "The employees are not a published number, and the parts are smaller than the error of the survey.",
      answer: [
        "Members and density come from one survey, so employees follow from them up to rounding, which moves a part by at most ",
        { figure: whole.rounding, as: "points2" },
        " over the whole series, and by what the table says in shorter ones. Sampling error is another matter: the part that goes with members ",
        apartWords(told[whole.years]!.membership),
        " over the whole series",
        ...(decade === undefined
          ? []
          : [`, and ${apartWords(told[decade.years]!.membership)} since `, year(decade.change)]),
        ". It is tested for every span of the table, and the table says of each. A borrowed error is used to say that two years cannot be told apart, and proves no difference.",
      ],
    },
    {
      says: "The series ends years ago: split the change up to the latest bulletin.",
      answer: [
        "Members of each bulletin come from its own release, and the weights of the survey changed between them. Between ",
        year(densityKey("bulletin", counted.from)),
        " and ",
        year(densityKey("bulletin", counted.to)),
        " each per cent by which a later release revises members moves ",
        { figure: revision, as: "points2" },
        " from one part to the other. For ",
        year(densityKey("bulletin", counted.to)),
        " members are printed as ",
        people(membersKey("bulletin", counted.to)),
        ", rounded; that implies ",
        { figure: employeesKey("bulletin", counted.to), as: "decimal1" },
        " million employees. The split needs members of every year from one release: the tables of the bulletin, which are not held.",
      ],
    },
  ];
}
