import { expect, test } from "vitest";
import { altText } from "../../charts/index.js";
import { sampleEvidence, yearly } from "./samples.js";

const alt = (...args: Parameters<typeof sampleEvidence>) => {
  const { evidence, chart } = sampleEvidence(...args);
  return altText(chart, evidence);
};

test("names first, last, difference and extremes of each series, and what is missing", () => {
  expect(
    alt([...yearly("CPI", 2019, [0, 1.24, -8.1, -3.25]), ...yearly("RPI", 2019, [0, null, -6])], { recipe: "lines" }),
  ).toBe(
    "Pay fell behind prices. Change in real pay since the base year, all civil servants. " +
      "CPI: 0.0% in March 2019, −3.3% in March 2022, down 3.3 percentage points. " +
      "Highest 1.2% in March 2020, lowest −8.1% in March 2021. " +
      "RPI: 0.0% in March 2019, −6.0% in March 2021, down 6.0 percentage points. One figure is missing.",
  );
});

test("money differs in pounds, and extremes at an end are not told twice", () => {
  const text = alt(
    yearly("Median", 2019, [25_000, 26_500, 31_000]),
    { recipe: "lines", subtitle: ["Median salary"] },
    { unit: { id: "GBP/year" }, as: "pounds0" },
  );
  expect(text).toContain("Median: £25,000 in March 2019 (the lowest), £31,000 in March 2021 (the highest), up £6,000.");
});

test("no change is called that", () => {
  expect(alt(yearly("A", 2019, [2, 5, 2.04]), { recipe: "lines" })).toContain("no change. Highest 5.0% in March 2020.");
});

test("a single figure is said to be single", () => {
  expect(alt([{ series: "A", period: "2024", value: 3 }], { recipe: "lines" })).toContain("A: 3.0% in 2024.");
});

test("categories are compared by their highest and lowest", () => {
  const points = [
    { series: "CPI", category: "AA/AO", period: "2023-03", value: -7.4 },
    { series: "CPI", category: "EO", period: "2023-03", value: -11.9 },
    { series: "CPI", category: "SCS", period: "2023-03", value: null },
    { series: "CPI", category: "G6/G7", period: "2023-03", value: -9 },
  ];
  expect(alt(points, { recipe: "bars" })).toContain(
    "CPI: from −7.4% for AA/AO (the highest) to −9.0% for G6/G7; lowest −11.9% for EO, a difference of 4.5 percentage points. One figure is missing.",
  );
});

test("a rate is dated by the day it begins, and a forecast of one is told apart from the rates", () => {
  const text = alt(
    [
      { series: "Rate", period: "2025-04", value: 12.21 },
      { series: "Rate", period: "2026-04", value: 12.71 },
      { series: "Rate", period: "2027-04", value: 13.02, more: { status: "forecast" } },
    ],
    { recipe: "step" },
    { unit: { id: "GBP/hour" }, as: "pounds2" },
  );
  expect(text).toContain(
    "Rate: £12.21 in April 2025, £12.71 in April 2026, up £0.50. Forecast: £13.02 from April 2027.",
  );
});

test("a forecast, a mark and a reference line are named", () => {
  const text = alt(
    yearly("A", 2024, [2, 3], undefined, (i) => (i === 1 ? { status: "forecast" } : undefined)),
    { recipe: "lines", marks: [{ at: "2024-11", label: "Method changed", kind: "break" }] },
    { references: [{ label: "Threshold", value: 50 }] },
  );
  expect(text).toContain("3.0% in March 2025, a forecast, up 1.0 percentage points.");
  expect(text).toContain("Threshold: 50.0%. Marked in November 2024: Method changed.");
});

test("a row that is itself the series is named once", () => {
  const { evidence, chart } = sampleEvidence(
    ["All", "EO"].map((name, i) => ({ series: name, category: name, period: "2024", value: 9 - i })),
    { recipe: "bars" },
  );
  expect(altText(chart, evidence)).toContain("All: 9.0%. EO: 8.0%.");
});
