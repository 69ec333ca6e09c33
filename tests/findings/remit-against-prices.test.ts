import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { remitAgainstPrices } from "../../src/findings/remit-against-prices.js";
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
const evidence = remitAgainstPrices.answer(catalogue);
const product = (awards: readonly number[]) => (awards.reduce((p, a) => p * (1 + a / 100), 1) - 1) * 100;
/** Ceilings 2011/12 to 2025/26 as the guidance gives them, and the flexibility of the three years that have one. */
const CEILINGS = [0, 0, 1, 1, 1, 1, 1, 1.5, 2, 2.5, 0, 2, 4.5, 5, 3.25];
const FLEXIBILITY = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0.5, 0, 0.5];

test("the ceilings compounded are those worked out by hand, with and without flexibility", () => {
  expect(figureValue(evidence, "compounded.without-flexibility.2025-fy-26")).toBeCloseTo(product(CEILINGS), 9);
  expect(product(CEILINGS)).toBeCloseTo(28.8821, 4);
  const both = CEILINGS.map((ceiling, i) => ceiling + FLEXIBILITY[i]!);
  expect(figureValue(evidence, "compounded.with-flexibility.2025-fy-26")).toBeCloseTo(product(both), 9);
  expect(product(both)).toBeCloseTo(31.4017, 3);
});

test("the low end is taken only in the years whose guidance gave a range", () => {
  const low = CEILINGS.map((ceiling, i) => (i === 7 ? 1 : i === 9 ? 1.5 : ceiling)); // 2018/19 and 2020/21
  expect(figureValue(evidence, "compounded.low-end.2025-fy-26")).toBeCloseTo(product(low), 9);
});

test("awards are set against as many years of prices, July to July", () => {
  // CPI 89.3 (July 2010) → 139.0 (July 2025): 1.556551; 1.288821 ÷ 1.556551 = 0.827998
  expect(figureValue(evidence, "prices.cpi.2025-fy-26")).toBeCloseTo(55.6551, 3);
  expect(figureValue(evidence, "real.without-flexibility.cpi.2025-fy-26")).toBeCloseTo(-17.2002, 3);
  // RPI 223.6 → 406.2: 1.816637; 1.288821 ÷ 1.816637 = 0.709454
  expect(figureValue(evidence, "real.without-flexibility.rpi.2025-fy-26")).toBeCloseTo(-29.0545, 3);
  // one award, one year: 0% in July 2011 against CPI 89.3 → 93.3
  expect(figureValue(evidence, "real.without-flexibility.cpi.2011-fy-12")).toBeCloseTo((89.3 / 93.3 - 1) * 100, 9);
});

test("the latest ceiling is shown second-hand beside the last that all indices reach", () => {
  const words = evidenceWords(evidence);
  expect(words[0]).toContain("from 2011/12 to 2025/26");
  expect(words.some((line) => line.includes("For 2026/27 a ceiling of 3.50% is known second-hand."))).toBe(true);
  expect(words.some((line) => line.includes("CPIH does not yet reach it."))).toBe(true);
  const last = evidenceTable(evidence).at(-1)!;
  expect(last).toMatch(/^2026\/27 \| 3.50% .* second-hand .*\[x\]/);
});

test("the reader may end at 2026/27, with the two indices that reach it", () => {
  const later = remitAgainstPrices.answer(catalogue, { to: "2026/27" });
  expect(evidenceWords(later)[0]).toMatch(/to 2026\/27, .* while CPI rose 60.0% and RPI rose 87.4%$/);
  refused(
    () => remitAgainstPrices.answer(catalogue, { to: "2026/27", index: "cpih" }),
    "outside-index",
    /cpih .* no value for July 2026/,
  );
  refused(
    () => remitAgainstPrices.answer(catalogue, { to: "2026/27", basis: "calendar-year" }),
    "incomplete-year",
    /does not hold all of 2026/,
  );
});

test("a ceiling that already holds the year's flexibility is said to", () => {
  const note = evidenceWords(evidence).find((line) => line.includes("already holds the year's flexibility"));
  expect(note).toContain("2019/20: Funding for 1% average awards");
});

test("the ceilings stand beside what the medians did over the same awards", () => {
  // awards of 2020/21, 2021/22 and 2022/23 lie between the counts of March 2020 and March 2023: 1.025 × 1 × 1.02
  expect(figureValue(evidence, "beside.without-flexibility")).toBeCloseTo(4.55, 9);
  expect(figureValue(evidence, "rise.all")).toBeCloseTo((31920 / 28180 - 1) * 100, 9);
});

test("a span is the product of its parts", () => {
  const first = remitAgainstPrices.answer(catalogue, { to: "2017/18" });
  const second = remitAgainstPrices.answer(catalogue, { from: "2018/19", to: "2025/26" });
  const joined =
    (1 + figureValue(first, "real.with-flexibility.rpi.2017-fy-18") / 100) *
    (1 + figureValue(second, "real.with-flexibility.rpi.2025-fy-26") / 100);
  expect((joined - 1) * 100).toBeCloseTo(figureValue(evidence, "real.with-flexibility.rpi.2025-fy-26"), 9);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("what cannot be asked is refused", () => {
  refused(() => remitAgainstPrices.answer(catalogue, { from: "2010/11" }), "not-held", /from 2010\/11/);
  refused(() => remitAgainstPrices.answer(catalogue, { from: "2024-25" }), "bad-period", /is not a period/);
  refused(() => remitAgainstPrices.answer(catalogue, { flexibility: "yes" }), "unknown-value", /"yes" is not one of/);
  refused(() => remitAgainstPrices.answer(catalogue, { too: "2020/21" }), "unknown-option", /no option "too"/);
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
