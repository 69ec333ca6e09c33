import { type Period, parsePeriod } from "../../src/core/period.js";

const DAY = 86_400_000;

/** The first instant of a period, in UTC milliseconds. @example startOf("2024/25") === Date.UTC(2024, 3, 1) */
export function startOf(period: Period): number {
  const { year, month } = parsePeriod(period);
  return Date.UTC(year, month - 1, 1);
}

/** The first instant after a period, in UTC milliseconds. */
export function endOf(period: Period): number {
  const { year, month, length } = parsePeriod(period);
  return Date.UTC(year, month - 1 + length, 1);
}

/**
 * Where a period stands on a time axis: its middle, to the day, so that a month, a quarter, a calendar year and a
 * financial year can share an axis and none is moved to an end.
 *
 * @returns UTC milliseconds
 * @example middleOf("2024") === Date.UTC(2024, 6, 2)
 */
export const middleOf = (period: Period): number => Math.floor((startOf(period) + endOf(period)) / 2 / DAY) * DAY;

/** A place as the day that stands in the data of a chart. @example placeDay(0) // "1970-01-01" */
export const placeDay = (place: number): string => new Date(place).toISOString().slice(0, 10);
