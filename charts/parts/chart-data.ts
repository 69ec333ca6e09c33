import { hasValue, type Missing } from "../../src/core/cell.js";
import type { Figure } from "../../src/core/figure.js";
import type { Period } from "../../src/core/period.js";
import { problem } from "../../src/core/problem.js";
import type { Unit } from "../../src/core/unit.js";
import type { Chart, ChartMark } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { formatFigure } from "../../src/evidence/format.js";
import { type SeriesLook, seriesLooks, type Theme } from "../theme.js";
import { numberedMarks, shownMarks } from "./numbered-marks.js";

/** What the interval of a point is. */
export type IntervalKind = "interval95" | "bounds" | "borrowed";

/** One mark with everything its figure says. */
export interface ChartRow {
  readonly series: string;
  readonly figure: string;
  readonly category: string | undefined;
  readonly period: Period;
  /** undefined where the figure is missing: a gap. */
  readonly value: number | undefined;
  /** Why the figure is missing. */
  readonly missing: Missing | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** What the interval is, even where it is too narrow to be drawn and `low` and `high` are left out. */
  readonly interval: IntervalKind | undefined;
  readonly forecast: boolean;
  readonly secondary: boolean;
  readonly status: string;
  readonly standing: string;
  /** The value as it is written. */
  readonly text: string;
}

/** A reference line. */
export interface ChartReference {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** A chart with its figures looked up. */
export interface ChartData {
  readonly id: string;
  readonly rows: readonly ChartRow[];
  readonly series: readonly SeriesLook[];
  readonly categories: readonly string[];
  readonly references: readonly ChartReference[];
  readonly marks: readonly ChartMark[];
  /** Names of marks too many to stand on the plot: there they are numbered, and named at the foot. */
  readonly markNames: readonly string[];
  readonly unit: Unit;
  readonly focus: readonly string[];
  readonly theme: Theme;
  readonly asOf: Period;
}

/** Standard errors either side of a value that hold 95% of a normal distribution. */
const Z95 = 1.959964;
/** Share of the values shown below which an interval is a speck that could be taken for a minus sign. */
const TOO_NARROW = 0.012;
/** Digits a number in a chart keeps. */
export const chartNumber = (value: number): number => Number(value.toPrecision(10));

function interval(figure: Figure): Pick<ChartRow, "low" | "high" | "interval"> {
  const { uncertainty, value } = figure;
  if (uncertainty === "none published" || !hasValue(value))
    return { low: undefined, high: undefined, interval: undefined };
  if ("se" in uncertainty) {
    const half = Z95 * uncertainty.se;
    const ends = { low: chartNumber(value.value - half), high: chartNumber(value.value + half) };
    return { ...ends, interval: uncertainty.borrowed ? "borrowed" : "interval95" };
  }
  return { low: chartNumber(uncertainty.low), high: chartNumber(uncertainty.high), interval: uncertainty.kind };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * Looks up the figures of a chart.
 *
 * @param marks  marks whose names may stand on the plot
 * @throws Problem "unknown-figure"; "mixed-units" when a figure is in another unit than the chart; "empty-chart"
 */
export function chartData(chart: Chart, evidence: Evidence, theme: Theme, marks = 4): ChartData {
  const get = (key: string): Figure => {
    const figure =
      evidence.figures[key] ??
      problem("unknown-figure", `chart ${chart.id}: there is no figure "${key}"`, { found: key });
    if (figure.unit.id !== chart.unit.id)
      problem("mixed-units", `chart ${chart.id}: "${key}" is in ${figure.unit.id}, the chart in ${chart.unit.id}`, {
        found: key,
      });
    return figure;
  };
  const rows = chart.points.map((point): ChartRow => {
    const figure = get(point.figure);
    const period = point.at ?? (typeof figure.period === "string" ? figure.period : figure.period[1]);
    return {
      series: point.series,
      figure: point.figure,
      category: point.category,
      period,
      value: hasValue(figure.value) ? chartNumber(figure.value.value) : undefined,
      missing: hasValue(figure.value) ? undefined : figure.value.missing,
      ...interval(figure),
      forecast: figure.status === "forecast",
      secondary: figure.standing === "secondary",
      status: figure.status,
      standing: figure.standing,
      text: formatFigure(figure, chart.as),
    };
  });
  if (!rows.some((row) => row.value !== undefined))
    problem("empty-chart", `chart ${chart.id}: no point has a value`, {
      hint: "leave the chart out and say why in a note",
    });
  const shown = rows.flatMap((row) =>
    row.value === undefined ? [] : [row.value, row.low ?? row.value, row.high ?? row.value],
  );
  const range =
    Math.max(...shown, chart.recipe === "bars" ? 0 : Number.NEGATIVE_INFINITY) -
    Math.min(...shown, chart.recipe === "bars" ? 0 : Number.POSITIVE_INFINITY);
  const thin = rows.every((row) => row.low === undefined || row.high! - row.low < TOO_NARROW * range);
  const references = (chart.references ?? []).map(({ figure: key, label }): ChartReference => {
    const figure = get(key);
    if (!hasValue(figure.value))
      return problem("missing-figure", `chart ${chart.id}: the reference "${key}" has no value`);
    return { label, value: chartNumber(figure.value.value), text: formatFigure(figure, chart.as) };
  });
  const focus = chart.focus ?? [];
  return {
    id: chart.id,
    rows: thin ? rows.map((row) => ({ ...row, low: undefined, high: undefined })) : rows,
    series: seriesLooks(unique(rows.map((row) => row.series)), theme, focus),
    categories: unique(rows.flatMap((row) => (row.category === undefined ? [] : [row.category]))),
    references,
    ...numberedMarks(shownMarks(chart.marks ?? [], rows), marks),
    unit: chart.unit,
    focus,
    theme,
    asOf: evidence.asOf,
  };
}

/** Every value that must be seen: points, ends of intervals and reference lines. */
export const valuesSeen = (data: ChartData): number[] => [
  ...data.rows.flatMap((row) => [row.value, row.low, row.high].filter((v): v is number => v !== undefined)),
  ...data.references.map((reference) => reference.value),
];
