import { expect, test } from "vitest";
import { asOf } from "../../src/catalogue/as-of.js";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import { composition } from "../../src/findings/composition.js";
import { near } from "../refusal.js";
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
const evidence = composition.answer(catalogue);
const value = (key: string): number => figureValue(evidence, key);
const PARTS = ["pay", "mix", "interaction", "total"] as const;
const GROUPS = ["aa-ao", "eo", "seo-heo", "g6-g7", "scs", "unknown"];

test("2021 to 2023 is 4.74 pay (£1,599), 2.43 mix (£819) and −0.06 both (−£19), as in the known answers", () => {
  expect(PARTS.map((part) => Math.round(value(`effect.${part}.2023-03`)))).toEqual([1599, 819, -19, 2399]);
  expect(PARTS.map((part) => value(`effect-percent.${part}.2023-03`).toFixed(2))).toEqual([
    "4.74",
    "2.43",
    "-0.06",
    "7.11",
  ]);
  // the published means, Civil Service Statistics: 36,120 ÷ 33,720 − 1 = 7.1174%
  near(value("change.mean.all.2023-03"), 7.117437722419929, 1e-9);
});

test("the mix of one grade is worked out by hand", () => {
  // AA/AO: 136,600 ÷ 519,780 − 140,660 ÷ 484,875 = 0.26280350 − 0.29009539 = −0.02729189
  // 22,460 − mean of the grades 33,722.083 = −11,262.083; the product is 307.3635
  near(value("contribution.mix.aa-ao.2023-03"), 307.3634, 1e-6);
  // pay: 0.29009539 × (24,270 − 22,460) = 525.0726
  near(value("contribution.pay.aa-ao.2023-03"), 525.0726, 1e-6);
  // both together: −0.02729189 × (its rise of 1,810 less the rise of all, 2,398.71) = 16.0670
  near(value("contribution.interaction.aa-ao.2023-03"), -0.02729189 * (1810 - value("effect.total.2023-03")), 1e-4);
});

test("the grades add up to the whole, part by part and year by year", () => {
  for (const year of ["2022-03", "2023-03"])
    for (const part of PARTS)
      near(
        GROUPS.reduce((total, group) => total + value(`contribution.${part}.${group}.${year}`), 0),
        value(`effect.${part}.${year}`),
        1e-9,
      );
});

test("every effect carries bounds of rounding that hold it, and those of the whole hold the published change", () => {
  for (const part of PARTS) {
    const { uncertainty } = evidence.figures[`effect.${part}.2023-03`]!;
    expect(uncertainty).toMatchObject({ kind: "bounds" });
    const { low, high } = uncertainty as { low: number; high: number };
    expect(low).toBeLessThan(value(`effect.${part}.2023-03`));
    expect(high).toBeGreaterThan(value(`effect.${part}.2023-03`));
  }
  const { low, high } = evidence.figures["effect.total.2023-03"]!.uncertainty as { low: number; high: number };
  expect(low).toBeLessThan(36120 - 33720);
  expect(high).toBeGreaterThan(36120 - 33720);
  // means are off by 5 at most at each end, so pay by little more than 10
  const pay = evidence.figures["effect.pay.2023-03"]!.uncertainty as { low: number; high: number };
  expect(pay.high - pay.low).toBeGreaterThan(20);
  expect(pay.high - pay.low).toBeLessThan(20.1);
});

test("the overall median rose by more than that of any grade, and the fixed-mix index is an index", () => {
  // 31,920 ÷ 29,180 = 1.0938999; AA/AO 22,520 ÷ 21,050 = 1.0698337
  near(value("change.median.all.2023-03"), 9.389993146, 1e-9);
  near(value("change.median.most.2023-03"), 6.983372922, 1e-9);
  // Σ headcount 2021 × median 2023 ÷ median 2021, over 484,875 and over the 468,305 of known grade
  expect(value("index.fixed-mix.all.2023-03").toFixed(2)).toBe("103.99");
  expect(value("index.fixed-mix.known.2023-03").toFixed(2)).toBe("104.39");
  expect(evidence.figures["index.fixed-mix.all.2023-03"]!.unit).toEqual({ id: "index", base: "March 2021 = 100" });
  const subtracted = Object.values(evidence.figures).filter(({ operands }) =>
    operands.some(({ cell }) => cell?.startsWith("figure: index.fixed-mix")),
  );
  expect(subtracted).toEqual([]);
});

test("shares of headcount and of full-time equivalents are each a hundred, and no figure holds both counts", () => {
  const total = (count: string, year: string) =>
    GROUPS.slice(0, 5).reduce((sum, group) => sum + value(`share.known.${count}.${group}.${year}`), 0);
  for (const year of ["2010-03", "2012-03", "2013-03", "2021-03", "2022-03", "2023-03"])
    near(total("headcount", year), 100);
  for (const year of ["2021-03", "2022-03", "2023-03", "2024-03"]) near(total("fte", year), 100);
  // 245,790 ÷ 524,690 by headcount; 123,040 ÷ 486,970 by full-time equivalent
  near(value("share.known.headcount.aa-ao.2010-03"), 46.8448036, 1e-9);
  near(value("share.known.fte.aa-ao.2024-03"), 25.26644352, 1e-9);
  const measures = Object.values(evidence.figures).map(
    ({ operands }) => new Set(operands.flatMap(({ cell }) => /measure=(\w+)/.exec(cell ?? "")?.slice(1) ?? [])),
  );
  expect(measures.every((held) => held.size <= 1)).toBe(true);
  for (const chart of evidence.charts) expect(chart.points.some(({ figure }) => figure.includes(".fte."))).toBe(false);
});

test("what is of the year known by full-time equivalent alone is second-hand", () => {
  expect(evidence.figures["share.known.fte.eo.2024-03"]!.standing).toBe("secondary");
  expect(evidence.figures["share.known.fte.eo.2023-03"]!.standing).toBe("publisher");
  expect(evidenceWords(evidence).some((line) => /25\.3% in March 2024, the latter year second-hand/.test(line))).toBe(
    true,
  );
});

test("years without a headcount have no value, and no chart draws them", () => {
  const missing = Object.entries(evidence.figures).filter(([, { value }]) => "missing" in value);
  expect(new Set(missing.map(([, { period }]) => period))).toEqual(
    new Set(["2011-03", "2014-03", "2015-03", "2016-03", "2017-03", "2018-03", "2019-03", "2020-03"]),
  );
  const drawn = evidence.charts.flatMap(({ points }) => points.map(({ figure }) => figure));
  expect(missing.filter(([key]) => drawn.includes(key))).toEqual([]);
});

test("AA alone rose more than the overall median, so only the five levels are said to have risen less", () => {
  // 22,180 ÷ 20,060 − 1 = 10.5683%
  near(value("change.median.aa.2023-03"), 10.5683, 1e-5);
  expect(value("change.median.aa.2023-03")).toBeGreaterThan(value("change.median.all.2023-03"));
  expect(evidenceWords(evidence)[0]).toContain("none of the five grade levels");
  expect(evidenceWords(evidence)[1]).toContain("AA alone, by the approximate split of AA/AO, rose 10.6%");
});

test("the share of the rise that is mix carries its range over every listed choice", () => {
  // 818.87 ÷ 2,398.71 = 34.1%; lowest and highest over the twelve combinations of the grid
  near(value("mix-of-the-rise.2023-03"), (value("effect.mix.2023-03") / value("effect.total.2023-03")) * 100);
  near(value("of-the-rise.five-levels.2021-03.start-pay"), value("mix-of-the-rise.2023-03"), 1e-9);
  const all = Object.keys(evidence.figures).filter((key) => /^of-the-rise\.(five|eight)/.test(key));
  expect(all).toHaveLength(12);
  expect(value("of-the-rise.low")).toBe(Math.min(...all.map(value)));
  expect(value("of-the-rise.high")).toBe(Math.max(...all.map(value)));
});

test("the finer split gives more mix, and every listed combination has its sign", () => {
  near(value("grid.eight-grades.2021-03.start-pay"), 2.645, 1e-3);
  // mix at the end is mix and both together: (818.867 − 18.820) ÷ 33,722.083
  near(value("grid.five-levels.2021-03.end-pay"), 2.37247, 1e-5);
  near(
    value("grid.five-levels.2021-03.mean-pay"),
    (value("grid.five-levels.2021-03.start-pay") + value("grid.five-levels.2021-03.end-pay")) / 2,
  );
  expect([value("grid.agree"), value("grid.of")]).toEqual([12, 12]);
});

/** The catalogue with some cells of a resource changed or left out. */
const changed = (change: (row: Record<string, unknown>) => Record<string, unknown> | undefined): Catalogue => ({
  ...catalogue,
  dataset: ((id: Parameters<Catalogue["dataset"]>[0]) => {
    const whole = catalogue.dataset(id);
    if (id !== "civil-service-pay" && id !== "civil-service-headcount") return whole;
    const rows = (whole.rows as unknown as Record<string, unknown>[]).flatMap((row) => change(row) ?? []);
    return { ...whole, rows };
  }) as Catalogue["dataset"],
});

test("grades that do not give the published mean are refused before anything is shown", () => {
  const off = changed((row) =>
    row.grade === "EO" && row.statistic === "mean" && row.period === "2023-03" && row.department === "all"
      ? { ...row, value: { value: 30060 } }
      : row,
  );
  refused(() => composition.answer(off), "does-not-reconcile", /at the end do not give the published mean/);
});

test("with less held the span is shorter, and with too little it is refused", () => {
  const then = composition.answer(asOf(catalogue, "2023-06-01"));
  expect(evidenceWords(then)[0]).toMatch(/^From March 2021 to March 2022 the overall median rose 3\.2%/);
  expect(Math.round(figureValue(then, "effect.mix.2022-03"))).toBe(444);
  const without = changed((row) => (row.grade === "unknown" && row.statistic === "mean" ? undefined : row));
  refused(() => composition.answer(without), "not-held", /nothing is held/);
});

test("another start moves the words with it, and what cannot be asked is refused", () => {
  const later = composition.answer(catalogue, { from: "2022-03" });
  expect(evidenceWords(later)[0]).toMatch(/^From March 2022 to March 2023 .* grade mix raised the mean by £372$/);
  refused(() => composition.answer(catalogue, { from: "2023-03" }), "bad-span", /two different years/);
  refused(() => composition.answer(catalogue, { from: "2020-03" }), "not-held", /no figure is held for 2020-03/);
  refused(() => composition.answer(catalogue, { grade: "EO" }), "unknown-option", /no option "grade"/);
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
