import { finite } from "../core/positive.js";
import { problem } from "../core/problem.js";
import type { BallotThresholds } from "./ballot-thresholds.js";
import { type Bounded, impliedCount, roundedTo } from "./implied-count.js";

/** Whether a threshold was met. "cannot be told": the printed figures are too coarse, or are not there. */
export type Met = "met" | "not met" | "cannot be told" | "no threshold";

/** What is known of a ballot. Percentages are as printed; counts, where they are printed, are exact. */
export interface BallotFigures {
  readonly entitled?: number | undefined;
  readonly turnoutPercent?: number | undefined;
  /** Per cent of the votes, not of those entitled. */
  readonly yesPercent?: number | undefined;
  readonly votes?: number | undefined;
  readonly yesVotes?: number | undefined;
  /** What the percentages were rounded to, in points: 0.1 or 1. */
  readonly to: number;
}

/** How a ballot did against the thresholds. Shares are per cent of those entitled. */
export interface BallotResult {
  readonly turnout?: Bounded;
  readonly support?: Bounded;
  readonly yes?: Bounded;
  readonly turnoutMet: Met;
  readonly supportMet: Met;
  readonly majority: Met;
  /** Further votes that the turnout threshold needed, whole people; 0 when met, absent when it cannot be told. */
  readonly votesShort?: Bounded;
}

const met = (share: Bounded | undefined, threshold: number | undefined): Met => {
  if (threshold === undefined) return "no threshold";
  if (share === undefined) return "cannot be told";
  return share.low >= threshold ? "met" : share.high < threshold ? "not met" : "cannot be told";
};

/** People still needed, rounded up to whole ones; a hair of floating point is not a person. */
const short = (entitled: number, threshold: number, voted: number): number =>
  Math.max(0, Math.ceil((entitled * threshold) / 100 - voted - 1e-6));

function exactOrPrinted(count: number | undefined, of: number | undefined, percent: number | undefined, to: number) {
  if (count !== undefined && of !== undefined) return roundedTo((count / of) * 100, { to: 0 });
  return percent === undefined ? undefined : capped(roundedTo(percent, { to }));
}

const capped = ({ value, low, high }: Bounded): Bounded => ({
  value,
  low: Math.max(0, low),
  high: Math.min(100, high),
});

/**
 * Whether a ballot met the thresholds in force on its day, and by how many votes it fell short. Where only rounded
 * percentages are printed every answer has bounds, and a share too near a threshold for its rounding "cannot be told".
 * Votes may be counted two ways: the stated turnout includes spoilt papers, the valid votes do not. Give one of them
 * at a time. For separate ballots by employer an average turnout meets or misses nothing: do not give it here.
 *
 * @param figures     what is printed
 * @param thresholds  from `ballotThresholds`
 * @returns shares of those entitled in per cent, met or not, and votes short in people, with bounds that are certain
 * @throws Problem "bad-number", "votes-exceed-entitled"
 * @example ballotResult({ entitled: 142673, turnoutPercent: 41.6, yesPercent: 85.6, to: 0.1 }, thresholds).votesShort.value // 11985
 */
export function ballotResult(figures: BallotFigures, thresholds: BallotThresholds): BallotResult {
  const { entitled, turnoutPercent, yesPercent, votes, yesVotes, to } = figures;
  for (const [name, value] of Object.entries(figures))
    if (value !== undefined && (finite("ballotResult", name, value) < 0 || (name.endsWith("Percent") && value > 100)))
      problem("bad-number", `ballotResult: ${name} is ${value}`, { found: String(value) });
  if ((votes ?? 0) > (entitled ?? Number.POSITIVE_INFINITY) || (yesVotes ?? 0) > (votes ?? Number.POSITIVE_INFINITY))
    problem("votes-exceed-entitled", "ballotResult: more votes than people who could cast them", {
      found: `${entitled} entitled, ${votes} votes, ${yesVotes} yes`,
      expected: "yes votes within votes, votes within those entitled",
    });
  const turnout = exactOrPrinted(votes, entitled, turnoutPercent, to);
  const yes = exactOrPrinted(yesVotes, votes, yesPercent, to);
  const product = (part: "value" | "low" | "high"): number => (turnout![part] * yes![part]) / 100;
  const support =
    exactOrPrinted(yesVotes, entitled, undefined, to) ??
    (turnout === undefined || yes === undefined
      ? undefined
      : { value: product("value"), low: product("low"), high: product("high") });
  const voted = votes !== undefined ? roundedTo(votes, { to: 0 }) : undefined;
  const implied =
    voted ??
    (entitled === undefined || turnoutPercent === undefined
      ? undefined
      : impliedCount(entitled, turnoutPercent, { to }));
  const needed = thresholds.turnout;
  const votesShort =
    needed === undefined || entitled === undefined || implied === undefined
      ? undefined
      : {
          value: short(entitled, needed, implied.value),
          low: short(entitled, needed, implied.high),
          high: short(entitled, needed, implied.low),
        };
  return {
    ...(turnout === undefined ? {} : { turnout }),
    ...(support === undefined ? {} : { support }),
    ...(yes === undefined ? {} : { yes }),
    turnoutMet: met(turnout, needed),
    supportMet: met(support, thresholds.support),
    majority:
      yes === undefined ? "cannot be told" : yes.low > 50 ? "met" : yes.high <= 50 ? "not met" : "cannot be told",
    ...(votesShort === undefined ? {} : { votesShort }),
  };
}
