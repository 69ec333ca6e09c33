import type { Catalogue } from "../catalogue/catalogue.js";
import type { Period } from "../core/period.js";
import { problem } from "../core/problem.js";
import type { IndexId } from "../core/unit.js";
import type { Basis } from "../pay/basis.js";
import { defaultCatalogue } from "./default-catalogue.js";
import { type RealAmount, realAmount } from "./real-amount.js";

/**
 * What an amount of money of one period is in the prices of another, from the price indices that come with realpay.
 * Not for an amount that is in constant prices already.
 *
 * @param amount   pounds of the period `from`
 * @param options  `from`, `to`; `index`: cpi, cpih or rpi; `basis` when the two are periods of different kinds; `catalogue` for other data
 * @returns the amount in prices of `to`, with the index values used, sources and notes; no sampling error is published for the indices
 * @throws Problem "missing-option", "bad-period", "unknown-value", "unknown-option", "mixed-basis", "outside-index", "incomplete-year", "bad-number"
 * @example real(23760, { from: "2011-03", to: "2024-03", index: "cpi" }).value // 34274.1866
 */
export function real(
  amount: number,
  options: {
    readonly from: Period;
    readonly to: Period;
    readonly index: IndexId;
    readonly basis?: Basis;
    readonly catalogue?: Catalogue;
  },
): RealAmount {
  if (typeof options !== "object" || options === null)
    problem("missing-option", "real needs options", {
      found: String(options),
      expected: '{ from: "2011-03", to: "2024-03", index: "cpi" }',
      where: "real",
      hint: 'real(23760, { from: "2011-03", to: "2024-03", index: "cpi" })',
      exit: 2,
    });
  const { catalogue = defaultCatalogue(), ...choices } = options;
  return realAmount(catalogue, amount, choices);
}
