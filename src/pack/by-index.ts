import type { Catalogue } from "../catalogue/catalogue.js";
import { INDEX_IDS } from "../core/unit.js";
import type { ByIndex } from "./pack-charts.js";
import type { PackFinding } from "./pack-finding.js";
import { answerOrNot } from "./unanswered.js";

/** The same answer by each price index but the headline's, of a finding that leaves the index open; else none. */
export function byIndex(finding: PackFinding, catalogue: Catalogue): ByIndex[] {
  const option = finding.options.find(({ name }) => name === "index");
  const others = INDEX_IDS.filter((id) => id !== "cpi" && option?.values?.includes(id));
  return others.flatMap((index) => {
    const evidence = answerOrNot(finding, catalogue, { index });
    return "because" in evidence ? [] : [{ index, evidence }];
  });
}
