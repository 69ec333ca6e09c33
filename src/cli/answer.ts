import type { Evidence } from "../evidence/evidence.js";

/**
 * The answer to the question of a finding, from the data that comes with realpay.
 *
 * @throws Problem "unknown-finding", with the nearest name
 */
export async function answer(id: string): Promise<Evidence> {
  const [{ findFinding }, { openCatalogue }] = await Promise.all([
    import("../findings/index.js"),
    import("../catalogue/catalogue.js"),
  ]);
  return findFinding(id).answer(openCatalogue());
}
