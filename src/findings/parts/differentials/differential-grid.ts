import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { type FiguredGrid, figuredGrid, type GridChoice } from "../figured-grid.js";
import type { Statistic } from "../medians.js";
import { type PairPoint, pairChange } from "./pair-path.js";
import { PAIRS, type PairId } from "./ratio-figures.js";

/** What a change is the change of, and whose: the same for every combination. */
const FIXED = { index: "ratio of salaries", basis: "whole service" } as const;

/**
 * The change of the ratio over every listed combination of grades, first day and statistic, to one last day. A first
 * day that the reader chose comes beside the listed ones.
 */
export function differentialGrid(
  book: FigureBook,
  catalogue: Catalogue,
  ask: {
    readonly from: Period;
    readonly to: Period;
    readonly points: Readonly<Record<Statistic, Readonly<Record<PairId, readonly PairPoint[]>>>>;
  },
): FiguredGrid {
  const { combinations, chosen } = catalogue.grid("differentials");
  const choice = (base: Period, statistic: string, id: string): GridChoice => ({
    ...FIXED,
    base,
    statistic,
    comparator: PAIRS[id as PairId].name,
  });
  const listed = combinations.map((c) => choice(c.base!, c.statistic!, c.comparator!));
  const own = listed.some(({ base }) => base === ask.from)
    ? []
    : combinations.filter(({ base }) => base === chosen.base).map((c) => choice(ask.from, c.statistic!, c.comparator!));
  return figuredGrid(book, {
    measure: "differentials",
    says: "change of the ratio of one grade's pay to that of the grade below, per cent",
    names: {
      index: "Measure",
      base: "From",
      basis: "Whose pay",
      statistic: "Statistic",
      comparator: "Grades",
    },
    choices: [...own, ...listed],
    chosen: choice(ask.from, chosen.statistic!, chosen.comparator!),
    figure({ base, statistic, comparator }) {
      const [id, pair] = Object.entries(PAIRS).find(([, { name }]) => name === comparator)!;
      const path = ask.points[statistic as Statistic][id as PairId];
      const [a, b] = [base, ask.to].map((period) => path.find((point) => point.period === period));
      if (a === undefined || b === undefined || base >= ask.to) return undefined;
      return pairChange(book, { who: "whole service", pair, statistic: statistic as Statistic }, a, b).change;
    },
  });
}
