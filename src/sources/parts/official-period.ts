import type { Day } from "../../core/day.js";
import { isPeriod, type Period } from "../../core/period.js";

const NAMES = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may", "may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const two = (n: number): string => String(n).padStart(2, "0");

/** The number of a month by its English name or its first letters, 1 to 12. @example monthNumber("Sept") // 9 */
export function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase().replace(/\.$/, "");
  const found = NAMES.findIndex((names) => names.includes(lower));
  return found === -1 ? undefined : found + 1;
}

/** Two digits of a year: 00 to 49 are of this century, 50 to 99 of the last. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900);

/**
 * The period that a label of an official file stands for: "2000 JAN", "2000 Q1", "2008Q1", "2000", "Jan-20",
 * "January 2020", "2020-01", "2011/12", "2011-12" only where the file is one of financial years, "31 March 2023" as its
 * month, "Oct-Dec 2020" as its quarter. Undefined when it is none: a note below a table, a title.
 *
 * @param text  the label
 * @param of    "financial-years" where a year, a hyphen and two digits is a financial year; months unless given
 * @example officialPeriod("2000 JAN") // "2000-01"
 */
export function officialPeriod(text: string, of: "months" | "financial-years" = "months"): Period | undefined {
  const label = text.replace(/\s+/g, " ").trim();
  const year = /^(1[5-9]|20|21)\d\d$/;
  if (year.test(label)) return label;
  let m = /^(\d{4})[ -]?Q([1-4])$/i.exec(label) ?? undefined;
  if (m !== undefined) return `${m[1]}-Q${m[2]}`;
  m = /^Q([1-4])[ -]?(\d{4})$/i.exec(label) ?? undefined;
  if (m !== undefined) return `${m[2]}-Q${m[1]}`;
  m = /^(\d{4})[ -]([A-Za-z]{3,9})\.?$/.exec(label) ?? undefined;
  if (m !== undefined) return ofMonth(Number(m[1]), monthNumber(m[2]!));
  m = /^([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})$/.exec(label) ?? undefined;
  if (m !== undefined) return ofMonth(fullYear(m[2]!), monthNumber(m[1]!));
  m = /^\d{1,2}(?:st|nd|rd|th)? ([A-Za-z]{3,9}) (\d{4})$/.exec(label) ?? undefined;
  if (m !== undefined) return ofMonth(Number(m[2]), monthNumber(m[1]!));
  m = /^([A-Za-z]{3,9})\s?(?:-|to)\s?([A-Za-z]{3,9}) (\d{4})$/.exec(label) ?? undefined;
  if (m !== undefined) return ofQuarter(Number(m[3]), monthNumber(m[1]!), monthNumber(m[2]!));
  m = /^(\d{4})\s?[/-]\s?(\d{2}|\d{4})$/.exec(label) ?? undefined;
  if (m !== undefined) {
    const next = `${m[1]}/${two((Number(m[1]) + 1) % 100)}`;
    const financial = m[2]!.slice(-2) === next.slice(-2) && (m[2]!.length === 2 || Number(m[2]) === Number(m[1]) + 1);
    if (financial && (label.includes("/") || of === "financial-years")) return next;
    return label.includes("-") && m[2]!.length === 2 && isPeriod(label) ? label : undefined;
  }
  m = /^(\d{4})-(\d\d)-\d\d$/.exec(label) ?? undefined;
  return m === undefined ? undefined : ofMonth(Number(m[1]), Number(m[2]));
}

const ofMonth = (year: number, month: number | undefined): Period | undefined =>
  month === undefined || month < 1 || month > 12 ? undefined : `${year}-${two(month)}`;

const ofQuarter = (year: number, from: number | undefined, to: number | undefined): Period | undefined =>
  from !== undefined && to === from + 2 && from % 3 === 1 ? `${year}-Q${(from + 2) / 3}` : undefined;

/**
 * The day that a text of an official file names: "25-03-2026", "22 April 2026", "22-Jun-22", "2026-03-25", "25/03/2026".
 * Day before month, as in Britain. Undefined when it names none: "To be announced".
 *
 * @example officialDay("25-03-2026") // "2026-03-25"
 */
export function officialDay(text: string): Day | undefined {
  const label = text.replace(/\s+/g, " ").trim();
  let m = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(label) ?? undefined;
  if (m !== undefined) return realDay(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(label) ?? undefined;
  if (m !== undefined) return realDay(Number(m[3]), Number(m[2]), Number(m[1]));
  m =
    /^(?:[A-Za-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/.exec(label) ?? undefined;
  if (m !== undefined) return realDay(fullYear(m[3]!), monthNumber(m[2]!) ?? 0, Number(m[1]));
  return undefined;
}

function realDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const text = `${year}-${two(month)}-${two(day)}`;
  return date.toISOString().slice(0, 10) === text ? text : undefined;
}
