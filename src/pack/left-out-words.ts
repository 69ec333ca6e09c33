import type { CatalogueAsOf } from "../catalogue/as-of.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { cite } from "../core/source.js";

/** Each source that the day leaves out, with why; none when all that is held is used. */
export function leftOutWords(catalogue: Catalogue | CatalogueAsOf): string[] {
  if (!("leftOut" in catalogue)) return [];
  return catalogue.leftOut.map(({ key, because }) => {
    const source = catalogue.source(key);
    return `${source === undefined ? key : cite(source)} Left out: ${because}.`;
  });
}
