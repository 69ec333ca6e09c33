import { hasValue } from "../src/core/cell.js";
import type { Figure } from "../src/core/figure.js";
import { comparePeriods, type Period, periodWords } from "../src/core/period.js";
import { significant } from "../src/core/significant.js";
import type { Chart, ChartPoint } from "../src/evidence/chart.js";
import type { Evidence } from "../src/evidence/evidence.js";
import { decimal, type FormatId, formatFigure } from "../src/evidence/format.js";
import { words } from "../src/evidence/words.js";

interface Known {
  readonly point: ChartPoint;
  readonly figure: Figure;
  readonly value: number;
  readonly period: Period;
  /** Where it stands, in words. */
  readonly at: string;
  readonly text: string;
}

/** Decimals that a format prints; those that print as their source does have one at most. */
const PLACES: Readonly<Partial<Record<FormatId, number>>> = {
  percent0: 0,
  percent2: 2,
  points2: 2,
  pounds0: 0,
  pounds2: 2,
  count: 0,
  decimal2: 2,
};

/** The difference of two figures as they are printed, in the words of its unit: of two percentages, percentage points. */
function difference(to: Known, from: Known, chart: Chart): { readonly value: number; readonly text: string } {
  const places = PLACES[chart.as] ?? 1;
  const printed = ({ value }: Known): number => Number(value.toFixed(places));
  const value = significant(printed(to) - printed(from));
  const share = chart.unit.id === "percent" || chart.unit.id === "points";
  const as = (share ? `decimal${places}` : chart.as) as FormatId;
  const size = Math.abs(value);
  const text = share ? decimal(size, places) : formatFigure({ ...to.figure, value: { value: size } }, as);
  return { value, text: share ? `${text} percentage points` : text };
}

/** How many figures are missing, as a sentence to add. */
function missingWords(gaps: number): string {
  if (gaps === 0) return "";
  return gaps === 1 ? " One figure is missing." : ` ${decimal(gaps, 0)} figures are missing.`;
}

function overTime(name: string, known: readonly Known[], gaps: number, chart: Chart): string {
  const sorted = [...known].sort((a, b) => comparePeriods(a.period, b.period));
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const forecast = last.figure.status === "forecast" ? ", a forecast" : "";
  if (sorted.length === 1) return `${name}: ${first.text} in ${first.at}${forecast}.${missingWords(gaps)}`;
  const change = difference(last, first, chart);
  const moved = first.text === last.text ? "no change" : `${change.value < 0 ? "down" : "up"} ${change.text}`;
  const high = sorted.reduce((a, b) => (b.value > a.value ? b : a));
  const low = sorted.reduce((a, b) => (b.value < a.value ? b : a));
  const told = sorted.length === 2 || high.text === low.text;
  // An extreme that stands at an end is named there, not twice.
  const isEnd = (k: Known): boolean => k.text === first.text || k.text === last.text;
  const called = (k: Known): string => {
    if (told) return "";
    if (k.text === high.text) return " (the highest)";
    return k.text === low.text ? " (the lowest)" : "";
  };
  const rest = told
    ? []
    : [
        ...(isEnd(high) ? [] : [`highest ${high.text} in ${high.at}`]),
        ...(isEnd(low) ? [] : [`lowest ${low.text} in ${low.at}`]),
      ];
  const extremes = rest.length === 0 ? "" : ` ${rest.join(", ").replace(/^./, (c) => c.toUpperCase())}.`;
  const from = `${first.text} in ${first.at}${called(first)}`;
  return `${name}: ${from}, ${last.text} in ${last.at}${forecast}${called(last)}, ${moved}.${extremes}${missingWords(gaps)}`;
}

/** Rates in force: each from the day it begins, and what is only forecast told apart from them. */
function overSteps(name: string, known: readonly Known[], gaps: number, chart: Chart): string {
  // a figure drawn again is the end of its own step
  const begun = known.filter((k, i) => known.findIndex((other) => other.point.figure === k.point.figure) === i);
  const forecast = begun.filter((k) => k.figure.status === "forecast");
  const told = begun.filter((k) => k.figure.status !== "forecast");
  if (told.length === 0) return overTime(name, begun, gaps, chart);
  const coming = forecast.map((k) => ` Forecast: ${k.text} from ${k.at}.`).join("");
  return `${overTime(name, told, gaps, chart)}${coming}`;
}

function overCategories(name: string, known: readonly Known[], gaps: number, chart: Chart): string {
  const missing = missingWords(gaps);
  const first = known[0]!;
  // A row that is itself the series is named once.
  if (known.length === 1) return `${name}: ${first.text}${first.at === name ? "" : ` for ${first.at}`}.${missing}`;
  const last = known.at(-1)!;
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const size = difference(high, low, chart).text;
  if (high.text === low.text) return `${name}: all ${high.text}.${missing}`;
  const extreme = (word: string, k: Known): string => `${word} ${k.text} for ${k.at}`;
  if (known.length === 2)
    return `${name}: ${extreme("highest", high)}, ${extreme("lowest", low)}, a difference of ${size}.${missing}`;
  // An extreme that stands first or last is named there, not twice.
  const isEnd = (k: Known): boolean => k.text === first.text || k.text === last.text;
  const end = (k: Known): string =>
    `${k.text} for ${k.at}${k.text === high.text ? " (the highest)" : k.text === low.text ? " (the lowest)" : ""}`;
  const rest = [
    ...(isEnd(high) ? [] : [extreme("highest", high)]),
    ...(isEnd(low) ? [] : [extreme("lowest", low)]),
  ].join(", ");
  return `${name}: from ${end(first)} to ${end(last)}${rest === "" ? "" : `; ${rest}`}, a difference of ${size}.${missing}`;
}

/**
 * What a chart shows, in sentences worked out from its figures: title, what is measured, then for each series its
 * first and last figure, the difference, the highest and the lowest, and how many are missing.
 *
 * @param chart     the chart
 * @param evidence  the evidence that holds its figures
 * @example altText(chart, evidence) // "Pay fell. Median pay. CPI: 100.0 in March 2011, 96.1 in March 2024, down 3.9. …"
 */
export function altText(chart: Chart, evidence: Evidence): string {
  const names = [...new Set(chart.points.map((point) => point.series))];
  const stop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
  const bySeries = names.map((name) => {
    const own = chart.points.filter((point) => point.series === name);
    const known = own.flatMap((point): Known[] => {
      const figure = evidence.figures[point.figure];
      if (figure === undefined || !hasValue(figure.value)) return [];
      const period = point.at ?? (typeof figure.period === "string" ? figure.period : figure.period[1]);
      const at = point.category ?? periodWords(period);
      return [{ point, figure, value: figure.value.value, period, at, text: formatFigure(figure, chart.as) }];
    });
    const gaps = own.length - known.length;
    if (known.length === 0) return `${name}: no figure.`;
    const panel = chart.recipe === "small-multiples";
    if (!panel && own.some((point) => point.category !== undefined)) return overCategories(name, known, gaps, chart);
    if (panel && own.some((point) => point.category !== undefined))
      return [...new Set(own.map((point) => point.category))]
        .map((category) => {
          const part = known
            .filter((k) => k.point.category === category)
            .map((k) => ({ ...k, at: periodWords(k.period) }));
          const lost = own.filter((p) => p.category === category).length - part.length;
          const label = names.length === 1 ? String(category) : `${category}, ${name}`;
          return part.length === 0 ? `${label}: no figure.` : overTime(label, part, lost, chart);
        })
        .join(" ");
    return chart.recipe === "step" ? overSteps(name, known, gaps, chart) : overTime(name, known, gaps, chart);
  });
  const references = (chart.references ?? []).map(
    ({ figure, label }) => `${label}: ${formatFigure(evidence.figures[figure]!, chart.as)}.`,
  );
  const marks = (chart.marks ?? []).map((mark) => `Marked in ${periodWords(mark.at)}: ${mark.label}.`);
  const title = stop(words(chart.title ?? evidence.title, evidence.figures));
  return [title, stop(words(chart.subtitle, evidence.figures)), ...bySeries, ...references, ...marks].join(" ");
}
