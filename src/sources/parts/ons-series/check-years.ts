import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { Unit } from "../../../core/unit.js";

/** A year or a quarter, and its months, as places in the list of periods. */
interface Span {
  readonly whole: number;
  readonly months: readonly number[];
}

/** The years and quarters of a file of which it holds every month. */
export function spansOf(periods: readonly (Period | undefined)[]): Span[] {
  const at = new Map(periods.map((period, place) => [period, place]));
  const spans: Span[] = [];
  periods.forEach((period, whole) => {
    const match = /^(\d{4})(?:-Q(\d))?$/.exec(period ?? "");
    if (match === null) return;
    const [first, count] = match[2] === undefined ? [1, 12] : [Number(match[2]) * 3 - 2, 3];
    const months = Array.from({ length: count }, (_, i) => at.get(`${match[1]}-${String(first + i).padStart(2, "0")}`));
    if (months.every((place) => place !== undefined)) spans.push({ whole, months });
  });
  return spans;
}

/** How far a year may lie outside its months and be so for rounding; undefined where years are no means of months. */
function slackOf({ id }: Unit, isRate: boolean): number | undefined {
  if (id === "index" || isRate) return 0.1 + 1e-9;
  return id === "GBP/week" ? 1 : undefined;
}

/** The twelve-month rates whose year is the change of the yearly mean, which lies among the rates of its months. */
const RATES: ReadonlySet<string> = new Set(["D7G7", "L55O", "CZBH"]);

/** What is told of one series: how many of its years and quarters were compared, and the first that does not fit. */
export interface YearsChecked {
  readonly compared: number;
  /** The place among the periods of the first year or quarter that lies outside its months. */
  readonly outside: number | undefined;
}

/**
 * Whether years and quarters lie among their months, as means do: a column that was moved up or down, exchanged in
 * parts, or typed over does not hold it.
 *
 * @param values  a number for each of the periods; not a number where there is none
 */
export function yearsAmongMonths(code: string, unit: Unit, values: Float64Array, spans: readonly Span[]): YearsChecked {
  const slack = slackOf(unit, RATES.has(code));
  let compared = 0;
  let outside: number | undefined;
  if (slack === undefined) return { compared, outside };
  for (const { whole, months } of spans) {
    const value = values[whole]!;
    if (Number.isNaN(value)) continue;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const place of months) {
      low = Math.min(low, values[place]!);
      high = Math.max(high, values[place]!);
    }
    if (Number.isNaN(low)) continue; // a month without a figure
    compared += 1;
    if (value < low - slack || value > high + slack) outside ??= whole;
  }
  return { compared, outside };
}

/** What is checked, in words. */
export const YEARS_CHECK = "years and quarters lie among their months";

/**
 * Refuses a series whose year or quarter lies outside its months.
 *
 * @param place  where the year stands, in words, with the file
 * @throws Problem "figures-disagree"
 */
export function refuseOutside(code: string, period: Period | undefined, place: string): never {
  return problem("figures-disagree", `${place}: ${code} of ${period} lies outside its own months`, {
    found: `a figure of ${period} above or below all of its months`,
    expected: "a mean of the months",
    where: place,
    hint: "figures were moved or typed over: download the file again",
  });
}
