import type { Sentence } from "../../../evidence/sentence.js";
import { moved } from "../sentence-parts.js";
import { staffKey } from "./civil-service-counts.js";
import { memberKey } from "./member-counts.js";
import type { Side, UnionAnswer } from "./union-answer.js";

type Part = Sentence[number];
export const people = (figure: string): Part => ({ figure, as: "count" });
export const points = (figure: string): Part => ({ figure, as: "points1" });
export const month = (figure: string): Part => ({ figure, as: "period" });
export const stated = (figure: string): Part => ({ figure, as: "percent0" });
const from = (figure: string): Part => ({ figure, as: "year-from" });
const to = (figure: string): Part => ({ figure, as: "year-to" });

/** "fell 2.4% from 2015 to 2022". */
export const memberMove = ({ members }: Side): Sentence => [
  ...moved(members),
  " from ",
  from(members),
  " to ",
  to(members),
];

/** "rose 16.2%", of the civil service in the headcount that is drawn. */
export const staffMove = ({ staff }: Side): Sentence => moved(staff.quarterly!);

/** The finding in one line. */
export function unionTitle({ whole }: UnionAnswer): Sentence {
  return ["Membership of PCS ", ...memberMove(whole), "; the number of civil servants ", ...staffMove(whole)];
}

/** What the finding says, in order. */
export function unionSentences({ whole, run, second, dwp, hmrc, firstIsApart }: UnionAnswer): Sentence[] {
  const { levels, parts, shapley } = dwp;
  return [
    [
      "By second-hand figures the membership of PCS ",
      ...memberMove(whole),
      ", from ",
      people(memberKey(whole.from)),
      " to ",
      people(memberKey(whole.to)),
      "; over the Marches of the same years the headcount of the civil service ",
      ...staffMove(whole),
      ", from ",
      people(staffKey("quarterly", whole.from)),
      " to ",
      people(staffKey("quarterly", whole.to)),
      ".",
    ],
    ...(run === undefined
      ? []
      : [
          [
            "Within that, over the years for which members are held without a gap, membership ",
            ...memberMove(run),
            " and the civil service ",
            ...staffMove(run),
            firstIsApart
              ? ". The first year comes from another second-hand source than these, which does not say whom it counts."
              : ".",
          ] satisfies Sentence,
        ]),
    ...(second === undefined
      ? []
      : [
          [
            "The later figures are another count, without retired and associate members as far as can be told, and are not joined to the first: on it membership ",
            ...memberMove(second),
            " and the civil service ",
            ...staffMove(second),
            ".",
          ] satisfies Sentence,
        ]),
    [
      "None of this is a density. PCS also organises outside the civil service, so that its members divided by civil servants would not be the share of anyone, and are not shown so.",
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
      "Those four numbers imply a workforce of ",
      people(levels.workforceStart.value),
      " and then ",
      people(levels.workforceEnd.value),
      ", and members of ",
      people(levels.membersStart.value),
      " and then ",
      people(levels.membersEnd.value),
      "; rounding alone allows a first workforce from ",
      people(levels.workforceStart.low),
      " to ",
      people(levels.workforceStart.high),
      ".",
    ],
    [
      "As arithmetic, and not as causes, ",
      points(parts.membership.value),
      " of the change in that department go with fewer members and ",
      points(parts.workforce.value),
      " with fewer jobs (Shapley: ",
      points(shapley.membership),
      " and ",
      points(shapley.workforce),
      ").",
      ...(hmrc.length === 0
        ? []
        : [
            " For HM Revenue and Customs one density is held, ",
            stated(hmrc.at(-1)!),
            " in ",
            month(hmrc.at(-1)!),
            ", and so no change.",
          ]),
    ],
  ];
}
