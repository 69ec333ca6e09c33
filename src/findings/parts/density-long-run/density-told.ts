import { calendarYearOf, type Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { compareEstimates } from "../../../stats/index.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { type AllEmployeesSeries, DENSITY_SERIES, densityKey as density } from "./density-figures.js";

/** Adds the difference between two years of one series. */
export const densityChange = (
  book: FigureBook,
  key: string,
  series: AllEmployeesSeries,
  from: Period,
  to: Period,
): string =>
  differenceFigure(book, key, "change in one series", {
    label: `change of union density, ${DENSITY_SERIES[series]}, ${calendarYearOf(from)} to ${calendarYearOf(to)}`,
    from: density(series, from),
    to: density(series, to),
  });

/** A change between two years with whether it can be told from nothing. */
export interface Told {
  readonly change: string;
  readonly z: string;
  readonly apart: boolean;
}

/** Whether two years of a survey series can be told apart, with the one standard error there is, borrowed for both. */
export function toldApart(book: FigureBook, name: string, series: AllEmployeesSeries, from: Period, to: Period): Told {
  const se = book.value("se.borrowed");
  const of = (period: Period) => ({ value: book.value(density(series, period)), se, borrowed: true });
  const test = compareEstimates(of(from), of(to));
  const key = differenceFigure(book, `change.${name}`, "change in one series", {
    label: `change of union density, ${DENSITY_SERIES[series]}, ${calendarYearOf(from)} to ${calendarYearOf(to)}`,
    from: density(series, from),
    to: density(series, to),
    uncertainty: { se: test.standardError, borrowed: true },
  });
  const z = book.derived(`z.${name}`, {
    label: `change over its borrowed standard error, ${calendarYearOf(from)} to ${calendarYearOf(to)}`,
    value: test.z,
    unit: { id: "ratio" },
    period: [from, to],
    method: "difference over the standard error of a difference of two independent estimates",
    formula: "(B − A) ÷ sqrt(C × C + C × C)",
    from: [density(series, from), density(series, to), "se.borrowed"],
  });
  return { change: key, z, apart: test.verdict !== "cannot be told apart" };
}
