import { knownOptions } from "../core/options.js";
import { positive } from "../core/positive.js";

/**
 * How far an hourly rate stands above the National Living Wage: `hourly ÷ NLW − 1`, in per cent. Show it with the
 * weeks, hours and age band. Below zero it is "below the National Living Wage on the stated hours", and no more: the
 * statutory test goes by pay reference period, age and working time, which an annual salary does not give.
 *
 * @param hourly         pounds an hour, from `hourly`
 * @param statutoryRate  the rate in force on the day, pounds an hour
 * @returns per cent
 * @throws Problem "bad-number"
 * @example headroom(12.6, 12) // 5
 */
export const headroom = (hourly: number, statutoryRate: number): number =>
  (positive("headroom", "the hourly rate", hourly) / positive("headroom", "the statutory rate", statutoryRate) - 1) *
  100;

/** Margin of the words "on the floor", in per cent. */
export const FLOOR_MARGIN = 1;

/**
 * Whether a headroom is "on the floor": under the margin, which is 1% unless given.
 *
 * @param headroomPercent  from `headroom`
 * @param options          `floorMargin` in per cent
 * @returns true when the headroom is below the margin
 * @throws Problem "unknown-option"
 * @example onTheFloor(0.4) // true
 */
export function onTheFloor(
  headroomPercent: number,
  options: { readonly floorMargin?: number | undefined } = {},
): boolean {
  knownOptions("onTheFloor", options, ["floorMargin"]);
  return headroomPercent < (options.floorMargin ?? FLOOR_MARGIN);
}
