import { calendarYearOf, type Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { type AllEmployeesSeries, densityKey, membersKey } from "../density-long-run/density-figures.js";

/** Half a unit of the last digit printed: of members, in people, and of density, in per cent. */
export interface HalfUnits {
  readonly members: number;
  readonly density: number;
}

/** What each series is called in labels. */
const NAMES: Partial<Record<AllEmployeesSeries, string>> = {
  lfs_survey: "Labour Force Survey series",
  bulletin: "statistical bulletins",
};

/** Key of the employees that members and density of a year imply, in millions. */
export const employeesKey = (series: AllEmployeesSeries, period: Period): string =>
  `employees.${series}.${calendarYearOf(period)}`;

/** Adds the employees that members and density of one year and one series imply, with the bounds of rounding. */
export function employeesFigure(book: FigureBook, series: AllEmployeesSeries, period: Period, half: HalfUnits): string {
  const operands = [membersKey(series, period), densityKey(series, period)];
  const [members, share] = operands.map((key) => book.value(key)) as [number, number];
  const millions = (m: number, d: number): number => m / d / 10_000;
  return book.derived(employeesKey(series, period), {
    label: `employees implied by members and density, millions, ${NAMES[series] ?? series}, ${calendarYearOf(period)}`,
    value: (m, d) => millions(m!, d!),
    unit: { id: "people", base: "millions" },
    period,
    method: "members over density",
    formula: "A ÷ B ÷ 10000",
    from: operands,
    uncertainty: {
      low: millions(members - half.members, share + half.density),
      high: millions(members + half.members, share - half.density),
      kind: "bounds",
    },
  });
}
