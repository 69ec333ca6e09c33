import { knownOptions } from "../core/options.js";
import { type Period, periodKind } from "../core/period.js";
import { problem } from "../core/problem.js";
import type { Unit } from "../core/unit.js";
import type { Basis } from "./basis.js";
import { indexValue } from "./index-value.js";
import type { PriceIndex } from "./price-index.js";
import { type RealEnds, realEnds } from "./real-value.js";
import { refuseConstantPrices } from "./refuse-constant-prices.js";

/** A column of amounts, each with a code that points into a list of periods. */
export interface AmountColumns {
  /** Pounds of each row's own period; a missing amount is NaN, and stays so. */
  readonly values: Float64Array;
  /** For each row the place of its period in `periods`. */
  readonly codes: Int32Array | Uint32Array | Uint16Array | Uint8Array;
  readonly periods: readonly Period[];
}

/** The loop, and nothing else in it. Returns the first row whose code has no factor, from 0, or −1. */
function multiply(
  values: Float64Array,
  codes: AmountColumns["codes"],
  factors: Float64Array,
  result: Float64Array,
): number {
  const [n, known] = [values.length, factors.length];
  for (let i = 0; i < n; i += 1) {
    const code = codes[i]!;
    if (code >= known || code < 0) return i;
    result[i] = values[i]! * factors[code]!;
  }
  return -1;
}

/**
 * Puts a long column of amounts in the prices of one period. The factor of each period is worked out once, so that a
 * million rows take about as long as a plain loop over them.
 *
 * @param columns  typed columns of one length
 * @param options  `index`; `to`; `basis`, its own month unless given; `unit` of the amounts
 * @returns a new column in the prices of `to`; NaN where the amount was
 * @throws Problem "length-mismatch", "bad-code", and those of `real`
 * @example deflateColumns({ values, codes, periods: ["2023-03", "2024-03"] }, { index: cpi, to: "2024-03" })
 */
export function deflateColumns(
  { values, codes, periods }: AmountColumns,
  options: {
    readonly index: PriceIndex;
    readonly to: Period;
    readonly basis?: Basis | undefined;
    readonly unit?: Unit | undefined;
  },
): Float64Array {
  knownOptions("deflateColumns", options, ["index", "to", "basis", "unit"]);
  refuseConstantPrices("deflateColumns", options.unit);
  const n = values.length;
  if (codes.length !== n)
    problem("length-mismatch", `deflateColumns: ${n} values but ${codes.length} codes`, {
      expected: "one code a value",
    });
  const { index, to, basis } = options;
  indexValue(index, to, basis); // refused outside its months even when there are no rows
  let end: RealEnds | undefined;
  const factors = Float64Array.from(periods, (from) => {
    end = end === undefined || periodKind(from) !== periodKind(end.from) ? realEnds(index, { from, to, basis }) : end;
    return end.indexTo / indexValue(index, from, basis);
  });
  const result = new Float64Array(n);
  const bad = multiply(values, codes, factors, result);
  if (bad >= 0)
    problem(
      "bad-code",
      `deflateColumns: row ${bad + 1} has the code ${codes[bad]}, and there are ${periods.length} periods`,
      {
        found: String(codes[bad]),
        expected: `0 to ${periods.length - 1}`,
      },
    );
  return result;
}
