import type { Catalogue } from "../catalogue/catalogue.js";
import { knownOptions } from "../core/options.js";
import type { Grid } from "../evidence/grid.js";
import { findFinding } from "../findings/index.js";
import { defaultCatalogue } from "./default-catalogue.js";

/**
 * What the headline of a finding would have been under the other reasonable choices of price index, base, basis and statistic.
 * Not a probability: the combinations are choices, not draws.
 *
 * @param id       which finding
 * @param options  `catalogue` to work from other data than what comes with realpay
 * @returns the chosen combination and every other one with its value, the range and how many agree in sign; or the reason why there is none
 * @throws Problem "unknown-finding" with the nearest id, "unknown-option"
 * @example grid("real-pay-median")
 */
export function grid(id: string, options: { readonly catalogue?: Catalogue } = {}): Grid | { readonly none: string } {
  knownOptions("grid", options, ["catalogue"]);
  const { catalogue = defaultCatalogue() } = options ?? {};
  return findFinding(id).answer(catalogue).grid;
}
