import { comparePeriods, isPeriod, monthCount, type Period } from "../core/period.js";
import type { RawRow } from "./parse-rows.js";

const COLUMNS = ["period", "effective_from", "effective_to", "date", "from", "to"];

/** The periods in a cell: a period, a day (as it stands), or two months with a slash between them. */
function timesIn(text: string): string[] {
  if (text === "") return [];
  const range = /^(\d{4}-\d\d)\/(\d{4}-\d\d)$/.exec(text);
  return range === null ? [text] : [range[1]!, range[2]!];
}

/** A day sorts by its month and then as text. */
const asPeriod = (text: string): Period => (isPeriod(text) ? text : text.slice(0, 7));
const last = (text: string): number => {
  const period = asPeriod(text);
  return monthCount(period) + (period.length === 4 || period.includes("/") ? 11 : period.includes("Q") ? 2 : 0);
};
const compareStarts = (a: string, b: string): number =>
  comparePeriods(asPeriod(a), asPeriod(b)) || (a < b ? -1 : a > b ? 1 : 0);
const compareEnds = (a: string, b: string): number => last(a) - last(b) || (a < b ? -1 : a > b ? 1 : 0);

/**
 * The first and the last moment some observations speak of: of `period`, else of their dates.
 *
 * @returns undefined when the rows are not observations (no column `value`) or carry no time
 */
export function spanOf(rows: readonly RawRow[]): { readonly from: string; readonly to: string } | undefined {
  const first = rows[0];
  if (first === undefined || !("value" in first)) return undefined;
  const columns = "period" in first ? ["period"] : COLUMNS.filter((name) => name in first);
  const times = [...new Set(rows.flatMap((row) => columns.map((name) => String(row[name] ?? ""))))].flatMap(timesIn);
  if (times.length === 0) return undefined;
  const from = times.reduce((a, b) => (compareStarts(b, a) < 0 ? b : a));
  const to = times.reduce((a, b) => (compareEnds(b, a) > 0 ? b : a));
  return { from, to };
}
