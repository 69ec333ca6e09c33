import { type Period, parsePeriod } from "../core/period.js";
import { positive } from "../core/positive.js";
import { problem } from "../core/problem.js";
import { WEEKS_PER_YEAR } from "./hourly.js";

/** A civil service salary: annual base pay at the end of March, full-time equivalent. */
export interface CivilServiceSalary {
  readonly statistic: "median" | "mean";
  /** The month of the survey: "2024-03". */
  readonly period: Period;
  /** Pounds a year. */
  readonly value: number;
}

/** Earnings of other employees from the Annual Survey of Hours and Earnings. */
export interface SurveyEarnings {
  readonly survey: string;
  readonly measure: string;
  readonly employees: string;
  readonly statistic: "median" | "mean";
  /** The April pay period, "2024-04", for weekly pay; the financial year ended, "2023/24", for annual pay. */
  readonly period: Period;
  /** Pounds a year or pounds a week, as the measure says. */
  readonly value: number;
}

/** The two comparisons that set like against like. */
export const RELATIVE_PAY_COMPARISONS = ["annual", "weekly"] as const;
export type RelativePayComparison = (typeof RELATIVE_PAY_COMPARISONS)[number];

/** A civil service salary beside other pay, both in one unit. */
export interface RelativePay {
  readonly comparison: RelativePayComparison;
  readonly unit: "GBP/year" | "GBP/week";
  readonly ours: number;
  readonly theirs: number;
  /** Ours in per cent of theirs. */
  readonly percent: number;
  /** What is not alike in the two, to be printed beside them. */
  readonly notAlike: readonly string[];
}

const NOT_ALIKE: Readonly<Record<RelativePayComparison, readonly string[]>> = {
  annual: [
    "The survey's annual pay includes overtime and bonuses; the civil service salary does not.",
    "The survey's annual pay is of employees in the same job for more than a year; the salary is of all in post.",
    "The survey's annual pay is what was paid over the tax year; the salary is the rate at the end of March.",
  ],
  weekly: [
    "The survey's weekly gross pay includes overtime and bonuses paid in the period; the salary does not.",
    "The survey's week lies in the April pay period; the salary is the rate at the end of March.",
    "The survey is of full-time employees; part-time civil servants are counted at their full-time salary.",
  ],
};

const unlike = (code: string, what: string, found: string, expected: string): never =>
  problem(code, `relativePay: ${what}`, {
    found,
    expected,
    hint: "compare the salary with ASHE full-time annual pay, or the salary divided by 52.143 with ASHE full-time weekly gross pay",
  });

/**
 * Civil service pay beside that of other employees, like with like. Two comparisons are lawful: the salary against
 * ASHE full-time annual pay of the financial year that ended with it, and the salary ÷ 52.143 against ASHE full-time
 * weekly gross pay of the April after it. All others are refused: hourly pay, all employees with part-timers, a mean
 * against a median, other years, and average weekly earnings, which are for trends and not for levels.
 *
 * @param ours    the salary
 * @param theirs  `survey` "ashe", `measure` "annual_gross" or "weekly_gross", `employees` "full-time"
 * @returns both in one unit, per cent, and what is not alike; the survey's coefficient of variation is the publisher's to give
 * @throws Problem "unlike-survey", "unlike-measure", "unlike-employees", "unlike-statistics", "unlike-periods", "bad-number"
 * @example relativePay(salary2024, { survey: "ashe", measure: "annual_gross", employees: "full-time", statistic: "median", period: "2023/24", value: 37430 }).percent
 */
export function relativePay(ours: CivilServiceSalary, theirs: SurveyEarnings): RelativePay {
  if (theirs.survey !== "ashe")
    unlike("unlike-survey", `${theirs.survey} gives no level to compare with`, theirs.survey, "ashe");
  const comparison =
    theirs.measure === "annual_gross"
      ? "annual"
      : theirs.measure === "weekly_gross"
        ? "weekly"
        : unlike("unlike-measure", "the measures differ", theirs.measure, "annual_gross or weekly_gross");
  if (theirs.employees !== "full-time")
    unlike("unlike-employees", "a full-time salary goes with full-time employees", theirs.employees, "full-time");
  if (ours.statistic !== theirs.statistic)
    unlike("unlike-statistics", `a ${ours.statistic} beside a ${theirs.statistic}`, theirs.statistic, ours.statistic);
  const [a, b] = [parsePeriod(ours.period), parsePeriod(theirs.period)];
  if (a.kind !== "month" || a.month !== 3)
    unlike("unlike-periods", "the salary is dated at the end of March", ours.period, "a March such as 2024-03");
  const alike =
    comparison === "annual"
      ? b.kind === "financial-year" && b.year === a.year - 1
      : b.kind === "month" && b.month === 4 && b.year === a.year;
  if (!alike)
    unlike(
      "unlike-periods",
      `${ours.period} goes with another period of the survey`,
      theirs.period,
      comparison === "annual" ? `${a.year - 1}/${String(a.year % 100).padStart(2, "0")}` : `${a.year}-04`,
    );
  const salary = positive("relativePay", "the salary", ours.value);
  const own = comparison === "annual" ? salary : salary / WEEKS_PER_YEAR;
  const other = positive("relativePay", "the survey's pay", theirs.value);
  return {
    comparison,
    unit: comparison === "annual" ? "GBP/year" : "GBP/week",
    ours: own,
    theirs: other,
    percent: (own / other) * 100,
    notAlike: NOT_ALIKE[comparison],
  };
}
