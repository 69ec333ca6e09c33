import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";
import { CODES } from "../ons-earn01/codes.js";

const MONTH = /^\d{4}-\d\d$/;

/** The price indices held, by code: each on the one reference period it is held on. */
const INDICES: Readonly<Record<string, { readonly index: string; readonly base: string }>> = {
  D7BT: { index: "cpi", base: "2015=100" },
  L522: { index: "cpih", base: "2015=100" },
  CHAW: { index: "rpi", base: "Jan 1987=100" },
};

/** The twelve-month rates held, by code. */
const RATES: Readonly<Record<string, string>> = { D7G7: "cpi", L55O: "cpih", CZBH: "rpi" };

/** The sectors of which growth rates are held. */
const GROWTH_SECTORS: ReadonlySet<string> = new Set(["whole_economy", "private", "public", "public_excl_financial"]);

/**
 * Where a figure of an ONS series belongs among the data: price indices on the reference period they are held on, their
 * twelve-month rates, average weekly earnings. Months only, since what is held is monthly.
 *
 * @param released  the release; levels of earnings are held by release
 */
export function seriesSlot({ series, period, unit }: Observation, released: string | undefined): Slot | undefined {
  if (period === undefined || !MONTH.test(period)) return undefined;
  const index = Object.hasOwn(INDICES, series) ? INDICES[series] : undefined;
  if (index !== undefined)
    return unit.base === index.base
      ? { resource: "prices", columns: { index: index.index, cdid: series, period, base: index.base } }
      : undefined;
  if (Object.hasOwn(RATES, series) && unit.id === "percent")
    return { resource: "prices-annual-rate", columns: { index: RATES[series]!, cdid: series, period } };
  const meaning = CODES.get(series);
  if (meaning === undefined || meaning.measure === "bonus_pay" || released === undefined) return undefined;
  const { measure, sector, kind } = meaning;
  if (kind === "level" && unit.id === "GBP/week") {
    const prices = typeof unit.prices === "object" ? "constant" : "current";
    const precision = "whole-pounds";
    return {
      resource: "average-weekly-earnings",
      columns: { release: released, precision, cdid: series, measure, sector, period, prices },
    };
  }
  if ((kind === "single_month" || kind === "three_month") && unit.id === "percent" && GROWTH_SECTORS.has(sector))
    return {
      resource: "average-weekly-earnings-growth",
      columns: { release: released, cdid: series, measure, sector, basis: kind, period },
    };
  return undefined;
}

/** Whether figures of a code are among the data: price indices, their rates, average weekly earnings. */
export const isHeld = (code: string): boolean =>
  Object.hasOwn(INDICES, code) || Object.hasOwn(RATES, code) || CODES.has(code);

/** What must be known before an index is used that stands on another reference period than the one held. */
export function baseNotes(series: string, base: string | undefined): string[] {
  const held = Object.hasOwn(INDICES, series) ? INDICES[series] : undefined;
  if (held === undefined || held.base === base) return [];
  return [
    `${series} is on ${base ?? "a reference period that the file does not say"}; the data hold it on ${held.base}. The same code was published on both: the two are not one series.`,
  ];
}
