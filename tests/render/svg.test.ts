import { afterEach, expect, test } from "vitest";
import { compileChart } from "../../charts/index.js";
import { renderChart } from "../../src/render/chart.js";
import { escapeXml } from "../../src/render/escape.js";
import { renderSvg } from "../../src/render/svg.js";
import { NASTY } from "../charts/nasty.js";
import { sampleEvidence, yearly } from "../charts/samples.js";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const sample = () => sampleEvidence(yearly("CPI", 2019, [0, -1.2, null, -3.1, -2]), { recipe: "lines" });
const drawn = async (make: () => ReturnType<typeof sample>): Promise<string> => {
  const { evidence, chart } = make();
  return (await renderChart(evidence, chart, "briefing", "svg")) as string;
};

test("an image with a role, a title and a description that it is labelled by", async () => {
  const svg = await drawn(sample);
  expect(svg).toContain('<rect width="1200" height="675"');
  const [open] = /^<svg [^>]*>/.exec(svg)!;
  expect(open).toContain('role="img" aria-labelledby="sample-title sample-desc"');
  expect(open).toContain('width="1200" height="675" viewBox="0 0 1200 675"');
  expect(svg).toContain('<title id="sample-title">Pay fell behind prices</title>');
  expect(svg).toMatch(/<desc id="sample-desc">Pay fell behind prices\. .*down 2\.0 percentage points.*<\/desc>/);
  expect(svg.match(/role=/g)).toHaveLength(1);
});

test("the font is named with its fallbacks, and its letters are inside the file", async () => {
  const svg = await drawn(sample);
  const families = new Set([...svg.matchAll(/font-family="([^"]*)"/g)].map((m) => m[1]));
  expect([...families]).toEqual(["Inter, Arial, Helvetica, sans-serif"]);
  expect(
    svg.match(/@font-face\{font-family:Inter;font-weight:(400|600);src:url\(data:font\/woff2;base64,/g),
  ).toHaveLength(2);
  expect(svg).not.toMatch(/href=|https?:\/\/(?!www\.w3\.org)/);
});

test("a missing figure leaves a gap: the line starts anew after it", async () => {
  const svg = await drawn(sample);
  const line = [...svg.matchAll(/<path [^>]*d="([^"]*)"[^>]*stroke="#3D3D3D"[^>]*stroke-width="3"/g)].map((m) => m[1]!);
  expect(line).toHaveLength(1);
  expect(line[0]!.match(/M/g)).toHaveLength(2);
  expect(line[0]!.match(/L/g)).toHaveLength(2); // two figures before the gap, two after it
});

test("a forecast is dashed from the last figure before it", async () => {
  const svg = await drawn(() =>
    sampleEvidence(
      yearly("CPI", 2024, [1, 2, 3, 4], undefined, (i) => (i > 1 ? { status: "forecast" } : undefined)),
      { recipe: "lines" },
    ),
  );
  const dashed = [...svg.matchAll(/<path [^>]*d="([^"]*)"[^>]*stroke-dasharray="7\.2,4\.8"/g)].map((m) => m[1]!);
  expect(dashed).toHaveLength(1);
  expect(dashed[0]!.match(/L/g)).toHaveLength(2); // 2025 to 2026 to 2027
  expect(svg).toContain("Dashed: forecast.");
});

test("a rate in force holds, undashed, until the day of the forecast", async () => {
  const svg = await drawn(() =>
    sampleEvidence(
      yearly("Rate", 2024, [10, 11, 12], undefined, (i) => (i > 1 ? { status: "forecast" } : undefined)),
      { recipe: "step" },
    ),
  );
  const ends = (d: string): number => Number(/([\d.]+),[\d.]+$/.exec(d)![1]);
  const paths = [...svg.matchAll(/<path [^>]*d="([^"]*)"[^>]*stroke="#12436D"[^>]*>/g)];
  const solid = paths.find((m) => /stroke-width="3"/.test(m[0]) && !m[0].includes("dasharray"))![1]!;
  const dashed = paths.find((m) => m[0].includes("dasharray"))![1]!;
  expect(ends(solid)).toBe(Number(/^M([\d.]+),/.exec(dashed)![1]));
});

test("text that came from data is text, not markup", async () => {
  const svg = await drawn(NASTY["hostile text"]!);
  expect(svg).not.toMatch(/<script|<b>|]]>/);
  expect(svg).toContain("&lt;script&gt;");
  expect(escapeXml("<a b=\"c\" d='e'>&\u0000\u001f")).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
});

test("the same bytes twice, and in every time zone", async () => {
  const make = NASTY["lines over a few months"]!;
  const first = await drawn(make);
  expect(await drawn(make)).toBe(first);
  const january = new Date(2025, 0, 1);
  for (const [name, offset] of [
    ["Pacific/Auckland", -780],
    ["America/New_York", 300],
  ] as const) {
    process.env.TZ = name;
    expect(new Date(january.getTime()).getTimezoneOffset()).toBe(offset); // the zone is really another one
    expect(await drawn(make)).toBe(first);
  }
});

test("coordinates have two decimals at most", async () => {
  for (const name of ["lines over a few months", "small multiples by category", "dots with two series"]) {
    const svg = await drawn(NASTY[name]!);
    const places = [...svg.matchAll(/\s(?:d|transform|x|y|x1|x2|y1|y2)="([^"]*)"/g)].map((m) => m[1]!).join(" ");
    expect(places).not.toMatch(/\.\d{3}|\de[-+]?\d/);
  }
});

test("what Vega would only warn of stops the drawing", async () => {
  const { evidence, chart } = sample();
  const spec = compileChart(chart, evidence, "briefing");
  await expect(
    renderSvg(
      {
        ...spec,
        layer: undefined,
        mark: "line",
        encoding: { x: { field: "a", type: "quantitative", scale: { type: "band" } } },
      },
      { title: "t", description: "d" },
    ),
  ).rejects.toMatchObject({ code: "chart-warning" });
});

test("an unknown format is refused with the nearest name", async () => {
  const { evidence, chart } = sample();
  await expect(renderChart(evidence, chart, "briefing", "pgn" as "png")).rejects.toMatchObject({
    code: "unknown-value",
    hint: 'did you mean "png"?',
  });
});
