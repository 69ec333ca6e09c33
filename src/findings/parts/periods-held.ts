import type { Period } from "../../core/period.js";
import { problem } from "../../core/problem.js";

/** The stretch of a series that a finding is about. */
export interface HeldSpan {
  readonly from: Period;
  readonly to: Period;
  /** The periods held from the first to the last, both included. */
  readonly span: readonly Period[];
}

/**
 * The stretch asked for, within what is held: the first and the last period held unless given.
 *
 * @param asker    the finding
 * @param held     the periods held, earliest first
 * @param options  `from` and `to`; the same one twice is a span of one period. `reached` says which periods the indices
 *   reach: without a `to` the span ends at the last of them
 * @throws Problem "not-held" when an end is not held, naming what is; "bad-span" when it runs backwards
 * @example heldSpan("real-pay-median", ["2011-03", "2012-03"], {}).to // "2012-03"
 */
export function heldSpan(
  asker: string,
  held: readonly Period[],
  options: {
    readonly from?: Period | undefined;
    readonly to?: Period | undefined;
    readonly reached?: (period: Period) => boolean;
  },
): HeldSpan {
  const reached = options.reached === undefined ? held : held.filter(options.reached);
  const [first, last] = [held[0], reached.at(-1)];
  if (first === undefined || last === undefined) return problem("not-held", `${asker}: nothing is held`);
  const end = (name: string, period: Period): Period =>
    held.includes(period)
      ? period
      : problem("not-held", `${asker}: no figure is held for ${period} (${name})`, {
          found: period,
          expected: `one of ${held.join(", ")}`,
          where: `${asker}: ${name}`,
          hint: "a year that is not held is a gap: it is not filled in",
        });
  const [from, to] = [end("from", options.from ?? first), end("to", options.to ?? last)];
  if (held.indexOf(from) > held.indexOf(to))
    problem("bad-span", `${asker}: from ${from} to ${to} runs backwards`, {
      found: `${from} to ${to}`,
      expected: "a start that is not after the end",
      exit: 2,
    });
  return { from, to, span: held.slice(held.indexOf(from), held.indexOf(to) + 1) };
}
