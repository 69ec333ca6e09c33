import { monthsOf, type Period, parsePeriod, periodWords } from "../core/period.js";
import { problem } from "../core/problem.js";
import type { Basis } from "./basis.js";
import { indexWindow } from "./index-window.js";
import { meanOfMonths } from "./mean-of-months.js";
import type { PriceIndex } from "./price-index.js";

/**
 * The index value that stands for a dated figure: that of its month, or the mean of the twelve published months of
 * its year. A year with a missing month has no value: part of a year is not averaged as a whole one.
 * The Office for National Statistics takes its own annual figures from unrounded months; they can differ in the last digit.
 *
 * @param index   a monthly index
 * @param period  when the figure was true
 * @param basis   which period's index stands for it; its own month unless given
 * @returns the index, on the base of `index`
 * @throws Problem "outside-index" or "incomplete-year", saying first and last month; "basis-does-not-fit"
 * @example indexValue(cpi, "2011/12") // 94.225
 */
export function indexValue(index: PriceIndex, period: Period, basis: Basis = "month"): number {
  const window = indexWindow(period, basis);
  if (basis === "month" && parsePeriod(window).length === 1) return index.at(window);
  const months = monthsOf(window);
  const absent = months.filter((month) => month < index.first || month > index.last);
  if (absent.length > 0 && absent.length < months.length)
    problem(
      "incomplete-year",
      `index ${index.id} (${index.cdid}) does not hold all of ${window}: it runs from ${periodWords(index.first)} to ${periodWords(index.last)}`,
      {
        found: `${months.length - absent.length} of ${months.length} months`,
        expected: `every month of ${window}`,
        hint: `choose an earlier or later period, or the month basis; missing: ${absent.join(", ")}`,
      },
    );
  return meanOfMonths(months.map((month) => index.at(month)));
}
