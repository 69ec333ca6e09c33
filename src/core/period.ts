import { problem } from "./problem.js";

/** `2024-03` month, `2024` calendar year, `2024/25` financial year (April to March), `2024-Q1` quarter. Parsed, never a Date. */
export type Period = string;

export type PeriodKind = "month" | "calendar-year" | "financial-year" | "quarter";

/** A period taken apart. `month` is its first month, 1 to 12. */
export interface PeriodParts {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly month: number;
  readonly length: 1 | 3 | 12;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const EXPECTED = "a month 2024-03, a calendar year 2024, a financial year 2024/25 or a quarter 2024-Q1";
const two = (n: number): string => String(n).padStart(2, "0");

function refuse(text: string, where: string | undefined, hint?: string): never {
  return problem("bad-period", `"${text}" is not a period`, {
    found: text,
    expected: EXPECTED,
    ...(where === undefined ? {} : { where }),
    ...(hint === undefined ? {} : { hint }),
    exit: 2,
  });
}

/**
 * Takes a period apart, and refuses what is not one.
 * A hyphen and two digits is always a month: `2011-12` is December 2011, `2024-25` is refused.
 *
 * @param text   the period as written
 * @param where  file and row, or option, for the message
 * @throws Problem "bad-period", with what was probably meant
 * @example parsePeriod("2024/25") // { kind: "financial-year", year: 2024, month: 4, length: 12 }
 */
export function parsePeriod(text: string, where?: string): PeriodParts {
  if (typeof text !== "string") return refuse(String(text), where, "a period is written as text");
  const year = Number(text.slice(0, 4));
  if (!/^[12]\d{3}/.test(text)) return refuse(text, where);
  const rest = text.slice(4);
  if (rest === "") return { kind: "calendar-year", year, month: 1, length: 12 };
  const next = two((year + 1) % 100);
  if (/^-\d\d$/.test(rest)) {
    const month = Number(rest.slice(1));
    if (month >= 1 && month <= 12) return { kind: "month", year, month, length: 1 };
    return refuse(text, where, rest.slice(1) === next ? `did you mean ${year}/${next}?` : undefined);
  }
  if (/^-Q[1-4]$/.test(rest)) return { kind: "quarter", year, month: 3 * Number(rest[2]) - 2, length: 3 };
  if (rest === `/${next}`) return { kind: "financial-year", year, month: 4, length: 12 };
  if (/^[/-]\d{2,4}$/.test(rest) && Number(rest.slice(1)) === year + 1)
    return refuse(text, where, `did you mean ${year}/${next}?`);
  if (/^\/\d\d$/.test(rest)) return refuse(text, where, `a financial year ends in the next year: ${year}/${next}`);
  return refuse(text, where);
}

/** The kind of a period. @example periodKind("2024-Q1") // "quarter" */
export const periodKind = (period: Period): PeriodKind => parsePeriod(period).kind;

/** Whether a text is a period. @example isPeriod("2024-25") // false */
export function isPeriod(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch {
    return false;
  }
}

const fromCount = (count: number): Period => `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;

/** Months since the year 0 to the first month of a period: a number to sort and count by. */
export function monthCount(period: Period): number {
  const { year, month } = parsePeriod(period);
  return year * 12 + month - 1;
}

/** The months a period holds, in order. @example monthsOf("2024-Q1") // ["2024-01", "2024-02", "2024-03"] */
export function monthsOf(period: Period): Period[] {
  const start = monthCount(period);
  return Array.from({ length: parsePeriod(period).length }, (_, i) => fromCount(start + i));
}

/** A month some months later, or earlier when negative. @example addMonths("2024-12", 1) // "2025-01" */
export function addMonths(month: Period, months: number): Period {
  if (periodKind(month) !== "month")
    problem("bad-period", `addMonths: "${month}" is not a month`, {
      found: month,
      expected: "a month such as 2024-03",
    });
  return fromCount(monthCount(month) + months);
}

/** Sorts by first month, a longer period before a shorter one that begins with it. */
export function comparePeriods(a: Period, b: Period): number {
  return monthCount(a) - monthCount(b) || parsePeriod(b).length - parsePeriod(a).length;
}

/** The financial year that holds a month. @example financialYearOf("2024-03") // "2023/24" */
export function financialYearOf(month: Period): Period {
  const { year, month: m } = parsePeriod(month);
  const begun = m >= 4 ? year : year - 1;
  return `${begun}/${two((begun + 1) % 100)}`;
}

/** The calendar year that a period begins in. @example calendarYearOf("2024-03") // "2024" */
export const calendarYearOf = (period: Period): Period => String(parsePeriod(period).year);

/** The financial year after another. @example nextFinancialYear("2023/24") // "2024/25" */
export function nextFinancialYear(financialYear: Period): Period {
  const { year } = parsePeriod(financialYear);
  return `${year + 1}/${two((year + 2) % 100)}`;
}

/** A period in words. @example periodWords("2024-03") // "March 2024" */
export function periodWords(period: Period): string {
  const { kind, year, month } = parsePeriod(period);
  if (kind === "month") return `${MONTHS[month - 1]} ${year}`;
  if (kind === "quarter") return `${MONTHS[month - 1]} to ${MONTHS[month + 1]} ${year}`;
  return period;
}

/** A period for a file name or an anchor. @example periodFileName("2024/25") // "2024-fy-25" */
export const periodFileName = (period: Period): string => period.replace("/", "-fy-");
