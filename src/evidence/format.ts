import { hasValue } from "../core/cell.js";
import { dayWords } from "../core/day.js";
import type { Figure } from "../core/figure.js";
import { type Period, parsePeriod, periodWords } from "../core/period.js";

/** Minus as printed in words and charts; data keeps the hyphen. */
export const MINUS = "−";

/**
 * A number with thousands separators and a fixed count of decimals; halves go away from zero, and a value that
 * rounds to nothing has no sign.
 *
 * @example decimal(-1234.56, 1) // "−1,234.6"
 */
export function decimal(value: number, places: number): string {
  const scale = 10 ** places;
  const rounded = Math.round(Number((Math.abs(value) * scale).toPrecision(12))) / scale;
  const [whole, part] = rounded.toFixed(places).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 && rounded !== 0 ? MINUS : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}

const pounds = (value: number, places: number): string => decimal(value, places).replace(/^(−?)/, "$1£");
const from = (period: Figure["period"]): Period => (typeof period === "string" ? period : period[0]);
const to = (period: Figure["period"]): Period => (typeof period === "string" ? period : period[1]);

type Writer = (value: number, figure: Figure) => string;
const abs =
  (write: Writer): Writer =>
  (value, figure) =>
    write(Math.abs(value), figure);

const VALUE = {
  percent0: (v) => `${decimal(v, 0)}%`,
  percent1: (v) => `${decimal(v, 1)}%`,
  percent2: (v) => `${decimal(v, 2)}%`,
  /** As the source prints it: a decimal only where there is one. */
  "percent-printed": (v) => `${decimal(v, Number.isInteger(v) ? 0 : 1)}%`,
  points1: (v) => `${decimal(v, 1)} points`,
  points2: (v) => `${decimal(v, 2)} points`,
  "points-printed": (v) => `${decimal(v, Number.isInteger(v) ? 0 : 1)} points`,
  pounds0: (v) => pounds(v, 0),
  pounds2: (v) => pounds(v, 2),
  count: (v) => decimal(v, 0),
  decimal1: (v) => decimal(v, 1),
  decimal2: (v) => decimal(v, 2),
  index1: (v) => decimal(v, 1),
  /** A day held as days since 1970-01-01. */
  day: (v) => dayWords(new Date(v * 86_400_000).toISOString().slice(0, 10)),
} satisfies Record<string, Writer>;

const WRITERS = {
  ...VALUE,
  "percent0-size": abs(VALUE.percent0),
  "percent1-size": abs(VALUE.percent1),
  "points1-size": abs(VALUE.points1),
  "pounds0-size": abs(VALUE.pounds0),
  "pounds2-size": abs(VALUE.pounds2),
  "count-size": abs(VALUE.count),
} satisfies Record<string, Writer>;

const PERIODS = {
  period: (f: Figure) =>
    typeof f.period === "string" ? periodWords(f.period) : `${periodWords(f.period[0])} to ${periodWords(f.period[1])}`,
  "period-from": (f: Figure) => periodWords(from(f.period)),
  "period-to": (f: Figure) => periodWords(to(f.period)),
  "year-from": (f: Figure) => String(parsePeriod(from(f.period)).year),
  "year-to": (f: Figure) => String(parsePeriod(to(f.period)).year),
};

/** How a figure is written in a sentence, a table or a label. `-size` leaves the sign to a direction word; `period…` and `year…` write when, not what. */
export type FormatId = keyof typeof WRITERS | keyof typeof PERIODS;

export const FORMAT_IDS = [...Object.keys(WRITERS), ...Object.keys(PERIODS)] as readonly FormatId[];

/**
 * A figure in words. A missing value is written as its shorthand, so that a blank is never read as zero.
 *
 * @example formatFigure(change, "percent1") // "−4.2%"
 */
export function formatFigure(figure: Figure, as: FormatId): string {
  if (as in PERIODS) return PERIODS[as as keyof typeof PERIODS](figure);
  return hasValue(figure.value)
    ? WRITERS[as as keyof typeof WRITERS](figure.value.value, figure)
    : figure.value.missing;
}

/** The smallest step a format shows: below half of it a change is "no change" in words. */
export function displayStep(unit: Figure["unit"]): number {
  if (unit.id === "GBP/hour") return 0.01;
  return unit.id === "percent" || unit.id === "points" || unit.id === "index" || unit.id === "ratio" ? 0.1 : 1;
}
