import type { Evidence } from "../evidence/evidence.js";
import { evidenceJson, jsonText } from "../render/json.js";
import type { AttributionLine } from "../render/sheet.js";

/** JSON set deeper: text that spans lines is never in a string, since JSON writes a line end as two signs. */
const deeper = (json: string, spaces: number): string => json.trimEnd().replaceAll("\n", `\n${" ".repeat(spaces)}`);

/**
 * The text of evidence.json, a finding at a time: as one text it is the largest thing in the pack. The same as
 * `jsonText({ realpay, findings, attributions })`.
 *
 * @param version       of realpay
 * @param findings      evidence that has passed its checks, one at least
 * @param attributions  the lines that the licences ask to be printed
 */
export function* evidenceText(
  version: string,
  findings: readonly Evidence[],
  attributions: readonly AttributionLine[],
): Generator<string> {
  yield `{\n  "realpay": ${JSON.stringify(version)},\n  "findings": [`;
  for (const [i, evidence] of findings.entries())
    yield `${i === 0 ? "" : ","}\n    ${deeper(jsonText(evidenceJson(evidence)), 4)}`;
  yield `\n  ],\n  "attributions": ${deeper(jsonText(attributions), 2)}\n}\n`;
}
