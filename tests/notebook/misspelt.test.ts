import { expect, test } from "vitest";
import { charts, data, finding, grid, pay, periods, real } from "../../src/index.js";
import { problemOf } from "../catalogue/fixture.js";

// biome-ignore lint/suspicious/noExplicitAny: a notebook in plain JavaScript is checked by nobody else
const unchecked = (value: unknown): any => value;
const catalogue = data.openCatalogue();
const view = finding("real-pay-median", { catalogue });
const money = Object.keys(view.evidence.figures).find((key) => {
  const { unit, period } = view.evidence.figures[key]!;
  return unit.id === "GBP/year" && typeof unit.prices !== "object" && typeof period === "string";
})!;
const cpi = pay.priceIndex("cpi", [{ period: "2011-03", value: 92.2 }], { cdid: "D7BT", base: "2015=100" });
const ENDS = { from: "2011-03", to: "2012-03", index: "cpi" } as const;

test.each<[string, () => unknown]>([
  ["real", () => real(1, unchecked({ ...ENDS, bassis: "month" }))],
  ["grid", () => grid("lost-pay", unchecked({ catalog: catalogue }))],
  ["finding", () => finding("lost-pay", { indx: "cpi" })],
  ["a chart of it", () => view.chart(undefined, unchecked({ sise: "square" }))],
  ["a figure of it", () => view.figure(money).real(unchecked({ to: "2024-03", index: "cpi", from: "2012-03" }))],
  ["openCatalogue", () => data.openCatalogue(unchecked({ foldr: "." }))],
  [
    "compileChart",
    () => charts.compileChart(view.evidence.charts[0]!, view.evidence, "briefing", unchecked({ them: 1 })),
  ],
  ["realEnds", () => pay.realEnds(cpi, unchecked({ from: "2011-03", to: "2011-03", bassis: "month" }))],
])("%s refuses an option it does not read", (_, work) => {
  expect(problemOf(work)).toMatchObject({ code: "unknown-option", exit: 2 });
});

test.each<[string, string, () => unknown]>([
  ["real without options", "missing-option", () => real(1, unchecked(undefined))],
  ["real of null", "missing-option", () => real(1, unchecked(null))],
  ["real without an index", "unknown-value", () => real(1, unchecked({ from: "2011-03", to: "2012-03" }))],
  ["real from a number", "bad-period", () => real(1, unchecked({ ...ENDS, from: 2011 }))],
  ["real of text", "bad-number", () => real(unchecked("100"), ENDS)],
  ["a finding without a name", "unknown-finding", () => finding(unchecked(undefined))],
  ["a finding by number", "unknown-finding", () => finding(unchecked(3))],
  [
    "a figure in other prices without saying which",
    "missing-option",
    () => view.figure(money).real(unchecked(undefined)),
  ],
  ["a chart of no known size", "unknown-value", () => view.chart(undefined, unchecked({ size: "huge" }))],
  ["a crosswalk of no known kind", "unknown-value", () => catalogue.crosswalk(unchecked("departmnt"))],
  ["a period that is a number", "bad-period", () => periods.parsePeriod(unchecked(2024))],
])("%s is an error that helps, not a failure of the language", (_, code, work) => {
  expect(problemOf(work).code).toBe(code);
});

test("what is handed over is not changed: everything frozen still works", () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === "object" && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
      Object.freeze(value);
      for (const inner of Object.values(value)) freeze(inner);
    }
    return value;
  };
  const own = data.openCatalogue();
  for (const id of ["prices", "civil-service-pay", "ballots", "sources"] as const) freeze(own.dataset(id).rows);
  expect(real(23760, freeze({ ...ENDS, catalogue: own })).value).toBeCloseTo(24584.6421, 3); // 23760 × 95.4 ÷ 92.2
  const frozen = freeze(finding("real-pay-median", freeze({ catalogue: own })).evidence);
  expect(charts.compileChart(frozen.charts[0]!, frozen, "square")).toHaveProperty("usermeta");
  expect(finding("ballots", { catalogue: own }).text().length).toBeGreaterThan(100);
});
