import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { buildPack, type Pack } from "../../src/pack/build-pack.js";
import { renderChart } from "../../src/render/chart.js";
import { ATTRIBUTIONS, handmade } from "../render/fixtures/evidence.js";

const top = mkdtempSync(join(tmpdir(), "realpay-pack-"));
const out = join(top, "out");
const files = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
// The sources of the hand-made evidence are not in the data, so their attributions are given.
const catalogue = { ...openCatalogue(), attributions: () => [...ATTRIBUTIONS] };
const findings = [{ id: "handmade", question: "Did it fall?", options: [], answer: () => handmade() }];
const progress: string[] = [];
let pack: Pack;

beforeAll(async () => {
  pack = await buildPack({
    catalogue,
    findings,
    out,
    version: "9.9.9",
    threads: 1,
    onProgress: ({ doing, done, of }) => progress.push(`${doing} ${done}/${of}`),
  });
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

test("the pack has the files that are promised, and no others", () => {
  const charts = ["briefing", "column", "square"].flatMap((size) =>
    ["png", "svg", "vl.json"].map((format) => `charts/handmade.${size}.${format}`),
  );
  expect(files(out)).toEqual(
    [
      ...charts,
      "evidence.json",
      "evidence.ods",
      "evidence.xlsx",
      "index.html",
      "manifest.json",
      "tables/handmade.csv",
      "tables/handmade.json",
      "workings/handmade.html",
    ].sort(),
  );
  expect(pack.folder).toBe(out);
  expect(progress.at(-1)).toBe("drawing 4/4"); // three sizes for the files, one for a narrow page;
});

test("every hash of the manifest is true, of what went in and of what came out", () => {
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  expect(manifest.realpay).toBe("9.9.9");
  const check = (folder: string, list: { path: string; bytes: number; sha256: string }[]) => {
    for (const { path, bytes, sha256 } of list) {
      const content = readFileSync(join(folder, path));
      expect(content.length, path).toBe(bytes);
      expect(createHash("sha256").update(content).digest("hex"), path).toBe(sha256);
    }
  };
  check(out, manifest.outputs);
  check(catalogue.folder, manifest.inputs);
  expect(manifest.outputs.map((o: { path: string }) => o.path)).toEqual(
    files(out).filter((path) => path !== "manifest.json"),
  );
  expect(manifest.inputs.map((i: { path: string }) => i.path)).toEqual(
    expect.arrayContaining(["datapackage.json", "prices.csv", "sources.csv"]),
  );
  expect(manifest.attributions).toEqual(ATTRIBUTIONS);
});

test("the manifest lists the cells that would have run as formulas, and says nothing of the machine or the day", () => {
  const text = readFileSync(join(out, "manifest.json"), "utf8");
  expect(JSON.parse(text).neutralised).toContainEqual({ file: "tables/handmade.csv", row: 3, column: 1, text: "=1+1" });
  expect(text).not.toContain(process.version);
  expect(text).not.toContain(top);
  expect(text).not.toMatch(/\d\d:\d\d:\d\d/);
});

test("the charts are those the command gives, byte for byte", async () => {
  const evidence = handmade();
  const [chart] = evidence.charts;
  for (const [format, ending] of [
    ["svg", "svg"],
    ["png", "png"],
    ["vl", "vl.json"],
  ] as const) {
    const alone = Buffer.from((await renderChart(evidence, chart!, "square", format)) as string);
    expect(readFileSync(join(out, `charts/handmade.square.${ending}`)).equals(alone), format).toBe(true);
  }
});

test("every file the page leads to is in the pack, and its chart stands in it for a wide screen and a narrow one", () => {
  const html = readFileSync(join(out, "index.html"), "utf8");
  const led = [...html.matchAll(/href="([^"#:]+)(?:#[^"]*)?"/g)].map((match) => match[1]!);
  expect(led.length).toBeGreaterThan(8);
  for (const path of led) expect(files(out)).toContain(path);
  expect(html.match(/<svg /g)).toHaveLength(2);
  expect(html).toContain("font/woff2;base64,");
});

test("a pack without findings is refused, and nothing is written", async () => {
  const none = join(top, "none");
  await expect(buildPack({ catalogue, findings: [], out: none, version: "1" })).rejects.toMatchObject({
    code: "no-findings",
    exit: 2,
  });
  expect(readdirSync(top)).toEqual(["out"]);
});

test("a finding that fails leaves the old pack as it was", async () => {
  const before = readFileSync(join(out, "manifest.json"), "utf8");
  const failing = {
    id: "failing",
    question: "Does it fail?",
    options: [],
    answer: () => {
      throw new Error("cannot be answered");
    },
  };
  await expect(buildPack({ catalogue, findings: [failing], out, version: "1" })).rejects.toThrow("cannot be answered");
  expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(before);
  expect(readdirSync(top)).toEqual(["out"]);
});
