import type { Catalogue } from "../../../catalogue/catalogue.js";
import { hasValue } from "../../../core/cell.js";
import { addMonths, type Period, periodWords } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import type { IndexFigures } from "../index-figures.js";
import { type Comparison, compared } from "./comparison.js";

/** Half of the last digit of an index, and of a rate. */
const HALF = 0.05;
/** March of every year from the first median of the overall series on, and the last month held. */
const FIRST = "2011-03";

const WHY: Readonly<Record<IndexId, string>> = {
  cpi: "The publisher works from indices before they are rounded; ours are the published ones, printed to one decimal.",
  cpih: "The publisher works from indices before they are rounded; ours are the published ones, printed to one decimal.",
  rpi: "The publisher works from the published indices, as we do.",
};

/** The months compared: the same one of every year, and the last held. */
function months(held: readonly Period[]): Period[] {
  const wanted = held.filter((month) => month >= FIRST && month.endsWith(FIRST.slice(4)));
  return [...new Set([...wanted, ...held.slice(-1)])];
}

/** Published twelve-month rates of the three indices beside those worked out from the published indices. */
export function priceRates(book: FigureBook, catalogue: Catalogue, indices: IndexFigures): Comparison[] {
  const rates = catalogue.dataset("prices-annual-rate").rows.filter((row) => hasValue(row.value));
  return INDEX_IDS.flatMap((index) => {
    const own = rates.filter((row) => row.index === index);
    const reached = own.filter(({ period }) =>
      [period, addMonths(period, -12)].every((month) => indices.covers(index, month, "month")),
    );
    return months(reached.map((row) => row.period).sort()).map((period): Comparison => {
      const row = own.find((candidate) => candidate.period === period)!;
      const id = `${index}.${period}`;
      const result = `${INDEX_NAMES[index]}, twelve-month rate`;
      const published = book.published(
        `published.${id}`,
        fromRow("prices-annual-rate", row, {
          label: `${result} as published (${row.cdid}), ${periodWords(period)}`,
          unit: { id: "percent" },
          period,
          by: ["index", "period"],
        }),
      );
      const from = [addMonths(period, -12), period].map((month) => indices.key(index, month, "month"));
      const [a, b] = from.map((key) => book.value(key)) as [number, number];
      const ours = book.derived(`ours.${id}`, {
        label: `${result} from the published index, ${periodWords(period)}`,
        value: (before, now) => (now! / before!) * 100 - 100,
        unit: { id: "percent" },
        period,
        method: "change over twelve months",
        formula: "B ÷ A × 100 − 100",
        from,
        uncertainty: {
          low: ((b - HALF) / (a + HALF)) * 100 - 100,
          high: ((b + HALF) / (a - HALF)) * 100 - 100,
          kind: "bounds",
        },
      });
      return compared(book, { id, result, group: INDEX_NAMES[index], published, ours, half: HALF, why: WHY[index] });
    });
  });
}
