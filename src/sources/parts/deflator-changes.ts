import type { Period } from "../../core/period.js";
import type { Sheet } from "../../read/sheet.js";
import type { Observation } from "./observation.js";
import type { Check } from "./publication.js";
import { refuseAt } from "./refuse-at.js";

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
  for (const { series, period = "", value: cell } of observations) {
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
        found: `${cell.value.toFixed(2)} printed, ${change.toFixed(2)} from the index`,
        expected: "the same, to a tenth",
      });
  }
  return { what: "printed changes are those of the index", compared, exceptions: [] };
}
