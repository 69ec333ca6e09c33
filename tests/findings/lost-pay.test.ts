import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { lostPay } from "../../src/findings/lost-pay.js";
import {
  evidenceTable,
  evidenceWords,
  figureValue,
  misquoted,
  unreproduced,
  unsourced,
} from "./parts/evidence-text.js";
import { refused } from "./parts/refusal.js";

const catalogue = openCatalogue();
const evidence = lostPay.answer(catalogue);
/** Medians of 31 March, 2011 to 2024, as ONS, the Cabinet Office and, for 2024, the Institute for Government give them. */
const MEDIANS = [23760, 23900, 24380, 24730, 24980, 25350, 25900, 26610, 27080, 28180, 29180, 30110, 31920, 33980];

test("one year's shortfall is that worked out by hand, in both conventions", () => {
  // CPI 92.2 (March 2011) → 95.4 (March 2012): 23760 × 95.4 ÷ 92.2 = 24584.64; less 23900
  expect(figureValue(evidence, "shortfall.cpi.2012-03")).toBeCloseTo(684.64, 1);
  // restated in March 2024: 684.64 × 133.0 ÷ 95.4
  expect(figureValue(evidence, "restated.cpi.2012-03")).toBeCloseTo((684.64 * 133) / 95.4, 0);
});

test.each([
  ["cpi", 5666, 7157],
  ["cpih", 3051, 4099],
  ["rpi", 27784, 34407],
] as const)("the sums by %s are those of a plain loop over medians and index", (index, own, latest) => {
  const prices = catalogue.dataset("prices").rows.filter((row) => row.index === index);
  const at = (year: number) => (prices.find((row) => row.period === `${year}-03`)!.value as { value: number }).value;
  const loss = MEDIANS.slice(1).map((median, i) => (MEDIANS[0]! * at(2012 + i)) / at(2011) - median);
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  expect(figureValue(evidence, `lost.${index}.2024-03`)).toBeCloseTo(sum(loss), 6);
  expect(figureValue(evidence, `lost-in-latest-prices.${index}`)).toBeCloseTo(
    sum(loss.map((value, i) => (value * at(2024)) / at(2012 + i))),
    6,
  );
  expect(Math.round(sum(loss))).toBe(own);
  expect(Math.round(figureValue(evidence, `lost-in-latest-prices.${index}`))).toBe(latest);
});

test("the title carries the range over index and basis, never one figure", () => {
  const title = evidenceWords(evidence)[0]!;
  expect(title).toContain("to March 2024 (second-hand)");
  expect(title.split(" ").length).toBeLessThanOrEqual(28);
  expect(title).toContain("fell £2,634 (CPIH) to £31,637 (RPI) behind prices; from 2012, CPI and CPIH show gains");
  const { grid } = evidence;
  if (!("cells" in grid)) throw new Error("no grid");
  const mine = grid.cells.filter((cell) => cell.base === "2011-03" && cell.statistic === "each-years-own-pounds");
  expect(mine.length).toBe(12); // three indices on four bases
  const values = mine.map((cell) => figureValue(evidence, cell.figure));
  expect([Math.min(...values), Math.max(...values)].map(Math.round)).toEqual([2634, 31637]);
});

test("the base year decides the sign by CPI and CPIH, and the words say so", () => {
  const { grid } = evidence;
  if (!("cells" in grid)) throw new Error("no grid");
  const signs = (rpi: boolean, first: boolean) =>
    new Set(
      grid.cells
        .filter((cell) => (cell.index === "rpi") === rpi && (cell.base === "2011-03") === first)
        .map((cell) => Math.sign(figureValue(evidence, cell.figure))),
    );
  expect([...signs(false, true)]).toEqual([1]);
  expect([...signs(false, false)]).toEqual([-1]);
  expect([...signs(true, true), ...signs(true, false)]).toEqual([1, 1]);
  const told =
    "by CPI and CPIH it is a shortfall from 2011 and a gain from 2012 and 2013; by RPI it is a shortfall from every listed base";
  expect(evidenceWords(evidence).filter((line) => line.includes(told)).length).toBe(2);
});

test("years of gain are subtracted and counted", () => {
  const gains = [2020, 2021].map((year) => figureValue(evidence, `shortfall.cpi.${year}-03`));
  expect(gains.every((value) => value < 0)).toBe(true);
  expect(figureValue(evidence, "gains.cpi")).toBe(2);
  expect(figureValue(evidence, "gains.rpi")).toBe(0);
});

test("the by-grade sum is that worked out by hand, and every grade lost more than the overall median shows", () => {
  // AA/AO: 20500 × CPI of each March ÷ 108.6, less 21050, 21380 and 22520
  const prices = catalogue.dataset("prices").rows.filter((row) => row.index === "cpi");
  const at = (period: string) => (prices.find((row) => row.period === period)!.value as { value: number }).value;
  const pay = { "2021-03": 21050, "2022-03": 21380, "2023-03": 22520 };
  const byHand = Object.entries(pay).reduce((sum, [p, v]) => sum + (20500 * at(p)) / at("2020-03") - v, 0);
  expect(figureValue(evidence, "by-grade.aa-ao.cpi")).toBeCloseTo(byHand, 6);
  for (const grade of ["aa-ao", "eo", "seo-heo", "g6-g7", "scs"])
    expect(figureValue(evidence, `by-grade.${grade}.cpi`)).toBeGreaterThan(figureValue(evidence, "by-grade.all.cpi"));
});

test("in the last year alone both conventions are one", () => {
  const one = lostPay.answer(catalogue, { from: "2022-03", to: "2023-03" });
  expect(figureValue(one, "lost.rpi.2023-03")).toBeCloseTo(figureValue(one, "lost-in-latest-prices.rpi"), 9);
});

test("a start after which pay gained says so in the title, with the range", () => {
  const title = evidenceWords(lostPay.answer(catalogue, { from: "2019-03", to: "2021-03" }))[0];
  expect(title).toMatch(/came out £[\d,]+ \(RPI\) to £[\d,]+ \(CPIH?\) ahead of prices$/);
  const mixed = evidenceWords(lostPay.answer(catalogue, { from: "2016-03" }))[0];
  expect(mixed).toMatch(/between £[\d,]+ \(CPIH?\) ahead of prices and £[\d,]+ \(RPI\) behind them$/);
});

test("the other convention changes the title and the grid's chosen combination", () => {
  const latest = lostPay.answer(catalogue, { convention: "latest-prices", index: "rpi" });
  expect(evidenceWords(latest)[0]).toContain("£3,286 (CPIH) to £40,126 (RPI)");
  if (!("cells" in latest.grid)) throw new Error("no grid");
  expect(latest.grid.chosen).toMatchObject({ index: "rpi", statistic: "latest-prices", base: "2011-03" });
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("what cannot be asked is refused", () => {
  refused(
    () => lostPay.answer(catalogue, { from: "2024-03" }),
    "bad-span",
    /nothing is added up between 2024-03 and itself/,
  );
  refused(() => lostPay.answer(catalogue, { from: "2005-03" }), "not-held", /2005-03 \(from\)/);
  refused(() => lostPay.answer(catalogue, { convention: "latest" }), "unknown-value", /"latest" is not one of/);
  refused(() => lostPay.answer(catalogue, { years: 3 }), "unknown-option", /no option "years"/);
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
