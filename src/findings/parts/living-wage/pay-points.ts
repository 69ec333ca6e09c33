import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { PayRangesRow } from "../../../catalogue/rows/awards.js";
import type { CivilServicePayRow, Grade } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import { type Day, dayWords } from "../../../core/day.js";
import type { FigureBook, PublishedFigure } from "../../../evidence/figure-book.js";
import { FLOOR_MARGIN, headroom, hourly, onTheFloor, WEEKS_PER_YEAR } from "../../../pay/index.js";
import { fromRow } from "../from-row.js";
import { gradeKey } from "../grades.js";
import type { StatutoryRate, StatutoryRates } from "./statutory-rates.js";

/** A salary at the bottom of the service, on a day, before it is set against a rate. */
export interface Salary {
  readonly id: string;
  /** "AA/AO median, whole service". */
  readonly name: string;
  readonly who: string;
  readonly grade: Grade;
  readonly kind: "median" | "minimum";
  readonly level: "all" | "department";
  readonly day: Day;
  /** The source does not state the day. */
  readonly dayInferred?: true;
  readonly figure: PublishedFigure;
}

/** A salary beside the rate in force on its day and the one that followed, with the keys of its figures. */
export interface PayPoint extends Salary {
  readonly salary: string;
  readonly hourly: string;
  readonly now: StatutoryRate;
  readonly headroomNow: string;
  /** Absent when no later rate is published. */
  readonly next?: StatutoryRate;
  readonly headroomNext?: string;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
const LOWEST: readonly Grade[] = ["AA/AO", "AA", "AO", "EO"];

/** Medians of the lowest grades at 31 March from 2016, for the whole service and for departments. */
export const medianSalaries = (catalogue: Catalogue): Salary[] =>
  catalogue
    .dataset("civil-service-pay")
    .rows.filter(
      (r) => r.statistic === "median" && LOWEST.includes(r.grade) && r.period >= "2016-03" && hasValue(r.value),
    )
    .map((row: CivilServicePayRow): Salary => {
      const whole = row.department_level === "all";
      const who = whole ? "whole service" : row.department;
      const level = whole ? "" : row.department_level === "organisation" ? ".organisation" : ".department";
      const day = `${row.period}-31`;
      return {
        id: `${gradeKey(row.grade)}${level}${whole ? "" : `.${slug(row.department)}`}.${row.period}`,
        name: `${row.grade} median, ${who}`,
        who,
        grade: row.grade,
        kind: "median",
        level: whole ? "all" : "department",
        day,
        figure: fromRow("civil-service-pay", row, {
          label: `median salary, ${row.grade}, ${who}, ${dayWords(day)}`,
          unit: { id: "GBP/year", prices: "current" },
          period: row.period,
          by: ["period", "grade", "department", "department_level", "statistic"],
        }),
      };
    });

/**
 * The lowest published minimum of each of the lowest grades, by department and location, from 31 March 2016. Only
 * where the grade is certain, and of the department itself, not of its agencies.
 */
export function minimumSalaries(catalogue: Catalogue): Salary[] {
  const lowest = new Map<string, PayRangesRow>();
  for (const row of catalogue.dataset("pay-ranges").rows) {
    if (row.measure !== "minimum" || !hasValue(row.value) || row.effective_from < "2016-03-31") continue;
    if (!["AA", "AO", "EO"].includes(row.grade_standard) || row.organisation !== row.department) continue;
    const id = [
      gradeKey(row.grade_standard as Grade),
      slug(row.department),
      slug(row.location),
      row.effective_from,
    ].join(".");
    const held = lowest.get(id);
    if (held === undefined || (hasValue(held.value) && row.value.value < held.value.value)) lowest.set(id, row);
  }
  return [...lowest].map(([id, row]): Salary => {
    const where = row.location === "not stated" ? "" : `, ${row.location}`;
    const who = `${row.department}${where}`;
    // one rate for everybody on one contract: no range, and not what others are paid
    const single = row.basis.includes("single rate");
    const contract = single ? (/ \(.+\)$/.exec(row.grade)?.[0] ?? "") : "";
    return {
      id: `minimum.${id}`,
      name: `${row.grade_standard}${contract} ${single ? "single rate" : "minimum"}, ${who}`,
      who,
      grade: row.grade_standard as Grade,
      kind: "minimum",
      level: "department",
      day: row.effective_from,
      ...(row.basis.includes("date inferred") ? { dayInferred: true as const } : {}),
      figure: fromRow("pay-ranges", row, {
        label: `${single ? "single rate" : "minimum of the range"}, ${row.grade_standard}${contract}, ${who}, ${dayWords(row.effective_from)}`,
        unit: { id: "GBP/year", prices: "current" },
        period: row.period,
        by: ["department", "organisation", "grade", "location", "effective_from", "range", "measure"],
      }),
    };
  });
}

/** The week that an annual salary is spread over, in words. @example weekWords(37) // "a 37-hour week" */
export const weekWords = (weeklyHours: number): string =>
  `${/^(8|11|18)(\.|$)/.test(String(weeklyHours)) ? "an" : "a"} ${weeklyHours}-hour week`;

/** The hours that an annual salary is spread over, in words: it stands in the label of every hourly figure. */
export const hoursWords = (weeklyHours: number): string => `${weekWords(weeklyHours)}, ${WEEKS_PER_YEAR} weeks a year`;

/**
 * Adds a salary by the hour and its headroom over a statutory rate, and returns the key of the headroom.
 *
 * @throws Problem "gross-hours" for hours that include unpaid breaks
 */
export function headroomFigure(book: FigureBook, salary: Salary, rate: StatutoryRate, weeklyHours: number): string {
  const key = `${rate.from}.${weeklyHours}.${salary.id}`;
  return book.derived(`headroom.${key}`, {
    label: `headroom of ${salary.name}, ${dayWords(salary.day)}, over the rate from ${dayWords(rate.from)}, on ${hoursWords(weeklyHours)}`,
    value: (perHour, statutory) => headroom(perHour!, statutory!),
    unit: { id: "percent" },
    period: salary.figure.period,
    method: "headroom",
    formula: "A ÷ B × 100 − 100",
    from: [hourlyFigure(book, salary, weeklyHours), rate.key],
  });
}

function hourlyFigure(book: FigureBook, salary: Salary, weeklyHours: number): string {
  const annual = book.published(`salary.${salary.id}`, salary.figure);
  return book.derived(`hourly.${weeklyHours}.${salary.id}`, {
    label: `${salary.name}, ${dayWords(salary.day)}, by the hour on ${hoursWords(weeklyHours)}`,
    value: (pounds) => hourly(pounds!, { weeklyHours }),
    unit: { id: "GBP/hour" },
    period: salary.figure.period,
    method: "annual salary over weeks and hours",
    formula: `A ÷ (${WEEKS_PER_YEAR} × ${weeklyHours})`,
    from: [annual],
  });
}

/** Sets a salary against the rate in force on its day and the one that followed, and adds the figures. */
export function payPoint(book: FigureBook, rates: StatutoryRates, salary: Salary, weeklyHours: number): PayPoint {
  const now = rates.on(salary.day);
  const next = rates.after(salary.day);
  return {
    ...salary,
    salary: `salary.${salary.id}`,
    hourly: `hourly.${weeklyHours}.${salary.id}`,
    now,
    headroomNow: headroomFigure(book, salary, now, weeklyHours),
    ...(next === undefined ? {} : { next, headroomNext: headroomFigure(book, salary, next, weeklyHours) }),
  };
}

/** The headroom of a salary over the rate that followed its day, without adding a figure: to choose what to list. */
export function headroomAhead(book: FigureBook, rates: StatutoryRates, salary: Salary, weeklyHours: number) {
  const next = rates.after(salary.day);
  const { value } = salary.figure;
  return next === undefined || !hasValue(value)
    ? undefined
    : headroom(hourly(value.value, { weeklyHours }), book.value(next.key));
}

/** Where a headroom stands, in the only words that are used. @example floorWords(-0.4) // "below the National Living Wage on the stated hours" */
export function floorWords(percent: number, floorMargin: number = FLOOR_MARGIN): string {
  if (percent < 0) return "below the National Living Wage on the stated hours";
  return onTheFloor(percent, { floorMargin }) ? "on the floor" : "above";
}
