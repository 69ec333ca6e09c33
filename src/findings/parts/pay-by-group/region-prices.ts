import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { percentFigure } from "../arithmetic-figures.js";
import { GRADES, gradeKey } from "../grades.js";
import { indexFigures } from "../index-figures.js";
import { type GroupCells, gradeWords } from "./group-cells.js";
import { regionMedian } from "./region-figures.js";

/** How the medians of every grade in every region moved beside prices. */
export interface RegionPrices {
  readonly from: Period;
  readonly to: Period;
  /** The least and the most that one of them changed, per cent, before prices, and how many there are. */
  readonly low: string;
  readonly high: string;
  readonly of: string;
  readonly lowest: { readonly region: string; readonly grade: Grade };
  readonly highest: { readonly region: string; readonly grade: Grade };
  /** The rise of each price index over the same months. */
  readonly index: Readonly<Record<IndexId, string>>;
  /** Whether every one of them rose by less than every index did. */
  readonly belowEvery: boolean;
}

/**
 * Adds the change of the median of every level in every region between two Marches, the ends of these changes, and the
 * rise of the three indices; undefined when there are not two such years or an index does not reach.
 *
 * @param from  the year to count from; the first held without it
 */
export function regionPrices(
  book: FigureBook,
  catalogue: Catalogue,
  cells: GroupCells,
  ask: { readonly regions: readonly string[]; readonly from: Period | undefined; readonly to: Period },
): RegionPrices | undefined {
  const { regions, to } = ask;
  const held = cells.years("region", { groups: regions, grades: GRADES, measures: ["median"] });
  const from = ask.from ?? held[0];
  if (from === undefined || from >= to || !held.includes(from) || !held.includes(to)) return undefined;
  const priced = new Set(catalogue.dataset("prices").rows.map(({ index }) => index));
  if (!INDEX_IDS.every((id) => priced.has(id))) return undefined;
  const indices = indexFigures(book, catalogue);
  if (![from, to].every((period) => indices.allCover(period, "month"))) return undefined;
  const changes = GRADES.flatMap((grade) =>
    regions.map((region) => ({
      region,
      grade,
      key: percentFigure(
        book,
        `region-change.${region.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.${gradeKey(grade)}.${to}`,
        "change",
        {
          label: `change of the median salary, ${region}, ${gradeWords(grade)}, ${periodWords(from)} to ${periodWords(to)}`,
          from: regionMedian(cells, region, grade, from),
          to: regionMedian(cells, region, grade, to),
        },
      ),
    })),
  );
  const keys = changes.map(({ key }) => key);
  const run = `A..${letter(keys.length - 1)}`;
  const over = (name: string, method: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(`region-change.${name}.${to}`, {
      label: `change of the median salary by grade and region, ${periodWords(from)} to ${periodWords(to)}: ${method}`,
      value,
      unit: name === "of" ? { id: "ratio" } : { id: "percent" },
      period: [from, to],
      method,
      formula,
      from: keys,
    });
  const low = over("low", "lowest", `min(${run})`, (...v) => Math.min(...v));
  const high = over("high", "highest", `max(${run})`, (...v) => Math.max(...v));
  const whose = (end: string) => changes.find(({ key }) => book.value(key) === book.value(end))!;
  const index = Object.fromEntries(
    INDEX_IDS.map((id) => [
      id,
      percentFigure(book, `index-change.${id}.${to}`, "change", {
        label: `rise of ${INDEX_NAMES[id]}, ${periodWords(from)} to ${periodWords(to)}`,
        from: indices.key(id, from, "month"),
        to: indices.key(id, to, "month"),
      }),
    ]),
  ) as Record<IndexId, string>;
  return {
    from,
    to,
    low,
    high,
    of: over("of", "how many", `countNotNegative(${run}) + countNegative(${run})`, (...v) => v.length),
    lowest: whose(low),
    highest: whose(high),
    index,
    belowEvery: INDEX_IDS.every((id) => book.value(high) < book.value(index[id])),
  };
}
