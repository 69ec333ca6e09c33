import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { type FiguredGrid, figuredGrid, type GridChoice } from "../figured-grid.js";
import { salaryFigures } from "../medians.js";
import { meanFormula, partFormula } from "./effect-formulas.js";
import { countFigures, GROUPS } from "./grade-counts.js";
import { cellKeys, decomposed } from "./mean-effects.js";

/** The finer split: approximate below EO and above SEO, where departments map their own grades. */
const EIGHT = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS", "unknown"] as const satisfies readonly Grade[];
const SPLITS: Readonly<Record<string, readonly Grade[]>> = { "five-levels": GROUPS, "eight-grades": EIGHT };

/** How much of what changed together is counted as mix. */
const SHARED: Readonly<Record<string, number>> = { "start-pay": 0, "mean-pay": 0.5, "end-pay": 1 };

/** Years for which headcount and mean of every group of a split are held; adds them to the book. */
export function yearsOf(book: FigureBook, catalogue: Catalogue, grades: readonly Grade[]): Period[] {
  const means = [...grades, "all" as const].map((grade) => salaryFigures(book, catalogue, grade, "mean"));
  return countFigures(book, catalogue, "headcount", grades).filter((period) =>
    means.every((periods) => periods.includes(period)),
  );
}

/** A grid cell's mix in per cent of the rise from its base: keyed beside the cell. */
const ofTheRiseKey = (cell: string): string => cell.replace(/^grid\./, "of-the-rise.");

/** The lowest and the highest share of the rise that is mix over the cells of the grid; undefined when one mean fell. */
export function mixOfTheRise(
  book: FigureBook,
  { grid }: FiguredGrid,
): { readonly low: string; readonly high: string } | undefined {
  const from = grid.cells.map(({ figure }) => ofTheRiseKey(figure)).filter((key) => book.has(key));
  if (from.length < grid.cells.length) return undefined;
  const over = (end: "low" | "high"): string =>
    book.derived(`of-the-rise.${end}`, {
      label: `mix of grades, per cent of the rise of the mean: ${end === "low" ? "lowest" : "highest"} of the listed combinations`,
      value: (...values) => (end === "low" ? Math.min(...values) : Math.max(...values)),
      unit: { id: "percent" },
      period: book.figures[grid.chosen.figure]!.period,
      method: end === "low" ? "lowest" : "highest",
      formula: `${end === "low" ? "min" : "max"}(A..${letter(from.length - 1)})`,
      from,
    });
  return { low: over("low"), high: over("high") };
}

/**
 * The effect of the mix, per cent of the mean at the base, over every listed base, split of grades and way to weigh the
 * changed shares. Each split is reconciled with the published means before it counts.
 */
export function compositionGrid(book: FigureBook, catalogue: Catalogue, from: Period, to: Period): FiguredGrid {
  const { combinations, chosen } = catalogue.grid("composition");
  const choice = ({ base, basis, statistic }: (typeof combinations)[number]): GridChoice =>
    base === undefined || basis === undefined || statistic === undefined
      ? problem("bad-grid", "grid.csv: composition has a combination without base, basis or statistic")
      : { index: "none", base, basis, statistic };
  const listed = combinations.map(choice);
  const own = { ...choice(chosen), base: from };
  const held = Object.fromEntries(
    Object.entries(SPLITS).map(([split, grades]) => [split, yearsOf(book, catalogue, grades)]),
  );
  return figuredGrid(book, {
    measure: "composition",
    says: `effect of the mix of grades on the mean salary, per cent of the mean at the base, to ${periodWords(to)}`,
    names: { base: "Year counted from", basis: "Weight of the changed shares", statistic: "Split of grades" },
    choices: listed.some(({ base }) => base === from)
      ? listed
      : [...listed.filter(({ base }) => base === chosen.base).map((cell) => ({ ...cell, base: from })), ...listed],
    chosen: own,
    figure({ base, basis, statistic }) {
      const grades = SPLITS[statistic] ?? problem("bad-grid", `grid.csv: composition has no split "${statistic}"`);
      const shared = SHARED[basis] ?? problem("bad-grid", `grid.csv: composition has no basis "${basis}"`);
      if (base >= to || !held[statistic]!.includes(base) || !held[statistic]!.includes(to)) return undefined;
      const { percent } = decomposed(book, grades, base, to);
      const [mix, both, total] = (["mix", "interaction", "total"] as const).map((part) =>
        partFormula(part, grades.length),
      );
      const value = percent.mix + shared * percent.interaction;
      const how = `${statistic.replace("-", " ")}, weighed at ${basis.replace("-", " ")}, ${periodWords(base)} to ${periodWords(to)}`;
      const common = { unit: { id: "percent" }, period: [base, to], from: cellKeys(grades, base, to) } as const;
      const key = book.derived(`grid.${statistic}.${base}.${basis}`, {
        ...common,
        label: `effect of the mix of grades on the mean salary, ${how}`,
        value,
        method: "exact decomposition of means",
        formula: `(${mix} + ${shared} × (${both})) ÷ (${meanFormula(grades.length)}) × 100`,
      });
      if (percent.total > 0)
        book.derived(ofTheRiseKey(key), {
          ...common,
          label: `mix of grades, per cent of the rise of the mean, ${how}`,
          value: (value / percent.total) * 100,
          method: "share of the change",
          formula: `(${mix} + ${shared} × (${both})) ÷ (${total}) × 100`,
        });
      return key;
    },
  });
}
