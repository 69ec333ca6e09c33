import { type Period, parsePeriod } from "../core/period.js";
import { problem } from "../core/problem.js";
import { compound } from "./compound.js";

/** The ceiling on average awards of one remit year, in per cent. */
export interface RemitCeiling {
  /** The remit year, a financial year. */
  readonly year: Period;
  /** The headline ceiling. */
  readonly ceiling: number;
  /** What might be spent beyond it on stated conditions; leave it out when the guidance gives none. */
  readonly flexibility?: number | undefined;
}

/** The ceilings compounded to the end of one remit year. */
export interface CeilingRow {
  readonly year: Period;
  /** The month the award is dated: July of the remit year. */
  readonly month: Period;
  /** Per cent since the base, July of the remit year before the first, without and with each year's flexibility. */
  readonly without: number;
  readonly with: number;
}

/**
 * What pay would have come to "if every department had paid the ceiling", without and with each year's flexibility.
 * A remit headline is a ceiling on the average award, not what a person got; most years give no lower figure.
 *
 * The base is the pay of the remit year before the first one given, with that year's own award in it: to count from
 * July 2011, give the years from 2012/13 on.
 *
 * @param ceilings  every remit year after the base in order, without a gap
 * @returns a row a year, each dated July; per cent since the base
 * @throws Problem "too-few-values", "bad-period", "missing-year", "bad-number"
 * @example remitCeilings([{ year: "2022/23", ceiling: 2, flexibility: 1 }]) // [{ year: "2022/23", month: "2022-07", without: 2, with: 3 }]
 */
export function remitCeilings(ceilings: readonly RemitCeiling[]): CeilingRow[] {
  if (ceilings.length === 0) problem("too-few-values", "remitCeilings: needs 1 remit year or more, got 0");
  const begun = ceilings.map(({ year }) => {
    const parts = parsePeriod(year);
    if (parts.kind !== "financial-year")
      problem("bad-period", `remitCeilings: ${year} is not a financial year`, {
        found: year,
        expected: "remit years such as 2024/25",
      });
    return parts.year;
  });
  return ceilings.map(({ year }, i): CeilingRow => {
    if (i > 0 && begun[i] !== begun[i - 1]! + 1)
      problem("missing-year", `remitCeilings: ${year} does not follow ${ceilings[i - 1]!.year}`, {
        found: year,
        expected: "every remit year in order",
        hint: "a year without a headline cannot be passed over: it is not a year of 0%",
      });
    const sofar = ceilings.slice(0, i + 1);
    return {
      year,
      month: `${begun[i]}-07`,
      without: compound(sofar.map(({ ceiling }) => ceiling)),
      with: compound(sofar.map(({ ceiling, flexibility = 0 }) => ceiling + flexibility)),
    };
  });
}
