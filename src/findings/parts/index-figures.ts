import type { Catalogue } from "../../catalogue/catalogue.js";
import { hasValue } from "../../core/cell.js";
import { monthsOf, type Period, periodFileName, periodWords } from "../../core/period.js";
import { problem } from "../../core/problem.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId, type Unit } from "../../core/unit.js";
import type { FigureBook, PublishedFigure } from "../../evidence/figure-book.js";
import { letter } from "../../evidence/formula.js";
import { type Basis, type IndexRow, indexValue, indexWindow, type PriceIndex, priceIndex } from "../../pay/index.js";
import { fromRow } from "./from-row.js";

/** The price indices as figures of one finding: only what is asked for is added to the book. */
export interface IndexFigures {
  readonly index: Readonly<Record<IndexId, PriceIndex>>;
  /**
   * Adds the index value that stands for a period on a basis, and returns its key; a mean carries its months as operands:
   * "index.cpi.2024-03", "index.cpi.2023-fy-24".
   * @throws Problem "outside-index", "incomplete-year", "basis-does-not-fit"
   */
  key(index: IndexId, period: Period, basis: Basis): string;
  /** Whether every month that the basis needs is held. */
  covers(index: IndexId, period: Period, basis: Basis): boolean;
  /** Whether every month that the basis needs is held of all three. */
  allCover(period: Period, basis: Basis): boolean;
}

/**
 * Opens the three price indices for a book of figures.
 *
 * @param book       where the figures go
 * @param catalogue  holds the resource `prices`
 * @throws Problem "missing-value" when a month of an index has no value
 */
export function indexFigures(book: FigureBook, catalogue: Catalogue): IndexFigures {
  const rows = catalogue.dataset("prices").rows;
  const open = (id: IndexId): PriceIndex => {
    const own = rows.filter((row) => row.index === id);
    const [first] = own;
    if (first === undefined) return problem("missing-rows", `prices: no row for ${id}`, { where: "prices.csv" });
    const months = own.map(({ period, value }): IndexRow => {
      if (hasValue(value)) return { period, value: value.value };
      return problem("missing-value", `prices: ${id} has no value in ${period}`, { where: "prices.csv" });
    });
    return priceIndex(id, months, { cdid: first.cdid, base: first.base });
  };
  const index = Object.fromEntries(INDEX_IDS.map((id) => [id, open(id)])) as Record<IndexId, PriceIndex>;
  const unit = (id: IndexId): Unit => ({ id: "index", base: index[id].base });
  const name = (id: IndexId): string => `${INDEX_NAMES[id]} (${index[id].cdid}, ${index[id].base})`;

  const row = (id: IndexId, period: Period): PublishedFigure => {
    index[id].at(period);
    return fromRow("prices", rows.find((r) => r.index === id && r.period === period)!, {
      label: `${name(id)}, ${periodWords(period)}`,
      unit: unit(id),
      period,
      by: ["index", "period"],
    });
  };
  const covers = (id: IndexId, period: Period, basis: Basis): boolean => {
    const months = monthsOf(indexWindow(period, basis));
    return months[0]! >= index[id].first && months.at(-1)! <= index[id].last;
  };
  return {
    index,
    covers,
    allCover: (period, basis) => INDEX_IDS.every((id) => covers(id, period, basis)),
    key(id, period, basis) {
      const window = indexWindow(period, basis);
      const months = monthsOf(window);
      const key = `index.${id}.${periodFileName(window)}`;
      if (book.has(key)) return key;
      if (months.length === 1) return book.published(key, row(id, window));
      return book.derived(key, {
        label: `${name(id)}, mean of ${window}`,
        value: indexValue(index[id], period, basis),
        unit: unit(id),
        period: window,
        method: "mean of the published months",
        formula: `mean(A..${letter(months.length - 1)})`,
        from: months.map((month) => row(id, month)),
      });
    },
  };
}
