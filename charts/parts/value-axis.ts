import type { UnitId } from "../../src/core/unit.js";
import { decimal } from "../../src/evidence/format.js";
import { textWidth } from "./text-width.js";

/** A value axis: its ends, where its ticks stand and how they are written. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
}

/** The steps that read well: 1, 2 or 5 times a power of ten, and 25, 250 … which need no more decimals. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = (power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]).find((f) => f * power >= rough * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(6));
}

/** A value on an axis, with no more decimals than its step needs. @example tickLabel(-5000, 1000, "GBP/year") // "−£5,000" */
export function tickLabel(value: number, step: number, unit: UnitId): string {
  const money = unit.startsWith("GBP");
  const millions = step >= (money ? 1e6 : 1e5);
  if (value === 0 && millions) return money ? "£0" : "0";
  const places = (s: number): number => (s.toString().split(".")[1] ?? "").length;
  const shown = millions ? value / 1e6 : value;
  const needed = places(millions ? Number((step / 1e6).toPrecision(6)) : step);
  const pence = money && !millions && needed > 0;
  const number = decimal(shown, pence ? Math.max(2, needed) : needed) + (millions ? "m" : "");
  if (money) return number.replace(/^(−?)/, "$1£");
  return unit === "percent" ? `${number}%` : number;
}

/** The same axis with as many ticks as have room on a horizontal axis. */
export function horizontalAxis(values: readonly number[], unit: UnitId, width: number, size: number): ValueAxis {
  const fits = ({ ticks, labels, domain }: ValueAxis): boolean =>
    ticks.every((tick, i) => {
      const next = ticks[i + 1];
      if (next === undefined) return true;
      const apart = ((next - tick) / (domain[1] - domain[0])) * width;
      return apart >= (textWidth(labels[i]!, size) + textWidth(labels[i + 1]!, size)) / 2 + size;
    });
  // With few ticks an axis of exactly so many stands in where the one that fills the plot best is still too dense.
  const axes = [6, 5, 4, 3, 2, 1].flatMap((count) => [
    valueAxis(values, unit, { count }),
    valueAxis(values, unit, { count, exact: true }),
  ]);
  return axes.find(fits) ?? axes.at(-1)!;
}

/**
 * An axis that holds all values between round ends, each of which is a tick.
 *
 * @param values  every value that must be seen, ends of intervals included
 * @param unit    decides how ticks are written
 * @param options `zero` to hold zero whatever the values, `count` of ticks aimed at, `exact` to aim at no other
 */
export function valueAxis(
  values: readonly number[],
  unit: UnitId,
  { zero = false, count = 5, exact = false }: { zero?: boolean; count?: number; exact?: boolean } = {},
): ValueAxis {
  let low = Math.min(...values);
  let high = Math.max(...values);
  // A line that starts close to zero is better read from zero.
  if (zero || (low > 0 && low < 0.45 * high)) low = Math.min(0, low);
  if (zero || (high < 0 && high > 0.45 * low)) high = Math.max(0, high);
  if (high === low) {
    const room = Math.abs(high) * 0.1 || 1;
    [low, high] = zero ? [Math.min(0, low), Math.max(0, high) || 1] : [low - room, high + room];
  }
  // Of the round steps near the count aimed at, the one whose round ends leave least of the plot empty.
  const around = exact ? [count] : [count, count + 1, count - 1, count + 2].filter((n) => n > 0);
  const steps = [...new Set(around.map((n) => niceStep((high - low) / n)))];
  const ends = steps.map((step) => ({
    step,
    first: Math.floor(low / step + 1e-9),
    last: Math.ceil(high / step - 1e-9),
  }));
  const empty = (e: (typeof ends)[number]): number =>
    ((e.last - e.first) * e.step) / (high - low) + Math.max(0, e.last - e.first - count) * 0.06;
  const { step, first, last } = ends.reduce((a, b) => (empty(b) < empty(a) - 0.08 ? b : a));
  const at = (n: number): number => Number((n * step).toPrecision(12));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => at(first + i));
  return { domain: [at(first), at(last)], ticks, labels: ticks.map((tick) => tickLabel(tick, step, unit)) };
}
