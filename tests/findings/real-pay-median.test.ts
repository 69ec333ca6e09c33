import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { realPayMedian } from "../../src/findings/real-pay-median.js";
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
const evidence = realPayMedian.answer(catalogue);

test("the headline changes are those worked out by hand", () => {
  // median £23,760 (March 2011) and £33,980 (March 2024): 33980 ÷ 23760 = 1.430135
  // CPI  92.2 → 133.0: 1.442516; 1.430135 ÷ 1.442516 = 0.991417
  expect(figureValue(evidence, "change.cpi.2024-03")).toBeCloseTo(-0.8583, 3);
  // CPIH 92.6 → 131.6: 1.421166; 1.430135 ÷ 1.421166 = 1.006311
  expect(figureValue(evidence, "change.cpih.2024-03")).toBeCloseTo(0.6311, 3);
  // RPI 232.5 → 383.0: 1.647312; 1.430135 ÷ 1.647312 = 0.868163
  expect(figureValue(evidence, "change.rpi.2024-03")).toBeCloseTo(-13.1837, 3);
});

test("what the first median would have to be, and the rise to it, are those worked out by hand", () => {
  // 23760 × 383.0 ÷ 232.5 = 39140.1; ÷ 33980 = 1.151858
  expect(figureValue(evidence, "level.rpi.2024-03")).toBeCloseTo(39140.13, 1);
  expect(figureValue(evidence, "restoration.rpi.2024-03")).toBeCloseTo(15.1858, 3);
});

test("a fall and the rise that restores it undo each other: 1 ÷ (1 − x) − 1", () => {
  for (const index of ["cpi", "cpih", "rpi"]) {
    const change = figureValue(evidence, `change.${index}.2024-03`);
    expect(figureValue(evidence, `restoration.${index}.2024-03`)).toBeCloseTo((1 / (1 + change / 100) - 1) * 100, 9);
  }
});

test("the latest median is marked second-hand, and the publisher's last is shown beside it", () => {
  expect(evidence.figures["median.all.2024-03"]!.standing).toBe("secondary");
  expect(evidence.figures["change.cpi.2024-03"]!.standing).toBe("secondary");
  expect(evidence.figures["change.cpi.2023-03"]!.standing).not.toBe("secondary");
  const sentence = evidenceWords(evidence).find((line) => line.includes("second-hand: another organisation"));
  // by hand: 31920 ÷ 23760 = 1.343434; CPI 128.9 ÷ 92.2 = 1.398048; ratio 0.960936
  expect(sentence).toContain(
    "To March 2023, the last one read in the publisher's own figures, the median fell 3.9% against CPI",
  );
});

test("the grid holds every listed combination, and its ends and its count are those of its cells", () => {
  const { grid } = evidence;
  if (!("cells" in grid)) throw new Error("no grid");
  expect(grid.cells.length).toBe(catalogue.grid("real-pay-median").combinations.length);
  const values = grid.cells.map((cell) => figureValue(evidence, cell.figure));
  expect(grid.low).toBe(Math.min(...values));
  expect(grid.high).toBe(Math.max(...values));
  expect(grid.agree).toBe(values.filter((value) => value < 0).length); // the headline is below zero
  expect(grid.of).toBe(values.length);
});

test("a cell of the grid on yearly prices is that worked out by hand", () => {
  const rows = catalogue.dataset("prices").rows.filter((row) => row.index === "rpi");
  const mean = (year: string) => {
    const months = rows
      .filter((row) => row.period.startsWith(`${year}-`))
      .map((row) => (row.value as { value: number }).value);
    return months.reduce((a, b) => a + b, 0) / months.length;
  };
  const byHand = (33980 / 23760 / (mean("2024") / mean("2011")) - 1) * 100;
  expect(figureValue(evidence, "grid.rpi.2011-03.calendar-year")).toBeCloseTo(byHand, 9);
  expect(byHand).toBeCloseTo(-13.02, 2);
});

test("from a March to the same March nothing has changed", () => {
  const same = realPayMedian.answer(catalogue, { from: "2020-03", to: "2020-03" });
  for (const index of ["cpi", "cpih", "rpi"]) {
    expect(figureValue(same, `change.${index}.2020-03`)).toBe(0);
    expect(figureValue(same, `restoration.${index}.2020-03`)).toBe(0);
  }
});

test("a change over two spans is the product of both", () => {
  const first = realPayMedian.answer(catalogue, { to: "2016-03" });
  const second = realPayMedian.answer(catalogue, { from: "2016-03" });
  const product =
    (1 + figureValue(first, "change.cpi.2016-03") / 100) * (1 + figureValue(second, "change.cpi.2024-03") / 100);
  expect((product - 1) * 100).toBeCloseTo(figureValue(evidence, "change.cpi.2024-03"), 9);
});

test("the direction of every word is computed", () => {
  const fell = evidenceWords(realPayMedian.answer(catalogue, { from: "2020-03", to: "2023-03" }));
  expect(fell[0]).toContain("fell 4.6% against CPI, 3.0% against CPIH and 9.7% against RPI");
  expect(fell[1]).toContain("The median civil service salary fell behind prices by every index.");
  const rose = evidenceWords(realPayMedian.answer(catalogue, { from: "2013-03", to: "2021-03" }));
  expect(rose[0]).toContain("rose 7.3% against CPI"); // 29180 ÷ 24380 ÷ (109.4 ÷ 98.1) = 1.07326
  expect(rose[1]).toContain("The median civil service salary did not fall behind prices by any index.");
  expect(evidenceWords(evidence)[1]).toContain("depends on the index");
});

test("the base years from which it fell are named, index by index", () => {
  const { grid } = evidence;
  if (!("cells" in grid)) throw new Error("no grid");
  const fell = (index: string, base: string): boolean[] =>
    grid.cells
      .filter((cell) => cell.index === index && cell.base === base)
      .map((cell) => figureValue(evidence, cell.figure) < 0);
  for (const base of ["2011-03", "2020-03"]) expect(fell("cpi", base)).toEqual([true, true, true, true]);
  for (const base of ["2012-03", "2013-03", "2016-03", "2019-03"])
    expect(fell("cpi", base)).toEqual([false, false, false, false]);
  const words = evidenceWords(evidence).join("\n");
  expect(words).toContain("by CPI it fell from 2011 and 2020 and rose from 2012, 2013, 2016 and 2019");
  expect(words).toContain("by RPI it fell from every listed base");
  expect(new Set(fell("cpih", "2020-03")).size).toBe(2);
  expect(words).toContain("fell or rose, by the basis, from 2020");
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("what cannot be asked is refused, and the refusal says what can", () => {
  refused(() => realPayMedian.answer(catalogue, { indx: "cpi" }), "unknown-option", /there is no option "indx"/);
  refused(() => realPayMedian.answer(catalogue, { index: "cpix" }), "unknown-value", /"cpix" is not one of/);
  refused(() => realPayMedian.answer(catalogue, { from: "2010-03" }), "not-held", /2010-03 \(from\)/);
  refused(() => realPayMedian.answer(catalogue, { to: "2025-03" }), "not-held", /2025-03 \(to\)/);
  refused(() => realPayMedian.answer(catalogue, { from: "2011" }), "bad-option", /from is "2011"/);
  refused(() => realPayMedian.answer(catalogue, { from: "2010-11x" }), "bad-period", /is not a period/);
  refused(() => realPayMedian.answer(catalogue, { from: "2020-03", to: "2015-03" }), "bad-span", /backwards/);
});

test("a span of one March can be asked for on every index and basis", () => {
  for (const index of ["cpi", "cpih", "rpi"])
    for (const basis of ["month", "financial-year-begun"]) {
      const same = realPayMedian.answer(catalogue, { index, basis, from: "2011-03", to: "2011-03" });
      expect("cells" in same.grid && same.grid.low === 0 && same.grid.high === 0).toBe(true);
    }
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
