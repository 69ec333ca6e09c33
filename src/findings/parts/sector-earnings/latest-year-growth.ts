import type { Catalogue } from "../../../catalogue/catalogue.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";
import { oneRow } from "../one-row.js";
import { SECTOR_WORDS } from "./earnings-figures.js";

/** The last month of which the published growth of regular pay is held for both sides; "" where there is none. */
export function lastGrowthMonth(catalogue: Catalogue, sides: readonly string[]): Period {
  const rows = catalogue
    .dataset("average-weekly-earnings-growth")
    .rows.filter(({ measure, basis }) => measure === "regular_pay" && basis === "single_month");
  const ends = sides.map(
    (side) =>
      rows
        .flatMap(({ sector, period }) => (sector === side ? [period] : []))
        .sort()
        .at(-1) ?? "",
  );
  return ends.sort()[0] ?? "";
}

/** Published growth over the latest year with the half-widths that the publisher offers as an indication. */
export function latestYearGrowth(
  book: FigureBook,
  catalogue: Catalogue,
  last: Period,
  sides: readonly ["private", "public_excl_financial"],
): void {
  const variability = catalogue.dataset("average-weekly-earnings-sampling-variability").rows;
  const growth = catalogue.dataset("average-weekly-earnings-growth").rows;
  for (const sector of sides) {
    const width = oneRow("average-weekly-earnings-sampling-variability", variability, {
      sector,
      measure: "regular_pay",
      months: "all",
    });
    book.published(
      `half-width.${sector}`,
      fromRow("average-weekly-earnings-sampling-variability", width, {
        label: `half-width of the interval of growth on a year earlier, regular pay, ${SECTOR_WORDS[sector]}, estimated from 2014`,
        unit: { id: "points" },
        period: "2014",
        by: ["sector", "measure", "months"],
      }),
    );
    const row = oneRow("average-weekly-earnings-growth", growth, {
      sector,
      measure: "regular_pay",
      basis: "single_month",
      period: last,
    });
    book.published(
      `year.${sector}`,
      fromRow("average-weekly-earnings-growth", row, {
        label: `published growth on a year earlier, regular pay, ${SECTOR_WORDS[sector]} (${row.cdid}), ${periodWords(last)}`,
        unit: { id: "percent" },
        period: last,
        by: ["cdid", "period"],
        uncertainty: { se: book.value(`half-width.${sector}`) / 1.96, borrowed: true },
      }),
    );
  }
  book.derived("half-width.difference", {
    label: "half-width of the interval of the difference between the two growths, taken as independent",
    value: (a, b) => Math.sqrt(a! * a! + b! * b!),
    unit: { id: "points" },
    period: last,
    method: "root of the sum of squares",
    formula: "sqrt(A × A + B × B)",
    from: sides.map((side) => `half-width.${side}`),
  });
  differenceFigure(book, "year.difference", "public growth less private growth", {
    label: `published growth on a year earlier, public less private, ${periodWords(last)}`,
    from: "year.private",
    to: "year.public_excl_financial",
    uncertainty: { se: book.value("half-width.difference") / 1.96, borrowed: true },
  });
}
