import { problem } from "../../core/problem.js";
import { significant } from "../../core/significant.js";
import { cellText } from "../overlay/revisions.js";
import type { Addition } from "./plan-addition.js";

/** What the person has said they accept. */
export interface Accepted {
  readonly revisions: boolean;
  readonly jumps: boolean;
}

const NAMED = 6;
const andMore = (count: number): string => (count > NAMED ? ` and ${count - NAMED} more` : "");

/**
 * Refuses an addition that changes values or moves further than a series ever did, until somebody has looked at it and
 * says so.
 *
 * @throws Problem "revised-values", "jump"
 */
export function refuseAddition(
  { comparisons, jumps, source }: Addition,
  { revisions, jumps: jumpsToo }: Accepted,
): void {
  const revised = comparisons.flatMap((one) => one.revised.map(({ revision }) => revision));
  if (revised.length > 0 && !revisions)
    problem(
      "revised-values",
      `${source.key} changes ${revised.length === 1 ? "a value that is" : `${revised.length} values that are`} held`,
      {
        found: revised
          .slice(0, NAMED)
          .map(({ resource, row, was, is }) => `${resource} ${row}: ${cellText(was)} becomes ${cellText(is)}`)
          .join("; ")
          .concat(andMore(revised.length)),
        expected: "the values held, or your word that the change is right",
        where: source.key,
        hint: "look at them with --dry-run; then --accept-revisions keeps both, what was and what is",
      },
    );
  if (jumps.length > 0 && !jumpsToo)
    problem("jump", `${source.key} moves further than the series ever did`, {
      found: jumps
        .slice(0, NAMED)
        .map(({ what, from, to }) => `${what}: from ${from.value} to ${to.value}`)
        .join("; ")
        .concat(andMore(jumps.length)),
      expected: `a step of at most twice the largest before it (${jumps
        .slice(0, 1)
        .map(({ largest }) => significant(Number(largest.toPrecision(3))))
        .join("")} in the first)`,
      where: source.key,
      hint: "compare with the publisher's file: a decimal point, a unit or a series may be misplaced; --accept-jumps takes them",
    });
}
