import { type Day, dayWords, parseDay } from "../core/day.js";
import { oneOf } from "../core/options.js";
import { problem } from "../core/problem.js";

/** One rule of the law, from a row of `data/law.csv`. */
export interface LawRule {
  readonly effectiveFrom: Day;
  /** The last day it holds; left out while it is in force. */
  readonly effectiveTo?: Day | undefined;
  /** "turnout threshold" or "support threshold"; other rules are passed over. */
  readonly parameter: string;
  /** Per cent of those entitled to vote. */
  readonly value: number;
  /** The month or day up to which the law was read. */
  readonly knownAsOf: string;
}

/** A statutory ballot asks for industrial action; a consultative one only for a view. */
export const BALLOT_TYPES = ["statutory", "consultative"] as const;
export type BallotType = (typeof BALLOT_TYPES)[number];

/** What a ballot had to reach, in per cent of those entitled to vote. */
export interface BallotThresholds {
  readonly date: Day;
  /** At least this share had to vote; absent when no turnout was asked for. */
  readonly turnout?: number;
  /** At least this share had to vote yes; absent when none was asked for. */
  readonly support?: number;
  /** The month or day the law was last read, when the ballot is later: say "as the law stood on" it in the title. */
  readonly asTheLawStoodOn?: string;
  readonly because: string;
}

/**
 * The thresholds in force on the day of a ballot. Consultative ballots have none; nor had any before 1 March 2017.
 * The support threshold holds only where the ballot's own row says that it is of important public services. A ballot
 * after the day the law was last read is answered as the law stood then, and marked. A simple majority is always needed.
 *
 * @param law     the rules, from data
 * @param ballot  `date`, its day; `type`; `importantPublicService`, as its row says; `opened`, where known, decides
 *                whether a rule that ended by the opening day still applied
 * @returns per cent of those entitled, or none with the reason
 * @throws Problem "bad-day", "unknown-value", "law-overlaps" when two rules of one kind hold on one day
 * @example ballotThresholds(law, { date: "2018-07-23", type: "statutory", importantPublicService: false }).turnout // 50
 */
export function ballotThresholds(
  law: readonly LawRule[],
  ballot: {
    readonly date: Day;
    readonly opened?: Day | undefined;
    readonly type: BallotType;
    readonly importantPublicService: boolean;
  },
): BallotThresholds {
  const date = parseDay(ballot.date);
  oneOf("ballotThresholds: type", ballot.type, BALLOT_TYPES);
  if (ballot.type === "consultative") return { date, because: "consultative ballots have no threshold in law" };
  const day = ballot.opened === undefined ? date : parseDay(ballot.opened);
  const kinds = law.filter(({ parameter }) => parameter === "turnout threshold" || parameter === "support threshold");
  const first = kinds.map(({ effectiveFrom }) => effectiveFrom).sort()[0];
  if (first === undefined) return problem("no-law", "ballotThresholds: the law given holds no threshold");
  const inForce = (parameter: string): number | undefined => {
    const rules = kinds.filter(
      (rule) =>
        rule.parameter === parameter &&
        rule.effectiveFrom <= day &&
        (rule.effectiveTo === undefined || day <= rule.effectiveTo),
    );
    if (rules.length > 1)
      problem("law-overlaps", `ballotThresholds: two rules give a ${parameter} on ${dayWords(day)}`, {
        expected: "one rule a day",
      });
    return rules[0]?.value;
  };
  const turnout = inForce("turnout threshold");
  const support = ballot.importantPublicService ? inForce("support threshold") : undefined;
  const read = kinds.map(({ knownAsOf }) => knownAsOf).sort()[0]!;
  const later = date.slice(0, read.length) > read;
  return {
    date,
    ...(turnout === undefined ? {} : { turnout }),
    ...(support === undefined ? {} : { support }),
    ...(later ? { asTheLawStoodOn: read } : {}),
    because:
      turnout === undefined && support === undefined
        ? day < first
          ? `no threshold was in force before ${dayWords(first)}`
          : "no threshold is in force"
        : support === undefined
          ? "the turnout threshold holds for statutory ballots; the support threshold does not apply"
          : "both thresholds hold: the ballot is of important public services",
  };
}
