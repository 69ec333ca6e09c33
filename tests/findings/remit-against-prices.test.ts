import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { remitAgainstPrices } from "../../src/findings/remit-against-prices.js";
import { remitCeilings } from "../../src/pay/index.js";
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

test("the ceilings compounded are those of the calculation over the remit years after the base", () => {
  const after = CEILINGS.map((ceiling, i) => ({
    year: `${2011 + i}/${12 + i}`,
    ceiling,
    flexibility: FLEXIBILITY[i]!,
  })).slice(1);
  for (const row of remitCeilings(after)) {
    const year = row.year.replace("/", "-fy-");
    expect(figureValue(evidence, `compounded.without-flexibility.${year}`)).toBeCloseTo(row.without, 9);
    expect(figureValue(evidence, `compounded.with-flexibility.${year}`)).toBeCloseTo(row.with, 9);
  }
});

test("the low end is taken only in the years whose guidance gave a range", () => {
  const low = CEILINGS.map((ceiling, i) => (i === 7 ? 1 : i === 9 ? 1.5 : ceiling)); // 2018/19 and 2020/21
  expect(figureValue(evidence, "compounded.low-end.2025-fy-26")).toBeCloseTo(product(low), 9);
});

test("prices are counted from July of the base year, and its own award is in the base level", () => {
  // Ceilings after 2011/12: 1.288821, as before, for the ceiling of 2011/12 is 0%.
  // CPI 93.3 (July 2011) → 139.0 (July 2025): 1.489818; 1.288821 ÷ 1.489818 = 0.865086
  expect(figureValue(evidence, "prices.cpi.2025-fy-26")).toBeCloseTo(48.9818, 3);
  expect(figureValue(evidence, "real.without-flexibility.cpi.2025-fy-26")).toBeCloseTo(-13.4914, 3);
  // RPI 234.7 → 406.2: 1.730720; 1.288821 ÷ 1.730720 = 0.744674
  expect(figureValue(evidence, "real.without-flexibility.rpi.2025-fy-26")).toBeCloseTo(-25.5326, 3);
  // one award after the base, one year of prices: 0% in July 2012 against CPI 93.3 → 95.6
  expect(figureValue(evidence, "real.without-flexibility.cpi.2012-fy-13")).toBeCloseTo((93.3 / 95.6 - 1) * 100, 9);
});

test("at the base itself nothing has risen, whatever the award of that year", () => {
  // the ceiling of 2013/14 is 1%: in the base level, and not counted again
  const later = remitAgainstPrices.answer(catalogue, { from: "2013/14" });
  for (const key of ["compounded.with-flexibility", "prices.rpi", "real.without-flexibility.cpih"])
    expect(figureValue(later, `${key}.2013-fy-14`)).toBeCloseTo(0, 12);
  expect(figureValue(later, "compounded.without-flexibility.2014-fy-15")).toBeCloseTo(1, 9);
  expect(evidenceTable(later)[1]).toMatch(/^2013\/14 \| 1.00% .* \| 0.0% \| 0.0% \| 0.0%/);
  // it is the cell that the headline's grid has for that base
  const cell = evidence.grid as Exclude<typeof evidence.grid, { none: string }>;
  const listed = cell.cells.find(
    (c) => c.base === "2013/14" && c.index === "cpi" && c.basis === "month" && c.statistic === "without-flexibility",
  );
  expect(figureValue(evidence, listed!.figure)).toBeCloseTo(
    figureValue(later, "real.without-flexibility.cpi.2025-fy-26"),
    9,
  );
});

test("counted from before the first frozen award it is what it was, and both sides see both", () => {
  // CPI 89.3 (July 2010) → 139.0: 1.556551; 1.288821 ÷ 1.556551 = 0.827998. RPI 223.6 → 406.2: 0.709454
  expect(figureValue(evidence, "from-year-before.without-flexibility.cpi")).toBeCloseTo(-17.2002, 3);
  expect(figureValue(evidence, "from-year-before.without-flexibility.rpi")).toBeCloseTo(-29.0545, 3);
  const answer = evidenceWords(evidence).find((line) => line.includes("Counted from July 2010"));
  expect(answer).toContain("which is the cautious choice");
  expect(answer).toMatch(/fell 17.2% against CPI, 16.2% against CPIH and 29.1% against RPI\.$/);
});

test("the latest ceiling is shown second-hand beside the last that all indices reach", () => {
  const words = evidenceWords(evidence);
  expect(words[0]).toMatch(
    /since July 2011 \(some second-hand\), before flexibility, pay would be 28.9% up in July 2025; CPI rose/,
  );
  expect(words[0]!.split(" ").length).toBeLessThanOrEqual(28);
  expect(words[2]).toContain("With every year's flexibility spent in full it would be 31.4% up in pounds");
  expect(words.some((line) => line.includes("For 2026/27 a ceiling of 3.5% is known second-hand."))).toBe(true);
  expect(words.some((line) => line.includes("CPIH is held to April 2026 only."))).toBe(true);
  const last = evidenceTable(evidence).at(-1)!;
  expect(last).toMatch(/^2026\/27 \| 3.50% .* second-hand .*\[x\]/);
});

test("the reader may end at 2026/27, with the two indices that reach it", () => {
  const later = remitAgainstPrices.answer(catalogue, { to: "2026/27" });
  expect(evidenceWords(later)[0]).toMatch(/pay would be .* up in July 2026; CPI rose 53.2% and RPI 78.6%$/);
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

test("the answer on the medians names the grades that rose by more than the ceilings, and leaves the SCS out", () => {
  // to March 2023: AA/AO 20500 → 22520, 9.9%; EO 26890 → 28120, 4.6%; ceilings with flexibility 1.025 × 1 × 1.03 = 1.05575
  expect(figureValue(evidence, "beside.with-flexibility")).toBeCloseTo(5.575, 9);
  expect(figureValue(evidence, "rise.aa-ao")).toBeCloseTo((22520 / 20500 - 1) * 100, 9);
  const answer = evidenceWords(evidence).find((line) => line.startsWith("answer: From March 2020"));
  expect(answer).toContain("The medians of AA/AO (9.9%) and SEO/HEO (7.7%) rose by more than that");
  expect(answer).not.toContain("SCS");
});

test("the ceilings that do not come from the guidance of their own year are named with their source", () => {
  const note = evidenceWords(evidence).find((line) =>
    line.includes("elsewhere than in the guidance of their own year"),
  );
  expect(note).toContain("2011/12 and 2012/13 (HM Revenue and Customs");
  expect(note).toContain("2017/18 (Cabinet Office, Civil Service pay remit guidance 2018 to 2019)");
  expect(note).not.toContain("2022/23");
});

test("a span is the product of its parts", () => {
  const first = remitAgainstPrices.answer(catalogue, { to: "2017/18" });
  const second = remitAgainstPrices.answer(catalogue, { from: "2017/18", to: "2025/26" });
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
  refused(() => remitAgainstPrices.answer(catalogue, { from: "2010/11" }), "not-held", /2010\/11 \(from\)/);
  refused(
    () => remitAgainstPrices.answer(catalogue, { from: "2020/21", to: "2020/21" }),
    "bad-span",
    /from 2020\/21 to 2020\/21 holds no award/,
  );
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
