import type { Catalogue } from "../../../catalogue/catalogue.js";
import { hasValue } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";

/** Adds ONS's rate of CPI in the twelve months to the start, which the span leaves out; undefined when not held. */
export function startOfSpan(book: FigureBook, catalogue: Catalogue, from: Period): string | undefined {
  const row = catalogue
    .dataset("prices-annual-rate")
    .rows.find(({ index, period, value }) => index === "cpi" && period === from && hasValue(value));
  return row === undefined
    ? undefined
    : book.published(
        `cpi-rate.${from}`,
        fromRow("prices-annual-rate", row, {
          label: `CPI, twelve months to ${periodWords(from)}`,
          unit: { id: "percent" },
          period: from,
          by: ["index", "period", "source"],
        }),
      );
}
