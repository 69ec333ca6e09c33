import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { spanOf } from "../../src/catalogue/span.js";
import { fixture } from "./fixture.js";

test("a summary says how much there is, from when to when, of which releases, with which breaks and gaps", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  const summaries = new Map(catalogue.resources().map((summary) => [summary.id, summary]));
  expect([...summaries.keys()]).toEqual(catalogue.ids);
  expect(summaries.get("average-weekly-earnings")).toMatchObject({
    rows: 4,
    from: "2024-01",
    to: "2024-02",
    releases: ["2025-06-10", "2026-04-21"],
    sources: ["ons-a"],
    gaps: [],
  });
  expect(summaries.get("average-weekly-earnings")?.breaks.map((row) => row.id)).toEqual(["two-releases"]);
  expect(summaries.get("prices")).toMatchObject({ rows: 4, to: "2024-03", sources: ["copy-b", "ons-a"] });
  expect(summaries.get("prices")?.gaps).toHaveLength(1);
  expect(summaries.get("minimum-wage")).toMatchObject({ from: "2010-10-01", to: "2017-04-01" });
  expect(summaries.get("grid")).toMatchObject({ rows: 6, from: undefined, to: undefined });
});

test("a span goes by when periods begin and end, whatever their kinds", () => {
  const value = { value: 1 };
  const span = (...periods: string[]) => spanOf(periods.map((period) => ({ period, value })));
  expect(span("2025-04", "2024/25", "1998/99")).toEqual({ from: "1998/99", to: "2025-04" });
  expect(span("2008-Q1", "2031-Q1", "2008", "2030/31")).toEqual({ from: "2008", to: "2031-Q1" });
  expect(span("2023", "2024-01/2024-05")).toEqual({ from: "2023", to: "2024-05" });
  expect(spanOf([])).toBeUndefined();
});
