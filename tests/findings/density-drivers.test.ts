import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import { densityDrivers } from "../../src/findings/density-drivers.js";
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
const evidence = densityDrivers.answer(catalogue);
const value = (key: string): number => figureValue(evidence, key);

/** The catalogue with some rows of union-density left out. */
function without(drop: (row: { readonly series: string; readonly period: string }) => boolean): Catalogue {
  const whole = catalogue.dataset("union-density");
  const rows = whole.rows.filter((row) => !drop(row));
  return {
    ...catalogue,
    dataset: ((id: string) =>
      id === "union-density" ? { ...whole, rows } : catalogue.dataset(id as "prices")) as Catalogue["dataset"],
  };
}

test("the split of the whole series is the one worked out by hand", () => {
  // members 7,113 → 6,350 thousand, density 32.42 → 23.40; L = −9.02 ÷ ln(23.40 ÷ 32.42) = 27.6646
  // 27.6646 × ln(6350 ÷ 7113) = 27.6646 × −0.113469 = −3.1391; the rest is −5.8809
  expect(value("change.1995.2018")).toBeCloseTo(-9.02, 9);
  expect(value("membership.lmdi.1995.2018")).toBeCloseTo(-3.1391, 3);
  expect(value("workforce.lmdi.1995.2018")).toBeCloseTo(-5.8809, 3);
  // Shapley: −763 ÷ 2 × (32.42 ÷ 7113 + 23.40 ÷ 6350) = −381.5 × 0.00824289
  expect(value("membership.shapley.1995.2018")).toBeCloseTo(-3.14466, 4);
});

test("the split since the decade is the one worked out by hand", () => {
  // 6,497 → 6,350 thousand, 24.71 → 23.40; L = 24.0491; × ln(6350 ÷ 6497) = −0.0228860
  expect(value("membership.lmdi.2015.2018")).toBeCloseTo(-0.55039, 3);
  expect(value("workforce.lmdi.2015.2018")).toBeCloseTo(-0.75961, 3);
});

test("the parts of every span add up to its change, by both methods", () => {
  const spans = Object.keys(evidence.figures).flatMap((key) => /^change\.(\d{4}\.\d{4})$/.exec(key)?.[1] ?? []);
  expect(spans.length).toBeGreaterThan(24);
  for (const span of spans)
    for (const method of ["lmdi", "shapley"])
      expect(value(`membership.${method}.${span}`) + value(`workforce.${method}.${span}`)).toBeCloseTo(
        value(`change.${span}`),
        9,
      );
});

test("rounding: no members and densities that print alike leave the bounds", () => {
  const figure = evidence.figures["membership.lmdi.2015.2018"]!;
  const bounds = figure.uncertainty as { low: number; high: number };
  const split = (m0: number, m1: number, d0: number, d1: number): number =>
    ((d1 - d0) / Math.log(d1 / d0)) * Math.log(m1 / m0);
  const around = (at: number, half: number): number[] => [-1, -0.4, 0, 0.7, 1].map((part) => at + part * half);
  const all = around(6497, 0.5).flatMap((m0) =>
    around(6350, 0.5).flatMap((m1) =>
      around(24.71, 0.005).flatMap((d0) => around(23.4, 0.05).map((d1) => split(m0, m1, d0, d1))),
    ),
  );
  expect(Math.min(...all)).toBeCloseTo(bounds.low, 9);
  expect(Math.max(...all)).toBeCloseTo(bounds.high, 9);
  expect(value("membership.low.2015.2018")).toBeCloseTo(bounds.low, 9);
  expect(value("membership.high.2015.2018")).toBeCloseTo(bounds.high, 9);
  // 23.4 may have been printed in tenths: the parts of 2015 to 2018 move by up to a twentieth, those of 1995 to 1996 do not
  expect(value("rounding.2015.2018")).toBeGreaterThan(0.05);
  expect(value("rounding.1995.1996")).toBeLessThan(0.02);
  for (const [key] of Object.entries(evidence.figures).filter(([name]) => name.startsWith("rounding.")))
    expect(value(key)).toBeLessThan(0.11);
});

test("the latest change and the last rise cannot be told apart from none, with the borrowed error", () => {
  // −0.4 ÷ (0.3 × √2) = −0.942809; the known case 2018 over 2017: 0.1 ÷ 0.424264 = 0.2357
  expect(value("z.latest")).toBeCloseTo(-0.942809, 5);
  expect(value("z.change.2017.2018")).toBeCloseTo(0.2357, 4);
  const words = evidenceWords(evidence);
  expect(words[2]).toMatch(/22\.0% in 2024\. It cannot be told apart from no change/);
  expect(words.some((line) => /the part that goes with members cannot be told apart from no change/.test(line))).toBe(
    true,
  );
  expect(words.join(" ")).not.toMatch(/significant|caused|due to|driven by/);
});

test("every span is tested alike, and none of the untellable parts is printed bare", () => {
  // by the borrowed error: 1995 to 1998 z −1.89 and 1995 to 2003 z 0.06, both under 1.96; 2003 to 2018 beyond it
  expect(value("z.membership.1995.1998")).toBeCloseTo(-1.89, 2);
  expect(value("z.membership.1995.2003")).toBeCloseTo(0.06, 1);
  expect(Math.abs(value("z.membership.2003.2018"))).toBeGreaterThan(1.96);
  const said = evidenceWords(evidence);
  const text = said.join(" ");
  expect(text).toMatch(
    /From 1995 to 1998 density fell by 2\.5 points: [^.]*\.8 points go with fewer members[^:]*cannot be told apart/,
  );
  expect(text).toMatch(/From 1995 to 2003 density fell by 3\.1 points: as good as all [^:]*cannot be told apart/);
  expect(text).toContain("2003, a year picked from the data");
  for (const line of evidenceTable(evidence).slice(2, -2)) {
    const [years, , , , , , , , told] = line.split(" | ");
    const z = Math.abs(value(`z.membership.${years!.replace(" to ", ".")}`));
    expect(told, years).toBe(z > 1.96 ? "outside it, which is no test" : "not told from no change");
  }
});

test("title and sentences speak without test statistics and names of methods", () => {
  const said = evidenceWords(evidence).slice(0, evidence.sentences.length + 1);
  for (const line of said) expect(line).not.toMatch(/\bz\b|LMDI|Shapley|Mann|changed by −/);
});

test("the error of the membership part follows from those of the densities", () => {
  // r = 27.1368 ÷ 26.2930 = 1.032090; 0.3 ÷ 2 × √(2.032090² + 1.968908²) = 0.424420; −0.55034 ÷ 0.424420
  expect(value("z.membership.2015.2018")).toBeCloseTo(-1.2968, 2);
  // the same by moving the densities by a hair, employees held
  const [w0, w1] = [value("employees.lfs_survey.2015"), value("employees.lfs_survey.2018")];
  const part = (d0: number, d1: number): number => ((d1 * w1 - d0 * w0) / 2) * (1 / w0 + 1 / w1);
  const slope = (a: number, b: number): number => (part(24.71 + a, 23.4 + b) - part(24.71, 23.4)) / (a + b);
  const se = 0.3 * Math.hypot(slope(1e-4, 0), slope(0, 1e-4));
  expect(value("membership.shapley.2015.2018") / se).toBeCloseTo(value("z.membership.2015.2018"), 5);
});

test("no figure takes a difference of members across releases", () => {
  for (const [key, figure] of Object.entries(evidence.figures)) {
    const names = figure.operands.map((operand) => operand.cell ?? "");
    const bulletin = names.filter((cell) => /figure: members\.bulletin|series=bulletin.*members/.test(cell));
    expect(bulletin.length, key).toBeLessThanOrEqual(1);
    const series = new Set(
      names.flatMap((cell) => /(?:series=|figure: \w+\.)(lfs_survey|bulletin)/.exec(cell)?.[1] ?? []),
    );
    expect(series.size, key).toBeLessThanOrEqual(1);
  }
});

test("adding up year by year gives nearly the same, and is shown", () => {
  // −3.1086 worked out apart, year by year
  expect(value("chain")).toBeCloseTo(-3.1086, 4);
  expect([value("steps.not-fallen"), value("steps")]).toEqual([9, 23]);
});

test("the breaks are drawn, and the stretches on either side are said", () => {
  const path = evidence.charts.find((chart) => chart.id === "density-drivers-path")!;
  expect(path.marks!.map((mark) => mark.at)).toEqual(["1999-Q4"]);
  expect(
    evidenceWords(evidence).some((line) =>
      /1995 to 1998 density fell by 2\.5.*1999 to 2018 density fell by 6\.3/.test(line),
    ),
  ).toBe(true);
});

test("a catalogue that ends earlier gives its own latest year", () => {
  const earlier = densityDrivers.answer(without((row) => row.series === "lfs_survey" && row.period > "2014-Q4"));
  expect(evidenceWords(earlier)[0]).toMatch(/from 1995 to 2014, where the series ends/);
  expect(evidenceWords(earlier).join(" ")).not.toContain("Since 2015");
  expect(unreproduced(earlier)).toEqual([]);
});

test("too few years are refused by name", () => {
  refused(
    () => densityDrivers.answer(without((row) => row.series === "lfs_survey" && row.period > "1995-Q4")),
    "missing-rows",
    /needs two years of the survey series/,
  );
  refused(() => densityDrivers.answer(catalogue, { from: "2015" }), "unknown-option", /no option "from"/);
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
