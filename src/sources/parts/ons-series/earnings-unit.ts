import type { Unit } from "../../../core/unit.js";
import { CODES } from "../ons-earn01/codes.js";
import { type StatedUnit, seriesUnit } from "./series-unit.js";

/** The prices that real earnings are in, as the workbooks of EARN01 from 2021 to 2025 state them; files of series do not. */
const REAL: NonNullable<Unit["prices"]> = { index: "cpih", of: "2015" };

/** Said of a file that holds real earnings. */
export const REAL_TERMS_NOTE =
  "Real earnings are in prices of 2015 by CPIH, as EARN01 states of the same codes; this file does not say. They are never deflated again.";

/**
 * The unit of a series of ONS, and of average weekly earnings whose prices they are in. Undefined where the file does
 * not say what is counted, and where its title and its code disagree on whether pay is in real terms.
 *
 * @example earningsUnit("KAB9", "AWE: Whole Economy Level (£): Seasonally Adjusted Total Pay", "£", "")?.unit.prices // "current"
 */
export function earningsUnit(code: string, title: string, preUnit: string, unit: string): StatedUnit | undefined {
  const stated = seriesUnit(title, preUnit, unit);
  if (stated?.unit.id !== "GBP/week") return stated;
  const titledReal = /\breal terms\b/i.test(title);
  const codedReal = CODES.get(code)?.measure.endsWith("_real_terms") ?? false;
  if (titledReal !== codedReal) return undefined;
  return { unit: { id: "GBP/week", prices: codedReal ? REAL : "current" }, times: stated.times };
}
