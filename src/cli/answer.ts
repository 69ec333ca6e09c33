import type { Catalogue } from "../catalogue/catalogue.js";
import type { Evidence } from "../evidence/evidence.js";

/**
 * The answer to the question of a finding, from the data that comes with realpay.
 *
 * @throws Problem "unknown-finding", with the nearest name
 */
export async function answer(id: string): Promise<{ readonly evidence: Evidence; readonly catalogue: Catalogue }> {
  const [{ findFinding }, { openCatalogue }] = await Promise.all([
    import("../findings/index.js"),
    import("../catalogue/catalogue.js"),
  ]);
  const catalogue = openCatalogue();
  return { evidence: findFinding(id).answer(catalogue), catalogue };
}
