import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { MinimumWageRow } from "../../../catalogue/rows/prices.js";
import { hasValue } from "../../../core/cell.js";
import { type Day, dayWords, monthOfDay } from "../../../core/day.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { rateTable } from "../../../pay/index.js";
import { fromRow } from "../from-row.js";

/** A statutory rate as a figure. */
export interface StatutoryRate {
  readonly key: string;
  readonly from: Day;
  readonly band: "adult" | "nlw";
  /** "25 and over". */
  readonly age: string;
}

/** The top adult rate of the minimum wage as figures: the last adult minimum wage, then the National Living Wage. */
export interface StatutoryRates {
  /** Every rate of the National Living Wage, in order. */
  readonly nlw: readonly StatutoryRate[];
  /** The rate in force on a day. @throws Problem "outside-rates" */
  on(day: Day): StatutoryRate;
  /** The first rate to begin after a day; undefined when none is published. */
  after(day: Day): StatutoryRate | undefined;
}

/** Key of a rate: "rate.2024-04-01". */
export const rateKey = (from: Day): string => `rate.${from}`;

/**
 * Adds every National Living Wage to the book, and the adult minimum wage that it followed: what was in force on the
 * eve of the first one. A missing uprating is refused, since a whole year would carry the rate of the year before.
 *
 * @throws Problem "missing-uprating", "outside-rates", "missing-value"
 */
export function statutoryRates(book: FigureBook, catalogue: Catalogue): StatutoryRates {
  const rows = catalogue.dataset("minimum-wage").rows;
  const byDay = (a: MinimumWageRow, b: MinimumWageRow): number => (a.effective_from < b.effective_from ? -1 : 1);
  const band = (name: "adult" | "nlw"): MinimumWageRow[] => rows.filter((row) => row.band === name).sort(byDay);
  const add = (row: MinimumWageRow): StatutoryRate => {
    const name = row.band === "nlw" ? "National Living Wage" : "adult minimum wage";
    const age = `${row.min_age} and over`;
    const key = book.published(
      rateKey(row.effective_from),
      fromRow("minimum-wage", row, {
        label: `${name} from ${dayWords(row.effective_from)}, age ${age}`,
        unit: { id: "GBP/hour" },
        period: monthOfDay(row.effective_from),
        by: ["band", "effective_from"],
      }),
    );
    return { key, from: row.effective_from, band: row.band as "adult" | "nlw", age };
  };
  const nlw = band("nlw");
  const table = rateTable(
    "National Living Wage",
    nlw.map((row) => ({
      from: row.effective_from,
      rate: hasValue(row.value)
        ? row.value.value
        : problem("missing-value", `minimum-wage: no rate from ${row.effective_from}`, { where: "minimum-wage.csv" }),
    })),
  );
  const adult = band("adult").filter((row) => row.effective_to !== "" && row.effective_to < table.first);
  const all = [...adult.slice(-1), ...nlw].map(add);
  return {
    nlw: all.filter((rate) => rate.band === "nlw"),
    on(day) {
      const [before] = all;
      if (before!.band === "adult" && day >= before!.from && day < table.first) return before!;
      const { from } = table.on(day);
      return all.find((rate) => rate.from === from)!;
    },
    after: (day) => all.find((rate) => rate.from > day),
  };
}
