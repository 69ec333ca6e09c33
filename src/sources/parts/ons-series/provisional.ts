import type { Day } from "../../../core/day.js";
import type { Period } from "../../../core/period.js";

const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

/**
 * The month of earnings that is provisional: the latest, which ONS always revises, where the release came soon after it.
 * A file that ends long before its release was cut, or holds a series that ended; then none is.
 *
 * @param periods   of the figures
 * @param released  undefined when the file does not say: then none is
 * @example provisionalMonth(["2026-01", "2026-02"], "2026-04-21") // "2026-02"
 */
export function provisionalMonth(periods: readonly Period[], released: Day | undefined): Period | undefined {
  const last = periods.reduce((latest, one) => (/^\d{4}-\d\d$/.test(one) && one > latest ? one : latest), "");
  if (last === "" || released === undefined) return undefined;
  return months(released) - months(last) <= 3 ? last : undefined;
}

/** Whether a series is one of average weekly earnings. */
export const isEarnings = (title: string): boolean => /^AWE\b|average weekly earnings/i.test(title);

/** Said of a file with such a month. */
export const provisionalNote = (month: Period): string =>
  `The file marks no figure as provisional; the latest month of earnings, ${month}, always is and is carried so.`;
