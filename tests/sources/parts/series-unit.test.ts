import { expect, test } from "vitest";
import { seriesUnit } from "../../../src/sources/parts/ons-series/series-unit.js";

const CPI = "CPI INDEX 00: ALL ITEMS 2015=100";

test.each<[string, string, string, string, object | undefined]>([
  ["an index that its unit calls so", CPI, "", "Index, base year = 100", { id: "index", base: "2015=100" }],
  ["an index of which the unit is blank", CPI, "", "", { id: "index", base: "2015=100" }],
  ["an index whose unit is its base", CPI, "", "2015=100", { id: "index", base: "2015=100" }],
  ["a base that is not the title's", CPI, "", "2023=100", undefined],
  ["a base beside a rate", "CPI ANNUAL RATE 00: ALL ITEMS 2015=100", "", "2015=100", undefined],
  ["a rate that its unit calls so", "CPI ANNUAL RATE 00: ALL ITEMS 2015=100", "", "%", { id: "percent" }],
  ["earnings a week", "AWE: Whole Economy Level (£): Total Pay", "£", "", { id: "GBP/week" }],
  ["a unit that says nothing", "Something", "", "", undefined],
])("%s", (_, title, preUnit, unit, expected) => {
  expect(seriesUnit(title, preUnit, unit)?.unit).toEqual(expected);
});
