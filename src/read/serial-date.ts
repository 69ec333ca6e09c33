import type { Day } from "../core/day.js";

const DAY = 86_400_000;
/** Day 60 of the system that begins in 1900 is the 29 February 1900, which never was: what follows is one day on. */
const FALSE_LEAP_DAY = 60;

/**
 * The day that a spreadsheet's number of days stands for. Programs count from 1900, or from 1904 where the workbook
 * says so: the same number is four years and a day later there.
 *
 * @param serial  days, a fraction being the time of day, which is dropped
 * @param system  what the workbook says
 * @returns undefined where the number is no day between 1900 and 2199
 * @example serialDate(45382, "1900") // "2024-03-31"
 */
export function serialDate(serial: number, system: "1900" | "1904"): Day | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 109_574) return undefined;
  const whole = Math.floor(serial);
  if (system === "1900" && (whole === 0 || whole === FALSE_LEAP_DAY)) return undefined;
  const start = system === "1904" ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < FALSE_LEAP_DAY ? 31 : 30);
  return new Date(start + whole * DAY).toISOString().slice(0, 10);
}

/** The day at the beginning of a time as ISO 8601 writes it; undefined where there is none. @example isoDay("2024-03-31T00:00:00") // "2024-03-31" */
export const isoDay = (text: string): Day | undefined => /^\d{4}-\d\d-\d\d(?=$|T)/.exec(text)?.[0];
