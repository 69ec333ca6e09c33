import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import { trendWords } from "../trend-words.js";
import type { GroupAnswer } from "./group-answer.js";
import { lower, memberWords, movedBy, share, year } from "./group-words.js";

/** What will be said against it, and the answer from the figures. */
export function groupObjections(answer: GroupAnswer): Objection[] {
  const { publicSector, privateSector, women, men, trends, members, industries } = answer;
  const tested = trends.flatMap(({ group, trend }): Sentence[] =>
    trend === undefined ? [] : [[`${lower(group)}: ${trendWords(trend)}`]],
  );
  const administration = industries.find((group) => group.category.startsWith("public administration"));
  return [
    {
      says: "These figures are years old.",
      answer: [
        "They are: the tables by sector and industry end with ",
        year(publicSector.key(publicSector.last)),
        " here, and later tables exist that are not held. ",
        ...(members === undefined ? ["No later figure by sector is held."] : memberWords(members)),
        " Density cannot be worked out from members alone.",
      ],
    },
    {
      says: "The fall was as large in the public sector as in the private.",
      answer: [
        "Points and proportion answer differently. Density ",
        ...movedBy(publicSector.change),
        " in the public sector, from ",
        share(publicSector.key(publicSector.first)),
        ", and ",
        ...movedBy(privateSector.change),
        " in the private, from ",
        share(privateSector.key(privateSector.first)),
        ": by ",
        { figure: publicSector.proportion, as: "percent1-size" },
        " and ",
        { figure: privateSector.proportion, as: "percent1-size" },
        " of what it was.",
      ],
    },
    {
      says: "Two years of a survey prove no trend.",
      answer: [
        "All years of the series are tested, not its ends. ",
        ...listed(tested).map((part, i) =>
          i === 0 && typeof part === "string" ? part.replace(/^./, (c) => c.toUpperCase()) : part,
        ),
        ".",
      ],
    },
    {
      says: "Women are joining unions, so density is recovering.",
      answer: [
        "From ",
        year(women.change),
        " to ",
        { figure: women.change, as: "year-to" },
        " density of women ",
        ...movedBy(women.change),
        " and of men ",
        ...movedBy(men.change),
        ". Density says nothing of who joins or leaves.",
      ],
    },
    ...(administration === undefined
      ? []
      : [
          {
            says: "Public administration shows the civil service.",
            answer: [
              "It does not: it is an industry with other employers in it. Its density ",
              ...movedBy(administration.change),
              " from ",
              year(administration.change),
              " to ",
              { figure: administration.change, as: "year-to" },
              ", with a step in the series on the way that is marked in the notes.",
            ] satisfies Sentence,
          },
        ]),
  ];
}
