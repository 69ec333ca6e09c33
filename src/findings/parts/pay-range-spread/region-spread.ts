import type { Catalogue } from "../../../catalogue/catalogue.js";
import { hasValue } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import { HEADLINE } from "./department-medians.js";
import { type Spread, spreadFigures } from "./spread.js";

/** Rows that are no region of work, or hold others. */
const NOT_A_REGION: readonly string[] = ["Unknown", "England"];
const ABROAD = "Overseas";

/** Adds the spread of the headline grade's median over regions of work, all departments together; undefined when not held. */
export function regionSpread(
  book: FigureBook,
  catalogue: Catalogue,
  period: Period,
  which: "home" | "with Overseas",
): Spread | undefined {
  const rows = catalogue
    .dataset("civil-service-pay-by-group")
    .rows.filter(
      (row) =>
        row.dimension === "region" &&
        row.measure === "median" &&
        row.grade === HEADLINE &&
        row.period === period &&
        !NOT_A_REGION.includes(row.category) &&
        (which === "with Overseas" || row.category !== ABROAD) &&
        hasValue(row.value),
    );
  if (rows.length < 2) return undefined;
  return spreadFigures(
    book,
    which === "home" ? `regions.${period}` : `regions.abroad.${period}`,
    `median salary, ${HEADLINE}, by region${which === "home" ? "" : ` ${which}`}, ${periodWords(period)}`,
    rows.map((row) => ({
      who: row.category,
      key: book.published(
        `median.region.${period}.${row.category.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`,
        fromRow("civil-service-pay-by-group", row, {
          label: `median salary, ${row.grade}, ${row.category}, ${periodWords(period)}`,
          unit: { id: "GBP/year", prices: "current" },
          period,
          by: ["period", "dimension", "category", "grade", "measure", "source"],
        }),
      ),
    })),
    period,
  );
}
