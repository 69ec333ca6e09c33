import { inspect } from "node:util";
import type { Chart } from "../evidence/chart.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { kernelDisplay } from "./kernel-display.js";

/** The sizes a chart is drawn in. */
export const CHART_SIZES = ["briefing", "square", "column"] as const;

/** How large a chart is: "briefing" 1200×675, "square" 1080×1080, "column" 800 wide. */
export type NotebookChartSize = (typeof CHART_SIZES)[number];

/** A chart of a finding in a notebook. What draws is loaded when it draws. */
export interface ChartView {
  readonly id: string;
  /** The finding in one line. */
  readonly title: string;
  /** What the picture shows, in words worked out from its figures. */
  alt(): Promise<string>;
  /** The picture as SVG. */
  svg(): Promise<string>;
  /** The picture as PNG at twice its size. */
  png(): Promise<Uint8Array>;
  /** Shows the picture under the cell; outside a notebook prints its alt text. Await it. */
  display(): Promise<void>;
}

/**
 * A chart of evidence, with what a notebook does with it.
 *
 * @param evidence  the finding
 * @param chart     one of its charts
 * @param size      "briefing", "square" or "column"
 * @returns the view; nothing is drawn before it is asked for
 * @example chartView(evidence, evidence.charts[0], "briefing").title
 */
export function chartView(evidence: Evidence, chart: Chart, size: NotebookChartSize): ChartView {
  const title = words(chart.title ?? evidence.title, evidence.figures);
  const draw = async (format: "svg" | "png"): Promise<string | Uint8Array> => {
    const { renderChart } = await import("../render/chart.js");
    return renderChart(evidence, chart, size, format);
  };
  const view: ChartView = {
    id: chart.id,
    title,
    alt: async () => (await import("../../charts/index.js")).altText(chart, evidence),
    svg: async () => (await draw("svg")) as string,
    png: async () => (await draw("png")) as Uint8Array,
    async display() {
      const screen = kernelDisplay();
      if (screen === undefined) process.stdout.write(`${title}\n${await view.alt()}\n`);
      else screen.svg(await view.svg());
    },
  };
  return Object.defineProperty(view, inspect.custom, { value: () => `Chart ${chart.id}: ${title}` });
}
