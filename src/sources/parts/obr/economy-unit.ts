import type { Unit } from "../../../core/unit.js";

/** The base of an index, as headings print it: "2015 = 100", "Jan 1987=100", "2008Q1=100". */
export const BASE = /((?:[A-Z][a-z]{2} )?\d{4}(?:Q\d)?)\s*=\s*100/;

/** What a column counts: its unit, undefined for hours, which realpay has none for, and by what a figure is multiplied. */
export interface Measure {
  readonly unit: Unit | undefined;
  readonly times: number;
}

/**
 * What a column counts, from its heading and the one above it; undefined where neither says.
 *
 * @example measureOf("Employment (16+, millions)", "") // { unit: { id: "people" }, times: 1e6 }
 */
export function measureOf(heading: string, group: string): Measure | undefined {
  const base = BASE.exec(heading) ?? BASE.exec(group);
  if (base !== null) return { unit: { id: "index", base: `${base[1]}=100` }, times: 1 };
  if (/per cent/i.test(heading) || /growth/i.test(`${heading} ${group}`)) return { unit: { id: "percent" }, times: 1 };
  if (/billion/i.test(heading)) return { unit: { id: "GBP" }, times: 1e9 };
  if (/\bhours\b/i.test(heading)) return { unit: undefined, times: 1 };
  return /millions?/i.test(heading) ? { unit: { id: "people" }, times: 1e6 } : undefined;
}
