import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { meanOfGroups } from "../../../pay/index.js";
import { refuseAveragingMedians } from "../../../stats/index.js";
import { GROUPS } from "../composition/grade-counts.js";
import { type FiguredGrid, figuredGrid, type GridChoice } from "../figured-grid.js";
import { GRADES } from "../grades.js";
import type { GroupCells } from "./group-cells.js";
import { gapKey } from "./sex-gaps.js";
import { sexCells, sexGroups } from "./sex-mix.js";

const MEASURE = "pay-by-group";
const STAFF: Readonly<Record<string, readonly Grade[]>> = { "all-staff": GROUPS, "known-grade": GRADES };

/** Whose headcounts weigh the means of women and of men: "own" is each by their own. */
const WEIGHTS: Readonly<Record<string, readonly [women: 0 | 1, men: 0 | 1]>> = {
  "own-mix": [0, 1],
  "mix-of-women": [0, 0],
  "mix-of-men": [1, 1],
};

/** "(A × C + B × D) ÷ sum(A..B)": means weighted by headcounts, `block` counting from 0: n of women, m of women, n of men, m of men. */
function weighted(k: number, heads: number, means: number): string {
  const at = (block: number, i: number): string => letter(block * k + i);
  const products = Array.from({ length: k }, (_, i) => `${at(heads, i)} × ${at(means, i)}`);
  return `(${products.join(" + ")}) ÷ sum(${at(heads, 0)}..${at(heads, k - 1)})`;
}

/** The gap of means of some grades, with the headcounts of women or of men as weights. */
function weightedGap(book: FigureBook, cells: GroupCells, { base, basis, comparator }: GridChoice): string {
  const grades = STAFF[comparator ?? ""] ?? problem("bad-grid", `grid.csv: ${MEASURE} has no staff "${comparator}"`);
  const [forWomen, forMen] =
    WEIGHTS[basis] ?? problem("bad-grid", `grid.csv: ${MEASURE} has no mix of grades "${basis}"`);
  const groups = sexGroups(book, cells, grades, base);
  const mean = (of: 0 | 1, by: 0 | 1): number =>
    meanOfGroups(
      groups[of].map(({ group, mean: pay }, i) => ({ group, mean: pay, headcount: groups[by][i]!.headcount })),
      { statistic: "mean" },
    ).mean;
  const k = grades.length;
  return book.derived(`grid.mean.${base}.${basis}.${comparator}`, {
    label: `mean salary of women below that of men, ${basis.replaceAll("-", " ")}, ${comparator!.replaceAll("-", " ")}, ${periodWords(base)}`,
    value: 100 - (mean(0, forWomen) / mean(1, forMen)) * 100,
    unit: { id: "percent" },
    period: base,
    method: "gap, per cent of men's mean, weighted by headcount",
    formula: `100 − ${weighted(k, forWomen * 2, 1)} ÷ (${weighted(k, forMen * 2, 3)}) × 100`,
    from: sexCells(cells, grades, base),
  });
}

/**
 * The overall gap in per cent of men's pay over every listed year, average, mix of grades and set of staff. The median
 * stands only as published: it is never weighted.
 */
export function gapGrid(
  book: FigureBook,
  catalogue: Catalogue,
  cells: GroupCells,
  ask: { readonly years: readonly Period[]; readonly to: Period },
): FiguredGrid {
  return figuredGrid(book, {
    measure: MEASURE,
    says: "salary of women below that of men, per cent of men's",
    names: { base: "Year", basis: "Mix of grades", statistic: "Average", comparator: "Staff" },
    choices: catalogue.grid(MEASURE).combinations.map(({ base, basis, statistic, comparator }): GridChoice => {
      if (base === undefined || basis === undefined || statistic === undefined || comparator === undefined)
        return problem("bad-grid", `grid.csv: ${MEASURE} has a combination without year, mix, average or staff`);
      return { index: "none", base, basis, statistic, comparator };
    }),
    chosen: { index: "none", base: ask.to, basis: "own-mix", statistic: "median", comparator: "all-staff" },
    figure(choice) {
      const { base, basis, statistic, comparator } = choice;
      if (!ask.years.includes(base)) return undefined;
      if (statistic !== "median" && statistic !== "mean")
        return problem("bad-grid", `grid.csv: ${MEASURE} has no average "${statistic}"`);
      if (basis === "own-mix" && comparator === "all-staff") return gapKey(statistic, "all", base);
      refuseAveragingMedians(MEASURE, statistic);
      return weightedGap(book, cells, choice);
    },
  });
}
