import { type Period, parsePeriod } from "../../src/core/period.js";
import { middleOf } from "./place.js";
import { textWidth } from "./text-width.js";

/** A time axis: its ends, where its ticks stand and how they are written. Places are UTC milliseconds. */
export interface TimeAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

interface Tick {
  readonly place: number;
  readonly label: string;
}

const years = (from: number, to: number, step: number, anchor: number, tick: (year: number) => Tick): Tick[] => {
  const first = from + ((((anchor - from) % step) + step) % step);
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => tick(first + i * step));
};

/** Whether all periods are the same part of a year: every March, every fourth quarter, every financial year. */
export function samePartOfYear(periods: readonly Period[]): boolean {
  const parts = periods.map((p) => parsePeriod(p));
  return parts.every((p) => p.month === parts[0]!.month && p.length === parts[0]!.length);
}

/** Ticks under the points themselves, when every point is the same part of its year. */
function aligned(periods: readonly Period[]): ((year: number) => Tick) | undefined {
  if (!samePartOfYear(periods)) return undefined;
  const { kind } = parsePeriod(periods[0]!);
  const rest = periods[0]!.slice(4);
  return (year) => {
    const period =
      kind === "financial-year" ? `${year}/${String((year + 1) % 100).padStart(2, "0")}` : `${year}${rest}`;
    return { place: middleOf(period), label: kind === "financial-year" ? period : String(year) };
  };
}

/**
 * The time axis of some periods. Where all are the same part of a year, ticks stand under the points; otherwise at
 * the first of January (or of a month, over less than two and a half years). Ticks are thinned until labels fit.
 *
 * @param periods  the periods on the chart
 * @param domain   first and last place, UTC milliseconds
 * @param width    pixels
 * @param size     font size of the labels in pixels
 * @param atStart  whether points stand at the start of their period (rates in force), not in its middle
 */
export function timeAxis(
  periods: readonly Period[],
  domain: readonly [number, number],
  width: number,
  size: number,
  atStart = false,
): TimeAxis {
  const [low, high] = domain;
  const x = (place: number): number => (high === low ? width / 2 : ((place - low) / (high - low)) * width);
  const under = atStart ? undefined : aligned(periods);
  const first = new Date(low).getUTCFullYear();
  const last = new Date(high).getUTCFullYear();
  const january = (year: number): Tick => ({ place: Date.UTC(year, 0, 1), label: String(year) });
  const inside = (ticks: Tick[]): Tick[] => ticks.filter((t) => t.place >= low && t.place <= high);
  const candidates: Tick[][] = [];
  if (under === undefined && high - low < 2.5 * 365.25 * 86_400_000)
    for (const step of [1, 2, 3, 6])
      candidates.push(
        Array.from({ length: Math.ceil(((last - first + 1) * 12) / step) }, (_, i) => {
          const place = Date.UTC(first, i * step, 1);
          const date = new Date(place);
          return { place, label: `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}` };
        }),
      );
  // Over a generation, years that end in 0 and 5 are easier to read than every fourth.
  for (const step of last - first > 24 ? [1, 2, 5, 10, 20, 25, 50] : [1, 2, 4, 5, 10, 20, 25, 50])
    candidates.push(
      years(first - 1, last + 1, step, (step === 2 || step === 4) && under !== undefined ? last : 0, under ?? january),
    );
  const fits = (ticks: readonly Tick[]): boolean =>
    ticks.every((tick, i) => {
      const next = ticks[i + 1];
      const gap = size * 0.9;
      return (
        next === undefined ||
        x(next.place) - x(tick.place) >= (textWidth(tick.label, size) + textWidth(next.label, size)) / 2 + gap
      );
    });
  const ticks = candidates.map(inside).find((c) => c.length > 0 && fits(c)) ?? inside([(under ?? january)(first)]);
  return { domain: [low, high], ticks: ticks.map((t) => t.place), labels: ticks.map((t) => t.label) };
}
