import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import { apartWords } from "../told-apart.js";
import type { BulletinSexes, GroupAnswer } from "./group-answer.js";
import type { Group } from "./group-figures.js";
import type { SectorMembers } from "./group-members.js";

export const share = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
export const year = (figure: string): Sentence[number] => ({ figure, as: "year-from" });
const latest = (group: Group): string => group.key(group.last);

/** "fell by 8.8 points". */
export const movedBy = (figure: string): Sentence => [
  { figure, words: ["fell by ", "rose by ", "changed by "] },
  { figure, as: "points1-size" },
];

/** A name in the middle of a sentence. */
export const lower = ({ name }: Group): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The finding in one line. */
export const groupTitle = ({ publicSector, privateSector, women, men }: GroupAnswer): Sentence => [
  "Union density in ",
  year(latest(publicSector)),
  ", the last year held by sector: ",
  share(latest(publicSector)),
  " in the public sector, ",
  share(latest(privateSector)),
  " in the private; ",
  share(latest(women)),
  " of women, ",
  share(latest(men)),
  " of men",
  ...(women.last === publicSector.last ? [] : [" in ", year(latest(women))]),
];

const sinceWords = (group: Group): Sentence => [
  ...movedBy(group.change),
  " (",
  { figure: group.proportion, as: "percent1-size" },
  " of what it was)",
];

/** What moved since the decade's year by sector, and that no error by sector says whether by more than chance. */
const decadeWords = (groups: readonly Group[]): Sentence => {
  const held = groups.filter((group) => group.sinceDecade !== undefined);
  return held.length === 0
    ? []
    : [
        "Since ",
        year(held[0]!.sinceDecade!),
        " it ",
        ...listed(held.map((group) => [...movedBy(group.sinceDecade!), ` (${lower(group)})`])),
        "; whether by more than chance cannot be told, since no standard error by sector is published.",
      ];
};

/** From which year the estimate for women is the higher, and from which by more than chance could explain. */
const crossedWords = ({ crossed, toldFrom, women }: GroupAnswer): Sentence => {
  if (crossed === undefined) return [];
  const later: Sentence =
    toldFrom === undefined
      ? [", though within the borrowed error"]
      : toldFrom.year === crossed
        ? [", and outside the borrowed error"]
        : [
            ", and outside the borrowed error from ",
            year(women.key(toldFrom.year)),
            " on (then ",
            { figure: toldFrom.told.change, as: "points1-size" },
            ")",
          ];
  return ["The estimate for women has been the higher in every year since ", year(women.key(crossed)), ...later, "."];
};

/** What the last bulletins say of women and men. */
export const bulletinWords = ({ women, men, run, toldWomen, toldMen }: BulletinSexes): Sentence => {
  const [from, to] = [run[0]!, run.at(-1)!];
  return [
    "The last figures by sex, second-hand, are ",
    share(women.key(to)),
    " for women and ",
    share(men.key(to)),
    " for men in ",
    year(women.key(to)),
    ". In the bulletins from ",
    year(women.key(from)),
    " density of women ",
    ...movedBy(toldWomen.change),
    `, which ${apartWords(toldWomen)}, and of men `,
    ...movedBy(toldMen.change),
    `, which ${apartWords(toldMen)}.`,
  ];
};

/** Members by sector, where density is not held. */
export const memberWords = ({ public: own, private: other, share: part, low, high }: SectorMembers): Sentence => [
  "For ",
  year(own),
  " only members are held by sector, rounded: ",
  { figure: own, as: "count" },
  " in the public and ",
  { figure: other, as: "count" },
  " in the private sector, so that the public sector has ",
  share(part),
  " of the two together (",
  share(low),
  " to ",
  share(high),
  " as they are rounded).",
];

/** The industries in which density moved most in either direction since the first year. */
function extremes({ ranked }: GroupAnswer, value: (key: string) => number): readonly [Group, Group] {
  const byChange = [...ranked].sort((a, b) => value(a.change) - value(b.change));
  return [byChange[0]!, byChange.at(-1)!];
}

/** What the finding says, in order. */
export function groupSentences(answer: GroupAnswer, value: (key: string) => number): Sentence[] {
  const { publicSector, privateSector, women, men, ranked, bulletins, members } = answer;
  const [fell, rose] = extremes(answer, value);
  const said: Sentence[] = [
    [
      "In ",
      year(latest(publicSector)),
      ", the last year held by sector, ",
      share(latest(publicSector)),
      " of employees in the public sector said they were union members, and ",
      share(latest(privateSector)),
      " in the private sector.",
    ],
    [
      "From ",
      year(publicSector.change),
      " density in the public sector ",
      ...sinceWords(publicSector),
      " and in the private sector ",
      ...sinceWords(privateSector),
      ".",
    ],
    decadeWords([publicSector, privateSector]),
    [
      "In the same series density of women was ",
      share(latest(women)),
      " in ",
      year(latest(women)),
      " (",
      share(women.key(women.first)),
      " in ",
      year(women.key(women.first)),
      ") and of men ",
      share(latest(men)),
      " (",
      share(men.key(men.first)),
      ")",
      ". ",
      ...crossedWords(answer),
    ],
    ...(bulletins === undefined ? [] : [bulletinWords(bulletins)]),
    [
      "Of the industries held for ",
      year(latest(ranked[0]!)),
      " density was highest in ",
      ...listed(ranked.slice(0, 2).map((group) => [`${lower(group)} (`, share(latest(group)), ")"])),
      " and lowest in ",
      ...listed(ranked.slice(-2).map((group) => [`${lower(group)} (`, share(latest(group)), ")"])),
      ". Between ",
      year(fell.change),
      " and then it ",
      ...movedBy(fell.change),
      ` in ${lower(fell)} and `,
      ...movedBy(rose.change),
      ` in ${lower(rose)}, the two ends. Whether the smaller of such changes are more than chance cannot be told: no error by industry is published.`,
    ],
    ...(members === undefined ? [] : [memberWords(members)]),
  ];
  return said.filter((sentence) => sentence.length > 0);
}
