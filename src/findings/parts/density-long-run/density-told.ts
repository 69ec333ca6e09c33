import { calendarYearOf, type Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { type Told, toldApart } from "../told-apart.js";
import { type AllEmployeesSeries, DENSITY_SERIES, densityKey as density } from "./density-figures.js";

const METHOD = "change in one series";
const years = (from: Period, to: Period): string => `${calendarYearOf(from)} to ${calendarYearOf(to)}`;
const labelOf = (series: AllEmployeesSeries, from: Period, to: Period): string =>
  `change of union density, ${DENSITY_SERIES[series]}, ${years(from, to)}`;

/** Adds the difference between two years of one series. */
export const densityChange = (
  book: FigureBook,
  key: string,
  series: AllEmployeesSeries,
  from: Period,
  to: Period,
): string =>
  differenceFigure(book, key, METHOD, {
    label: labelOf(series, from, to),
    from: density(series, from),
    to: density(series, to),
  });

/** Whether two years of a survey series can be told apart, with the one standard error there is, borrowed for both. */
export const densityTold = (
  book: FigureBook,
  name: string,
  series: AllEmployeesSeries,
  from: Period,
  to: Period,
): Told =>
  toldApart(book, name, {
    from: density(series, from),
    to: density(series, to),
    se: "se.borrowed",
    label: labelOf(series, from, to),
    zLabel: `change over its borrowed standard error, ${years(from, to)}`,
    method: METHOD,
  });
