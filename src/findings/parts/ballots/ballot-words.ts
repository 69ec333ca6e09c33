import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { BallotFigures } from "./ballot-figures.js";
import { THRESHOLD } from "./ballot-threshold.js";

/** Ballots of the whole civil service that the threshold applied to, each one ballot. */
export const isNational = (b: BallotFigures): boolean => b.keys["votes-short"] !== undefined;
/** Sets of ballots that were held employer by employer. */
export const byEmployer = (b: BallotFigures): boolean => b.keys["employers-share"] !== undefined;

/** Second ballots of employers that had missed the threshold. */
export const isReballot = (b: BallotFigures): boolean => b.row.body.startsWith("re-ballots");

export const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
export const threshold: Sentence = [{ figure: THRESHOLD, as: "percent0" }];
const lawFrom: Sentence = [{ figure: THRESHOLD, as: "period-from" }];
export const lawKnown: Sentence = [{ figure: THRESHOLD, as: "period-to" }];

/** Key of the votes short to the nearest hundred. */
export const aboutShort = (b: BallotFigures): string => `votes-short-about.${b.id}`;

/** "41.6% in July 2018, about 12,000 votes short". */
const shortWords = (b: BallotFigures): Sentence => [
  { figure: b.keys.turnout!, as: "percent-printed" },
  " in ",
  when(b.keys.turnout!),
  ...(b.result?.turnoutMet === "met"
    ? [", above it"]
    : [", about ", { figure: aboutShort(b), as: "count" as const }, " votes short"]),
];

/** The unions of the national ballots: "PCS". */
const unionsOf = (national: readonly BallotFigures[]): Sentence =>
  listed([...new Set(national.map((b) => b.row.union))].map((name) => [{ name }]));

/** Whether what is counted by employer is quoted by somebody other than the union. */
const isSecondHand = ({ row }: BallotFigures): boolean => row.standing === "secondary";

/** What is to be known of a set of ballots beside its count: "re-ballots", "second-hand". */
export const remarks = (b: BallotFigures): string[] => [
  ...(isReballot(b) ? ["re-ballots"] : []),
  ...(isSecondHand(b) ? ["second-hand"] : []),
];

/** "124 of 210", or "all 9". */
export const metWords = (b: BallotFigures): Sentence =>
  b.full
    ? ["all ", { figure: b.keys["employers-counted"]!, as: "count" }]
    : [
        { figure: b.keys["employers-met"]!, as: "count" },
        " of ",
        { figure: b.keys["employers-counted"]!, as: "count" },
      ];

/** "124 of 210 in November 2022". */
export const employerWords = (b: BallotFigures): Sentence => [...metWords(b), " in ", when(b.keys["employers-met"]!)];

/** " (36.3%, second-hand)": the share met unless it is all, and the remarks. */
function bracketed(b: BallotFigures): Sentence {
  const said = remarks(b).join(", ");
  if (b.full) return said === "" ? [] : [` (${said})`];
  return [" (", { figure: b.keys["employers-share"]!, as: "percent1" }, said === "" ? ")" : `, ${said})`];
}

/** The finding in one line. */
export const ballotTitle = (all: readonly BallotFigures[]): Sentence => {
  const national = all.filter(isNational);
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
    ...unionsOf(national),
    " national ballots under the ",
    ...threshold,
    " turnout threshold fell short; ",
    ...listed(
      all
        .filter((b) => byEmployer(b) && !isReballot(b))
        .map((b, i) => [
          { figure: b.keys["employers-met"]!, as: "count" as const },
          " of ",
          { figure: b.keys["employers-counted"]!, as: "count" as const },
          i === 0 ? " employers" : "",
          isSecondHand(b) ? " (second-hand)" : "",
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
    [
      "In the national ballots that ",
      ...unionsOf(national),
      " held under the ",
      ...threshold,
      " turnout threshold, turnout was ",
      ...national.flatMap(
        (b, i): Sentence => [i === 0 ? "" : i === national.length - 1 ? ", and " : "; ", ...shortWords(b)],
      ),
      ".",
    ],
    [
      "Employer by employer the threshold was met by ",
      ...listed(employers.map((b) => [...employerWords(b), ...bracketed(b)])),
      ". These are different sets of employers and not a series",
      ...employers
        .filter(isReballot)
        .flatMap(
          (b): Sentence => [
            ". Those of ",
            when(b.keys["employers-met"]!),
            " were held again where turnout had been just below it",
            ...(b.keys.eligible === undefined
              ? []
              : [", with ", { figure: b.keys.eligible, as: "count" } as const, " entitled to vote"]),
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
