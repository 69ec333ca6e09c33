import type { CivilServicePayRow, Grade } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import type { Uncertainty } from "../../../core/figure.js";
import type { Period } from "../../../core/period.js";
import { periodWords } from "../../../core/period.js";
import type { Bounded } from "../../../density/index.js";
import { roundedTo } from "../../../density/index.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { ratioOfMedians } from "../../../pay/index.js";
import { percentFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";
import { gradeKey } from "../grades.js";
import type { Statistic } from "../medians.js";

/** What medians and means of Civil Service Statistics are rounded to, in pounds: every one held is a multiple of it. */
export const ROUNDED_TO = 10;

/** Two grades next to each other, the upper one first. */
export interface GradePair {
  readonly upper: Grade;
  readonly lower: Grade;
  /** "EO over AO". */
  readonly name: string;
  /** "eo-over-ao". */
  readonly key: string;
}

const pair = (upper: Grade, lower: Grade): GradePair => ({
  upper,
  lower,
  name: `${upper} over ${lower}`,
  key: `${gradeKey(upper)}-over-${gradeKey(lower)}`,
});

/** The two steps AA to AO and AO to EO by the approximate split, and EO over both administrative grades, which needs none. */
export const PAIRS = {
  "EO/AO": pair("EO", "AO"),
  "EO/AA/AO": pair("EO", "AA/AO"),
  "AO/AA": pair("AO", "AA"),
} as const;
export type PairId = keyof typeof PAIRS;

/** A name as part of a key: "ministry-of-defence". */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Adds the salary of a grade somewhere, and returns its key: "pay.median.eo.home-office.2021-03". */
export function payFigure(book: FigureBook, row: CivilServicePayRow, who: string): string {
  const { grade, statistic, period } = row;
  return book.published(
    `pay.${statistic}.${gradeKey(grade)}.${slug(who)}.${period}`,
    fromRow("civil-service-pay", row, {
      label: `${statistic} salary, ${grade}, ${who}, ${periodWords(period)}`,
      unit: { id: "GBP/year", prices: "current" },
      period,
      by: ["period", "grade", "department", "department_level", "statistic"],
      ...bounds(row),
    }),
  );
}

/** The bounds that rounding leaves a published salary. */
const bounds = ({ value }: CivilServicePayRow): { readonly uncertainty?: Uncertainty } => {
  if (!hasValue(value)) return {};
  const { low, high } = roundedTo(value.value, { to: ROUNDED_TO });
  return { uncertainty: { low, high, kind: "bounds" } };
};
const around = (book: FigureBook, key: string): Bounded => roundedTo(book.value(key), { to: ROUNDED_TO });

/** Adds the ratio of two medians (or means) of one place and day with the bounds of their rounding, and returns its key. */
export function ratioFigure(
  book: FigureBook,
  key: string,
  ask: {
    readonly what: string;
    readonly period: Period;
    readonly lower: string;
    readonly upper: string;
    readonly statistic: Statistic;
  },
): string {
  const [lower, upper] = [around(book, ask.lower), around(book, ask.upper)];
  return book.derived(key, {
    label: `ratio of ${ask.statistic}s, ${ask.what}, ${periodWords(ask.period)}`,
    value: (low, high) => ratioOfMedians(high!, low!),
    unit: { id: "ratio" },
    period: ask.period,
    method: `ratio of ${ask.statistic}s`,
    formula: "B ÷ A",
    from: [ask.lower, ask.upper],
    uncertainty: { low: upper.low / lower.high, high: upper.high / lower.low, kind: "bounds" },
  });
}

/** Keys of the change of a ratio, per cent, and of the least and the most it can be with the salaries rounded. */
export interface RatioChange {
  readonly change: string;
  readonly least: string;
  readonly most: string;
}

/** The four salaries a change of a ratio is made of: keys. */
export interface FourSalaries {
  readonly lower: readonly [from: string, to: string];
  readonly upper: readonly [from: string, to: string];
}

/** Adds the change of a ratio in per cent, below zero when the grades have moved together, with its limits as figures. */
export function ratioChange(
  book: FigureBook,
  key: string,
  ask: { readonly what: string; readonly ratios: readonly [string, string]; readonly salaries: FourSalaries },
): RatioChange {
  const { lower, upper } = ask.salaries;
  const period = [book.figures[ask.ratios[0]]!.period, book.figures[ask.ratios[1]]!.period] as [Period, Period];
  const half = ROUNDED_TO / 2;
  const limit = (end: "least" | "most"): string => {
    const sign = end === "most" ? 1 : -1;
    const s = sign === 1 ? ["−", "+", "+", "−"] : ["+", "−", "−", "+"];
    return book.derived(`${key}.${end}`, {
      label: `${end} that the change of the ratio can be with salaries rounded to ${ROUNDED_TO}, ${ask.what}`,
      value: (l0, l1, u0, u1) =>
        (ratioOfMedians(u1! + sign * half, l1! - sign * half) / ratioOfMedians(u0! - sign * half, l0! + sign * half)) *
          100 -
        100,
      unit: { id: "percent" },
      period,
      method: `${end} change of a ratio`,
      formula: `((D ${s[1]} ${half}) ÷ (B ${s[0]} ${half})) ÷ ((C ${s[3]} ${half}) ÷ (A ${s[2]} ${half})) × 100 − 100`,
      from: [...lower, ...upper],
    });
  };
  const [least, most] = [limit("least"), limit("most")];
  const change = percentFigure(book, key, "change of a ratio", {
    label: `change of the ratio, ${ask.what}`,
    from: ask.ratios[0],
    to: ask.ratios[1],
    period,
    uncertainty: { low: book.value(least), high: book.value(most), kind: "bounds" },
  });
  return { change, least, most };
}
