import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { UnionDensityRow } from "../../src/catalogue/rows/unions.js";
import { densityByGroup } from "../../src/findings/density-by-group.js";
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
const evidence = densityByGroup.answer(catalogue);
const density = (series: string, group: string, year: number): number =>
  figureValue(evidence, `density.${series}.${group}.${year}`);

/** The catalogue with only some of the rows on density. */
const holding = (keep: (row: UnionDensityRow) => boolean): Catalogue => ({
  ...catalogue,
  dataset(id) {
    const whole = catalogue.dataset(id);
    return id === "union-density"
      ? { ...whole, rows: whole.rows.filter((row) => keep(row as unknown as UnionDensityRow)) }
      : whole;
  },
});

test("the densities are those the bulletins printed", () => {
  // Trade union membership 2018: public 52.5, private 13.2, women 26.2, men 20.7
  expect([
    density("lfs_survey", "public", 2018),
    density("lfs_survey", "private", 2018),
    density("lfs_survey", "female", 2018),
    density("lfs_survey", "male", 2018),
  ]).toEqual([52.5, 13.2, 26.2, 20.7]);
  // Trade union open data 2012: women 29.7 and men 35.0 in 1995
  expect([density("bulletin", "female", 1995), density("lfs_survey", "female", 1995)]).toEqual([29.7, 29.7]);
  expect([density("bulletin", "male", 1995), density("lfs_survey", "male", 1995)]).toEqual([35, 35]);
});

test("changes are those worked out by hand, in points and in proportion", () => {
  expect(figureValue(evidence, "since-first.lfs_survey.public")).toBeCloseTo(-8.8, 9); // 52.5 − 61.3
  expect(figureValue(evidence, "proportion.lfs_survey.public")).toBeCloseTo(-14.355628, 5); // 52.5 ÷ 61.3 − 1
  expect(figureValue(evidence, "proportion.lfs_survey.private")).toBeCloseTo(-38.317757, 5); // 13.2 ÷ 21.4 − 1
  expect(figureValue(evidence, "since-decade.lfs_survey.public")).toBeCloseTo(-2.4, 9); // 52.5 − 54.9
  expect(figureValue(evidence, "since-first.lfs_survey.electricity-gas-and-water")).toBeCloseTo(-30.9, 9); // 35.2 − 66.1
});

test("the public sector's share of members carries the bounds of two counts rounded to a hundred thousand", () => {
  // 3.9 ÷ (3.9 + 2.5); 3.85 ÷ (3.85 + 2.55); 3.95 ÷ (3.95 + 2.45)
  expect(figureValue(evidence, "members.public-share")).toBeCloseTo(60.9375, 9);
  expect(figureValue(evidence, "members.public-share-low")).toBeCloseTo(60.15625, 9);
  expect(figureValue(evidence, "members.public-share-high")).toBeCloseTo(61.71875, 9);
});

test("the later bulletins by sex cannot be told apart, with the borrowed standard error", () => {
  // (26.3 − 25.6) ÷ √(0.4² + 0.4²) = 0.7 ÷ 0.565685; (20.0 − 21.0) ÷ 0.565685
  expect(figureValue(evidence, "z.bulletin.female")).toBeCloseTo(1.237437, 5);
  expect(figureValue(evidence, "z.bulletin.male")).toBeCloseTo(-1.767767, 5);
  expect(evidence.figures["change.bulletin.male"]!.uncertainty).toEqual({ se: Math.hypot(0.4, 0.4), borrowed: true });
  const line = evidenceWords(evidence).find((words) => words.startsWith("The last figures by sex"))!;
  expect(line.match(/cannot be told apart from no change/g)).toHaveLength(2);
  expect(line).toContain("second-hand");
  expect(evidenceWords(evidence).join(" ")).not.toMatch(/significant/);
});

test("women's density is the higher in every year from the one named, and was not in the year before", () => {
  for (let year = 1995; year <= 2018; year += 1)
    expect(density("lfs_survey", "female", year) > density("lfs_survey", "male", year), String(year)).toBe(
      year >= 2002,
    );
  // borrowed error of a difference √(0.4² + 0.4²) = 0.5657, times 1.96 = 1.11: 2002 to 2004 are 0.3, 0.5 and 0.7, 2005 is 1.9
  for (const [year, apart] of [
    [2002, 0.3],
    [2003, 0.5],
    [2004, 0.7],
    [2005, 1.9],
  ] as const)
    expect(density("lfs_survey", "female", year) - density("lfs_survey", "male", year)).toBeCloseTo(apart, 9);
  for (let year = 2005; year <= 2018; year += 1)
    expect(figureValue(evidence, `z.women-less-men.${year}`), String(year)).toBeGreaterThan(1.96);
  expect(evidenceWords(evidence)[4]).toContain(
    "The estimate for women has been the higher in every year since 2002, and outside the borrowed error from 2005 on (then 1.9 points)",
  );
  expect(evidenceWords(evidence).join(" ")).not.toContain("as first published and");
});

test("no change of a sector or an industry is left to look tested", () => {
  expect(evidenceWords(evidence)[3]).toMatch(/^Since 2015 .* whether by more than chance cannot be told/);
  expect(evidenceWords(evidence).find((line) => line.startsWith("Of the industries"))).toContain(
    "cannot be told: no error by industry is published",
  );
});

test("the industries named highest and lowest are so among all of the last year, and no other year is ranked", () => {
  const rows = catalogue
    .dataset("union-density")
    .rows.filter((row) => row.series === "lfs_survey" && row.dimension === "industry" && row.period === "2018-Q4");
  const sorted = rows
    .map((row) => ({ name: row.category, value: "value" in row.value ? row.value.value : Number.NaN }))
    .sort((a, b) => b.value - a.value);
  const said = evidenceWords(evidence).find((words) => words.startsWith("Of the industries held for 2018"))!;
  for (const { name, value } of [...sorted.slice(0, 2), ...sorted.slice(-2)])
    expect(said).toContain(`${name} (${value.toFixed(1)}%)`);
  expect(said).not.toMatch(/transport|agriculture/i);
});

test("an industry that ends earlier keeps its own year in the table and in the chart", () => {
  const line = evidenceTable(evidence)
    .find((row) => row.startsWith("Agriculture"))!
    .split(" | ");
  expect(line.slice(1, 7)).toEqual(["survey", "1995", "7.7%", "[x]", "2016", "8.5%"]);
  const chart = evidence.charts.find(({ id }) => id === "density-by-industry")!;
  expect(chart.points.some((point) => point.category === "Agriculture, forestry and fishing (2016)")).toBe(true);
});

test("no figure rests on two series or two groups, but the shares and differences that say so", () => {
  for (const [key, figure] of Object.entries(evidence.figures)) {
    const from = figure.operands.map(({ cell }) => /series=(\S+) dimension=\S+ category=(.*) period/.exec(cell ?? ""));
    const series = new Set(from.flatMap((found) => found?.[1] ?? []));
    const groups = new Set(from.flatMap((found) => found?.[2] ?? []));
    expect(series.size, key).toBeLessThanOrEqual(1);
    if (!/women-less-men|members\./.test(key)) expect(groups.size, key).toBeLessThanOrEqual(1);
  }
});

test("tied values are allowed for in the trend, and both tests are said", () => {
  // women, 24 years, 29.6 five times, 28.6 three times, 29.3 and 27.7 twice: 5 × 4 × 15 + 3 × 2 × 11 + 2 × (2 × 1 × 9)
  const values = Array.from({ length: 24 }, (_, i) => density("lfs_survey", "female", 1995 + i));
  const counts = [...new Set(values)].map((v) => values.filter((w) => w === v).length);
  const less = counts.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
  expect(less).toBe(402);
  expect(figureValue(evidence, "trend.female.variance")).toBeCloseTo((24 * 23 * 53 - less) / 18, 6);
  expect(evidenceWords(evidence).join(" ")).toContain(
    "women: whether it rises or falls cannot be told (the plain and the corrected test disagree)",
  );
});

test("each line of a chart is unbroken, and at most four stand on one plot", () => {
  for (const chart of evidence.charts.filter(({ recipe }) => recipe === "lines")) {
    const names = [...new Set(chart.points.map((point) => point.series))];
    expect(names.length).toBeLessThanOrEqual(4);
    for (const name of names) {
      const years = chart.points
        .filter((point) => point.series === name)
        .map((point) => Number(String(evidence.figures[point.figure]!.period).slice(0, 4)));
      for (const [i, year] of years.slice(1).entries()) expect(year - years[i]!).toBe(1);
    }
  }
});

test("without the bulletins the survey alone is spoken of, and without a sector there is no answer", () => {
  const survey = densityByGroup.answer(holding((row) => row.series === "lfs_survey"));
  expect(evidenceWords(survey).join(" ")).not.toMatch(/second-hand, are|For 2024/);
  expect(survey.asOf).toBe("2018-Q4");
  refused(() => densityByGroup.answer(holding((row) => row.category !== "private")), "missing-rows", /"private"/);
  refused(() => densityByGroup.answer(holding((row) => row.dimension !== "industry")), "missing-rows", /no industry/);
  refused(() => densityByGroup.answer(catalogue, { sex: "female" }), "unknown-option", /no option "sex"/);
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
