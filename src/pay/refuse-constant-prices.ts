import { problem } from "../core/problem.js";
import { inConstantPrices, type Unit, unitWords } from "../core/unit.js";

/**
 * Refuses money that is already in the prices of one period: deflating it again takes prices off twice.
 *
 * @param asker  the function that was about to deflate
 * @param unit   the unit of the amounts; nothing is refused when it is not known
 * @throws Problem "already-constant-prices"
 * @example refuseConstantPrices("real", { id: "GBP/year", prices: "current" }) // nothing happens
 */
export function refuseConstantPrices(asker: string, unit: Unit | undefined): void {
  if (unit !== undefined && inConstantPrices(unit))
    problem("already-constant-prices", `${asker}: the amounts are in constant prices already (${unitWords(unit)})`, {
      found: unitWords(unit),
      expected: "amounts in the pounds of their own time",
      hint: "use the series in current prices, or leave the amounts as they are",
    });
}
