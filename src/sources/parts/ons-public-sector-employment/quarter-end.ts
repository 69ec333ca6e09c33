import type { Period } from "../../../core/period.js";
import { officialPeriod } from "../official-period.js";

/**
 * The month that a quarter of the survey ends in, which its figures are true of: "March 2025", "Mar 2025" and "Q1 2014"
 * alike name a March. Undefined where a text names no month and no quarter.
 *
 * @example quarterEnd("Q1 2014") // "2014-03"
 */
export function quarterEnd(text: string): Period | undefined {
  const period = officialPeriod(text.replace(/\s*[[(][pr][\])]\s*$/i, ""));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period ?? "");
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
  return period !== undefined && /^\d{4}-\d\d$/.test(period) ? period : undefined;
}
