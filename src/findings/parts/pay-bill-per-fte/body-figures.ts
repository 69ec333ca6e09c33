import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServiceWorkforceRow } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { IndexId, Unit } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import { percentFigure } from "../arithmetic-figures.js";
import { bodyKey, bodyLabel } from "../civil-service-bodies.js";
import { fromRow } from "../from-row.js";
import type { IndexFigures } from "../index-figures.js";
import { realChangeFigure } from "../real-figures.js";
import type { Limits } from "./limits.js";
import { comparable, type Reading, readingOf, type SurveyMean, surveyFit, surveyMeans } from "./reading.js";
import { type BodyReturns, billUsable, type FiledReturn, filedReturns, salaryUsable } from "./returns.js";

/** A civil service body: what it filed, how its returns may be read, and the keys of its figures. */
export interface Body extends BodyReturns {
  readonly label: string;
  /** How its returns read within the limits of the headline. */
  readonly reading: Reading;
  /** How they read within other limits. */
  readingWithin(limits: Limits): Reading;
  /** How far its salary cost stands from the survey's mean; undefined where the two cannot be set side by side. */
  readonly fit: string | undefined;
  /** Adds the staff, the pay bill or the salary cost of a March and returns its key; undefined when nothing was filed. */
  figure(field: keyof FiledReturn, period: Period): string | undefined;
  /** Adds pay bill, or salary cost, divided by full-time equivalents; undefined when either may not be used. */
  perFte(field: "bill" | "salary", period: Period): string | undefined;
  /** Adds the change of one of them between two Marches, in per cent. */
  change(field: "bill" | "salary", from: Period, to: Period): string | undefined;
  /** Adds the change of one of them after prices. */
  realChange(field: "bill" | "salary", index: IndexId, basis: Basis, from: Period, to: Period): string | undefined;
}

const NAMES = {
  fte: "full-time equivalents",
  bill: "pay bill of the month",
  salary: "salary cost of the month",
} as const;
const UNITS: Readonly<Record<keyof FiledReturn, Unit>> = {
  fte: { id: "fte" },
  bill: { id: "GBP", prices: "current" },
  salary: { id: "GBP", prices: "current" },
};
const BY = ["period", "department", "body", "grade", "measure"] as const satisfies (keyof CivilServiceWorkforceRow)[];

/** Per full-time equivalent, in words. */
export const perFteName = (field: "bill" | "salary"): string => `${NAMES[field]} per full-time equivalent`;

function bodyOf(
  book: FigureBook,
  indices: IndexFigures,
  returns: BodyReturns,
  readingWithin: (limits: Limits) => Reading,
  limits: Limits,
  mean: SurveyMean | undefined,
): Body {
  const label = bodyLabel(returns.name);
  const key = bodyKey(returns.name);
  const figure = (field: keyof FiledReturn, period: Period): string | undefined => {
    const row = returns.filed[period]?.[field];
    return row === undefined
      ? undefined
      : book.published(
          `${field}.${key}.${period}`,
          fromRow("civil-service-workforce", row, {
            label: `${NAMES[field]}, ${label}, ${periodWords(period)}`,
            unit: UNITS[field],
            period,
            by: BY,
          }),
        );
  };
  const perFte = (field: "bill" | "salary", period: Period): string | undefined => {
    const filed = returns.filed[period];
    const zero =
      field === "bill" && filed?.fte !== undefined && filed.bill !== undefined && "missing" in filed.bill.value;
    if (!(field === "bill" ? billUsable(filed) : salaryUsable(filed)) && !zero) return undefined;
    return book.derived(`${field}-per-fte.${key}.${period}`, {
      label: `${perFteName(field)}, ${label}, ${periodWords(period)}`,
      value: (money, fte) => money! / fte!,
      unit: UNITS[field],
      period,
      method: "per full-time equivalent",
      formula: "A ÷ B",
      from: [figure(field, period)!, figure("fte", period)!],
    });
  };
  const ends = (field: "bill" | "salary", from: Period, to: Period): [string, string] | undefined => {
    const usable = field === "bill" ? billUsable : salaryUsable;
    if (!usable(returns.filed[from]) || !usable(returns.filed[to])) return undefined;
    return [perFte(field, from)!, perFte(field, to)!];
  };
  const fit = (): string | undefined =>
    mean === undefined
      ? undefined
      : book.derived(`fit.${key}`, {
          label: `twelve times the salary cost of a month per full-time equivalent against the survey's mean salary, ${label}, ${periodWords(mean.period)}`,
          value: surveyFit(returns, mean),
          unit: { id: "percent" },
          period: mean.period,
          method: "distance from the survey",
          formula: "A × 12 ÷ B ÷ C × 100 − 100",
          from: [
            figure("salary", mean.period)!,
            figure("fte", mean.period)!,
            fromRow("civil-service-pay", mean.row, {
              label: `mean salary in the annual survey, ${label}, ${periodWords(mean.period)}`,
              unit: { id: "GBP/year", prices: "current" },
              period: mean.period,
              by: ["period", "department", "department_level", "grade", "statistic"],
            }),
          ],
        });
  return {
    ...returns,
    label,
    reading: readingWithin(limits),
    readingWithin,
    fit: fit(),
    figure,
    perFte,
    change(field, from, to) {
      const pair = ends(field, from, to);
      if (pair === undefined) return undefined;
      return percentFigure(book, `${field}-change.${key}.${from}.${to}`, "change", {
        label: `change of ${perFteName(field)}, ${label}, ${periodWords(from)} to ${periodWords(to)}`,
        from: pair[0],
        to: pair[1],
      });
    },
    realChange(field, index, basis, from, to) {
      const pair = ends(field, from, to);
      if (pair === undefined) return undefined;
      return realChangeFigure(
        book,
        indices,
        `${field === "bill" ? "real" : "salary-real"}.${key}.${index}.${from}.${to}`,
        {
          what: `${perFteName(field)}, ${label}`,
          from: pair[0],
          to: pair[1],
          index,
          basis,
        },
      );
    },
  };
}

/**
 * Every civil service body that ever filed, with how its returns may be read.
 *
 * @param basis   the Marches are those that all three price indices reach on it
 * @param limits  those of the headline
 * @throws Problem "missing-rows" when there are not two Marches
 */
export function payBillBodies(
  book: FigureBook,
  indices: IndexFigures,
  catalogue: Catalogue,
  basis: Basis,
  limits: Limits,
): { readonly bodies: readonly Body[]; readonly marches: readonly Period[] } {
  const { bodies, marches: held } = filedReturns(catalogue);
  const marches = held.filter((march) => indices.allCover(march, basis));
  if (marches.length < 2)
    problem("missing-rows", `pay-bill-per-fte: prices reach ${marches.length} of the Marches with pay bills`, {
      where: "prices.csv",
      expected: "two Marches to compare",
      hint: "--basis month needs no month after March",
    });
  const means = surveyMeans(catalogue);
  return {
    marches,
    bodies: bodies.map((returns) => {
      const mean = comparable(returns, means(returns.name));
      const within = (asked: Limits): Reading => readingOf(returns, marches, mean, asked);
      return bodyOf(book, indices, returns, within, limits, mean);
    }),
  };
}
