import { expect, test } from "vitest";
import { altText, compileChart } from "../../charts/index.js";
import { sourceTexts, yearRuns } from "../../charts/parts/source-line.js";
import type { Source } from "../../src/core/source.js";
import { renderSvg } from "../../src/render/svg.js";
import { type SamplePoint, sampleEvidence, yearly } from "./samples.js";
import { interWidths, textBoxes } from "./text-boxes.js";

const source = (publisher: string, publication: string, more: Partial<Source> = {}): Source => ({
  key: `${publisher} ${publication}`,
  publisher,
  publication,
  table: "",
  released: "2026-03-25",
  releasedUnknownBecause: "",
  publicBy: "",
  address: "https://example.org/",
  addressUnknownBecause: "",
  readAt: "",
  licence: "OGL-3.0",
  standing: "publisher",
  note: "",
  ...more,
});

/** Every text of a chart at a size, as it is drawn. */
async function texts(
  made: ReturnType<typeof sampleEvidence>,
  size: "briefing" | "square" | "phone",
): Promise<string[]> {
  const spec = compileChart(made.chart, made.evidence, size);
  const svg = await renderSvg(spec, { title: "t", description: "d", embedFonts: false });
  return textBoxes(svg, await interWidths()).map((box) => box.text.replaceAll("\u00a0", " "));
}

test("years are written as runs, and a gap between them shows", () => {
  expect(yearRuns(["2013", "2011", "2012", "2018", "2018"])).toBe("2011 to 2013, 2018");
  expect(yearRuns(["2019", "2020"])).toBe("2019, 2020");
  expect(yearRuns(["2018/19", "2019/20"])).toBe("2018/19, 2019/20");
});

test("a reason for an unknown release date is not repeated for every source", () => {
  const unknown = { released: "unknown", releasedUnknownBecause: "the date is not in the copy" };
  const [full] = sourceTexts([source("PCS", "Ballot", unknown), source("PCS", "Re-ballot", unknown)], "ballots");
  expect(full).toBe("Sources: PCS, Ballot. PCS, Re-ballot. Where no release date is given, it is unknown.");
  expect(sourceTexts([source("PCS", "Ballot", unknown)], "ballots")[0]).toBe(
    "Source: PCS, Ballot. Release date unknown.",
  );
  expect(sourceTexts([source("ONS", "MM23")], "x")[0]).toBe("Source: ONS, MM23, released 25 March 2026.");
});

test("editions of one publication stand together, a second-hand one says so, and the last resort names the evidence", () => {
  const [, full, short, least] = sourceTexts(
    [
      ...["2011", "2012", "2013", "2018"].map((year) => source("ONS", `Civil Service Statistics, UK: ${year}`)),
      source("Institute for Government", "Explainer", { standing: "secondary" }),
    ],
    "real-pay-median",
  );
  const words =
    "Sources: ONS, Civil Service Statistics, UK: 2011 to 2013, 2018. Institute for Government, Explainer (second-hand).";
  expect([full, short]).toEqual([words, words]);
  expect(least).toBe(
    "Sources: ONS; Institute for Government (second-hand). Full citations: “real-pay-median” in the evidence pack.",
  );
});

test("an interval too narrow to see is not drawn as a speck, and the foot says so", async () => {
  const bars = (se: number) =>
    sampleEvidence(
      ["AA", "EO"].map((category): SamplePoint => {
        return { series: "Pay", category, period: "2025-03", value: -50, more: { uncertainty: { se } } };
      }),
      { recipe: "bars" },
    );
  // 2 × 1.96 × 0.1 is 0.4 of 50, less than one part in eighty; with 5 it is 20.
  expect((await texts(bars(0.1), "briefing")).join(" ")).toContain("The 95% interval would be too narrow to draw.");
  expect((await texts(bars(5), "briefing")).join(" ")).toContain("Thin lines: 95% interval.");
});

test("numbers of marks that would climb over one another are written as a run", async () => {
  const marked = sampleEvidence(
    yearly(
      "A",
      2000,
      Array.from({ length: 26 }, (_, i) => i),
    ),
    {
      recipe: "lines",
      marks: ["2010-01", "2010-06", "2011-01", "2011-06", "2012-01", "2020-01"].map((at, i) => ({
        at,
        label: `Break ${i}`,
        kind: "break" as const,
      })),
    },
  );
  const shown = await texts(marked, "phone");
  expect(shown).toContain("1–5");
  expect(shown).toContain("6");
});

test("a series whose figures are all second-hand has a hollow symbol in the key, as on the plot", () => {
  const points = ["EO", "SCS", "AA", "AO", "G7"].flatMap((category): SamplePoint[] => [
    { series: "Estimated by others", category, period: "2025", value: 10, more: { standing: "secondary" } },
    { series: "Counted", category, period: "2025", value: 10.2 },
  ]);
  // The first row has one of them only, so that a key is needed.
  const { evidence, chart } = sampleEvidence(points.slice(1), { recipe: "dots" });
  const layers = (compileChart(chart, evidence, "briefing") as { layer: { mark: Record<string, unknown> }[] }).layer;
  const signs = layers.filter(({ mark }) => mark.type === "point" && typeof mark.shape === "string");
  expect(signs.map(({ mark }) => mark.fill === "#FFFFFF")).toEqual([false, true]);
});

test("in a dot plot with room for them the names stand with their signs over the symbols of the first row, not in a key", async () => {
  const made = (values: number[]) =>
    sampleEvidence(
      values.flatMap((value, i): SamplePoint[] => [
        { series: "Women", category: `Body ${i}`, period: "2025", value },
        { series: "Men", category: `Body ${i}`, period: "2025", value: 100 - value },
      ]),
      { recipe: "dots" },
    );
  const apart = made([20, 30]);
  // Over the symbols the lower value comes first; in a key the series that was given first.
  const order = async (sample: typeof apart) =>
    (await texts(sample, "briefing")).filter((t) => t === "Women" || t === "Men");
  expect(await order(apart)).toEqual(["Women", "Men"]);
  expect(await order(made([80, 30]))).toEqual(["Men", "Women"]);
  expect(await order(made([50, 30]))).toEqual(["Women", "Men"]); // at one place: no room, so a key
});

test("a rate that holds is named beside the forecast that follows it", async () => {
  const made = sampleEvidence(
    yearly("Rate", 2024, [10, 11, 12], undefined, (i) => (i > 1 ? { status: "forecast" } : undefined)),
    { recipe: "step" },
  );
  expect((await texts(made, "phone")).join(" ")).toContain("Rate 11.0%, 12.0% (forecast)");
  expect(altText(made.chart, made.evidence)).toContain("Forecast: 12.0%");
});

test("five series in one group of bars or one row of dots are refused, and as rows of their own are drawn", () => {
  for (const recipe of ["bars", "dots"]) {
    const grouped = ["A", "B", "C", "D", "E"].map((series, i) => ({
      series,
      category: "All",
      period: "2025",
      value: i + 1,
    }));
    const many = sampleEvidence(grouped, { recipe });
    expect(() => compileChart(many.chart, many.evidence, "briefing")).toThrow(
      expect.objectContaining({ code: "too-many-series" }),
    );
    const rows = sampleEvidence(
      grouped.map(({ category: _, ...point }) => point),
      { recipe },
    );
    expect(compileChart(rows.chart, rows.evidence, "briefing")).toHaveProperty("layer");
  }
});

test("names of series that would take the room of the bars stand in a key, each once, and short ones at the bars", async () => {
  const made = (names: readonly string[]) =>
    sampleEvidence(
      ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6"].flatMap((category, i): SamplePoint[] =>
        names.map((series, s) => ({ series, category, period: "2025", value: 10 + i + s })),
      ),
      { recipe: "bars" },
    );
  const long = await texts(made(["Highest of all above the lowest of all", "Upper above lower quartile"]), "briefing");
  expect(long.filter((t) => t.includes("Highest of all"))).toEqual(["Highest of all above the lowest of all"]);
  expect(long).toContain("10.0%");
  const short = await texts(made(["CPI", "RPI"]), "briefing");
  expect(short.filter((t) => t.startsWith("CPI "))).toHaveLength(7);
});

test("bounds of rounding that are too narrow to draw are named in words", async () => {
  const narrow = sampleEvidence(
    [
      {
        series: "Pay",
        category: "EO",
        period: "2025-03",
        value: 50,
        more: { uncertainty: { low: 49.95, high: 50.05, kind: "bounds" } },
      },
    ],
    { recipe: "bars" },
  );
  expect((await texts(narrow, "briefing")).join(" ")).toContain(
    "The bounds from rounding would be too narrow to draw.",
  );
});
