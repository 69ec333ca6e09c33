import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServiceSalaryBandsRow } from "../../../catalogue/rows/civil-service.js";
import { hasValue, present } from "../../../core/cell.js";
import { comparePeriods, type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook, PublishedFigure } from "../../../evidence/figure-book.js";
import { decimal } from "../../../evidence/format.js";
import { letter } from "../../../evidence/formula.js";
import type { CountedBand } from "../../../stats/index.js";
import { fromRow } from "../from-row.js";
import type { Distribution, SalaryBand, Sex } from "./salary-band.js";
import { COUNTS_ROUNDED_TO, unplacedIn } from "./unplaced-figures.js";

const SEX_WORDS: Readonly<Record<Sex, string>> = { all: "all civil servants", Female: "women", Male: "men" };

const pounds = (value: number): string => `£${decimal(value, 0)}`;
const bandName = (from: number, to: number | undefined): string => {
  if (to === undefined) return `more than ${pounds(from - 1)}`;
  return from === 0 ? `${pounds(to)} or less` : `${pounds(from)} to ${pounds(to)}`;
};

/** The days for which bands of the whole service are held, earliest first. */
export const bandPeriods = (catalogue: Catalogue): Period[] =>
  [
    ...new Set(
      catalogue
        .dataset("civil-service-salary-bands")
        .rows.filter((row) => row.department === "all")
        .map(({ period }) => period),
    ),
  ].sort(comparePeriods);

/** Key of the upper end of a band. */
export const edgeKey = (period: Period, edge: number): string => `edge.${period}.${edge}`;

const BY = ["period", "department", "sex", "band"] as const;

/**
 * Adds the counts of one day and sex; where only women and men are published, their sum. A band without a number is
 * refused: what is suppressed is not nothing.
 *
 * @throws Problem "missing-rows", "suppressed-cell"
 */
export function distribution(book: FigureBook, catalogue: Catalogue, period: Period, sex: Sex): Distribution {
  const rows = catalogue
    .dataset("civil-service-salary-bands")
    .rows.filter((row) => row.department === "all" && row.period === period);
  const own = rows.filter((row) => row.sex === sex);
  const used = own.length > 0 ? own : sex === "all" ? rows : [];
  if (used.length === 0)
    problem("missing-rows", `salary-distribution: no bands of ${SEX_WORDS[sex]} are held for ${period}`, {
      where: "civil-service-salary-bands.csv",
      expected: "a day and a sex that are held",
    });
  const hidden = used.find((row) => !hasValue(row.value));
  if (hidden !== undefined)
    problem("suppressed-cell", `salary-distribution: the band ${hidden.band} of ${period} has no number`, {
      where: "civil-service-salary-bands.csv",
      hint: "a sum over a suppressed cell needs bounds",
    });
  const id = `${period}.${sex.toLowerCase()}`;
  const name = `${SEX_WORDS[sex]}, ${periodWords(period)}`;
  const published = (row: CivilServiceSalaryBandsRow, what: string): PublishedFigure =>
    fromRow("civil-service-salary-bands", row, {
      label: `civil servants, ${what}, ${SEX_WORDS[row.sex]}, ${periodWords(period)}`,
      unit: { id: "people" },
      period,
      by: BY,
      uncertainty: roundedBy(row, 1),
    });
  const count = (key: string, what: string, of: readonly CivilServiceSalaryBandsRow[]): string =>
    of.length === 1
      ? book.published(key, published(of[0]!, what))
      : book.derived(key, {
          label: `civil servants, ${what}, ${name}`,
          value: (...values) => values.reduce((a, b) => a + b, 0),
          unit: { id: "people" },
          period,
          method: "sum of the published counts of women and men",
          formula: `sum(A..${letter(of.length - 1)})`,
          from: of.map((row) => published(row, what)),
        });
  const edge = (row: CivilServiceSalaryBandsRow): string => {
    const key = edgeKey(period, row.band_max!);
    if (book.has(key)) return key;
    const figure = published(row, "");
    return book.published(key, {
      ...figure,
      label: `upper end of the band ${bandName(row.band_min!, row.band_max)}, ${periodWords(period)}`,
      value: present(row.band_max!),
      unit: { id: "GBP/year", prices: "current" },
      cell: `${figure.cell} column=band_max`,
      uncertainty: "none published",
    });
  };
  const stated = used.filter((row) => row.band_min !== undefined);
  const starts = [...new Set(stated.map((row) => row.band_min!))].sort((a, b) => a - b);
  const bands = starts.map((from): SalaryBand => {
    const of = stated.filter((row) => row.band_min === from);
    const [row] = of as [CivilServiceSalaryBandsRow];
    const to = row.band_max;
    const what = bandName(from, to);
    return {
      from,
      ...(to === undefined ? {} : { to, toKey: edge(row) }),
      name: what,
      count: count(`people.${id}.${from}`, what, of),
      parts: of.length,
    };
  });
  const without = used.filter((row) => row.band_min === undefined);
  const base = { id, period, sex, name, bands } as const;
  if (without.length > 0)
    return {
      ...base,
      unplaced: count(`people.${id}.not-stated`, "salary not stated", without),
      unplacedWithin: (without.length * COUNTS_ROUNDED_TO) / 2,
    };
  return sex === "all" ? { ...base, ...unplacedIn(book, catalogue, base) } : { ...base, unplacedWithin: 0 };
}

function roundedBy(row: CivilServiceSalaryBandsRow, parts: number) {
  const half = (parts * COUNTS_ROUNDED_TO) / 2;
  return hasValue(row.value)
    ? ({ low: Math.max(0, row.value.value - half), high: row.value.value + half, kind: "bounds" } as const)
    : ("none published" as const);
}

/** The bands as the statistics take them, with the limits that rounding leaves. */
export const countedBands = (book: FigureBook, { bands }: Distribution): CountedBand[] =>
  bands.map(({ from, to, count, parts }) => {
    const half = (parts * COUNTS_ROUNDED_TO) / 2;
    const people = book.value(count);
    return { from, to, count: [Math.max(0, people - half), people + half] };
  });
