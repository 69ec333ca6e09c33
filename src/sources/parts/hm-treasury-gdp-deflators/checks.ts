import type { Period } from "../../../core/period.js";
import type { Sheet } from "../../../read/sheet.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";
import { refuseAt } from "../refuse-at.js";

/**
 * Holds the printed changes of deflators against the index.
 *
 * @throws Problem "figures-disagree"
 */
export function checkChanges(observations: readonly Observation[], sheet: Sheet, file: string): Check {
  const value = (series: string, period: Period): number | undefined => {
    const cell = observations.find((one) => one.series === series && one.period === period)?.value;
    return cell !== undefined && "value" in cell ? cell.value : undefined;
  };
  let compared = 0;
  for (const { series, period = "", value: cell, at } of observations) {
    if (!series.endsWith("year before") || !("value" in cell)) continue;
    const year = Number(period.slice(0, 4)) - 1;
    const before = period.includes("/") ? `${year}/${String((year + 1) % 100).padStart(2, "0")}` : String(year);
    const [now, then] = [value("GDP deflator", period), value("GDP deflator", before)];
    if (now === undefined || then === undefined) continue;
    compared += 1;
    const change = (now / then - 1) * 100;
    if (Math.abs(change - cell.value) > 0.06)
      refuseAt("figures-disagree", `the change of ${period} is not that of the index`, {
        file,
        sheet,
        row: at.row,
        column: at.column,
        found: `${cell.value.toFixed(2)} printed, ${change.toFixed(2)} from the index`,
        expected: "the same, to a tenth",
      });
  }
  return { what: "printed changes are those of the index", compared, exceptions: [] };
}

/** The share of years in which a financial year's money must be above that of the calendar year it begins in. */
const MOST = 0.8;

/**
 * Holds money of financial years against money of calendar years: each ends a quarter later, so that it is above the
 * calendar year it begins in, but for years of crisis. A column that was moved beside the other kind of year is not.
 *
 * @throws Problem "figures-disagree"
 */
export function checkYears(observations: readonly Observation[], sheet: Sheet, file: string): Check {
  const money = observations.filter(({ series, value }) => series.startsWith("money") && "value" in value);
  const byYear = new Map<string, Map<string, number>>();
  for (const { series, period = "", value } of money) {
    const key = `${series}, by ${period.includes("/") ? "financial" : "calendar"} year`;
    const own = byYear.get(key) ?? new Map<string, number>();
    byYear.set(key, own.set(period.slice(0, 4), (value as { value: number }).value));
  }
  const kinds = (kind: string) => [...byYear].filter(([key]) => key.endsWith(`${kind} year`));
  let compared = 0;
  for (const [later, financial] of kinds("financial"))
    for (const [earlier, calendar] of kinds("calendar")) {
      const years = [...financial.keys()].filter((year) => calendar.has(year));
      const above = years.filter((year) => financial.get(year)! > calendar.get(year)!).length;
      compared += years.length;
      if (years.length >= 5 && above < MOST * years.length)
        refuseAt("figures-disagree", `${later}, is not above ${earlier}`, {
          file,
          sheet,
          found: `${above} of ${years.length} years`,
          expected: "nearly every financial year above the calendar year it begins in",
        });
    }
  return {
    what: "money of financial years is above that of the calendar years they begin in",
    compared,
    exceptions: [],
  };
}
