import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { PeopleSurveyPayRow } from "../../src/catalogue/rows/civil-service.js";
import { paySatisfaction } from "../../src/findings/pay-satisfaction.js";
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
const evidence = paySatisfaction.answer(catalogue);
const median = paySatisfaction.answer(catalogue, { statistic: "median_benchmark" });
const score = (statistic: string, measure: string, year: number): number =>
  figureValue(evidence, `score.${statistic}.${measure}.${year}`);
const YEARS = Array.from({ length: 16 }, (_, i) => 2009 + i);

/** The catalogue with only some of the rows of the survey. */
const holding = (keep: (row: PeopleSurveyPayRow) => boolean): Catalogue => ({
  ...catalogue,
  dataset(id) {
    const whole = catalogue.dataset(id);
    return id === "people-survey-pay"
      ? { ...whole, rows: whole.rows.filter((row) => keep(row as unknown as PeopleSurveyPayRow)) }
      : whole;
  },
});

test("changes are those worked out by hand, within one statistic", () => {
  // mean of civil servants: 31.673 − 32.109; − 37.558 (2021); − 26.975 (2012)
  expect(figureValue(evidence, "change.mean.pb_ts.2009")).toBeCloseTo(-0.436, 9);
  expect(figureValue(evidence, "change.mean.pb_ts.2021")).toBeCloseTo(-5.885, 9);
  expect(figureValue(evidence, "change.mean.pb_ts.2012")).toBeCloseTo(4.698, 9);
  // median benchmark: 34.066 − 37.106; − 40.076 (2020)
  expect(figureValue(evidence, "change.median.pb_ts.2009")).toBeCloseTo(-3.04, 9);
  expect(figureValue(evidence, "change.median.pb_ts.2020")).toBeCloseTo(-6.01, 9);
  for (const [key, figure] of Object.entries(evidence.figures)) {
    const statistics = new Set(figure.operands.flatMap(({ cell }) => /statistic=(\w+)/.exec(cell ?? "")?.[1] ?? []));
    if (!key.startsWith("grid.")) expect(statistics.size, key).toBeLessThanOrEqual(1);
  }
});

test("the benchmark is the one that was published and reported", () => {
  // Civil Service World on the survey of 2024: 35% (up three points), 40% in 2020, 38% in 2021; engagement 64% in both years
  expect([2020, 2021, 2023, 2024].map((year) => Math.round(score("median", "B35", year)))).toEqual([40, 38, 32, 35]);
  expect([2023, 2024].map((year) => Math.round(score("median", "EES", year)))).toEqual([64, 64]);
  // Civil Service People Survey explorer, benchmark results: pay and benefits 37 in 2009 and in 2010, engagement 58 and 56
  expect([2009, 2010].map((year) => Math.round(score("median", "pb_ts", year)))).toEqual([37, 37]);
  expect([2009, 2010].map((year) => Math.round(score("median", "EES", year)))).toEqual([58, 56]);
});

test("the score is the mean of its three questions for people, and not for the middle organisation", () => {
  // what the publisher's file says of itself: within 0.05 for the mean of civil servants only
  const off = (statistic: string, year: number): number =>
    Math.abs(
      ["B35", "B36", "B37"].reduce((sum, id) => sum + score(statistic, id, year) / 3, 0) -
        score(statistic, "pb_ts", year),
    );
  for (const year of YEARS) expect(off("mean", year), String(year)).toBeLessThan(0.05);
  expect(Math.max(...YEARS.map((year) => off("median", year)))).toBeGreaterThan(0.05);
});

test("the trend is that of all pairs counted by hand", () => {
  // mean of civil servants: pairs that rise less pairs that fall, of 120
  const values = YEARS.map((year) => score("mean", "pb_ts", year));
  const s = values.reduce((sum, v, i) => sum + values.slice(i + 1).reduce((t, w) => t + Math.sign(w - v), 0), 0);
  expect(figureValue(evidence, "trend.mean.s")).toBe(s);
  // 16 × 15 × 37 ÷ 18 = 493.33; z = (38 − 1) ÷ 22.211
  expect(s).toBe(38);
  expect(figureValue(evidence, "trend.mean.variance")).toBeCloseTo(493.3333333, 6);
  expect(figureValue(evidence, "trend.mean.z")).toBeCloseTo(1.66582, 4);
  expect(evidenceWords(evidence).some((line) => line.includes("neither test finds a trend"))).toBe(true);
  expect(evidenceWords(evidence).join(" ")).toContain("Fewer than twenty surveys cannot tell of a break");
});

test("the two statistics have their extremes in different years, and each is said with its own", () => {
  const said = evidenceWords(evidence);
  expect(said[1]).toContain("27.0% in 2012, the highest 37.6% in 2021");
  expect(said[4]).toContain("the lowest was 27.6% in 2022, the highest 40.1% in 2020");
  expect(said[4]).toContain("No difference is taken between the two statistics");
});

test("the statistic is named in the title and in the first sentence, whichever it is", () => {
  for (const line of evidenceWords(evidence).slice(0, 2)) expect(line).toContain("mean of civil servants");
  for (const line of evidenceWords(median).slice(0, 2)) expect(line).toContain("median benchmark of organisations");
  expect(evidenceWords(median)[1]).toContain("34.1% positive");
});

test("the title holds the rise from the low as well as the falls", () => {
  // 31.673 − 32.109, − 37.558 (2021), − 26.975 (2012)
  expect(evidenceWords(evidence)[0]).toBe(
    "In 2024 the pay and benefits score was 31.7% (mean of civil servants), 0.4 points below 2009, 5.9 points below its 2021 peak and 4.7 points above its 2012 low",
  );
});

test("what moved by less than is shown is not given as nought", () => {
  const { value } = evidence.figures["change.mean.pb_ts.2023"]!;
  expect("value" in value && Math.abs(value.value)).toBeLessThan(0.05);
  const said = evidenceWords(evidence).join(" ");
  expect(said).toContain("from 2023 to 2024 it moved by less than a tenth of a point");
  expect(said).not.toMatch(/by 0\.0 points/);
});

test("no sentence holds a test value", () => {
  expect(evidenceWords(evidence).slice(0, 7).join(" ")).not.toMatch(/\bz \d|autocorrelation/);
  expect(evidenceWords(evidence).find((line) => line.includes("Mann–Kendall"))).toContain("z 1.67 plain");
});

test("a line of a chart holds one statistic", () => {
  for (const chart of [...evidence.charts, ...median.charts])
    for (const series of new Set(chart.points.map((point) => point.series))) {
      const own = chart.points.filter((point) => point.series === series);
      expect(new Set(own.map((point) => point.figure.split(".")[1])).size, `${chart.id} ${series}`).toBe(1);
      expect(own.length).toBe(16);
    }
});

test("the listed choices disagree, and their range and count are said", () => {
  const { grid } = evidence;
  if (!("cells" in grid)) throw new Error("no grid");
  expect(grid.of).toBe(40); // 4 questions × 5 first years × 2 statistics
  const values = grid.cells.map(({ figure }) => figureValue(evidence, figure));
  expect(grid.low).toBe(Math.min(...values));
  expect(grid.agree).toBe(values.filter((v) => v < 0).length);
  expect(values.some((v) => v > 0)).toBe(true);
});

test("another first year moves the words, and stands in the range", () => {
  const later = paySatisfaction.answer(catalogue, { base: "2015" });
  expect(evidenceWords(later)[0]).toContain("4.3 points above 2015"); // 31.673 − 27.380
  expect("of" in later.grid && later.grid.of).toBe(48);
});

test("with fewer surveys held the latest is the latest of them", () => {
  const fewer = paySatisfaction.answer(holding((row) => row.period <= "2013"));
  expect(evidenceWords(fewer)[1]).toMatch(/^In the Civil Service People Survey of 2013 .* 29\.4% positive/);
  expect(evidenceWords(fewer).join(" ")).toContain("cannot be told (there are too few values)");
  const three = paySatisfaction.answer(holding((row) => row.period >= "2022"));
  expect(evidenceWords(three).join(" ")).toContain("there are too few surveys for a trend");
});

test("what cannot be asked is refused", () => {
  refused(() => paySatisfaction.answer(catalogue, { base: "2008" }), "not-held", /no figure is held for 2008/);
  refused(() => paySatisfaction.answer(catalogue, { base: "2024" }), "not-held", /no figure is held for 2024/);
  refused(() => paySatisfaction.answer(catalogue, { statistic: "median" }), "unknown-value", /statistic/);
  refused(() => paySatisfaction.answer(catalogue, { year: "2024" }), "unknown-option", /no option "year"/);
  refused(() => paySatisfaction.answer(holding((row) => row.measure !== "B36")), "missing-rows", /no two years/);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  for (const one of [evidence, median]) {
    expect(unsourced(one, catalogue)).toEqual([]);
    expect(unreproduced(one)).toEqual([]);
    expect(misquoted(one, catalogue)).toEqual([]);
  }
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
