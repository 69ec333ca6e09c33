import type { Catalogue } from "../catalogue/catalogue.js";
import type { Evidence } from "../evidence/evidence.js";

/** A finding that can be answered without options. */
export interface PackFinding {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly name: string; readonly values?: readonly string[] }[];
  answer(catalogue: Catalogue, options?: Readonly<Record<string, unknown>>): Evidence;
}
