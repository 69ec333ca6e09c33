import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { UnionDensityRow } from "../../../catalogue/rows/unions.js";
import { seriesOf } from "../../../catalogue/series.js";
import { hasValue } from "../../../core/cell.js";
import { calendarYearOf, type Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure, percentFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";

export type GroupDimension = "sector" | "sex" | "industry";
export type GroupSeries = "lfs_survey" | "bulletin";

/** The year the last decade is counted from, where it is held. */
export const DECADE = "2015";

/** What the series are called. */
export const SERIES_WORDS: Readonly<Record<GroupSeries, string>> = { lfs_survey: "survey", bulletin: "bulletins" };

const NAMES: Readonly<Record<string, string>> = {
  public: "Public sector",
  private: "Private sector",
  female: "Women",
  male: "Men",
};

/** One group of employees in one series, with the keys of what is said of it. */
export interface Group {
  readonly category: string;
  readonly dimension: GroupDimension;
  readonly series: GroupSeries;
  /** "Women", "Education". */
  readonly name: string;
  /** The years held, earliest first. */
  readonly years: readonly Period[];
  readonly first: Period;
  readonly last: Period;
  /** Keys of the changes since the first year, in points and in proportion, and since the decade's year where held. */
  readonly change: string;
  readonly proportion: string;
  readonly sinceDecade: string | undefined;
  key(year: Period): string;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")
    .replace(/-$/, "");

/** Key of a density: "density.lfs_survey.education.2018". */
export const groupKey = (series: GroupSeries, category: string, period: Period): string =>
  `density.${series}.${slug(category)}.${calendarYearOf(period)}`;

function groupOf(book: FigureBook, rows: readonly UnionDensityRow[]): Group {
  const { series, category, dimension } = rows[0] as UnionDensityRow & { series: GroupSeries };
  const key = (period: Period): string => groupKey(series, category, period);
  const name = NAMES[category] ?? category.charAt(0).toUpperCase() + category.slice(1);
  const what = `${name}, ${SERIES_WORDS[series]}`;
  for (const row of rows)
    book.published(
      key(row.period),
      fromRow("union-density", row, {
        label: `union density: ${what}, ${row.period.replace("-", " ")}`,
        unit: { id: "percent" },
        period: row.period,
        by: ["series", "dimension", "category", "period", "measure"],
      }),
    );
  const years = rows.map((row) => row.period);
  const [first, last] = [years[0]!, years.at(-1)!];
  const id = `${series}.${slug(category)}`;
  const span = { from: key(first), to: key(last) };
  const decade = years.find((period) => calendarYearOf(period) === DECADE);
  return {
    category,
    dimension: dimension as GroupDimension,
    series,
    name,
    years,
    first,
    last,
    key,
    change: differenceFigure(book, `since-first.${id}`, "change in one series", {
      label: `change of union density since the first year held: ${what}`,
      ...span,
    }),
    proportion: percentFigure(book, `proportion.${id}`, "change in proportion", {
      label: `change of union density since the first year held, per cent of it: ${what}`,
      ...span,
    }),
    sinceDecade:
      decade === undefined || decade === last
        ? undefined
        : differenceFigure(book, `since-decade.${id}`, "change in one series", {
            label: `change of union density since ${DECADE}: ${what}`,
            from: key(decade),
            to: key(last),
          }),
  };
}

/** The groups of a dimension in one series, in the order of the data; those with fewer than two years are left out. */
export function groupsOf(
  book: FigureBook,
  catalogue: Catalogue,
  series: GroupSeries,
  dimension: GroupDimension,
): Group[] {
  const rows = catalogue
    .dataset("union-density")
    .rows.filter(
      (row) =>
        row.series === series &&
        row.dimension === dimension &&
        row.measure === "density" &&
        hasValue(row.value) &&
        row.flag === "",
    );
  const categories = [...new Set(rows.map((row) => row.category))];
  return categories
    .map((category) =>
      seriesOf(
        `${series}, ${category}`,
        rows.filter((row) => row.category === category),
      ),
    )
    .filter((own) => own.length > 1)
    .map((own) => groupOf(book, own));
}

/** The group of a category. @throws Problem "missing-rows" when it is not held */
export const need = (groups: readonly Group[], category: string): Group =>
  groups.find((group) => group.category === category) ??
  problem("missing-rows", `union-density: fewer than two years of density are held for "${category}"`, {
    where: "union-density.csv",
    expected: `density of ${category} in the survey series`,
  });
