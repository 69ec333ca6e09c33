import type { Catalogue } from "../catalogue/catalogue.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Given } from "./command.js";
import { typed } from "./finding-options.js";

/**
 * The answer to the question of the finding that was named, with the choices that were made, from the data that comes
 * with realpay.
 *
 * @throws Problem "unknown-finding", with the nearest name; those of the finding
 */
export async function answer({
  values,
  options,
}: Given): Promise<{ readonly evidence: Evidence; readonly catalogue: Catalogue }> {
  const [{ findFinding }, { openData }] = await Promise.all([import("../findings/index.js"), import("./open-data.js")]);
  const finding = findFinding(values.finding!);
  const choices = finding.options
    .map(({ name }) => [name, options[typed(name)]] as const)
    .filter(([, value]) => value !== undefined);
  const catalogue = await openData(options);
  return { evidence: finding.answer(catalogue, Object.fromEntries(choices)), catalogue };
}
