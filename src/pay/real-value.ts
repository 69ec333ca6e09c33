import { knownOptions } from "../core/options.js";
import { type Period, parsePeriod, periodKind } from "../core/period.js";
import { finite, positive } from "../core/positive.js";
import { problem } from "../core/problem.js";
import type { Unit } from "../core/unit.js";
import type { Basis } from "./basis.js";
import { indexValue } from "./index-value.js";
import { indexWindow } from "./index-window.js";
import type { PriceIndex } from "./price-index.js";
import { refuseConstantPrices } from "./refuse-constant-prices.js";

/**
 * An amount of one period in the prices of another: `v × I(to) ÷ I(from)`.
 *
 * @param amount     in the pounds of the first period
 * @param indexFrom  the index of the first period
 * @param indexTo    the index of the second, on the same base
 * @returns the amount in the prices of the second period
 * @throws Problem "bad-number"
 * @example realValue(7.4, 91.031, 102.789) // 8.356: HM Treasury's practical example, £ million
 */
export const realValue = (amount: number, indexFrom: number, indexTo: number): number =>
  (finite("realValue", "the amount", amount) * positive("realValue", "the index at the end", indexTo)) /
  positive("realValue", "the index at the start", indexFrom);

/** What `real` did: the value, and all that is needed to say and to check how. */
export interface RealValue {
  readonly value: number;
  readonly from: Period;
  readonly to: Period;
  readonly basis: Basis;
  /** The periods whose index was used. */
  readonly windows: readonly [Period, Period];
  readonly indexFrom: number;
  readonly indexTo: number;
}

/** Two ends on one basis: windows and index values. */
export type RealEnds = Omit<RealValue, "value">;

/**
 * The index values of two ends, on one basis for both.
 *
 * @param index    a monthly index
 * @param options  `from`, `to` and, when the two are periods of different kinds, `basis`
 * @returns the periods whose index stands for the two ends, and the values of the index
 * @throws Problem "mixed-basis", "outside-index", "incomplete-year", "basis-does-not-fit", "unknown-option"
 * @example realEnds(cpi, { from: "2011-03", to: "2024-03" }).windows // ["2011-03", "2024-03"]
 */
export function realEnds(
  index: PriceIndex,
  options: { readonly from: Period; readonly to: Period; readonly basis?: Basis | undefined },
): RealEnds {
  knownOptions("realEnds", options, ["from", "to", "basis"]);
  const { from, to, basis } = options;
  const chosen = basis ?? "month";
  parsePeriod(from, "from");
  parsePeriod(to, "to");
  const windows = [indexWindow(from, chosen), indexWindow(to, chosen)] as const;
  const kinds = windows.map(periodKind);
  if (kinds[0] !== kinds[1])
    problem("mixed-basis", `${from} and ${to} are periods of different kinds`, {
      found: `${from} (${periodKind(from)}) and ${to} (${periodKind(to)}) on the basis ${chosen}`,
      expected: "two periods of one kind, or a basis that fits both",
      hint: "give both as months, both as years, or a basis: calendar-year, financial-year-ended or financial-year-begun",
    });
  const [indexFrom, indexTo] = [indexValue(index, from, chosen), indexValue(index, to, chosen)];
  return { from, to, basis: chosen, windows, indexFrom, indexTo };
}

/**
 * What an amount of one period is in the prices of another, with the basis named.
 * Not for amounts already in constant prices: say the `unit` and they are refused.
 *
 * @param amount   pounds of the period `from`
 * @param options  `index`; `from`, `to`; `basis` (its own month unless given, needed when the two are of different kinds); `unit` of the amount
 * @returns the value in prices of `to`, with index values and windows; no sampling error is published for the indices
 * @throws Problem "mixed-basis", "outside-index" (also when both dates are the same), "incomplete-year", "already-constant-prices", "unknown-option", "bad-number"
 * @example real(20000, { index: cpi, from: "2010-03", to: "2024-03" }).value
 */
export function real(
  amount: number,
  options: {
    readonly index: PriceIndex;
    readonly from: Period;
    readonly to: Period;
    readonly basis?: Basis | undefined;
    readonly unit?: Unit | undefined;
  },
): RealValue {
  knownOptions("real", options, ["index", "from", "to", "basis", "unit"]);
  refuseConstantPrices("real", options.unit);
  const { from, to, basis } = options;
  const ends = realEnds(options.index, { from, to, basis });
  return { value: realValue(amount, ends.indexFrom, ends.indexTo), ...ends };
}
