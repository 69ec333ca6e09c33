import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import type { CivilServiceSalaryBandsRow } from "../../src/catalogue/rows/civil-service.js";
import { missing, present } from "../../src/core/cell.js";
import { salaryDistribution } from "../../src/findings/salary-distribution.js";
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
const evidence = salaryDistribution.answer(catalogue);

/** The same data with other rows of one resource. */
const changed = (id: string, change: (rows: readonly CivilServiceSalaryBandsRow[]) => readonly object[]) => ({
  ...catalogue,
  dataset: ((asked: "civil-service-salary-bands") => {
    const all = catalogue.dataset(asked);
    return asked === id ? { ...all, rows: change(all.rows) } : all;
  }) as typeof catalogue.dataset,
});

test("shares are people up to the end of a band over people in all bands", () => {
  // 21,240 + 114,290 + 118,140 = 253,670 of 484,650
  expect(figureValue(evidence, "share.2021-03.all.30000")).toBeCloseTo(52.3409, 3);
  // 2012: women 99,790 and men 56,730 = 156,520 of 462,870
  expect(figureValue(evidence, "share.2012-03.all.20000")).toBeCloseTo(33.8151, 3);
  expect(figureValue(evidence, "share.2012-03.female.20000")).toBeCloseTo(40.6229, 3); // 99,790 of 245,650
  expect(figureValue(evidence, "share.2012-03.male.20000")).toBeCloseTo(26.1164, 3); // 56,730 of 217,220
});

test("rounding and everybody in no band go against a share on each side", () => {
  // in no band in 2012: 463,812 − 462,870 = 942, within 14 × 5 = 70: at most 1,012
  expect(figureValue(evidence, "people.2012-03.all.in-no-band")).toBe(942);
  // least: (156,520 − 10) ÷ (156,510 + 306,350 + 60 + 1,012) = 156,510 ÷ 463,932
  expect(figureValue(evidence, "share-least.2012-03.all.20000")).toBeCloseTo((156510 / 463932) * 100, 9);
  // most: (156,530 + 1,012) ÷ (157,542 + 306,350 − 60) = 157,542 ÷ 463,832
  expect(figureValue(evidence, "share-most.2012-03.all.20000")).toBeCloseTo((157542 / 463832) * 100, 9);
});

test("in real terms a share is known between the two nearest ends of bands, and only what is certain is said", () => {
  // CPI 95.4 (March 2012) → 109.4 (March 2021): £20,000 → £22,935, between £20,000 and £25,000
  expect(figureValue(evidence, "threshold.cpi.month.20000")).toBeCloseTo((20000 * 109.4) / 95.4, 6);
  // a least is rounded down and a most up: 4.376% at £20,000, and (135,530 + 10 + 320) ÷ 484,9xx = 28.0x% at £25,000
  expect(figureValue(evidence, "share-real-least.cpi.month.20000")).toBe(4.3);
  expect(figureValue(evidence, "share-real-most.cpi.month.20000")).toBe(28.1);
  for (const [end, sign] of [
    ["least", -1],
    ["most", 1],
  ] as const)
    for (const edge of [20000, 30000, 40000, 50000, 60000, 80000]) {
      const shown = evidence.figures[`share-real-${end}.cpi.month.${edge}`]!;
      const exact = figureValue(evidence, shown.operands[0]!.cell!.replace("figure: ", ""));
      expect(sign * (figureValue(evidence, `share-real-${end}.cpi.month.${edge}`) - exact)).toBeGreaterThanOrEqual(0);
    }
  // £30,000: the fall is 5.0x points at least and is printed as 5.0, never 5.1
  expect(figureValue(evidence, "share-certain.cpi.month.30000")).toBe(5);
  expect(-figureValue(evidence, "share-change-most.cpi.month.30000")).toBeGreaterThanOrEqual(5);
  // at most: most at £25,000 in 2021 less least at £20,000 in 2012
  expect(figureValue(evidence, "share-change-most.cpi.month.20000")).toBeCloseTo(
    figureValue(evidence, "share-most.2021-03.all.25000") - figureValue(evidence, "share-least.2012-03.all.20000"),
    9,
  );
  // by RPI £30,000 is worth £36,990, and 78.1% at £40,000 is above 73.9%: it cannot be told
  const rpi = salaryDistribution.answer(catalogue, { index: "rpi" });
  expect(evidenceWords(rpi)[4]).toMatch(
    /RPI, which is not a National Statistic.*£30,000 was worth £36,9\d\d: 68.5% to 78.2%.*cannot be told apart/,
  );
});

test("every published quantile lies in the band that the counts put it in, and one outside is refused", () => {
  const words = evidenceWords(evidence).join(" ");
  for (const printed of ["£29,180", "£23,840", "£38,390", "£23,900"]) expect(words).toContain(printed);
  const wrong = changed("civil-service-pay", (rows) =>
    (rows as unknown as { grade: string; department_level: string; statistic: string; period: string }[]).map((row) =>
      row.grade === "all" && row.department_level === "all" && row.statistic === "median" && row.period === "2021-03"
        ? { ...row, value: present(31000) }
        : row,
    ),
  );
  refused(() => salaryDistribution.answer(wrong), "bands-disagree", /published median lies outside its band/);
});

test("the area of a histogram is people, and what has no upper end is not drawn", () => {
  const density = (from: number): number => figureValue(evidence, `per-thousand.2021-03.all.${from}`);
  expect(density(20001)).toBe(114290 / 5);
  expect(density(0)).toBe(21240 / 20);
  const drawn = evidence.charts.find((chart) => chart.id === "salary-distribution")!.points;
  const people = drawn
    .filter(({ series }) => series.endsWith("2021"))
    .reduce((sum, { figure }) => {
      const from = Number(figure.split(".").at(-1));
      const to = Number(
        evidence.figures[`people.2021-03.all.${from}`]!.label.match(/£([\d,]+)(?: or less|, )/)![1]!.replaceAll(
          ",",
          "",
        ),
      );
      return sum + (figureValue(evidence, figure) * (to - Math.max(0, from - 1))) / 1000;
    }, 0);
  // all 484,650 in a band but the 190 paid more than £150,000
  expect(people).toBeCloseTo(484650 - 190, 6);
  expect(drawn.some(({ category }) => category?.startsWith("more than"))).toBe(false);
});

test("women and men add up to the whole, band by band", () => {
  for (const from of [0, 20001, 30001, 40001, 50001, 60001, 80001])
    expect(
      figureValue(evidence, `people.2012-03.female.${from}`) + figureValue(evidence, `people.2012-03.male.${from}`),
    ).toBe(figureValue(evidence, `people.2012-03.all.${from}`));
});

test("a higher salary never has a lower share, in any distribution", () => {
  for (const id of ["2012-03.all", "2012-03.female", "2012-03.male", "2021-03.all"]) {
    const shares = Object.keys(evidence.figures)
      .filter((key) => key.startsWith(`share.${id}.`))
      .map((key) => [Number(key.split(".").at(-1)), figureValue(evidence, key)] as const)
      .sort(([a], [b]) => a - b);
    expect(shares.length).toBeGreaterThan(5);
    for (const [i, [, share]] of shares.entries()) expect(share).toBeGreaterThanOrEqual(shares[i - 1]?.[1] ?? 0);
  }
});

test("the grid holds every listed index, basis and salary, and counts only certain falls", () => {
  expect(evidence.grid).toMatchObject({ of: 36 });
  if (!("cells" in evidence.grid)) throw new Error("no grid");
  const falls = evidence.grid.cells.filter((cell) => "value" in cell.value && cell.value.value < 0).length;
  expect(evidence.grid.agree).toBe(falls);
  expect(figureValue(evidence, "certain.all.fell")).toBe(falls);
  expect(figureValue(evidence, "certain.all.fell") + figureValue(evidence, "certain.all.other")).toBe(36);
  const byIndex = ["cpi", "cpih", "rpi"].map((id) => figureValue(evidence, `certain.by-${id}.fell`));
  expect(byIndex.reduce((a, b) => a + b, 0)).toBe(falls);
});

test("a suppressed band is refused, never read as nothing, and fewer days are said to be too few", () => {
  const hidden = changed("civil-service-salary-bands", (rows) =>
    rows.map((row) => (row.department === "all" && row.band === "80001+" ? { ...row, value: missing("[c]") } : row)),
  );
  refused(() => salaryDistribution.answer(hidden), "suppressed-cell", /80001\+ of 2012-03 has no number/);
  const one = changed("civil-service-salary-bands", (rows) => rows.filter(({ period }) => period === "2021-03"));
  refused(() => salaryDistribution.answer(one), "not-held", /two days are needed/);
});

test("what cannot be asked is refused", () => {
  refused(() => salaryDistribution.answer(catalogue, { index: "rpix" }), "unknown-value", /"rpix" is not one of/);
  refused(() => salaryDistribution.answer(catalogue, { edge: "20000" }), "unknown-option", /no option "edge"/);
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
