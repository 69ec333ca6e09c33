import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import { cellText } from "../../../src/catalogue/overlay/revisions.js";

const NAMES = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** A label of the ONS website for a month. @example onsMonth("2026-09") // "2026 SEP" */
export const onsMonth = (month: string): string => `${month.slice(0, 4)} ${NAMES[Number(month.slice(5)) - 1]}`;

/** What is made of a file: values by month that replace or follow those held; the release; the base. */
export interface MadeSeries {
  readonly months: Readonly<Record<string, string>>;
  readonly released?: string;
  readonly title?: string;
  /** The first month taken from the data held. */
  readonly from?: string;
}

/**
 * A time-series file in the layout of the ONS website, made up: the CPI as the data hold it from a month on, with
 * invented values in the place of, or behind, those held.
 */
export function madeCpi({
  months,
  released = "18-11-2026",
  title = "CPI INDEX 00: ALL ITEMS 2015=100",
  from = "2025-01",
}: MadeSeries): string {
  const held = openCatalogue()
    .dataset("prices")
    .rows.filter((row) => row.index === "cpi" && row.period >= from)
    .map((row) => [row.period, cellText(row.value)] as const);
  const all = new Map([...held, ...Object.entries(months)]);
  const head = [
    ["Title", title],
    ["CDID", "D7BT"],
    ["Source dataset ID", "MM23"],
    ["PreUnit", ""],
    ["Unit", "Index, base year = 100"],
    ["Release date", released],
    ["Next release", "16 December 2026"],
    ["Important notes", ""],
  ];
  const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, value]) => [onsMonth(month), value]);
  return [...head, ...rows].map(([a, b]) => `"${a}","${b}"\n`).join("");
}
