import type { Objection } from "../../../evidence/evidence.js";
import { listed, shown } from "../sentence-parts.js";
import type { BallotFigures } from "./ballot-figures.js";
import { isNational, lawKnown, threshold, when } from "./ballot-words.js";

/** What will be said against it, and the answer from the figures. */
export function ballotObjections(ballots: readonly BallotFigures[]): Objection[] {
  const national = ballots.filter(isNational);
  const average = ballots.filter((b) => b.row.coverage === "average-over-employers");
  const single = ballots.filter((b) => b.result !== undefined && !isNational(b) && b.thresholds.turnout !== undefined);
  return [
    {
      says: "Hardly any members voted to strike.",
      answer: [
        "Of all those entitled, not only of those who voted, the yes votes were ",
        ...listed(
          national.map((b) => [{ figure: b.keys.support!, as: "percent1" as const }, " in ", when(b.keys.support!)]),
        ),
        ". None of these ballots is recorded as one in an important public service, so no threshold of support applied.",
      ],
    },
    {
      says: "The average turnout cleared the threshold, so a national ballot would have passed.",
      answer: [
        ...listed(
          average.map((b) => [
            "In ",
            when(b.keys.turnout!),
            " the average over employers was ",
            ...shown(b.keys.turnout!, "percent-printed"),
          ]),
        ),
        ". It counts a small employer as much as a large one, so it is no turnout. The turnouts held are ",
        ...listed(single.map((b) => [{ name: b.row.body }, " ", ...shown(b.keys.turnout!, "percent-printed")])),
        ", before any re-ballot. A national turnout was not published and is not worked out here.",
      ],
    },
    {
      says: "The thresholds are being repealed, so these results no longer matter.",
      answer: [
        "Each ballot is set against the law of its own day. The turnout threshold of ",
        ...threshold,
        " was in force when the law was last checked, in ",
        ...lawKnown,
        ".",
      ],
    },
  ];
}
