import { altText, type ChartSize, compileChart } from "../../charts/index.js";
import { oneOf } from "../core/options.js";
import type { Chart } from "../evidence/chart.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { renderPng } from "./png.js";
import { renderSvg } from "./svg.js";
import { renderVegaLite } from "./vega-lite.js";

export type { VegaLite } from "../../charts/define-chart.js";
export { altText, CHART_SIZES, type ChartSize, compileChart, type DrawnSize } from "../../charts/index.js";

/** What a chart can be written as: a scalable image, a bitmap, a Vega-Lite specification. */
export const CHART_FORMATS = ["svg", "png", "vl"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/**
 * One chart in one size and format: what the command and the pack write.
 *
 * @returns text for "svg" and "vl", bytes for "png"
 * @throws Problem "unknown-value" for a size or format nobody knows; Problems of the recipe
 * @example await renderChart(evidence, evidence.charts[0], "briefing", "svg")
 */
export async function renderChart(
  evidence: Evidence,
  chart: Chart,
  size: ChartSize,
  format: ChartFormat,
): Promise<string | Uint8Array> {
  const kind = oneOf("chart: format", format, CHART_FORMATS);
  const spec = compileChart(chart, evidence, size);
  if (kind === "vl") return renderVegaLite(spec);
  const title = words(chart.title ?? evidence.title, evidence.figures);
  const description = altText(chart, evidence);
  // The bitmap is drawn with the font files themselves.
  const svg = await renderSvg(spec, { title, description, id: chart.id, embedFonts: kind === "svg" });
  return kind === "svg" ? svg : renderPng(svg);
}
