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
import { refuseMany } from "./refuse-many.js";
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
  const full = sizeSpec(size);
  const data = chartData(chart, evidence, theme, full.marks);
  refuseMany(data, recipe);
  const notes = drawingNotes(data, recipe);
  const alt = altText(chart, evidence);
  const attempt = (spec: SizeSpec): VegaLite => {
    const f = frame(chart, evidence, data, spec, notes, recipe.height(data, spec));
    return framed(chart, evidence, data, f, recipe.draw(data, f.room), alt);
  };
  // Where marks have no room, whole citations give way before the type does.
  const shorter = [0, 1, 2, full.footLines].map((fewer) => ({ ...full, footLines: full.footLines - fewer }));
  const short = shorter.at(-1)!;
  const smaller = SMALLER.filter((share) => share > full.smallest.share).map((share) => scaled(short, share));
  for (const spec of [...shorter, ...smaller]) {
    try {
      return attempt(spec);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== NO_ROOM) throw error;
    }
  }
  return attempt(scaled(short, full.smallest.share));
}

/** Type sizes tried, as shares of the full one, before a chart is refused for want of room. */
const SMALLER = [0.92, 0.85, 0.78] as const;

const scaled = (size: SizeSpec, share: number): SizeSpec => ({
  ...size,
  title: size.title * Math.max(share, 0.8),
  subtitle: size.subtitle * Math.max(share, 0.85),
  label: size.label * share,
  foot: Math.min(size.foot, size.label * share),
});
