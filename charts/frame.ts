import { comparePeriods, type Period, periodWords } from "../src/core/period.js";
import { cite } from "../src/core/source.js";
import { INDEX_NAMES, type Unit, unitWords } from "../src/core/unit.js";
import type { Chart } from "../src/evidence/chart.js";
import type { Evidence } from "../src/evidence/evidence.js";
import { words } from "../src/evidence/words.js";
import type { Drawing, Room, VegaLite } from "./define-chart.js";
import type { ChartData } from "./parts/chart-data.js";
import { chartNotes, chartSources, sourceTexts } from "./parts/foot-lines.js";
import { pixel, textLayer } from "./parts/layers.js";
import type { SizeSpec } from "./parts/sizes.js";
import { wrap } from "./parts/text-width.js";

/** The words around a chart, wrapped, with the room they leave for the plot. */
export interface Frame {
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly foot: readonly string[];
  readonly room: Room;
  readonly height: number;
}

/** The least height in pixels that a plot may be squeezed to before the foot is shortened. */
const LEAST = 0.42;
const lineHeight = (size: number): number => size * 1.25;

function unitText(unit: Unit): string {
  if (typeof unit.prices !== "object") return unitWords(unit);
  const { index, of } = unit.prices;
  return `${unitWords({ id: unit.id })}, ${INDEX_NAMES[index]} prices of ${periodWords(of)}`;
}

function periodText(data: ChartData): string {
  const periods: Period[] = data.rows.map((row) => row.period).sort(comparePeriods);
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const quarter = (period: Period): string | undefined => /-Q[1-4]$/.exec(period)?.[0];
  // The same quarter of every year is named once.
  if (first !== last && quarter(first) !== undefined && periods.every((p) => quarter(p) === quarter(first)))
    return `${periodWords(first).slice(0, -5)}, ${first.slice(0, 4)} to ${last.slice(0, 4)}`;
  return first === last ? periodWords(first) : `${periodWords(first)} to ${periodWords(last)}`;
}

/** What is measured, then unit and period where the words do not already say them. */
function subtitleText(chart: Chart, evidence: Evidence, data: ChartData): string {
  const said = words(chart.subtitle, evidence.figures).trim().replace(/\.$/, "");
  const unit = unitText(data.unit);
  const lower = said.toLowerCase();
  const head = unit.split(",")[0]!;
  const known =
    lower.includes(unit.toLowerCase()) ||
    (data.unit.id === "percent" && /per cent|percentage|%/.test(lower)) ||
    (typeof data.unit.prices !== "object" && data.unit.base === undefined && lower.includes(head.toLowerCase())) ||
    (data.unit.id.startsWith("GBP") && /£|pounds/.test(lower) && typeof data.unit.prices !== "object");
  const period = periodText(data);
  const years = period.match(/\d{4}/g) ?? [];
  const dated = years.length > 0 && years.every((year) => said.includes(year));
  return (
    [said, ...(known ? [] : [data.unit.id === "percent" ? "per cent" : unit]), ...(dated ? [] : [period])].join(", ") +
    "."
  );
}

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
  const title = wrap(words(chart.title ?? evidence.title, evidence.figures), inner, size.title, 600);
  const subtitle = wrap(subtitleText(chart, evidence, data), inner, size.subtitle);
  const top =
    size.margin +
    title.length * lineHeight(size.title) +
    subtitle.length * lineHeight(size.subtitle) +
    size.subtitle * 1.1;
  const footLine = lineHeight(size.foot);
  const most = size.fixed
    ? Math.max(size.footLines, Math.floor((size.height * (1 - LEAST) - top - size.margin) / footLine))
    : Number.POSITIVE_INFINITY;
  const budget = Math.min(most, size.footLines);
  const set = (text: string): string[] => wrap(text, inner, size.foot);
  const { texts, all } = chartNotes(chart, evidence);
  const fixed = set([...drawing, ...(all ? texts : [])].join(" "));
  const sources = sourceTexts(chartSources(chart, evidence), evidence.id).map(set);
  const chosen = sources.find((lines) => lines.length + fixed.length <= budget) ?? sources.at(-1)!;
  const room = budget - chosen.length;
  let said = [...drawing, ...(all ? texts : [])];
  if (!all)
    for (const text of texts)
      if (!said.includes(text) && set([...said, text].join(" ")).length <= room) said = [...said, text];
  const notes = set(said.join(" "));
  const foot = [...notes, ...chosen];
  const footHeight = foot.length * footLine + size.foot * 0.9;
  const height = size.fixed ? size.height : Math.ceil(top + plotHeight + footHeight + size.margin);
  const bottom = height - size.margin * 0.7 - footHeight;
  return {
    title,
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
  const titleLine = lineHeight(size.title);
  const subtitleTop = size.margin + f.title.length * titleLine + size.subtitle * 0.25;
  const head = [
    ...f.title.flatMap((line, i) =>
      textLayer([{ x, y: size.margin + (i + 0.45) * titleLine - origin.top, lines: [line] }], {
        size: size.title,
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
