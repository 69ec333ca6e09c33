import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { LabourDisputesRow } from "../../src/catalogue/rows/unions.js";
import { daysLost } from "../../src/findings/days-lost.js";
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
const evidence = daysLost.answer(catalogue);
const OWN = "public-administration";

/** The catalogue with only some of the rows on labour disputes. */
const holding = (keep: (row: LabourDisputesRow) => boolean): Catalogue => ({
  ...catalogue,
  dataset(id) {
    const whole = catalogue.dataset(id);
    return id === "labour-disputes"
      ? { ...whole, rows: whole.rows.filter((row) => keep(row as unknown as LabourDisputesRow)) }
      : whole;
  },
});

test("days, stoppages and workers are those the Office for National Statistics printed", () => {
  // ONS, Labour disputes annual article 2013: 443,600 days, 114 stoppages
  expect(figureValue(evidence, "days.all.2013")).toBe(443_600);
  expect(figureValue(evidence, "stoppages.all.2013")).toBe(114);
  // ONS, Labour disputes in the UK 2018: 273,000 days, 39,000 workers, 81 stoppages; education 66% of the days
  expect(figureValue(evidence, "days.all.2018") / 1000).toBeCloseTo(273, 0);
  expect(figureValue(evidence, "workers.all.2018") / 1000).toBeCloseTo(39, 0);
  expect(figureValue(evidence, "stoppages.all.2018")).toBe(81);
  expect((figureValue(evidence, "days.education.2018") / figureValue(evidence, "days.all.2018")) * 100).toBeCloseTo(
    66,
    0,
  );
});

test("shares, bounds and means are those worked out by hand", () => {
  // 626,000 ÷ 754,500 = 0.8296885; printed to thousands and hundreds: 625,500 ÷ 754,550 and 626,500 ÷ 754,450
  expect(figureValue(evidence, `share.${OWN}.2006`)).toBeCloseTo(82.96885, 4);
  const { low, high } = evidence.figures[`share.${OWN}.2006`]!.uncertainty as { low: number; high: number };
  expect([low, high].map((v) => Number(v.toFixed(3)))).toEqual([82.897, 83.041]);
  // 1,040,972 of 3,548,003 over 2009, 2010 and 2012 to 2019
  expect(figureValue(evidence, `share.${OWN}.ISIC4`)).toBeCloseTo((1_040_972 / 3_548_003) * 100, 6);
  // (13,551 + 23,909 + 7,197 + 14,750 + 6,012 + 3,284 + 10,142 + 9,405 + 29,474) ÷ 9 = 13,080.4 thousand
  expect(figureValue(evidence, "mean.1970s")).toBeCloseTo(13.0804444, 6);
});

test("the shares over the later codes make the whole, and none is below nothing", () => {
  for (const codes of ["ISIC3", "ISIC4"]) {
    const shares = [OWN, "education", "health", "transport", "other"].map((id) =>
      figureValue(evidence, `share.${id}.${codes}`),
    );
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  }
});

test("every industry is within all industries, every year", () => {
  for (const [key, figure] of Object.entries(evidence.figures)) {
    const [, , year] = key.split(".");
    if (!key.startsWith("days.") || key.startsWith("days.all.") || !("value" in figure.value)) continue;
    expect(figure.value.value, key).toBeLessThanOrEqual(figureValue(evidence, `days.all.${year}`));
  }
});

test("no figure crosses the change of industry codes", () => {
  for (const [key, figure] of Object.entries(evidence.figures)) {
    const codes = new Set(figure.operands.flatMap(({ label }) => /\((ISIC\d)/.exec(label)?.[1] ?? []));
    expect(codes.size, key).toBeLessThanOrEqual(1);
  }
  const chart = evidence.charts[1]!;
  expect(new Set(chart.points.map((point) => point.series)).size).toBe(3);
  expect(chart.marks!.map((mark) => mark.at)).toEqual(["2009"]);
});

test("the year without days by industry is a gap, never nothing, and a nought is a nought", () => {
  expect(evidence.figures[`days.${OWN}.2011`]!.value).toEqual({ missing: "[x]", as: "[x]" });
  expect(evidence.figures[`share.${OWN}.2011`]!.value).toEqual({ missing: "[x]", as: "[x]" });
  expect(figureValue(evidence, "days.health.2009")).toBe(0);
  expect(evidenceWords(evidence).some((line) => line.startsWith("For 2011 days by industry are not held"))).toBe(true);
});

test("that nothing is held after the last year is said in the title, in the second sentence and under every chart", () => {
  const said = evidenceWords(evidence);
  expect(said[0]).toMatch(/\(2019 in doubt; nothing held since\)$/);
  expect(said[1]).toMatch(/nothing is held after 2019\.$/);
  expect(said[2]).toMatch(/^Read none of this as the present\. Not held: Every year after 2019/);
  for (const line of said.filter((words) => words.startsWith("chart ")))
    expect(line).toContain("Every year after 2019");
});

test("what the publisher stated against two years is quoted and cited, and the cells stay as the copy has them", () => {
  const said = evidenceWords(evidence);
  // ONS, Labour Disputes annual article 2012 (4 July 2013): lowest since 2005 (157,400); 2022: 19,500 a month × 12
  expect(figureValue(evidence, "stated.all.2005")).toBe(157_400);
  expect(figureValue(evidence, "stated.all.2019")).toBe(234_000);
  expect(figureValue(evidence, "days.all.2005")).toBe(223_801);
  expect(figureValue(evidence, "days.all.2019")).toBe(205_600);
  expect(said[3]).toMatch(/^The copy is in doubt for 2005 and 2019\. ONS printed 157,400 .* about 234,000 in the year/);
  const keys = evidence.sources.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(["ons-labour-disputes-2012", "ons-labour-disputes-2022-07"]));
  expect(evidenceTable(evidence).filter((row) => row.endsWith("; year in doubt")).length).toBe(2);
});

test("what a doubt would change is worked out: the mean of its decade and the shares of public administration", () => {
  // 2000 to 2009: 6,984,662 days; less 66,401 is 6,918,261
  expect(figureValue(evidence, "stated.mean.2005")).toBeCloseTo(0.6918261, 7);
  // 22,600 ÷ 157,400, for 22,600 ÷ 223,801
  expect(figureValue(evidence, "stated.share.2005")).toBeCloseTo(14.35832, 4);
  expect(figureValue(evidence, `share.${OWN}.2005`)).toBeCloseTo(10.09826, 4);
  expect(figureValue(evidence, "stated.span.2005")).toBeGreaterThan(figureValue(evidence, `share.${OWN}.ISIC3`));
  // 2010 to 2019: 4,482,803 days and 4,511,203
  expect(figureValue(evidence, "mean.2010s")).toBeCloseTo(0.4482803, 7);
  expect(figureValue(evidence, "stated.mean.2019")).toBeCloseTo(0.4511203, 7);
});

test("no year in doubt is called the lowest, and one that was lower by the publisher's own count is named", () => {
  // ONS, Labour disputes in the UK 2015: second lowest since 1891, the lowest 2005
  const line = evidenceWords(evidence)[4]!;
  expect(line).toContain("the lowest 2015 with 169,600; by its publisher's own 157,400, 2005 was lower still");
});

test("a peak is only one of the years held: the year without days by industry had more workers than the peak had days", () => {
  const said = evidenceWords(evidence).join(" ");
  expect(figureValue(evidence, `workers.${OWN}.2011`)).toBe(451_000);
  expect(figureValue(evidence, `workers.${OWN}.2011`)).toBeGreaterThan(figureValue(evidence, `days.${OWN}.2014`));
  expect(said).toContain(
    "451,000 were in public administration and defence: at one day each that year would be the higher",
  );
  expect(evidence.charts[1]!.title!.at(-1)).toBe(" not held");
});

test("the highest and lowest years are found and not fixed: with fewer years held they move", () => {
  const fewer = daysLost.answer(holding((row) => row.period >= "1985" && row.period <= "2014"));
  const said = evidenceWords(fewer);
  // 2005 is in doubt: the lowest of the others is 1997 with 234,700
  expect(said.find((line) => line.startsWith("Of the years held"))).toMatch(
    /highest is 1985 with 6,402,000 days and the lowest 1997 with 234,700; by its publisher's own 157,400, 2005 was lower still\. In 2014 it was 788,300\.$/,
  );
  expect(said.join(" ")).not.toContain("234,000");
  expect(said[0]).toMatch(/\(nothing held since\)$/);
});

test("without rows there is no answer, and a choice nobody offered is refused", () => {
  refused(() => daysLost.answer(holding(() => false)), "missing-rows", /no row for days lost in all industries/);
  refused(() => daysLost.answer(holding((row) => row.classification !== "ISIC4")), "missing-rows", /newer codes/);
  refused(() => daysLost.answer(catalogue, { year: "2019" }), "unknown-option", /no option "year"/);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
