import { cite } from "../src/core/source.js";
import type { Chart } from "../src/evidence/chart.js";
import type { Evidence } from "../src/evidence/evidence.js";
import { words } from "../src/evidence/words.js";
import type { Drawing, Room, VegaLite } from "./define-chart.js";
import type { ChartData } from "./parts/chart-data.js";
import { chartNotes, chartSources, sourceTexts } from "./parts/foot-lines.js";
import { pixel, textLayer } from "./parts/layers.js";
import type { SizeSpec } from "./parts/sizes.js";
import { subtitleText } from "./parts/subtitle.js";
import { wrap } from "./parts/text-width.js";

/** The words around a chart, wrapped, with the room they leave for the plot. */
export interface Frame {
  readonly title: readonly string[];
  readonly titleSize: number;
  readonly subtitle: readonly string[];
  readonly foot: readonly string[];
  readonly room: Room;
  readonly height: number;
}

const lineHeight = (size: number): number => size * 1.25;

/** Lines a title may fill before it is set smaller, and how small it may get. */
const TITLE_LINES = { most: 3, least: 0.74 } as const;

/** The title in the largest type in which it fills few lines. */
function titleLines(text: string, width: number, full: number): { lines: string[]; size: number } {
  for (let share = 1; ; share -= 0.05) {
    const size = full * share;
    const lines = wrap(text, width, size, 600);
    if (lines.length <= TITLE_LINES.most || share <= TITLE_LINES.least) return { lines, size };
  }
}

/** Lines that optional notes may add, whatever room is left. */
const OPTIONAL = 2;

/**
 * Lays out the words of a chart. Sources are shortened only where whole citations would leave the plot too little
 * room; every note about the drawing stays.
 */
export function frame(
  chart: Chart,
  evidence: Evidence,
  data: ChartData,
  size: SizeSpec,
  drawing: readonly string[],
  plotHeight: number,
): Frame {
  const inner = size.width - 2 * size.margin;
  const title = titleLines(words(chart.title ?? evidence.title, evidence.figures), inner, size.title);
  const subtitle = wrap(subtitleText(chart, evidence, data), inner, size.subtitle);
  const top =
    size.margin +
    title.lines.length * lineHeight(title.size) +
    subtitle.length * lineHeight(size.subtitle) +
    size.subtitle * 1.1;
  const footLine = lineHeight(size.foot);
  const set = (text: string): string[] => wrap(text, inner, size.foot);
  const { texts, all } = chartNotes(chart, evidence);
  const must = [...drawing, ...(all ? texts : [])];
  const mustLines = set(must.join(" ")).length;
  const sources = sourceTexts(chartSources(chart, evidence), evidence.id).map(set);
  const chosen = sources.find((lines) => lines.length + mustLines <= size.footLines) ?? sources.at(-1)!;
  const room = Math.min(size.footLines - chosen.length, mustLines + OPTIONAL);
  let said = must;
  if (!all)
    for (const text of texts)
      if (!said.includes(text) && set([...said, text].join(" ")).length <= room) said = [...said, text];
  const notes = set(said.join(" "));
  const foot = [...notes, ...chosen];
  const footHeight = foot.length * footLine + size.foot * 0.9;
  const height = size.fixed ? size.height : Math.ceil(top + plotHeight + footHeight + size.margin);
  const bottom = height - size.margin * 0.7 - footHeight;
  return {
    title: title.lines,
    titleSize: title.size,
    subtitle,
    foot,
    height,
    room: { left: size.margin, top, right: size.width - size.margin, bottom, size },
  };
}

function config(data: ChartData, label: number): VegaLite {
  const { theme } = data;
  return {
    font: theme.font,
    aria: false,
    background: theme.panel,
    view: { stroke: null, fill: null },
    axis: {
      labelFontSize: label,
      labelColor: theme.text,
      labelOverlap: false,
      labelPadding: label * 0.4,
      labelFont: theme.font,
      gridColor: theme.grid,
      gridWidth: 1,
      domainColor: theme.axis,
      tickColor: theme.axis,
    },
    axisY: { domain: false, ticks: false, labelPadding: label * 0.5 },
    axisX: { tickSize: label * 0.35, labelFlush: false, labelPadding: label * 0.25 },
  };
}

/** Puts a drawing into its frame: a whole Vega-Lite specification. */
export function framed(
  chart: Chart,
  evidence: Evidence,
  data: ChartData,
  f: Frame,
  drawing: Drawing,
  alt: string,
): VegaLite {
  const { size } = f.room;
  const { theme } = data;
  const origin = drawing.plots[0]!;
  const footLine = lineHeight(size.foot);
  const footTop = f.height - size.margin * 0.7 - f.foot.length * footLine + footLine / 2;
  const x = size.margin - origin.left;
  const foot = f.foot.flatMap((line, i) =>
    textLayer([{ x, y: footTop + i * footLine - origin.top, lines: [line] }], { size: size.foot, colour: theme.quiet }),
  );
  const titleLine = lineHeight(f.titleSize);
  const subtitleTop = size.margin + f.title.length * titleLine + size.subtitle * 0.25;
  const head = [
    ...f.title.flatMap((line, i) =>
      textLayer([{ x, y: size.margin + (i + 0.45) * titleLine - origin.top, lines: [line] }], {
        size: f.titleSize,
        colour: theme.text,
        weight: 600,
      }),
    ),
    ...f.subtitle.flatMap((line, i) =>
      textLayer([{ x, y: subtitleTop + (i + 0.5) * lineHeight(size.subtitle) - origin.top, lines: [line] }], {
        size: size.subtitle,
        colour: theme.quiet,
      }),
    ),
  ];
  const rule = {
    data: {
      values: [
        {
          x: pixel(x),
          x2: pixel(x + size.width - 2 * size.margin),
          y: pixel(footTop - footLine - origin.top + size.foot * 0.3),
        },
      ],
    },
    mark: { type: "rule", color: theme.grid, strokeWidth: 1 },
    encoding: {
      x: { field: "x", type: "quantitative", scale: null },
      x2: { field: "x2" },
      y: { field: "y", type: "quantitative", scale: null },
    },
  };
  const views = drawing.plots.map((plot, i) => ({
    width: pixel(plot.width),
    height: pixel(plot.height),
    layer: [...plot.layers, ...(i === 0 ? [...head, rule, ...foot] : [])],
  }));
  const sources = chartSources(chart, evidence);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: alt,
    usermeta: {
      evidence: evidence.id,
      title: f.title.join(" "),
      subtitle: f.subtitle.join(" "),
      chart: chart.id,
      recipe: chart.recipe,
      width: size.width,
      height: f.height,
      sources: sources.map((source) => ({ key: source.key, citation: cite(source) })),
    },
    padding: {
      left: pixel(origin.left),
      top: pixel(origin.top),
      right: pixel(drawing.plots.length === 1 ? size.width - origin.left - origin.width : size.margin),
      bottom: pixel(drawing.plots.length === 1 ? f.height - origin.top - origin.height : size.margin),
    },
    ...(views.length === 1
      ? { autosize: { type: "none" }, ...views[0] }
      : {
          concat: views,
          columns: drawing.columns,
          align: "none",
          bounds: "flush",
          spacing: {
            column: pixel((drawing.plots[1]?.left ?? 0) - origin.left - origin.width),
            row: pixel(
              (drawing.plots[drawing.columns]?.top ?? origin.top + origin.height) - origin.top - origin.height,
            ),
          },
        }),
    config: config(data, drawing.tickSize ?? size.label),
  };
}
