import type { Period } from "../../../core/period.js";
import type { UnitId } from "../../../core/unit.js";

/** The unit of a kind of pay as Nomis names it; undefined where a name is none. @example unitOfPay("Annual pay - gross") // "GBP/year" */
export function unitOfPay(name: string): UnitId | undefined {
  if (!/\bpay\b/i.test(name)) return undefined;
  if (/^annual/i.test(name)) return "GBP/year";
  if (/^hourly/i.test(name)) return "GBP/hour";
  return /^(?:weekly|basic|overtime)/i.test(name) ? "GBP/week" : undefined;
}

/**
 * What a year of the earnings survey stands for: the pay period of April, or for annual pay the tax year that had ended.
 *
 * @example earningsPeriod("2024", "Annual pay - gross") // "2023/24"
 */
export function earningsPeriod(year: string, pay: string): Period {
  const ended = Number(year);
  return /^annual/i.test(pay) ? `${ended - 1}/${String(ended % 100).padStart(2, "0")}` : `${year}-04`;
}
