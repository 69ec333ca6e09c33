import type { IndexId } from "../core/unit.js";
import type { Chart } from "../evidence/chart.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { altText, CHART_SIZES, type ChartSize, compileChart, type DrawnSize } from "../render/chart.js";
import type { ChartJob } from "./draw-chart.js";

/** A drawing of the pack: of one chart, in one size, by one index. */
export interface PackChart {
  readonly finding: string;
  readonly chart: string;
  readonly job: ChartJob;
  /** Start of the names of its files, `charts/<id>.<size>`; absent when it stands in the page only. */
  readonly name?: string;
  /** Where it stands in the page; absent when it does not. */
  readonly place?: PagePlace;
}

/** Which of the drawings of a chart in the page it is. */
export interface PagePlace {
  /** Start of its ids in the page. */
  readonly id: string;
  readonly width: "wide" | "narrow";
  /** The index it is by, when not the one of the headline. */
  readonly index?: IndexId;
}

/** The same answer by another index. */
export interface ByIndex {
  readonly index: IndexId;
  readonly evidence: Evidence;
}

/** The size that goes into the page. */
const WIDE: ChartSize = "column";
/** The size that stands in its place on a narrow screen. */
const NARROW: DrawnSize = "phone";

/** What each size is for. */
const PURPOSES: Readonly<Partial<Record<ChartSize, string>>> = {
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

/** Every image of a chart, with what each is for. */
export function chartImages(evidence: Evidence, chart: number): { readonly href: string; readonly label: string }[] {
  return CHART_SIZES.flatMap((size) =>
    (["png", "svg"] as const).map((format) => ({
      href: `${chartName(evidence, chart)}.${size}.${format}`,
      label: `${format.toUpperCase()} ${PURPOSES[size]}`,
    })),
  );
}

/** A chart compiled in one size, with its words. */
const job = (chart: Chart, evidence: Evidence, size: DrawnSize, files: boolean): ChartJob => ({
  spec: compileChart(chart, evidence, size),
  title: words(chart.title ?? evidence.title, evidence.figures),
  description: altText(chart, evidence),
  id: chart.id,
  files,
});

/** What a chart shows, however its lines are ordered: each point with its value. */
const shown = (chart: Chart, { figures }: Evidence): string =>
  chart.points
    .map(({ series, category, at, figure }) => JSON.stringify([series, category, at, figures[figure]?.value]))
    .sort()
    .join();

/**
 * Every drawing of a finding: each chart in each size for the files, and in the page by the other indices too where
 * those show something else.
 *
 * @param evidence  the answer
 * @param others    the same answer by the other indices, where there is a choice
 * @throws Problems of the recipes, before anything is drawn
 */
export function packCharts(evidence: Evidence, others: readonly ByIndex[] = []): PackChart[] {
  return evidence.charts.flatMap((chart, i): PackChart[] => {
    const named = { finding: evidence.id, chart: chart.id };
    const id = `${evidence.id}-${chart.id}`;
    const files = CHART_SIZES.map((size): PackChart => {
      const place: PagePlace = { id, width: "wide" };
      return {
        ...named,
        name: `${chartName(evidence, i)}.${size}`,
        job: job(chart, evidence, size, true),
        ...(size === WIDE ? { place } : {}),
      };
    });
    const inPage = (of: Evidence, own: Chart, index?: IndexId): PackChart[] =>
      (["wide", "narrow"] as const).flatMap((width): PackChart[] => {
        const by = index === undefined ? {} : { index };
        const place: PagePlace = {
          id: [id, index, width].filter((part) => part !== undefined).join("-"),
          width,
          ...by,
        };
        if (index === undefined && width === "wide") return [];
        return [{ ...named, job: job(own, of, width === "wide" ? WIDE : NARROW, false), place }];
      });
    const byIndex = others.flatMap(({ index, evidence: other }): PackChart[] => {
      const same = other.charts.find((candidate) => candidate.id === chart.id);
      if (same === undefined || shown(same, other) === shown(chart, evidence)) return [];
      return inPage(other, same, index);
    });
    return [...files, ...inPage(evidence, chart), ...byIndex];
  });
}
