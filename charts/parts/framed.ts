import { cite } from "../../src/core/source.js";
import type { Chart } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import type { Drawing, VegaLite } from "../define-chart.js";
import { type Frame, lineHeight } from "../frame.js";
import type { ChartData } from "./chart-data.js";
import { chartSources } from "./foot-lines.js";
import { pixel, textLayer } from "./layers.js";

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

/** What is left of a whole after two rounded parts. */
const rest = (whole: number, ...parts: readonly number[]): number =>
  pixel(parts.reduce((left, part) => left - pixel(part), whole));

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
      right: drawing.columns === 1 ? rest(size.width, origin.left, origin.width) : size.margin,
      bottom: views.length === 1 ? rest(f.height, origin.top, origin.height) : size.margin,
    },
    ...(views.length === 1
      ? { autosize: { type: "none" }, ...views[0] }
      : {
          concat: views,
          columns: drawing.columns,
          align: "none",
          bounds: "flush",
          spacing: {
            column: drawing.columns === 1 ? 0 : pixel(drawing.plots[1]!.left - origin.left - origin.width),
            row: pixel(
              (drawing.plots[drawing.columns]?.top ?? origin.top + origin.height) - origin.top - origin.height,
            ),
          },
        }),
    config: config(data, drawing.tickSize ?? size.label),
  };
}
