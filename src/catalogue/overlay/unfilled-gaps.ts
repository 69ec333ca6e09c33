import { comparePeriods, isPeriod, type Period } from "../../core/period.js";
import type { RawRow } from "../parse-rows.js";
import type { GapsRow } from "../rows/references.js";

const asPeriod = (text: string): Period | undefined => {
  if (isPeriod(text)) return text;
  return isPeriod(text.slice(0, 7)) ? text.slice(0, 7) : undefined;
};

/** Whether an added row is of what a gap misses: the same values, and a period that it names. */
function fills(gap: GapsRow, row: RawRow, at: Period): boolean {
  const wanted = gap.equals.split("|");
  const mine = row[gap.field];
  if (gap.field !== "" && mine !== undefined && !wanted.includes(String(mine))) return false;
  const period = asPeriod(String(row.period ?? row.effective_from ?? ""));
  return period !== undefined && comparePeriods(period, at) === 0;
}

/**
 * The gaps that are still there once a user's own figures are laid over the shipped ones. A gap of some periods is filled
 * when the first and the last of them are held; one without an end, when its first period is. What is filled in part
 * stays a gap.
 *
 * @param gaps   of a resource
 * @param added  the rows that were added to it
 */
export function unfilledGaps(gaps: readonly GapsRow[], added: readonly RawRow[]): GapsRow[] {
  if (added.length === 0) return [...gaps];
  return gaps.filter((gap) => {
    const [from, to] = [asPeriod(gap.from), asPeriod(gap.to === "" ? gap.from : gap.to)];
    if (from === undefined || to === undefined) return true;
    return ![from, to].every((at) => added.some((row) => fills(gap, row, at)));
  });
}
