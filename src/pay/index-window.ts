import { calendarYearOf, financialYearOf, nextFinancialYear, type Period, parsePeriod } from "../core/period.js";
import { problem } from "../core/problem.js";
import { type Basis, parseBasis } from "./basis.js";

/**
 * Which period's index stands for a dated figure. A salary of 31 March 2024 stands against March 2024 on the month
 * basis, 2024 on the calendar-year basis, 2023/24 on the financial-year-ended basis and 2024/25 on the
 * financial-year-begun basis. March is the one month where the last two differ: for every other month both are the
 * financial year that contains it. A year or a quarter stands for itself on the month basis (the mean of its months).
 *
 * @param period  when the figure was true
 * @param basis   see `BASES`
 * @returns the period whose mean index stands for the figure
 * @throws Problem "basis-does-not-fit" for a year of one kind on the basis of the other
 * @example indexWindow("2024-03", "financial-year-begun") // "2024/25"
 */
export function indexWindow(period: Period, basis: Basis): Period {
  const { kind, month } = parsePeriod(period);
  parseBasis(basis);
  if (basis === "month") return period;
  if (kind === "calendar-year" || kind === "financial-year") {
    const fits = (basis === "calendar-year") === (kind === "calendar-year");
    if (fits) return period;
    return problem("basis-does-not-fit", `${period} is a ${kind.replace("-", " ")}, and has no ${basis} index`, {
      found: `${period} with the basis ${basis}`,
      expected: kind === "calendar-year" ? "the basis calendar-year" : "a financial-year basis",
      hint: "give the month the figure was true in, or choose the basis of its own kind",
    });
  }
  if (basis === "calendar-year") return calendarYearOf(period);
  const containing = financialYearOf(period);
  return basis === "financial-year-begun" && kind === "month" && month === 3
    ? nextFinancialYear(containing)
    : containing;
}
