import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { galleryFile, galleryPage } from "../../src/pack/gallery-page.js";
import { everyChart, everyFinding } from "./every-chart.js";
import { sampleEvidence, yearly } from "./samples.js";

const docs = new URL("../../docs/", import.meta.url);
const page = () => readFileSync(new URL("gallery.md", docs), "utf8");

test("docs/gallery.md lists every chart of every finding with its picture, title, words and command", () => {
  const text = page();
  const missing = everyChart().filter(
    ({ chart }) => !text.includes(`](${galleryFile(chart.id)})`) || !existsSync(new URL(galleryFile(chart.id), docs)),
  );
  // Found here: run `npm run gallery`.
  expect(missing.map(({ chart }) => chart.id)).toEqual([]);
  expect(text).toBe(galleryPage(everyFinding().map(({ evidence }) => evidence)));
});

test("no picture stands in docs/gallery that no chart of a finding needs", () => {
  const wanted = everyChart().map(({ chart }) => galleryFile(chart.id).replace("gallery/", ""));
  expect(readdirSync(new URL("gallery/", docs)).filter((file) => !wanted.includes(file))).toEqual([]);
});

test("the gallery names the chart in the command where it is not the first of its finding", () => {
  const { evidence, chart } = sampleEvidence(
    yearly("A_b", 2020, [1, 2]),
    { recipe: "lines" },
    { title: "Pay [of all]" },
  );
  const text = galleryPage([{ ...evidence, charts: [chart, { ...chart, id: "second" }] }]);
  expect(text).toContain("    realpay chart sample --size briefing --out sample.png\n");
  expect(text).toContain("    realpay chart sample --chart second --size briefing --out second.png\n");
  expect(text).toContain("2 charts of 1 finding.");
  expect(text).not.toContain("![Pay [of all]"); // a bracket of a title must not end the name of the picture
});
