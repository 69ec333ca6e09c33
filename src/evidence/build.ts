import { problem } from "../core/problem.js";
import type { Source, SourceKey } from "../core/source.js";
import { check } from "./check.js";
import type { Evidence } from "./evidence.js";

/** Evidence before its sources are looked up and its checks are run. */
export type EvidenceDraft = Omit<Evidence, "sources">;

/**
 * Builds evidence: looks up the sources of every figure, runs every check, and freezes the result.
 *
 * @param draft   everything but the sources
 * @param lookUp  from a source key to the line of `sources.csv`
 * @throws Problem from the checks; "unknown-source" when a key has no line
 */
export function buildEvidence(draft: EvidenceDraft, lookUp: (key: SourceKey) => Source | undefined): Evidence {
  const keys = [...new Set(Object.values(draft.figures).flatMap((figure) => figure.sources))].sort();
  const sources = keys.map(
    (key) =>
      lookUp(key) ?? problem("unknown-source", `${draft.id}: no line in sources.csv for "${key}"`, { found: key }),
  );
  const evidence: Evidence = Object.freeze({ ...draft, sources });
  check(evidence);
  return evidence;
}
