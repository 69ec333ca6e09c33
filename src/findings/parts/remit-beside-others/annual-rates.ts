import type { Catalogue } from "../../../catalogue/catalogue.js";
import { type Period, periodWords } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";

/**
 * Adds the twelve-month rate of prices that ONS publishes for a month, which for CPI and CPIH comes from unrounded
 * indices and can differ by a tenth from the one worked out.
 *
 * @returns the key, or undefined where none is held
 */
export function annualRateFigure(
  book: FigureBook,
  catalogue: Catalogue,
  index: IndexId,
  month: Period,
): string | undefined {
  const row = catalogue.dataset("prices-annual-rate").rows.find((r) => r.index === index && r.period === month);
  if (row === undefined) return undefined;
  return book.published(
    `annual-rate.${index}.${month}`,
    fromRow("prices-annual-rate", row, {
      label: `change of prices on a year earlier as published, ${INDEX_NAMES[index]}, ${periodWords(month)}`,
      unit: { id: "percent" },
      period: month,
      by: ["cdid", "period"],
    }),
  );
}
