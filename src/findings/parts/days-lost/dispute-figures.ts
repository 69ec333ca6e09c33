import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { LabourDisputesRow } from "../../../catalogue/rows/unions.js";
import { seriesOf } from "../../../catalogue/series.js";
import { hasValue, missing } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook, PublishedFigure } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import {
  CODES_WORDS,
  DISPUTE_INDUSTRIES,
  type DisputeIndustry,
  INDUSTRY_IDS,
  type IndustryCodes,
} from "./dispute-industries.js";

type Measure = LabourDisputesRow["measure"];
type Where = "all" | DisputeIndustry;

/** Unit of days lost: a number of working days. */
export const DAYS = { id: "count" } as const;

const NAMES: Readonly<Record<Measure, string>> = {
  stoppages: "stoppages",
  "workers-involved-thousand": "workers involved, thousands",
  "working-days-lost": "working days lost",
};

/** Keys of figures: "days.education.2014", "stoppages.all.1974", "workers.all.1979". */
export const daysKey = (where: Where, year: Period): string => `days.${where}.${year}`;
export const stoppagesKey = (year: Period): string => `stoppages.all.${year}`;
export const workersKey = (where: Where, year: Period): string => `workers.${where}.${year}`;

/** The years held, in order, and which classification an industry's year is of. */
export interface Disputes {
  readonly years: readonly Period[];
  /** The years for which industries are held at all, by classification; days may be missing in one of them. */
  readonly codes: Readonly<Record<IndustryCodes, readonly Period[]>>;
  /** Of those, the years with days lost for every industry. */
  readonly days: Readonly<Record<IndustryCodes, readonly Period[]>>;
}

const published = (row: LabourDisputesRow): PublishedFigure =>
  fromRow("labour-disputes", row, {
    label: `${NAMES[row.measure]}, ${row.industry}, ${row.period}`,
    unit:
      row.measure === "working-days-lost"
        ? DAYS
        : row.measure === "stoppages"
          ? { id: "count" }
          : { id: "people", base: "thousands" },
    period: row.period,
    by: ["industry", "measure", "period"],
  });

function workers(book: FigureBook, where: Where, row: LabourDisputesRow): void {
  book.derived(workersKey(where, row.period), {
    label: `workers involved, ${row.industry}, ${row.period}`,
    value: (thousands) => thousands! * 1000,
    unit: { id: "people" },
    period: row.period,
    method: "thousands to people",
    formula: "A × 1000",
    from: [published(row)],
  });
}

/** A year of an industry whose days are not held, though its stoppages are. */
function notHeld(book: FigureBook, where: DisputeIndustry, row: LabourDisputesRow): void {
  book.published(daysKey(where, row.period), {
    ...published(row),
    label: `working days lost, ${row.industry}, ${row.period}: not held`,
    value: missing("[x]"),
    unit: DAYS,
    cell: `labour-disputes.csv: no row for industry=${row.industry} measure=working-days-lost period=${row.period}`,
  });
}

/**
 * Adds stoppages, workers and days lost of all industries, and workers and days of the industries held.
 *
 * @throws Problem "missing-rows" when all industries, or the industries of either classification, are not held
 */
export function disputeFigures(book: FigureBook, catalogue: Catalogue): Disputes {
  const rows = catalogue.dataset("labour-disputes").rows.filter((row) => hasValue(row.value));
  const of = (industry: string, measure: Measure): LabourDisputesRow[] =>
    seriesOf(
      `${industry}, ${measure}`,
      rows.filter((row) => row.industry === industry && row.measure === measure),
    );
  const need = <T>(found: readonly T[], what: string): readonly T[] =>
    found.length === 0
      ? problem("missing-rows", `labour-disputes: no row for ${what}`, { where: "labour-disputes.csv", expected: what })
      : found;
  const all = need(of("all industries", "working-days-lost"), "days lost in all industries");
  for (const row of all) book.published(daysKey("all", row.period), published(row));
  for (const row of of("all industries", "stoppages")) book.published(stoppagesKey(row.period), published(row));
  for (const row of of("all industries", "workers-involved-thousand")) workers(book, "all", row);
  const codes = { ISIC3: [] as Period[], ISIC4: [] as Period[] };
  const days = { ISIC3: [] as Period[], ISIC4: [] as Period[] };
  for (const id of Object.keys(codes) as IndustryCodes[]) {
    for (const where of INDUSTRY_IDS) {
      const industry = DISPUTE_INDUSTRIES[where][id];
      const held = of(industry, "working-days-lost");
      const counted = need(of(industry, "stoppages"), `${industry} (${CODES_WORDS[id]})`);
      for (const row of held) book.published(daysKey(where, row.period), published(row));
      for (const row of counted) if (!book.has(daysKey(where, row.period))) notHeld(book, where, row);
      for (const row of of(industry, "workers-involved-thousand")) workers(book, where, row);
      const periods = counted.map((row) => row.period);
      codes[id] = where === INDUSTRY_IDS[0] ? periods : codes[id].filter((p) => periods.includes(p));
      const full = held.map((row) => row.period);
      days[id] = where === INDUSTRY_IDS[0] ? full : days[id].filter((p) => full.includes(p));
    }
    need(days[id], `days lost by industry (${CODES_WORDS[id]})`);
  }
  return { years: all.map((row) => row.period), codes, days };
}
