import { problem } from "../../src/core/problem.js";
import type { Recipe } from "../define-chart.js";
import type { ChartData } from "./chart-data.js";

/** More series than this on one plot cannot be followed, unless some are in focus and the others grey. */
const MOST = 4;

/**
 * Refuses a plot of more than four series. Small multiples of one series each may be many; so may rows that are
 * themselves the series.
 *
 * @throws Problem "too-many-series"
 */
export function refuseMany(data: ChartData, recipe: Pick<Recipe, "id">): void {
  const panels = recipe.id === "small-multiples" && data.categories.length === 0;
  const rows =
    (recipe.id === "bars" || recipe.id === "dots") &&
    data.rows.every((row) => row.category === undefined || row.category === row.series);
  if (panels || rows || data.focus.length > 0 || data.series.length <= MOST) return;
  problem("too-many-series", `chart ${data.id}: ${data.series.length} series on one plot`, {
    found: String(data.series.length),
    expected: `at most ${MOST}, or some of them in \`focus\``,
    hint: 'use the recipe "small-multiples"',
  });
}
