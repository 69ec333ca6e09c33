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
  /** Whether it becomes files of its own; what stands in the page only needs no bitmap. */
  readonly files: boolean;
}

/** A drawn chart, its fonts not yet in it: should they have to be cut, that takes much memory and is done in one thread. */
export interface DrawnChart {
  readonly svg: string;
  /** Absent when it becomes no file of its own. */
  readonly png?: Uint8Array;
}

/** Draws one chart in one size: the bitmap is made from the same drawing. */
export async function drawChart({ spec, title, description, id, files }: ChartJob): Promise<DrawnChart> {
  const svg = await renderSvg(spec, { title, description, id, embedFonts: false });
  return files ? { svg, png: await renderPng(svg) } : { svg };
}

/** A chart that several threads could draw: whoever claims it first does. */
export interface SharedJob {
  readonly job: ChartJob;
  /** One number in memory that the threads share: 0 until the chart is claimed. */
  readonly claimed: Int32Array;
}

/** Puts a chart where any thread can claim it. */
export const shareJob = (job: ChartJob): SharedJob => ({ job, claimed: new Int32Array(new SharedArrayBuffer(4)) });

/** Draws a chart unless another thread has claimed it. */
export async function drawUnclaimed({ job, claimed }: SharedJob): Promise<DrawnChart | undefined> {
  return Atomics.exchange(claimed, 0, 1) === 0 ? drawChart(job) : undefined;
}
