import type { Unit } from "../../../core/unit.js";

/** A unit as a file of ONS series states it, and by how much its figures are multiplied to be in it. */
export interface StatedUnit {
  readonly unit: Unit;
  readonly times: 1 | 1_000 | 1_000_000;
}

const BASE =
  /\b(?:((?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? )?(\d{4}))\s*=\s*100\b/i;

/**
 * The reference period of an index, as a title or a unit states it. The same code occurs on one reference year and,
 * later, on another: what the text says is what counts.
 *
 * @example statedBase("RPI All Items Index: Jan 1987=100") // "Jan 1987=100"
 */
export function statedBase(text: string): string | undefined {
  const match = BASE.exec(text);
  if (match === null) return undefined;
  const month = (match[1] ?? "").trim();
  return `${month === "" ? "" : `${month.charAt(0).toUpperCase()}${month.slice(1).toLowerCase()} `}${match[2]}=100`;
}

/** A unit that is the base of an index and no more: "2015=100". */
const BARE_BASE = /^(?:[A-Za-z]{3,9} )?\d{4}\s*=\s*100$/;

/** Titles of percentages that state no unit: "Year on Year Growth (%)", "CPI ANNUAL RATE 00", "percentage change over 12 months". */
const PERCENTAGE =
  /\(%\)|\b(?:growth|change)\b.*%|%.*\b(?:growth|change)\b|percentage change|\b(?:annual|monthly|mthly|growth) rate\b/i;

/** Thousands or millions, from what stands before and after a figure. */
function scaleOf(text: string): StatedUnit["times"] {
  if (/million|\bmn?\b/i.test(text)) return 1_000_000;
  return /thousand|000s?\b/i.test(text) ? 1_000 : 1;
}

/**
 * The unit of a series, from its title and the two fields in which ONS states what stands before a figure and behind it.
 * ONS leaves both blank for many series whose title says it. Undefined when nothing says what is counted.
 *
 * @param title    of the series
 * @param preUnit  what stands before a figure: "£"
 * @param unit     what stands behind it: "%", "Index, base year = 100"
 * @example seriesUnit("CPI INDEX 00: ALL ITEMS 2015=100", "", "Index, base year = 100")?.unit.base // "2015=100"
 */
export function seriesUnit(title: string, preUnit: string, unit: string): StatedUnit | undefined {
  const said = `${preUnit} ${unit}`.trim();
  const change = /\b(?:growth|rate|change)\b|%/i.test(title);
  const titledIndex = /\bindex\b/i.test(title) && !change;
  if (/^index/i.test(unit) || (titledIndex && (said === "" || BARE_BASE.test(said)))) {
    const [titled, beside] = [statedBase(title), statedBase(unit)];
    if (titled !== undefined && beside !== undefined && titled !== beside) return undefined; // which of the two?
    const base = titled ?? beside;
    return { unit: { id: "index", ...(base === undefined ? {} : { base }) }, times: 1 };
  }
  const titledPercent = PERCENTAGE.test(title) || (title.includes("%") && !/\bindex\b/i.test(title));
  if (unit === "%" || /per ?cent(?!age points?)/i.test(unit) || (said === "" && titledPercent))
    return { unit: { id: "percent" }, times: 1 };
  if (preUnit.includes("£") || /^£/.test(unit) || (said === "" && title.includes("(£)"))) {
    const weekly = /^AWE\b|average weekly earnings|per week|a week/i.test(title);
    return { unit: { id: weekly ? "GBP/week" : "GBP" }, times: weekly ? 1 : scaleOf(said) };
  }
  if (/percentage points?/i.test(unit)) return { unit: { id: "points" }, times: 1 };
  if (/persons|people|thousand|000s?\b|million/i.test(unit)) {
    const people = /persons|people|employ|workforce|headcount/i.test(`${title} ${unit}`);
    return { unit: { id: people ? "people" : "count" }, times: scaleOf(unit) };
  }
  return undefined;
}
