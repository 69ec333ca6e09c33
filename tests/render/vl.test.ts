import { expect, test } from "vitest";
import { renderChart } from "../../src/render/chart.js";
import { sampleEvidence, yearly } from "../charts/samples.js";

test("the specification is JSON with its data and sources inside, and no address to fetch", async () => {
  const { evidence, chart } = sampleEvidence(yearly("CPI", 2019, [0, null, -2.5]), { recipe: "lines" });
  const text = (await renderChart(evidence, chart, "briefing", "vl")) as string;
  const spec = JSON.parse(text) as { usermeta: { evidence: string; sources: { key: string; citation: string }[] } };
  expect(spec.usermeta.evidence).toBe("sample");
  expect(spec.usermeta.sources.map((s) => s.key)).toEqual(["co-css", "ons-mm23"]);
  expect(text).toContain('"value": -2.5');
  expect(text).not.toContain('"url"');
  expect(await renderChart(evidence, chart, "briefing", "vl")).toBe(text);
});
