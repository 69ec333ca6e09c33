import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { DensitySeries, UnionDensityRow } from "../../../catalogue/rows/unions.js";
import { seriesOf } from "../../../catalogue/series.js";
import { hasValue, missing } from "../../../core/cell.js";
import { calendarYearOf, type Period } from "../../../core/period.js";
import type { FigureBook, PublishedFigure } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import { oneRow } from "../one-row.js";

/** The series that hold density of all employees, and what each is called. The sixth, before the survey, has no row for them. */
export const DENSITY_SERIES = {
  administrative: "Administrative",
  oecd_administrative: "Administrative, OECD copy",
  lfs_survey: "Survey",
  oecd_survey: "Survey, OECD copy",
  bulletin: "Bulletins",
} as const satisfies Partial<Record<DensitySeries, string>>;

export type AllEmployeesSeries = keyof typeof DENSITY_SERIES;

/** What the data call each series, for labels. */
const LONG: Readonly<Record<AllEmployeesSeries, string>> = {
  administrative: "administrative series (ICTWSS)",
  oecd_administrative: "administrative series (OECD)",
  lfs_survey: "Labour Force Survey series (ICTWSS)",
  oecd_survey: "Labour Force Survey series (OECD)",
  bulletin: "statistical bulletins, each year from its own edition",
};

/** Density and members of all employees in one series; periods in order of time. */
export interface DensityLine {
  readonly density: readonly Period[];
  readonly members: readonly Period[];
  /** Years of members with those between them that are not held. */
  readonly shown: readonly Period[];
}

/** Key of a density: "density.bulletin.2024". */
export const densityKey = (series: AllEmployeesSeries, period: Period): string =>
  `density.${series}.${calendarYearOf(period)}`;
/** Key of a count of members, people. */
export const membersKey = (series: AllEmployeesSeries, period: Period): string =>
  `members.${series}.${calendarYearOf(period)}`;

const published = (row: UnionDensityRow, series: AllEmployeesSeries): PublishedFigure =>
  fromRow("union-density", row, {
    label: `${row.measure === "density" ? "union density" : "union members, thousands"}, all employees, ${LONG[series]}, ${row.period.replace("-", " ")}`,
    unit: row.measure === "density" ? { id: "percent" } : { id: "people", base: "thousands" },
    period: row.period,
    by: ["series", "dimension", "period", "measure"],
  });

/** Adds one series to the book, and returns the periods it holds. */
export function densityLine(book: FigureBook, catalogue: Catalogue, series: AllEmployeesSeries): DensityLine {
  const rows = catalogue
    .dataset("union-density")
    .rows.filter((row) => row.series === series && row.dimension === "all" && hasValue(row.value));
  const of = (measure: UnionDensityRow["measure"]): UnionDensityRow[] =>
    seriesOf(
      `${series}, ${measure}`,
      rows.filter((row) => row.measure === measure),
    );
  for (const row of of("density")) book.published(densityKey(series, row.period), published(row, series));
  for (const row of of("members-thousand"))
    book.derived(membersKey(series, row.period), {
      label: `union members, all employees, ${LONG[series]}, ${row.period.replace("-", " ")}`,
      value: (thousands) => thousands! * 1000,
      unit: { id: "people" },
      period: row.period,
      method: "thousands to people",
      formula: "A × 1000",
      from: [published(row, series)],
    });
  const members = of("members-thousand").map((row) => row.period);
  const gaps = of("density").filter(
    ({ period }) => !members.includes(period) && members.some((p) => p < period) && members.some((p) => p > period),
  );
  for (const row of gaps)
    book.published(membersKey(series, row.period), {
      ...published(row, series),
      label: `union members, all employees, ${LONG[series]}, ${row.period.replace("-", " ")}: not held`,
      value: missing("[x]"),
      unit: { id: "people" },
      cell: `union-density.csv: no row for series=${series} dimension=all period=${row.period} measure=members-thousand`,
    });
  return {
    density: of("density").map((row) => row.period),
    members,
    shown: [...members, ...gaps.map((row) => row.period)].sort(),
  };
}

/** Adds the one standard error that is published, and returns its key: of another year, and only ever borrowed. */
export function standardErrorFigure(book: FigureBook, catalogue: Catalogue): string {
  const row = oneRow("union-density-standard-errors", catalogue.dataset("union-density-standard-errors").rows, {
    dimension: "all",
  });
  return book.published(
    "se.borrowed",
    fromRow("union-density-standard-errors", row, {
      label: `standard error of union density, all employees, edition of ${calendarYearOf(row.period)}, as said in words`,
      unit: { id: "points" },
      period: row.period,
      by: ["dimension", "period"],
    }),
  );
}
