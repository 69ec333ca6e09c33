import { type Day, parseDay } from "../core/day.js";
import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** A rate that holds from a day until the next step. */
export interface Step {
  readonly from: Day;
  /** Pounds an hour. */
  readonly rate: number;
  /** Whether it is a projection. */
  readonly projected?: boolean | undefined;
}

/** A named path of steps: "award of 2% each July", "enacted rates, then earnings growth of the March 2026 forecast". */
export interface NamedPath {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** When a pay point was overtaken, and by what. */
export interface Overtaken {
  readonly on: Day;
  readonly payPoint: number;
  readonly statutoryRate: number;
  /** Whether either path was a projection on that day. */
  readonly projected: boolean;
  readonly award: string;
  readonly path: string;
}

/**
 * The first day on which the statutory rate exceeds a pay point, under a named award and a named path of the rate.
 * Equal is not overtaken. Only days on which both are known are looked at.
 *
 * @param payPoint  the hourly pay point and its awards
 * @param rates     the statutory rate
 * @returns the day with both rates, pounds an hour; undefined when the pay point stays ahead on the days held
 * @throws Problem "unnamed-path", "too-few-values", "unordered", "bad-day", "bad-number"
 * @example overtakenOn({ name: "no award", steps: [{ from: "2023-07-01", rate: 11 }] }, { name: "enacted", steps: [{ from: "2024-04-01", rate: 11.44 }] }).on // "2024-04-01"
 */
export function overtakenOn(payPoint: NamedPath, rates: NamedPath): Overtaken | undefined {
  for (const { name, steps } of [payPoint, rates]) {
    if (name.trim() === "")
      problem("unnamed-path", "overtakenOn: a path has no name", {
        expected: "the award and the path of the rate named",
      });
    if (steps.length === 0) problem("too-few-values", `overtakenOn: "${name}" has no steps`);
    steps.forEach(({ from, rate }, i) => {
      parseDay(from);
      positive("overtakenOn", `the rate of ${from} in "${name}"`, rate);
      if (i > 0 && from <= steps[i - 1]!.from)
        problem("unordered", `overtakenOn: in "${name}" ${from} does not come after ${steps[i - 1]!.from}`);
    });
  }
  const start = [payPoint.steps[0]!.from, rates.steps[0]!.from].sort()[1]!;
  const days = [...new Set([start, ...payPoint.steps.map(({ from }) => from), ...rates.steps.map(({ from }) => from)])];
  for (const on of days.filter((day) => day >= start).sort()) {
    const [pay, rate] = [payPoint, rates].map(({ steps }) => steps.findLast(({ from }) => from <= on)!) as [Step, Step];
    if (rate.rate > pay.rate)
      return {
        on,
        payPoint: pay.rate,
        statutoryRate: rate.rate,
        projected: pay.projected === true || rate.projected === true,
        award: payPoint.name,
        path: rates.name,
      };
  }
  return undefined;
}
