import { withFonts, withId } from "../render/svg.js";
import { renderVegaLite } from "../render/vega-lite.js";
import type { DrawnChart } from "./draw-chart.js";
import type { FreshFolder } from "./fresh-folder.js";
import type { PackChart, PagePlace } from "./pack-charts.js";

/** Text as it is written to a file. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is kept of a drawing for the page; the files of it are on the disk by then. */
export interface PageDrawing {
  readonly finding: string;
  readonly chart: string;
  readonly place: PagePlace;
  readonly alt: string;
  readonly svg: string;
}

/**
 * Writes the files of a drawing, `charts/<id>.<size>.{svg,png,vl.json}`, the same bytes as `renderChart` gives.
 *
 * @returns what the page needs of it; nothing when it does not stand there
 */
export async function chartFiles(
  { finding, chart, job, name, place }: PackChart,
  { svg, png }: DrawnChart,
  folder: FreshFolder,
): Promise<PageDrawing | undefined> {
  if (name !== undefined && png !== undefined) {
    await folder.put(`${name}.svg`, bytes(await withFonts(svg)));
    await folder.put(`${name}.png`, png);
    await folder.put(`${name}.vl.json`, bytes(renderVegaLite(job.spec)));
  }
  if (place === undefined) return undefined;
  return { finding, chart, place, alt: job.description, svg: withId(svg, job.id, place.id) };
}
