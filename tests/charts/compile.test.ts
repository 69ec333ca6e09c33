import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { CHART_SIZES, compileChart, RECIPES } from "../../charts/index.js";
import { compileVega } from "../../src/render/svg.js";
import { NASTY } from "./nasty.js";
import { sampleEvidence, yearly } from "./samples.js";

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"), "utf8"),
) as object;
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const plain = () =>
  sampleEvidence([...yearly("CPI", 2019, [0, -1, -3.25]), ...yearly("RPI", 2019, [0, null, -6])], { recipe: "lines" });

for (const [name, make] of Object.entries(NASTY))
  test(`${name}: valid Vega-Lite that compiles without a warning, at every size`, async () => {
    const { evidence, chart } = make();
    for (const size of CHART_SIZES) {
      const spec = compileChart(chart, evidence, size);
      expect(valid(spec), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
      await compileVega(spec); // throws "chart-warning"
    }
  });

test("the specification says whose figures it shows", () => {
  const { evidence, chart } = plain();
  expect(compileChart(chart, evidence, "briefing").usermeta).toEqual({
    evidence: "sample",
    chart: "sample",
    recipe: "lines",
    title: "Pay fell behind prices",
    subtitle: "Change in real pay since the base year, all civil servants, per cent, March 2019 to March 2021.",
    width: 1200,
    height: 675,
    sources: [
      { key: "co-css", citation: "Cabinet Office, Civil Service Statistics 2025, Table 25, released 25 March 2026." },
      {
        key: "ons-mm23",
        citation:
          "Office for National Statistics, Consumer price inflation time series (MM23), D7BT, L522, CHAW, released 25 March 2026.",
      },
    ],
  });
});

for (const size of CHART_SIZES)
  test(`the ${size} size is what it says`, () => {
    const { evidence, chart } = plain();
    const { width, height } = compileChart(chart, evidence, size).usermeta as { width: number; height: number };
    if (size === "column") expect(width).toBe(800);
    else expect([width, height]).toEqual(size === "briefing" ? [1200, 675] : [1080, 1080]);
  });

test("compiling changes neither the chart nor its evidence, and gives the same each time", () => {
  const { evidence, chart } = plain();
  const before = JSON.stringify([evidence, chart]);
  const first = JSON.stringify(compileChart(chart, evidence, "square"));
  expect(JSON.stringify(compileChart(chart, evidence, "square"))).toBe(first);
  expect(JSON.stringify([evidence, chart])).toBe(before);
});

test("every time scale is UTC and no number in the data has more than ten digits", () => {
  const text = JSON.stringify(
    compileChart(NASTY["small multiples by series"]!().chart, NASTY["small multiples by series"]!().evidence, "square"),
  );
  const scales = [...text.matchAll(/"type":"temporal","scale":\{"type":"(\w+)"/g)].map((m) => m[1]);
  expect(scales.length).toBeGreaterThan(0);
  expect(new Set(scales)).toEqual(new Set(["utc"]));
  const third = sampleEvidence(yearly("CPI", 2019, [1 / 3, 2 / 3]), { recipe: "lines" });
  const values = [...JSON.stringify(compileChart(third.chart, third.evidence, "square")).matchAll(/"value":([\d.]+)/g)];
  expect(values.map((m) => m[1]!)).toContain("0.3333333333");
});

test("a recipe or size that nobody knows is refused with the nearest name", () => {
  const { evidence, chart } = plain();
  expect(() => compileChart({ ...chart, recipe: "line" }, evidence, "briefing")).toThrow(
    expect.objectContaining({ code: "unknown-value", hint: 'did you mean "lines"?', exit: 2 }),
  );
  expect(() => compileChart(chart, evidence, "squar" as "square")).toThrow(
    expect.objectContaining({ code: "unknown-value", hint: 'did you mean "square"?' }),
  );
});

test("five lines without a focus are refused, and with one are drawn", () => {
  const points = ["A", "B", "C", "D", "E"].flatMap((name, i) => yearly(name, 2020, [i, i + 1]));
  const many = sampleEvidence(points, { recipe: "lines" });
  expect(() => compileChart(many.chart, many.evidence, "briefing")).toThrow(
    expect.objectContaining({ code: "too-many-series" }),
  );
  expect(compileChart({ ...many.chart, focus: ["C"] }, many.evidence, "briefing")).toHaveProperty("layer");
});

test("two points of a series at one place are refused", () => {
  for (const recipe of ["lines", "bars"]) {
    const twice = sampleEvidence([...yearly("A", 2020, [1, 2]), ...yearly("A", 2021, [3])], { recipe });
    expect(() => compileChart(twice.chart, twice.evidence, "briefing")).toThrow(
      expect.objectContaining({ code: "repeated-point" }),
    );
  }
});

test("a figure in another unit than the chart is refused", () => {
  const { evidence, chart } = plain();
  expect(() => compileChart({ ...chart, unit: { id: "GBP/year" } }, evidence, "briefing")).toThrow(
    expect.objectContaining({ code: "mixed-units" }),
  );
});

test("what does not fit in any type size is refused, not clipped", () => {
  const points = Array.from({ length: 90 }, (_, i) => ({
    series: "A",
    category: `Body ${i}`,
    period: "2024",
    value: i,
  }));
  const many = sampleEvidence(points, { recipe: "bars" });
  expect(() => compileChart(many.chart, many.evidence, "briefing")).toThrow(
    expect.objectContaining({ code: "no-room" }),
  );
  expect(compileChart(many.chart, many.evidence, "column")).toHaveProperty("layer");
});

test("bars start at zero", () => {
  const { evidence, chart } = sampleEvidence(
    [50, 51].map((value, i) => ({ series: "A", category: `Body ${i}`, period: "2024", value })),
    { recipe: "bars" },
  );
  expect(JSON.stringify(compileChart(chart, evidence, "briefing"))).toContain('"domain":[0,51]');
});

test("an axis of lines that leaves zero out says so, and one that holds it does not", () => {
  const foot = (values: number[]) => {
    const { evidence, chart } = sampleEvidence(yearly("A", 2020, values), { recipe: "lines" });
    return JSON.stringify(compileChart(chart, evidence, "briefing"));
  };
  expect(foot([100, 104])).toContain("The axis does not start at zero.");
  expect(foot([10, 104])).not.toContain("The axis does not start at zero.");
});

test("more than four marks are numbered and named at the foot, those of one moment together", () => {
  const { evidence, chart } = sampleEvidence(yearly("A", 2010, [1, 2, 3, 4, 5, 6]), {
    recipe: "lines",
    marks: ["2011-01", "2012-01", "2012-01", "2013-01", "2014-01"].map((at, i) => ({
      at,
      label: `Break ${i}`,
      kind: "break",
    })),
  });
  const text = JSON.stringify(compileChart(chart, evidence, "column"));
  expect(text).toContain("Marked: 1 Break 0 (January 2011); 2 Break 1, Break 2 (January 2012); 3 Break 3");
});

for (const recipe of RECIPES)
  test(`the compiled specification of "${recipe.id}" is the one that was looked at`, () => {
    const grades = recipe.id === "bars" || recipe.id === "dots" ? ["EO", "SCS"] : undefined;
    const categories = recipe.id === "histogram" ? ["£20,000 or less", "£20,001 to £25,000"] : grades;
    const points =
      categories === undefined
        ? [...yearly("CPI", 2019, [0, -1, -3.25]), ...yearly("RPI", 2019, [0, null, -6])]
        : categories.flatMap((category, i) => [
            { series: "CPI", category, period: "2023-03", value: -7.4 - i },
            { series: "RPI", category, period: "2023-03", value: i === 0 ? null : -12.5 },
          ]);
    const { evidence, chart } = sampleEvidence(points, { recipe: recipe.id });
    expect(compileChart(chart, evidence, "briefing")).toMatchSnapshot();
  });
