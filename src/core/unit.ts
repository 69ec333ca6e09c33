import type { Period } from "./period.js";

/** The three price indices that pay is set against. */
export const INDEX_IDS = ["cpi", "cpih", "rpi"] as const;
export type IndexId = (typeof INDEX_IDS)[number];

/** What a number counts. */
export type UnitId =
  | "GBP/year"
  | "GBP/week"
  | "GBP/hour"
  | "GBP"
  | "percent"
  | "points"
  | "index"
  | "people"
  | "fte"
  | "count"
  | "ratio"
  | "date";

/** A unit, whose prices it is in when it is money in real terms, and what its base is when it is an index. */
export interface Unit {
  readonly id: UnitId;
  readonly prices?: "current" | { readonly index: IndexId; readonly of: Period };
  readonly base?: string;
}

/** How an index is named in words. */
export const INDEX_NAMES: Readonly<Record<IndexId, string>> = { cpi: "CPI", cpih: "CPIH", rpi: "RPI" };

const WORDS: Readonly<Record<UnitId, string>> = {
  "GBP/year": "£ a year",
  "GBP/week": "£ a week",
  "GBP/hour": "£ an hour",
  GBP: "£",
  percent: "%",
  points: "percentage points",
  index: "index",
  people: "people",
  fte: "full-time equivalents",
  count: "number",
  ratio: "ratio",
  date: "date",
};

/**
 * A unit in words, for the head of a column.
 *
 * @example unitWords({ id: "GBP/year", prices: { index: "cpi", of: "2024-03" } }) // "£ a year, CPI prices of 2024-03"
 */
export function unitWords(unit: Unit): string {
  const base = unit.base === undefined ? "" : `, ${unit.base}`;
  const prices =
    unit.prices === undefined || unit.prices === "current"
      ? ""
      : `, ${INDEX_NAMES[unit.prices.index]} prices of ${unit.prices.of}`;
  return `${WORDS[unit.id]}${base}${prices}`;
}

/** Whether a unit is already in constant prices, and so must never be deflated again. */
export const inConstantPrices = (unit: Unit): boolean => typeof unit.prices === "object";
