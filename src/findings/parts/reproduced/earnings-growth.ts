import type { Catalogue } from "../../../catalogue/catalogue.js";
import { latestComplete } from "../../../catalogue/release.js";
import type { AverageWeeklyEarningsGrowthRow } from "../../../catalogue/rows/earnings.js";
import { hasValue } from "../../../core/cell.js";
import { addMonths, type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import type { IndexFigures } from "../index-figures.js";
import { type Comparison, compared } from "./comparison.js";

const SECTORS = {
  whole_economy: "whole economy",
  private: "private sector",
  public_excl_financial: "public sector excluding financial services",
} as const;
const MEASURES = {
  regular_pay: "regular pay",
  total_pay: "total pay",
  regular_pay_real_terms: "regular pay in real terms",
  total_pay_real_terms: "total pay in real terms",
} as const;
type Sector = keyof typeof SECTORS;
type Measure = keyof typeof MEASURES;
const DEFLATED = ["regular_pay", "total_pay"] as const;

/** Pounds a week are printed whole; growth and indices to one decimal. */
const [POUND, TENTH] = [0.5, 0.05];

/** Published growth of average weekly earnings in the latest month, nominal and real, beside ours from the levels. */
export function earningsGrowth(book: FigureBook, catalogue: Catalogue, indices: IndexFigures): Comparison[] {
  const earnings = catalogue.dataset("average-weekly-earnings");
  if (earnings.rows.length === 0) return [];
  const levels = latestComplete(earnings, ({ measure, sector }) =>
    measure in MEASURES && sector in SECTORS ? `${sector} ${measure}` : undefined,
  ).rows;
  const growth = catalogue
    .dataset("average-weekly-earnings-growth")
    .rows.filter((row) => row.basis === "single_month" && hasValue(row.value));
  const reached = (month: Period): boolean => indices.covers("cpih", month, "month");
  const last = growth
    .map((row) => row.period)
    .filter(reached)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const before = addMonths(last, -12);

  const level = (measure: Measure, sector: Sector, month: Period): string => {
    const row = levels.find((r) => r.measure === measure && r.sector === sector && r.period === month)!;
    return book.published(
      `level.${measure}.${sector}.${month}`,
      fromRow("average-weekly-earnings", row, {
        label: `average weekly earnings, ${MEASURES[measure]}, ${SECTORS[sector]} (${row.cdid}), ${periodWords(month)}`,
        unit: { id: "GBP/week" },
        period: month,
        by: ["release", "cdid", "period"],
      }),
    );
  };
  const publishedGrowth = (row: AverageWeeklyEarningsGrowthRow, id: string, result: string): string =>
    book.published(
      `published.${id}`,
      fromRow("average-weekly-earnings-growth", row, {
        label: `${result} as published (${row.cdid}), year to ${periodWords(last)}`,
        unit: { id: "percent" },
        period: last,
        by: ["cdid", "basis", "period"],
      }),
    );
  const find = (measure: string, sector: string) =>
    growth.find((row) => row.measure === measure && row.sector === sector && row.period === last);

  const nominal = (Object.keys(MEASURES) as Measure[]).flatMap((measure) =>
    (Object.keys(SECTORS) as Sector[]).flatMap((sector): Comparison[] => {
      const row = find(measure, sector);
      if (row === undefined) return [];
      const id = `earnings.${measure}.${sector}`;
      const result = `growth of ${MEASURES[measure]} over the year, ${SECTORS[sector]}`;
      const from = [level(measure, sector, before), level(measure, sector, last)];
      const [a, b] = from.map((key) => book.value(key)) as [number, number];
      const ours = book.derived(`ours.${id}`, {
        label: `${result} from the published pounds a week, year to ${periodWords(last)}`,
        value: (start, end) => (end! / start!) * 100 - 100,
        unit: { id: "percent" },
        period: last,
        method: "change over twelve months",
        formula: "B ÷ A × 100 − 100",
        from,
        uncertainty: {
          low: ((b - POUND) / (a + POUND)) * 100 - 100,
          high: ((b + POUND) / (a - POUND)) * 100 - 100,
          kind: "bounds",
        },
      });
      const why = "The publisher works from earnings before they are rounded; ours are in whole pounds a week.";
      const published = publishedGrowth(row, id, result);
      return [compared(book, { id, result, group: "Average weekly earnings", published, ours, half: TENTH, why })];
    }),
  );
  const real = DEFLATED.flatMap((measure): Comparison[] => {
    const row = find(`${measure}_real_terms`, "whole_economy");
    if (row === undefined) return [];
    const id = `earnings.${measure}.deflated`;
    const result = `growth of ${MEASURES[measure]} over the year after prices, whole economy`;
    const pay = [level(measure, "whole_economy", before), level(measure, "whole_economy", last)];
    const from = [...pay, indices.key("cpih", before, "month"), indices.key("cpih", last, "month")];
    const [a, b, c, d] = from.map((key) => book.value(key)) as [number, number, number, number];
    const ours = book.derived(`ours.${id}`, {
      label: `${result}, by CPIH from the published pounds and index, year to ${periodWords(last)}`,
      value: (w0, w1, i0, i1) => (w1! / w0! / (i1! / i0!)) * 100 - 100,
      unit: { id: "percent" },
      period: last,
      method: "real change",
      formula: "(B ÷ A) ÷ (D ÷ C) × 100 − 100",
      from,
      uncertainty: {
        low: ((b - POUND) / (a + POUND) / ((d + TENTH) / (c - TENTH))) * 100 - 100,
        high: ((b + POUND) / (a - POUND) / ((d - TENTH) / (c + TENTH))) * 100 - 100,
        kind: "bounds",
      },
    });
    const why =
      "Deflated here with CPIH as published. The publisher's own real pounds give its rate in every month held; ours is further away in some earlier months than rounding explains, so its deflator is another one than CPIH as published.";
    const published = publishedGrowth(row, id, result);
    return [compared(book, { id, result, group: "Average weekly earnings", published, ours, half: TENTH, why })];
  });
  return [...nominal, ...real];
}
