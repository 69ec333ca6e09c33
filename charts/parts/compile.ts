import { oneOf } from "../../src/core/options.js";
import { Problem } from "../../src/core/problem.js";
import type { Chart } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { altText } from "../alt-text.js";
import type { Recipe, VegaLite } from "../define-chart.js";
import { frame } from "../frame.js";
import { THEME, type Theme } from "../theme.js";
import { chartData } from "./chart-data.js";
import { drawingNotes } from "./foot-lines.js";
import { framed } from "./framed.js";
import { NO_ROOM } from "./no-room.js";
import { type SizeSpec, sizeSpec } from "./sizes.js";

/** Compiles a chart with the recipes given; `charts/index.ts` gives it all of them. */
export function compileWith(
  recipes: readonly Recipe[],
  chart: Chart,
  evidence: Evidence,
  size: string,
  theme: Theme = THEME,
): VegaLite {
  const id = oneOf(
    `chart ${chart.id}: recipe`,
    chart.recipe,
    recipes.map((r) => r.id),
  );
  const recipe = recipes.find((r) => r.id === id)!;
  const data = chartData(chart, evidence, theme);
  const notes = drawingNotes(data, recipe);
  const alt = altText(chart, evidence);
  const attempt = (spec: SizeSpec): VegaLite => {
    const f = frame(chart, evidence, data, spec, notes, recipe.height(data, spec));
    return framed(chart, evidence, data, f, recipe.draw(data, f.room), alt);
  };
  const full = sizeSpec(size);
  for (const share of SMALLER) {
    try {
      return attempt(scaled(full, share));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== NO_ROOM) throw error;
    }
  }
  return attempt(scaled(full, LEAST));
}

/** Type sizes tried, as shares of the full one, before a chart is refused for want of room. */
const SMALLER = [1, 0.92, 0.85, 0.78] as const;
const LEAST = 0.7;

const scaled = (size: SizeSpec, share: number): SizeSpec => ({
  ...size,
  title: size.title * Math.max(share, 0.8),
  subtitle: size.subtitle * Math.max(share, 0.85),
  label: size.label * share,
});
