import type { FormatId } from "../evidence/format.js";

/** Decimals a format shows; undefined when it writes no number. */
const DECIMALS: Partial<Record<FormatId, number>> = {
  percent0: 0,
  percent1: 1,
  percent2: 2,
  "percent-printed": 1,
  points1: 1,
  "points-printed": 1,
  pounds0: 0,
  pounds2: 2,
  count: 0,
  decimal1: 1,
  decimal2: 2,
  index1: 1,
  "percent0-size": 0,
  "percent1-size": 1,
  "points1-size": 1,
  "pounds0-size": 0,
  "pounds2-size": 2,
  "count-size": 0,
};

/** How many decimals a spreadsheet shows of a figure; undefined is "all there are". The unit stands in the heading. */
export const decimalsOf = (as: FormatId | undefined): number | undefined =>
  as === undefined ? undefined : DECIMALS[as];

/**
 * The number format of a spreadsheet cell: the rounding of the sentence, over the unrounded value.
 *
 * @example numberFormat("percent1") // "#,##0.0"
 */
export function numberFormat(as: FormatId | undefined): string {
  const places = decimalsOf(as);
  if (places === undefined) return "General";
  return places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`;
}
