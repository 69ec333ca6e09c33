import { calendarYearOf, type Period } from "../../core/period.js";

/** The longest run of years without a gap that ends with the last: what may be drawn as a line or tested for a trend. */
export function lastRun(periods: readonly Period[]): Period[] {
  const run: Period[] = [];
  for (const period of [...periods].reverse()) {
    const next = run[0];
    if (next !== undefined && Number(calendarYearOf(next)) - Number(calendarYearOf(period)) !== 1) break;
    run.unshift(period);
  }
  return run;
}
