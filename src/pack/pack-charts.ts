import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { altText, CHART_SIZES, type ChartSize, compileChart } from "../render/chart.js";
import type { ChartJob } from "./draw-chart.js";

/** A chart of the pack in one size. */
export interface PackChart {
  /** Id of the finding. */
  readonly finding: string;
  /** Start of the names of its files: `charts/<id>.<size>`. */
  readonly name: string;
  readonly job: ChartJob;
  /** Start of its ids in the page; absent in the sizes the page does not use. */
  readonly pageId?: string;
  /** Every image of the chart, with what each is for. */
  readonly files: readonly { readonly href: string; readonly label: string }[];
}

/** The size that goes into the page. */
const PAGE_SIZE: ChartSize = "column";

/** What each size is for. */
const PURPOSES: Readonly<Record<ChartSize, string>> = {
  briefing: "for a briefing or slide",
  square: "for social media",
  column: "for a column of text",
};

/** Start of the names of the files of a chart: the first of a finding goes by the name of the finding alone. */
function chartName({ id, charts }: Evidence, chart: number): string {
  const own = charts[chart]!.id;
  if (chart === 0) return `charts/${id}`;
  return `charts/${own.startsWith(`${id}-`) ? own : `${id}-${own}`}`;
}

const images = (name: string): PackChart["files"] =>
  CHART_SIZES.flatMap((size) =>
    (["png", "svg"] as const).map((format) => ({
      href: `${name}.${size}.${format}`,
      label: `${format.toUpperCase()} ${PURPOSES[size]}`,
    })),
  );

/**
 * Every chart of a finding in every size, compiled, in order.
 *
 * @throws Problems of the recipes, before anything is drawn
 */
export const packCharts = (evidence: Evidence): PackChart[] =>
  evidence.charts.flatMap((chart, i) => {
    const name = chartName(evidence, i);
    const named = {
      title: words(chart.title ?? evidence.title, evidence.figures),
      description: altText(chart, evidence),
      id: chart.id,
    };
    return CHART_SIZES.map((size): PackChart => {
      const page = size === PAGE_SIZE ? { pageId: `${evidence.id}-${chart.id}` } : {};
      return {
        finding: evidence.id,
        name: `${name}.${size}`,
        job: { spec: compileChart(chart, evidence, size), ...named },
        ...page,
        files: images(name),
      };
    });
  });
