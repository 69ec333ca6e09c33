import { oneOf } from "../core/options.js";

/**
 * Which index value stands for a dated figure: its own month (the default), or the mean of the calendar year, of the
 * financial year that ended, or of the financial year that began. Published analyses differ in just this.
 */
export const BASES = ["month", "calendar-year", "financial-year-ended", "financial-year-begun"] as const;
export type Basis = (typeof BASES)[number];

/** How a basis is named in words. @example BASIS_WORDS["calendar-year"] // "mean of the calendar year" */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  month: "its own month",
  "calendar-year": "mean of the calendar year",
  "financial-year-ended": "mean of the financial year ended",
  "financial-year-begun": "mean of the financial year begun",
};

/**
 * Checks that a text names a basis.
 *
 * @param text  "month", "calendar-year", "financial-year-ended" or "financial-year-begun"
 * @returns the basis
 * @throws Problem "unknown-value", with the nearest known one
 * @example parseBasis("calendar-year") // "calendar-year"
 */
export const parseBasis = (text: string): Basis => oneOf("basis", text, BASES);
