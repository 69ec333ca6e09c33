import type { Missing } from "../../../core/cell.js";
import type { Day } from "../../../core/day.js";
import { dayWords } from "../../../core/day.js";
import { serialDate } from "../../../read/serial-date.js";
import { numberIn, SHORTHAND } from "../figure-cell.js";
import { officialDay } from "../official-period.js";
import type { OwnType } from "./column.js";
import { masked } from "./personal.js";

/** What stands in a cell, whatever the format of the file. */
export interface OwnCell {
  readonly text: string;
  /** The number stored there, in a workbook. */
  readonly number?: number | undefined;
  /** The day stored there, in a workbook. */
  readonly date?: Day | undefined;
  /** Whether the number is shown as a percentage, in a workbook. */
  readonly percent?: boolean | undefined;
}

/** Why a cell cannot be read, in words that hold nothing of what stands in it but its shape. */
export interface Unreadable {
  readonly code: "not-a-figure" | "bad-number" | "bad-day" | "ambiguous-date" | "bad-band";
  readonly says: string;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

/** A number, why there is none, or that it cannot be read. A blank is undefined, and never 0. */
export type ReadNumber = number | { readonly missing: Missing; readonly as: string } | Unreadable | undefined;

const PLAIN = /^\d{1,15}(?:\.\d+)?$/;
const MONEY = /^£?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
const LEAST_PAY = 1_000;

const EXPECTED: Partial<Record<OwnType, string>> = {
  "pounds a year": "pounds a year, such as 28500 or £28,500",
  "whole number": "a whole number of people, 0 or more",
  fte: "full-time equivalents, such as 12.6; 60% only on a row of one person",
  hours: "hours a week, such as 37",
};

function faulty(type: OwnType, code: Unreadable["code"], says: string, found: string, hint?: string): Unreadable {
  const expected = EXPECTED[type] ?? "a number";
  return { code, says, found, expected, ...(hint === undefined ? {} : { hint }) };
}

/** What is wrong with a number as what it should be; undefined when nothing is. */
function wrong(type: OwnType, value: number): Unreadable | undefined {
  if (value >= LEAST_PAY && type === "pounds a year") return undefined;
  const found = String(value);
  if (value < 0) return faulty(type, "bad-number", "is below 0", found);
  if (type === "pounds a year" && value < LEAST_PAY)
    return faulty(
      type,
      "bad-number",
      `is below £${LEAST_PAY} a year`,
      found,
      "pay by the hour, week or month, or in thousands, is not pay a year; a blank is missing, not 0",
    );
  if (type === "whole number" && !Number.isSafeInteger(value))
    return faulty(
      type,
      "bad-number",
      "is not a whole number",
      found,
      "people are counted whole; part of a post is fte",
    );
  if (type === "hours" && (value === 0 || value > 168))
    return faulty(type, "bad-number", "is no number of hours a week", found);
  return undefined;
}

/** The number that a text spells, or why it is none of this column. */
function amountIn(type: OwnType, text: string): number | string {
  if (type === "pounds a year" && MONEY.test(text)) return Number(text.replace(/[£,]/g, ""));
  if (/\de[+-]?\d/i.test(text)) return "is a number that was shortened to a power of ten: show the column in full";
  const spelt = numberIn(text);
  if (spelt === undefined) return "is not a number";
  if (text.endsWith("%")) return type === "fte" ? Number((spelt / 100).toPrecision(15)) : "is a percentage";
  return text.includes("£") && type !== "pounds a year" ? "is an amount of money" : spelt;
}

/**
 * Reads a number of a column.
 *
 * @param type  of the column: what numbers are right in it
 * @param cell  what stands there
 * @returns the number; a reason of the shorthand of official statistics; undefined for a blank
 * @example readNumber("pounds a year", { text: "£28,500" }) // 28500
 */
export function readNumber(type: OwnType, { text, number, date, percent = false }: OwnCell): ReadNumber {
  if (number !== undefined) {
    if (percent && type !== "fte") return faulty(type, "bad-number", "is shown as a percentage", `${number}`);
    return wrong(type, number) ?? number;
  }
  if (PLAIN.test(text)) {
    const plain = Number(text);
    return wrong(type, plain) ?? plain;
  }
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const reason = Object.hasOwn(SHORTHAND, trimmed.toLowerCase()) ? SHORTHAND[trimmed.toLowerCase()] : undefined;
  if (reason !== undefined) return { missing: reason, as: trimmed };
  const value = amountIn(type, trimmed);
  if (typeof value === "number") return wrong(type, value) ?? value;
  const found = `something like "${masked(text)}"`;
  if (date !== undefined)
    return faulty(type, "not-a-figure", "is a date", found, "format the column as numbers and type it again");
  return faulty(type, numberIn(trimmed) === undefined ? "not-a-figure" : "bad-number", value, found);
}

/** Whether a number is written as a share of one: 60%. */
export const isShare = ({ text, percent }: OwnCell): boolean => percent === true || text.trimEnd().endsWith("%");

const AT_MIDNIGHT = /[T ]\s*0{1,2}:00(?::00(?:\.0+)?)?$/;

/**
 * Reads a day: as a workbook stores it, as 2024-04-01, 01/04/2024, 1 April 2024 or 1-Apr-24, day before month. A bare
 * number of days counts from 1900 or from 1904 and does not say which: without being told, it is refused.
 *
 * @param cell    what stands there
 * @param system  what a bare number counts from, where the user says
 * @returns the day, undefined for a blank
 * @example readDay({ text: "01/04/2024" }, undefined) // "2024-04-01"
 */
export function readDay(cell: OwnCell, system: "1900" | "1904" | undefined): Day | Unreadable | undefined {
  if (cell.date !== undefined) return cell.date;
  const text = cell.text.trim();
  if (text === "") return undefined;
  const expected = "a day such as 2024-04-01 or 01/04/2024, day before month";
  if (/^\d{5}(?:\.0+)?$/.test(text)) {
    const [from1900, from1904] = [serialDate(Number(text), "1900"), serialDate(Number(text), "1904")];
    const day = system === "1904" ? from1904 : from1900;
    if (system !== undefined && day !== undefined) return day;
    const words = (d: Day | undefined): string => (d === undefined ? "no day" : dayWords(d));
    return {
      code: "ambiguous-date",
      says: "is a bare number of days, which does not say what it counts from",
      found: `${text}: ${words(from1900)} counted from 1900, ${words(from1904)} counted from 1904`,
      expected,
      hint: "format the column as dates in the spreadsheet and save it again",
    };
  }
  const day = officialDay(text.replace(AT_MIDNIGHT, ""));
  if (day !== undefined && day >= "1900" && day < "2200") return day;
  const american = /^\d{1,2}[-/.](?:1[3-9]|2\d|3[01])[-/.]\d{4}$/.test(text);
  return {
    code: "bad-day",
    says: "is not a day",
    found: `something like "${masked(text)}"`,
    expected,
    ...(american ? { hint: "the month seems to stand before the day: set the column to British or ISO dates" } : {}),
  };
}
