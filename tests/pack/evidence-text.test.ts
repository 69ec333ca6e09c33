import { expect, test } from "vitest";
import { evidenceText } from "../../src/pack/evidence-text.js";
import { evidenceJson, jsonText } from "../../src/render/json.js";
import { ATTRIBUTIONS, handmade } from "../render/fixtures/evidence.js";

test("the evidence written a finding at a time is byte for byte that written at once", () => {
  const findings = [handmade(), handmade("second")];
  const atOnce = jsonText({ realpay: "9.9.9", findings: findings.map(evidenceJson), attributions: ATTRIBUTIONS });
  const pieces = [...evidenceText("9.9.9", findings, ATTRIBUTIONS)];
  expect(pieces.length).toBeGreaterThan(findings.length);
  expect(pieces.join("")).toBe(atOnce);
  expect(JSON.parse(pieces.join("")).findings.map(({ id }: { id: string }) => id)).toEqual(["handmade", "second"]);
});

test("words with quotes, line ends and signs survive being set deeper", () => {
  const odd = [{ licence: "x", text: 'a "quote",\na line and a \\ sign', sources: [] }];
  const text = [...evidenceText("1", [handmade()], odd)].join("");
  expect(JSON.parse(text).attributions).toEqual(odd);
});
