import type { Sentence } from "../../../evidence/sentence.js";
import { moved } from "../sentence-parts.js";
import { staffKey } from "./civil-service-counts.js";
import type { SolvedUnit } from "./dwp-figures.js";
import { memberKey } from "./member-counts.js";
import type { Side, UnionAnswer } from "./union-answer.js";

type Part = Sentence[number];
export const people = (figure: string): Part => ({ figure, as: "count" });
export const points = (figure: string): Part => ({ figure, as: "points1" });
export const month = (figure: string): Part => ({ figure, as: "period" });
export const stated = (figure: string): Part => ({ figure, as: "percent0" });
const from = (figure: string): Part => ({ figure, as: "year-from" });
const to = (figure: string): Part => ({ figure, as: "year-to" });

/** "rose 8.2% from 2019 to 2022". */
export const memberMove = ({ members }: Side): Sentence => [
  ...moved(members),
  " from ",
  from(members),
  " to ",
  to(members),
];

/** "rose 14.6%", of the civil service in the headcount that is drawn. */
export const staffMove = ({ staff }: Side): Sentence => moved(staff.quarterly!);

/** The finding in one line. */
export function unionTitle({ lead, second }: UnionAnswer): Sentence {
  const later: Sentence = second === undefined ? [] : ["; by another count membership ", ...memberMove(second)];
  return [
    "PCS membership (second-hand) ",
    ...memberMove(lead),
    ", the number of civil servants ",
    ...staffMove(lead),
    ...later,
  ];
}

const FALL = ["a fall", "a rise", "no change"] as const;
const size = (figure: string): Part => ({ figure, as: "points1-size" });

/** What the change of density in a department goes with, each part by its own direction. */
export const dwpPartsWords = ({ change, parts }: SolvedUnit): Sentence => [
  { figure: change, words: ["fell by ", "rose by ", "moved by "] },
  size(change),
  ": ",
  { figure: parts.membership.value, words: FALL },
  " of ",
  size(parts.membership.value),
  " goes with fewer members, and ",
  { figure: parts.workforce.value, words: FALL },
  " of ",
  size(parts.workforce.value),
  " with fewer jobs",
];

/** What the finding says, in order. */
export function unionSentences({
  lead,
  apart,
  second,
  dwp,
  hmrc,
  about,
  hmrcNote,
  firstIsApart,
}: UnionAnswer): Sentence[] {
  return [
    [
      "By second-hand figures PCS membership ",
      ...memberMove(lead),
      ", from ",
      people(memberKey(lead.from)),
      " to ",
      people(memberKey(lead.to)),
      ". Over the Marches of the same years the headcount of the civil service ",
      ...staffMove(lead),
      ", from ",
      people(staffKey("quarterly", lead.from)),
      " to ",
      people(staffKey("quarterly", lead.to)),
      ".",
    ],
    ...(apart === undefined
      ? []
      : [
          [
            firstIsApart ? "For " : "Before a gap in the years, for ",
            from(apart.members),
            firstIsApart ? ", another second-hand source has " : ", the count was ",
            people(memberKey(apart.from)),
            firstIsApart ? " members and does not say whom it counts. The count of " : ". The count of ",
            to(apart.members),
            " is ",
            { figure: apart.members, as: "percent1-size" },
            { figure: apart.members, words: [" lower", " higher", " from it"] },
            ", while the civil service ",
            ...staffMove(apart),
            ".",
          ] satisfies Sentence,
        ]),
    ...(second === undefined
      ? []
      : [
          [
            "The later figures are another count, without retired and associate members as far as can be told. On it membership ",
            ...memberMove(second),
            " and the civil service ",
            ...staffMove(second),
            ".",
          ] satisfies Sentence,
        ]),
    [
      "None of this is a density. PCS also organises outside the civil service, so that its members divided by civil servants would not be the share of anyone.",
    ],
    [
      "In the Department for Work and Pensions the union's own figures put density at ",
      stated(dwp.densities[0]),
      " in ",
      month(dwp.densities[0]),
      " and ",
      stated(dwp.densities[1]),
      " in ",
      month(dwp.densities[1]),
      ", with ",
      people(dwp.fewer.members),
      " fewer members and ",
      people(dwp.fewer.jobs),
      " fewer jobs.",
    ],
    [
      "Those four numbers imply a workforce of about ",
      people(about.workforceStart),
      " and then ",
      people(about.workforceEnd),
      ", and about ",
      people(about.membersStart),
      " and then ",
      people(about.membersEnd),
      " members. Rounding alone allows a first workforce from about ",
      people(about.low),
      " to ",
      people(about.high),
      ".",
    ],
    [
      "As arithmetic, and not as causes, density there ",
      ...dwpPartsWords(dwp),
      ".",
      ...(hmrc.length === 0
        ? []
        : [
            " For HM Revenue and Customs one density is held, ",
            stated(hmrc.at(-1)!),
            " in ",
            month(hmrc.at(-1)!),
            ...(hmrcNote === undefined ? [] : [" (", hmrcNote, ")"]),
            ", and so no change.",
          ]),
    ],
  ];
}
