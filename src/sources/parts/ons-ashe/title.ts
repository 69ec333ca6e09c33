import type { Period } from "../../../core/period.js";
import type { Unit } from "../../../core/unit.js";
import type { Sheet } from "../../../read/sheet.js";

/** What the title of a sheet of an ASHE table says. */
export interface Title {
  readonly row: number;
  readonly column: number;
  /** "8.1a". */
  readonly table: string;
  /** 8: which way the jobs are split. */
  readonly family: number;
  /** Whether the figures are coefficients of variation and not pay. */
  readonly variation: boolean;
  /** As printed, without the unit: "Weekly pay - Gross". */
  readonly measure: string;
  readonly unit: Unit;
  readonly sex: "all" | "male" | "female";
  readonly pattern: "all" | "full-time" | "part-time";
  readonly year: number;
  readonly period: Period;
  readonly status: "provisional" | "revised" | "not-stated";
}

const TITLE = /^Table\s+(\d+)\.(\d+)([ab])?\s+(\S.*?)\s+-\s+For\s+(.+?)\s*employee jobs\s*[a-z\d]?\s*:?(.*)$/is;

function unitOf(measure: string): Unit | undefined {
  if (/\(%\)/.test(measure)) return { id: "percent" };
  if (/hours worked/i.test(measure)) return { id: "count" };
  if (!measure.includes("£")) return undefined;
  if (/^annual/i.test(measure)) return { id: "GBP/year", prices: "current" };
  if (/^hourly/i.test(measure)) return { id: "GBP/hour", prices: "current" };
  return /^(?:weekly|basic|overtime)/i.test(measure) ? { id: "GBP/week", prices: "current" } : undefined;
}

const two = (n: number): string => String(n % 100).padStart(2, "0");

/**
 * What a title says; undefined where a text is no title of an ASHE table of pay or hours.
 *
 * @example titleIn("Table 8.1a   Weekly pay - Gross (£) - For male employee jobsa: United Kingdom, 2025")?.sex // "male"
 */
export function titleIn(text: string, row = 1, column = 1): Title | undefined {
  const found = TITLE.exec(text.replace(/\s+/g, " ").trim());
  if (found === null) return undefined;
  const [, family = "", number = "", letter = "", measure = "", whom = "", rest = ""] = found;
  const year = /(?:19|20)\d\d(?!\d)/.exec(rest)?.[0];
  const words = whom.toLowerCase();
  const known = /^(?:all|(?:(?:fe)?male)?\s*(?:(?:full|part)-time)?)$/.test(words);
  const variation = letter === "b" || /coefficients? of variation|\bCVs?\b/i.test(text);
  const unit = variation ? ({ id: "percent" } as const) : unitOf(measure);
  if (year === undefined || !known || words === "" || unit === undefined || (variation && letter === "a"))
    return undefined;
  const annual = /^annual/i.test(measure);
  return {
    row,
    column,
    table: `${family}.${number}${letter.toLowerCase()}`,
    family: Number(family),
    variation,
    measure: measure
      .replace(/\s*-?\s*coefficients? of variation.*$/i, "")
      .replace(/\s*\((?:£|%)\)\s*/, "")
      .trim(),
    unit,
    sex: /^female/.test(words) ? "female" : /^male/.test(words) ? "male" : "all",
    pattern: words.includes("full") ? "full-time" : words.includes("part") ? "part-time" : "all",
    year: Number(year),
    period: annual ? `${Number(year) - 1}/${two(Number(year))}` : `${year}-04`,
    status: /provisional/i.test(rest) ? "provisional" : /revised/i.test(rest) ? "revised" : "not-stated",
  };
}

const LOOKED_AT = 8;

/** The title of a sheet of an ASHE table; undefined where it has none. */
export function titleOf(sheet: Sheet): Title | undefined {
  for (let row = 1; row <= Math.min(LOOKED_AT, sheet.rows); row += 1)
    for (let column = 1; column <= Math.min(3, sheet.columns); column += 1) {
      const found = titleIn(sheet.text(row, column), row, column);
      if (found !== undefined) return found;
    }
  return undefined;
}

const isAsheTitle = (text: string): boolean =>
  /^\s*Table\s+\d+\.\d+[ab]?\s.*employee jobs/is.test(text) && !/living wage|\bLWF?\b/i.test(text);

/** Whether a sheet begins like an ASHE table, whatever is the matter with the rest of its title. */
export function beginsLikeAshe(sheet: Sheet): boolean {
  for (let row = 1; row <= Math.min(LOOKED_AT, sheet.rows); row += 1) if (isAsheTitle(sheet.text(row, 1))) return true;
  return false;
}

/** Sex and working pattern that the name of a sheet stands for; undefined where it stands for none. */
export function ofSheetName(name: string): { sex: string; pattern: string } | undefined {
  const words = name
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
  if (!/^(?:all|(?:(?:fe)?male)? ?(?:(?:full|part) time)?)$/.test(words) || words === "") return undefined;
  return {
    sex: words.startsWith("female") ? "female" : words.startsWith("male") ? "male" : "all",
    pattern: words.includes("full") ? "full-time" : words.includes("part") ? "part-time" : "all",
  };
}
