import { withFonts } from "../render/svg.js";
import { renderVegaLite } from "../render/vega-lite.js";
import type { DrawnChart } from "./draw-chart.js";
import type { PackChart } from "./pack-charts.js";
import type { PackFiles } from "./table-files.js";

/** Text as it is written to a file. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of the charts: `charts/<id>.<size>.{svg,png,vl.json}`; the same bytes as `renderChart` gives. */
export async function chartFiles(charts: readonly PackChart[], drawn: readonly DrawnChart[]): Promise<PackFiles> {
  const files: Record<string, Uint8Array> = {};
  for (const [i, { name, job }] of charts.entries()) {
    const { svg, png } = drawn[i]!;
    if (name === undefined || png === undefined) continue;
    files[`${name}.svg`] = bytes(await withFonts(svg));
    files[`${name}.png`] = png;
    files[`${name}.vl.json`] = bytes(renderVegaLite(job.spec));
  }
  return files;
}
