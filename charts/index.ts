import { knownOptions } from "../src/core/options.js";
import type { Chart } from "../src/evidence/chart.js";
import type { Evidence } from "../src/evidence/evidence.js";
import { bars } from "./bars.js";
import type { Recipe, VegaLite } from "./define-chart.js";
import { dots } from "./dots.js";
import { histogram } from "./histogram.js";
import { lines } from "./lines.js";
import { compileWith } from "./parts/compile.js";
import type { DrawnSize } from "./parts/sizes.js";
import { smallMultiples } from "./small-multiples.js";
import { step } from "./step.js";
import type { Theme } from "./theme.js";

/** Every way to draw. */
export const RECIPES: readonly Recipe[] = [lines, step, bars, dots, histogram, smallMultiples];

/**
 * A chart as a Vega-Lite specification, valid and complete: words, sources, axes, data. Pure and without a canvas.
 *
 * @param chart     one of `evidence.charts`
 * @param evidence  the evidence that holds its figures and sources
 * @param size      "briefing" 1200×675, "square" 1080×1080 or "column" 800 wide; "phone" 320 wide for a page
 * @param options   `theme`: colours and type; the shipped one unless given
 * @returns the specification, with its sources in `usermeta`
 * @throws Problem "unknown-value" for a recipe or size nobody knows, with the nearest name; "unknown-option"
 * @example compileChart(evidence.charts[0], evidence, "briefing").usermeta // { evidence: "real-pay-median", … }
 */
export const compileChart = (
  chart: Chart,
  evidence: Evidence,
  size: DrawnSize,
  options: { readonly theme?: Theme } = {},
): VegaLite => {
  knownOptions("compileChart", options, ["theme"]);
  return compileWith(RECIPES, chart, evidence, size, options.theme);
};

export { altText } from "./alt-text.js";
export { CHART_SIZES, type ChartSize, DRAWN_SIZES, type DrawnSize } from "./parts/sizes.js";
export { THEME, type Theme } from "./theme.js";
