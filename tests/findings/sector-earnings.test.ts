import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { sectorEarnings } from "../../src/findings/sector-earnings.js";
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
const evidence = sectorEarnings.answer(catalogue);
const PUBLIC = "public_excl_financial";

test("growth and real change are those worked out by hand", () => {
  // KAK6 310 → 727, KAJ2 289 → 684, January 2000 to February 2026
  expect(figureValue(evidence, `growth.${PUBLIC}.2000-01`)).toBeCloseTo(134.516129, 6); // 727 ÷ 310 = 2.34516129
  expect(figureValue(evidence, "growth.private.2000-01")).toBeCloseTo(136.678201, 6); // 684 ÷ 289 = 2.36678201
  // CPI 71.9 → 140.1: 1.94853964; 2.34516129 ÷ 1.94853964 = 1.20354816
  expect(figureValue(evidence, `real.${PUBLIC}.cpi.2026-02`)).toBeCloseTo(20.354816, 5);
  // RPI 166.6 → 408.2: 2.45018007; 2.36678201 ÷ 2.45018007 = 0.96596246
  expect(figureValue(evidence, "real.private.rpi.2026-02")).toBeCloseTo(-3.403754, 5);
  // from April 2011: 727 ÷ 465 − 684 ÷ 412 = 1.563441 − 1.660194
  expect(figureValue(evidence, "growth.difference.2011-04")).toBeCloseTo(-9.6753, 3);
});

test("a cell on financial years sets pay against twelve-month means of prices", () => {
  // CPI 1999/00 is 72.25 and 2025/26 is 139.425: 2.34516129 ÷ (139.425 ÷ 72.25) = 1.21526199
  expect(figureValue(evidence, `grid.cpi.2000-01.financial-year-ended.regular_pay.${PUBLIC}`)).toBeCloseTo(21.5262, 3);
});

test("every pound is of the one latest release, in whole pounds", () => {
  const cells = Object.values(evidence.figures)
    .flatMap((figure) => figure.operands)
    .filter((operand) => operand.cell?.startsWith("average-weekly-earnings.csv:"));
  expect(cells.length).toBeGreaterThan(60);
  expect(cells.every((operand) => operand.cell!.includes("release=2026-04-21"))).toBe(true);
  expect(cells.every((operand) => "value" in operand.value && Number.isInteger(operand.value.value))).toBe(true);
});

test("the published growth is within rounding of the growth of the whole pounds", () => {
  // KAK7 says 4.9: 727 ÷ 693 − 1 = 4.906%; KAJ3 says 2.8: 684 ÷ 665 − 1 = 2.857%
  expect(figureValue(evidence, `year.${PUBLIC}`)).toBe(4.9);
  expect(figureValue(evidence, "year.private")).toBe(2.8);
  expect(evidence.figures[`year.${PUBLIC}`]!.uncertainty).toEqual({ se: 0.5 / 1.96, borrowed: true });
  expect(figureValue(evidence, "half-width.difference")).toBeCloseTo(Math.SQRT1_2, 9); // √(0.5² + 0.5²)
});

test("a borrowed half-width is never said to show a difference", () => {
  expect(evidenceWords(evidence).some((line) => line.includes("an indication and no test"))).toBe(true);
});

test("the latest month is provisional, and what rests on it is no firmer", () => {
  expect(evidence.figures[`pay.${PUBLIC}.regular_pay.2026-02`]!.status).toBe("provisional");
  // prices do not state their status, and must not hide that the pay is provisional
  expect(evidence.figures[`real.${PUBLIC}.cpi.2026-02`]!.status).toBe("provisional");
  expect(evidence.figures[`year.${PUBLIC}`]!.status).toBe("provisional");
  expect(evidenceWords(evidence).some((line) => line.includes("February 2026, which is provisional"))).toBe(true);
  expect(evidence.figures[`pay.${PUBLIC}.regular_pay.2026-01`]!.status).not.toBe("provisional");
});

test("bodies that changed sector are drawn on every chart, each date once", () => {
  for (const chart of evidence.charts) {
    const dates = chart.marks!.map((mark) => mark.at);
    expect(dates).toEqual(["2009-07", "2010-06", "2010-07", "2012-06", "2013-10", "2014-04", "2024-09"]);
    expect(chart.marks![0]!.label).toMatch(/Lloyds.*RBS|RBS.*Lloyds/);
  }
});

test("the gap is the same whatever the index: relative pay needs no prices", () => {
  const rpi = sectorEarnings.answer(catalogue, { index: "rpi" });
  for (const row of evidence.table.rows) {
    const cell = row[3] as { figure: string };
    expect(figureValue(rpi, cell.figure)).toBe(figureValue(evidence, cell.figure));
  }
});

test("growth chains: from the base to a later start and from there to the end give the whole", () => {
  const factor = (key: string) => 1 + figureValue(evidence, key) / 100;
  const between = 465 / 310; // January 2000 to April 2011
  expect(between * factor(`growth.${PUBLIC}.2011-04`)).toBeCloseTo(factor(`growth.${PUBLIC}.2000-01`), 9);
});

test("rounding to whole pounds is allowed for at its worst", () => {
  // (727.5 ÷ 309.5 − 683.5 ÷ 289.5) × 100 = 235.0565 − 236.0967
  expect(figureValue(evidence, "growth.difference-high.2000-01")).toBeCloseTo(-1.0402, 3);
  expect(figureValue(evidence, "bases.behind-certain")).toBe(5);
});

test("the late starts from which public pay has grown by more are said", () => {
  // January 2022: 727 ÷ 581 = 1.251291, 684 ÷ 553 = 1.236890
  expect(figureValue(evidence, `growth.${PUBLIC}.2022-01`)).toBeCloseTo(25.1291, 3);
  expect(figureValue(evidence, "growth.private.2022-01")).toBeCloseTo(23.689, 3);
  for (const year of [2022, 2023, 2024, 2025])
    expect(figureValue(evidence, `gap.${year}-01`)).toBeLessThanOrEqual(figureValue(evidence, "gap.2026-02"));
  expect(figureValue(evidence, "gap.2021-01")).toBeGreaterThan(figureValue(evidence, "gap.2026-02"));
  expect(evidenceWords(evidence).filter((line) => /From January 2022.*25\.1% against 23\.7%/.test(line)).length).toBe(
    2,
  );
});

test("the widest and the narrowest gap are those of all months, not of the months shown", () => {
  // May 2020 and October 2024 in the release: 15.1% and 2.0%
  expect(figureValue(evidence, "gap.2020-05")).toBeCloseTo(15.1, 1);
  expect(figureValue(evidence, "gap.2024-10")).toBeCloseTo(2.0, 1);
});

test("the listed combinations are counted index by index, and the counts make the whole", () => {
  const of = ["cpi", "cpih", "rpi"].map((index) => figureValue(evidence, `signs.of.${index}`));
  expect(of).toEqual([48, 48, 48]);
  const falls = ["cpi", "cpih", "rpi"].map((index) => figureValue(evidence, `signs.falls.${index}`));
  expect(falls).toEqual([1, 0, 48]); // 144 − 49 = 95 that rose
});

test("another starting month moves the words with it", () => {
  const later = sectorEarnings.answer(catalogue, { base: "2025-02" });
  expect(evidenceWords(later)[0]).toMatch(
    /^From February 2025 to February 2026 regular pay rose 4\.9% \(public\) and 2\.9% \(private\): against CPI up .* and down/,
  );
  expect(figureValue(later, "growth.difference.2025-02")).toBeGreaterThan(0);
  expect(figureValue(later, "bases.behind")).toBe(5);
  expect(figureValue(later, "bases.of")).toBe(7);
});

test("what cannot be asked is refused", () => {
  refused(() => sectorEarnings.answer(catalogue, { base: "2025-06" }), "bad-span", /less than a year/);
  refused(() => sectorEarnings.answer(catalogue, { base: "1999-12" }), "outside-earnings", /no December 1999/);
  refused(() => sectorEarnings.answer(catalogue, { base: "2011/12" }), "bad-option", /base is/);
  refused(() => sectorEarnings.answer(catalogue, { sector: "public" }), "unknown-option", /no option "sector"/);
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
