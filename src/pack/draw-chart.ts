import { altText, type ChartSize, compileChart } from "../../charts/index.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { renderPng } from "../render/png.js";
import { renderSvg } from "../render/svg.js";
import { renderVegaLite } from "../render/vega-lite.js";

/** Which chart, in which size: positions in the list of findings and in the charts of one. */
export interface ChartJob {
  readonly finding: number;
  readonly chart: number;
  readonly size: ChartSize;
}

/** A chart in one size, in every format, its fonts not yet in it: cutting fonts takes much memory and is done in one thread. */
export interface DrawnChart {
  /** The SVG without fonts. */
  readonly plain: string;
  readonly png: Uint8Array;
  readonly vl: string;
  /** For the page: the SVG with ids of its own; only in the size the page uses. */
  readonly inline?: string;
}

/** The size that goes into the page. */
export const PAGE_SIZE: ChartSize = "column";

/**
 * Draws one chart in one size, in every format, from one drawing.
 *
 * @param findings  evidence that has passed its checks
 * @param job       which chart, in which size
 */
export async function drawChart(findings: readonly Evidence[], job: ChartJob): Promise<DrawnChart> {
  const evidence = findings[job.finding]!;
  const chart = evidence.charts[job.chart]!;
  const spec = compileChart(chart, evidence, job.size);
  const drawn = {
    title: words(chart.title ?? evidence.title, evidence.figures),
    description: altText(chart, evidence),
    embedFonts: false,
  };
  const plain = await renderSvg(spec, { ...drawn, id: chart.id });
  const files = { plain, png: await renderPng(plain), vl: renderVegaLite(spec) };
  if (job.size !== PAGE_SIZE) return files;
  return { ...files, inline: await renderSvg(spec, { ...drawn, id: `${evidence.id}-${chart.id}` }) };
}
