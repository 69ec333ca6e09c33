import type { VegaLite } from "../render/chart.js";
import { renderPng } from "../render/png.js";
import { renderSvg } from "../render/svg.js";

/** A chart in one size, compiled: all a thread needs to draw it. */
export interface ChartJob {
  readonly spec: VegaLite;
  readonly title: string;
  readonly description: string;
  /** Start of the ids in the file. */
  readonly id: string;
  /** Start of the ids when it goes into the page too; absent in the sizes the page does not use. */
  readonly pageId?: string;
}

/** A drawn chart, its fonts not yet in it: should they have to be cut, that takes much memory and is done in one thread. */
export interface DrawnChart {
  readonly svg: string;
  readonly png: Uint8Array;
  /** The SVG for the page; only when it was asked for. */
  readonly inline?: string;
}

/** Draws one chart in one size: the bitmap is made from the same drawing. */
export async function drawChart({ spec, title, description, id, pageId }: ChartJob): Promise<DrawnChart> {
  const named = { title, description, embedFonts: false };
  const svg = await renderSvg(spec, { ...named, id });
  const png = await renderPng(svg);
  return pageId === undefined ? { svg, png } : { svg, png, inline: await renderSvg(spec, { ...named, id: pageId }) };
}
