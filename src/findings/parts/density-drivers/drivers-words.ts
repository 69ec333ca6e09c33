import type { Sentence } from "../../../evidence/sentence.js";
import { densityKey, membersKey } from "../density-long-run/density-figures.js";
import { listed } from "../sentence-parts.js";
import { apartWords } from "../told-apart.js";
import type { DriversAnswer } from "./drivers-answer.js";
import type { Split } from "./split-figures.js";

type Part = Sentence[number];
const survey = (period: string): string => densityKey("lfs_survey", period);
const share = (figure: string): Part => ({ figure, as: "percent1" });
export const year = (figure: string): Part => ({ figure, as: "year-from" });
export const points = (figure: string): Part => ({ figure, as: "decimal2" });

/** What the two parts go with: "−3.14 points go with fewer members and −5.88 with more employees", directions computed. */
export const effectsWords = (split: Split): Sentence => [
  points(split.membership.lmdi),
  " points go with ",
  { figure: split.members, words: ["fewer", "more", "as many"] },
  " members and ",
  points(split.workforce.lmdi),
  " with ",
  { figure: split.employees, words: ["fewer", "more", "as many"] },
  " employees",
];

/** "from 1995 to 1998 by −2.47 points (−0.80 points go with …)". */
const stretchWords = (split: Split): Sentence => [
  "from ",
  { figure: split.change, as: "year-from" },
  " to ",
  { figure: split.change, as: "year-to" },
  " by ",
  points(split.change),
  " points (",
  ...effectsWords(split),
  ")",
];

/** That a change and its membership part can or cannot be told from none. */
export const toldWords = ({ change, membership }: DriversAnswer["told"][string]): Sentence => [
  `As to sampling error, the change ${apartWords(change)} (z `,
  points(change.z),
  `); the part that goes with members ${apartWords(membership)} (z `,
  points(membership.z),
  ")",
];

/** The finding in one line. */
export function driversTitle({ whole }: DriversAnswer): Sentence {
  return [
    "Union density ",
    { figure: whole.change, words: ["fell", "rose", "did not change"] },
    " from ",
    share(survey(whole.from)),
    " in ",
    year(survey(whole.from)),
    " to ",
    share(survey(whole.to)),
    " in ",
    year(survey(whole.to)),
    ": ",
    ...effectsWords(whole),
  ];
}

/** What the finding says, in order. */
export function driversSentences(answer: DriversAnswer): Sentence[] {
  const { whole, decade, stretches, toTurn, afterTurn, latest, told } = answer;
  const wholeTold = told[whole.years]!;
  const decadeTold = decade === undefined ? undefined : told[decade.years];
  return [
    [
      "By the Labour Force Survey series union density ",
      { figure: whole.change, words: ["fell", "rose", "did not change"] },
      " from ",
      share(survey(whole.from)),
      " of employees in ",
      year(survey(whole.from)),
      " to ",
      share(survey(whole.to)),
      " in ",
      year(survey(whole.to)),
      ", a change of ",
      points(whole.change),
      " points: as arithmetic, and not as causes, ",
      ...effectsWords(whole),
      ".",
    ],
    [
      "The latest change held is that of the bulletins, from ",
      { figure: densityKey("bulletin", latest.from), as: "percent1" },
      " in ",
      year(densityKey("bulletin", latest.from)),
      " to ",
      { figure: densityKey("bulletin", latest.to), as: "percent1" },
      " in ",
      year(densityKey("bulletin", latest.to)),
      `: it ${apartWords(latest.told)} (z `,
      points(latest.told.z),
      "), and it is not split, since members of both years are not held.",
    ],
    ...(toTurn === undefined || afterTurn === undefined
      ? []
      : [
          [
            "In ",
            year(membersKey("lfs_survey", toTurn.to)),
            " members were ",
            { figure: membersKey("lfs_survey", toTurn.to), as: "count" },
            ", last no fewer than in ",
            year(membersKey("lfs_survey", toTurn.from)),
            ". Density changed ",
            ...listed([stretchWords(toTurn), stretchWords(afterTurn)]),
            ".",
          ] satisfies Sentence,
        ]),
    ...(decade === undefined || decadeTold === undefined
      ? []
      : [
          [
            "Since ",
            year(decade.change),
            ", to the end of the series in ",
            { figure: decade.change, as: "year-to" },
            ", density changed by ",
            points(decade.change),
            " points: ",
            ...effectsWords(decade),
            ". ",
            ...toldWords(decadeTold),
            ".",
          ] satisfies Sentence,
        ]),
    ...(stretches.length < 2
      ? []
      : [
          [
            "The order of the union questions changed in ",
            year(survey(stretches[1]!.from)),
            ". On either side of that break density changed ",
            ...listed(stretches.map(stretchWords)),
            ".",
          ] satisfies Sentence,
        ]),
    [
      "Over the whole series the change ",
      `${apartWords(wholeTold.change)} (z `,
      { figure: wholeTold.change.z, as: "decimal1" },
      "). Rounding moves either part by at most ",
      points(whole.rounding),
      " points; Shapley's split gives members ",
      points(whole.membership.shapley),
      " and employees ",
      points(whole.workforce.shapley),
      "; LMDI added up year by year gives members ",
      points(answer.chain),
      ".",
    ],
  ];
}
