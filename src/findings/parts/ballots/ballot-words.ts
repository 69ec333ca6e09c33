import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed, shown } from "../sentence-parts.js";
import type { BallotFigures } from "./ballot-figures.js";
import { THRESHOLD } from "./ballot-threshold.js";

/** Ballots of the whole civil service that the threshold applied to, each one ballot. */
export const isNational = (b: BallotFigures): boolean => b.keys["votes-short"] !== undefined;
/** Sets of ballots that were held employer by employer. */
export const byEmployer = (b: BallotFigures): boolean => b.keys["employers-share"] !== undefined;

/** Second ballots of employers that had missed the threshold. */
export const isReballot = (b: BallotFigures): boolean => b.row.body.startsWith("re-ballots");

const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const threshold: Sentence = [{ figure: THRESHOLD, as: "percent0" }];
const lawFrom: Sentence = [{ figure: THRESHOLD, as: "period-from" }];
const lawKnown: Sentence = [{ figure: THRESHOLD, as: "period-to" }];

const shortWords = (b: BallotFigures): Sentence => [
  when(b.keys.turnout!),
  " ",
  { figure: b.keys.turnout!, as: "percent-printed" },
  ", short by ",
  { figure: b.keys["votes-short"]!, as: "count" },
  " votes (",
  { figure: b.keys["votes-short-low"]!, as: "count" },
  " to ",
  { figure: b.keys["votes-short-high"]!, as: "count" },
  " as the turnout is rounded) of ",
  { figure: b.keys.eligible!, as: "count" },
  " entitled",
];

/** "124 of 210 in November 2022". */
export const employerWords = (b: BallotFigures): Sentence => [
  { figure: b.keys["employers-met"]!, as: "count" },
  " of ",
  { figure: b.keys["employers-counted"]!, as: "count" },
  " in ",
  when(b.keys["employers-met"]!),
];

/** The finding in one line. */
export const ballotTitle = (all: readonly BallotFigures[]): Sentence => {
  const national = all.filter(isNational);
  const unions = [...new Set(national.map((b) => b.row.union))];
  const both = national.length === 2 && national.every((b) => b.result?.turnoutMet === "not met");
  return [
    ...(both
      ? ["Both "]
      : [
          { figure: "national.short", as: "count" } as const,
          " of the ",
          { figure: "national.of", as: "count" } as const,
          " ",
        ]),
    ...listed(unions.map((name) => [{ name }])),
    " national ballots held under the ",
    ...threshold,
    " turnout threshold fell short; employer by employer ",
    ...listed(
      all
        .filter((b) => byEmployer(b) && !isReballot(b))
        .map((b, i) => [
          { figure: b.keys["employers-met"]!, as: "count" as const },
          " of ",
          { figure: b.keys["employers-counted"]!, as: "count" as const },
          i === 0 ? " met it in " : " in ",
          when(b.keys["employers-met"]!),
        ]),
    ),
  ];
};

/** What the finding says, in order. */
export function ballotSentences(all: readonly BallotFigures[]): Sentence[] {
  const national = all.filter(isNational);
  const employers = all.filter(byEmployer);
  const before = all.filter((b) => b.thresholds.turnout === undefined);
  const named = all.filter((b) => b.result !== undefined && b.thresholds.turnout !== undefined && !isNational(b));
  return [
    ["National ballots under the threshold: ", ...listed(national.map(shortWords)), "."],
    [
      "Employer by employer the threshold was met by ",
      ...listed(
        employers.map((b) => [
          ...employerWords(b),
          " (",
          { figure: b.keys["employers-share"]!, as: "percent1" },
          isReballot(b) ? ", re-ballots)" : ")",
        ]),
      ),
      ". These are different sets of employers and not a series",
      ...employers
        .filter(isReballot)
        .flatMap(
          (b): Sentence => [
            "; those of ",
            when(b.keys["employers-met"]!),
            " are ",
            { quote: b.row.body, cell: `ballots.csv: ballot=${b.id}` },
          ],
        ),
      ".",
    ],
    [
      "The turnouts of single employers that are held, second-hand and in whole per cent, are ",
      ...listed(
        named.map((b) => [
          { name: b.row.body },
          " ",
          { figure: b.keys.turnout!, as: "percent-printed" as const },
          b.result!.turnoutMet === "met" ? " (met)" : " (not met that day)",
        ]),
      ),
      ".",
    ],
    [
      "No turnout threshold applied to ",
      ...listed(
        before.map((b) => [
          { name: b.row.union },
          " in ",
          when(b.keys.turnout!),
          b.row.ballot_type === "consultative" ? " (a consultation, turnout " : " (before the law, turnout ",
          { figure: b.keys.turnout!, as: "percent-printed" as const },
          ")",
        ]),
      ),
      ".",
    ],
    [
      "The threshold has been law since ",
      ...lawFrom,
      ". It is to be repealed once electronic balloting begins; it was still in force when last checked, in ",
      ...lawKnown,
      ". Check again before relying on it.",
    ],
  ];
}

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
