import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { densityLongRun } from "../../src/findings/density-long-run.js";
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
const evidence = densityLongRun.answer(catalogue);
const density = (series: string, year: number): number => figureValue(evidence, `density.${series}.${year}`);

test("the densities are those the bulletins printed", () => {
  // Trade union membership bulletins: 2017 23.3, 2018 23.4, 2019 23.5, 2020 23.7, 2024 22.0
  expect([2017, 2018, 2019, 2020, 2024].map((year) => density("bulletin", year))).toEqual([23.3, 23.4, 23.5, 23.7, 22]);
});

test("the latest change cannot be told apart from none, with the borrowed standard error", () => {
  // (22.0 − 22.4) ÷ √(0.3² + 0.3²) = −0.4 ÷ 0.424264
  expect(figureValue(evidence, "z.latest")).toBeCloseTo(-0.942809, 5);
  expect(evidence.figures["change.latest"]!.uncertainty).toEqual({ se: Math.hypot(0.3, 0.3), borrowed: true });
  expect(evidenceWords(evidence)[0]).toMatch(/the fall of 0\.4 points from 2023 cannot be told apart from no change$/);
  // the known case 2018 → 2019: 0.1 ÷ 0.424264 = 0.24
  expect((density("bulletin", 2019) - density("bulletin", 2018)) / Math.hypot(0.3, 0.3)).toBeCloseTo(0.24, 2);
});

test("a borrowed error never claims a difference", () => {
  const said = evidenceWords(evidence).join(" ");
  expect(said).not.toMatch(/larger than the borrowed|differs from/);
  expect(said).not.toMatch(/significant/);
});

test("trend and slope of the survey series are those worked out apart", () => {
  // 24 values: S −266 of 276 pairs; variance 24 × 23 × 53 ÷ 18 = 1625.33; z = −265 ÷ 40.3154
  expect(figureValue(evidence, "trend.survey.s")).toBe(-266);
  expect(figureValue(evidence, "trend.survey.z")).toBeCloseTo(-6.573167, 5);
  expect(figureValue(evidence, "trend.survey.slope")).toBeCloseTo(-0.358889, 5);
  expect(Math.abs(figureValue(evidence, "trend.survey.z-corrected"))).toBeLessThan(6.573);
  expect(evidenceWords(evidence).some((line) => line.includes("density is falling, and both tests find it"))).toBe(
    true,
  );
});

test("eight printed years are too few to tell", () => {
  expect(evidenceWords(evidence).some((line) => line.includes("cannot be told (there are too few values)"))).toBe(true);
});

test("no figure rests on two series", () => {
  for (const [key, figure] of Object.entries(evidence.figures)) {
    const series = new Set(
      figure.operands.flatMap((operand) => {
        const from =
          /^union-density\.csv: series=(\S+)/.exec(operand.cell ?? "") ??
          /^figure: \w+\.(\w+)\.\d{4}$/.exec(operand.cell ?? "");
        return from === null ? [] : [from[1]];
      }),
    );
    expect(series.size, key).toBeLessThanOrEqual(1);
  }
});

test("the two copies are told from their originals where they differ, and nowhere else", () => {
  const said = evidenceWords(evidence);
  expect(said.some((line) => line.includes("in every year but 2016 (23.72 against 23.70)"))).toBe(true);
  expect(said.some((line) => line.includes("2015 (24.68 against 24.71) and 2016 (23.50 against 23.55)"))).toBe(true);
  expect(density("oecd_survey", 2016)).toBe(23.5); // the value to prefer for 2016
});

test("each line of the chart is unbroken: one point a year, nothing skipped", () => {
  for (const chart of evidence.charts) {
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

test("members and density of one year give the employees", () => {
  // 7,113 thousand ÷ 32.42% = 21.940 million
  expect(figureValue(evidence, "employees.1995")).toBeCloseTo(21.94016, 4);
  expect(figureValue(evidence, "members.lfs_survey.1995")).toBe(7113000);
  // no difference of members across releases: the only change of members is within the survey series
  const changes = Object.entries(evidence.figures).filter(
    ([key, f]) => key.startsWith("change.") && f.unit.id === "people",
  );
  expect(changes.map(([key]) => key)).toEqual(["change.members"]);
});

test("title and sentences speak without test statistics, and what fell is said to have fallen", () => {
  const said = evidenceWords(evidence);
  for (const line of said.slice(0, evidence.sentences.length + 1))
    expect(line).not.toMatch(/\bz\b|autocorrelation|changed by/);
  // 6,350,000 − 7,113,000
  expect(said.some((line) => line.includes("members fell by 763,000 between 1995 and 2018"))).toBe(true);
});

test("a blank year of a series is marked as not applicable, never as nothing", () => {
  const last = evidenceTable(evidence).at(-1)!.split(" | ");
  expect(last).toEqual(["2024", "[z]", "[z]", "[z]", "[z]", "22.0%", "[z]", "6,400,000"]);
});

test("nothing can be chosen, and asking is refused", () => {
  refused(() => densityLongRun.answer(catalogue, { series: "bulletin" }), "unknown-option", /no option "series"/);
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
