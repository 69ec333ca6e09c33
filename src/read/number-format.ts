/** What a number format makes of a number. */
export type NumberFormatKind = "plain" | "percent" | "date";

/** Formats that every program knows by number and no workbook spells out. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10]);

/**
 * Whether numbers of a format are dates, percentages or plain numbers. A time of day without a date is plain.
 *
 * @param id    its number
 * @param code  as the workbook spells it, if it does: "mmm yyyy"
 * @example numberFormatKind(164, "mmm\\ yyyy") // "date"
 */
export function numberFormatKind(id: number, code: string | undefined): NumberFormatKind {
  if (code === undefined) return BUILT_IN_DATES.has(id) ? "date" : BUILT_IN_PERCENTS.has(id) ? "percent" : "plain";
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";")[0]!;
  if (bare.includes("%")) return "percent";
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare)) ? "date" : "plain";
}
