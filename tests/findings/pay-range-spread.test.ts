import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { ResourceId } from "../../src/catalogue/rows/index.js";
import { hasValue } from "../../src/core/cell.js";
import { payRangeSpread } from "../../src/findings/pay-range-spread.js";
import { theil } from "../../src/stats/index.js";
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
const evidence = payRangeSpread.answer(catalogue);
const words = evidenceWords(evidence);
const table = evidenceTable(evidence);

/** The catalogue without the rows of some resources. */
function without(...ids: readonly ResourceId[]): Catalogue {
  const dataset = (id: ResourceId) =>
    ids.includes(id) ? { ...catalogue.dataset(id), rows: [] } : catalogue.dataset(id);
  return { ...catalogue, dataset: dataset as Catalogue["dataset"] };
}

/** The departmental medians of a grade in March 2023, lowest first, read apart from the finding. */
const medians = (grade: string): number[] =>
  catalogue
    .dataset("civil-service-pay")
    .rows.filter(
      (row) =>
        row.period === "2023-03" &&
        row.department_level === "parent_department" &&
        row.grade === grade &&
        row.statistic === "median",
    )
    .flatMap(({ value }) => (hasValue(value) ? [value.value] : []))
    .sort((a, b) => a - b);

test("the spread for executive officers is the one worked out by hand", () => {
  // 36,040 (National Crime Agency) ÷ 24,000 (Ofqual) = 1.501667
  expect(figureValue(evidence, "spread.parent_department.eo.2023-03.over")).toBeCloseTo(50.1667, 3);
  // 37 departments: the quartiles are the 10th and the 28th, no interpolation; 29,660 ÷ 27,110 = 1.094061
  const eo = medians("EO");
  expect(eo).toHaveLength(37);
  expect([eo[9], eo[27]]).toEqual([27110, 29660]);
  expect(figureValue(evidence, "spread.parent_department.eo.2023-03.quartiles-over")).toBeCloseTo(9.4061, 3);
  // 36 departments: (36 − 1) × ¼ = 8.75, three quarters of the way from the 9th to the 10th
  const heo = medians("HEO");
  expect(figureValue(evidence, "spread.parent_department.heo.2023-03.lower")).toBeCloseTo(
    heo[8]! + 0.75 * (heo[9]! - heo[8]!),
    9,
  );
  // without the lowest and the highest: 32,300 ÷ 24,840
  expect(figureValue(evidence, "spread.parent_department.eo.2023-03.trimmed")).toBeCloseTo(30.0322, 3);
});

test("no end of the headline rests on a handful of people", () => {
  // hundred staff or more: 36,040 (National Crime Agency) ÷ 24,840 (UK Statistics Authority) = 1.450886
  expect(figureValue(evidence, "spread.parent_department.eo.2023-03.hundred.over")).toBeCloseTo(45.0886, 3);
  expect(words[1]).toMatch(/£24,840 in the lowest of 26 departments with a hundred staff or more in the grade/);
  // the UK Space Agency's range of three posts (£20,133) is none; Treasury Solicitors' 24,370 ÷ Home Office's 20,235
  expect(figureValue(evidence, "range.eo.minimum.over")).toBeCloseTo(20.4349, 3);
  expect(words.join(" ")).not.toContain("£20,133");
  const posts = Object.entries(evidence.figures)
    .filter(([key]) => /^range\.[a-z0-9]+\.(minimum|maximum)\.of\./.test(key))
    .flatMap(([, figure]) => figure.operands.map(({ cell }) => cell ?? ""));
  const few = catalogue
    .dataset("pay-ranges")
    .rows.filter(({ measure, value }) => measure === "posts-fte" && hasValue(value) && value.value < 10);
  const isFew = (cell: string): boolean =>
    few.some(
      (row) =>
        (["effective_from", "organisation", "grade", "location", "source"] as const).every((field) =>
          cell.includes(`${field}=${row[field]}`),
        ) &&
        cell.includes(`department=${row.department} `) &&
        cell.includes(` range=${row.range} `),
    );
  expect(posts.length).toBeGreaterThan(50);
  expect(posts.filter(isFew)).toEqual([]);
});

test("regions are shown with and without staff overseas", () => {
  expect(words.find((line) => line.includes("Place matters"))).toMatch(
    /12\.3% apart, with staff overseas as one more 20\.2%/,
  );
  expect("oneSign" in evidence.grid && evidence.grid.oneSign).toBe(true);
});

test("HM Revenue and Customs' filed ends are the national minimum and the London maximum it published", () => {
  // HMRC jobs pages, June 2011: Officer national 22,669 to 26,227, London 26,094 to 30,331; pay was frozen until 2013
  expect(figureValue(evidence, "range.eo.minimum.of.hm-revenue-and-customs")).toBe(22669);
  expect(figureValue(evidence, "range.eo.maximum.of.hm-revenue-and-customs")).toBe(30331);
});

test("Theil T over the minima is that of all of them together, whatever the departments", () => {
  for (const grade of ["aa", "eo", "g6"]) {
    const own = Object.entries(evidence.figures).filter(([key]) => key.startsWith(`theil.${grade}.own.`));
    const [minima, posts] = [[] as number[], [] as number[]];
    for (const [, { operands }] of own)
      operands.forEach(({ value }, i) => {
        (i < operands.length / 2 ? minima : posts).push(hasValue(value) ? value.value : Number.NaN);
      });
    expect(own.length).toBeGreaterThan(5);
    expect(figureValue(evidence, `theil.${grade}.total`)).toBeCloseTo(theil(minima, posts), 10);
    const [between, within] = ["between", "within"].map((part) => figureValue(evidence, `theil.${grade}.${part}`));
    expect(between! + within!).toBeCloseTo(figureValue(evidence, `theil.${grade}.total`), 12);
    expect(Math.min(between!, within!)).toBeGreaterThanOrEqual(0);
  }
});

test("a suppressed median is counted, never taken as nought", () => {
  expect(figureValue(evidence, "spread.parent_department.aa.2023-03.without")).toBe(3); // Defra, DLUHC, Scotland Office: 5 each
  expect(figureValue(evidence, "spread.parent_department.ao.2023-03.without")).toBe(6);
  const lows = Object.keys(evidence.figures).filter((key) => key.endsWith(".low"));
  expect(Math.min(...lows.map((key) => figureValue(evidence, key)))).toBeGreaterThan(8);
});

test("rounding to ten moves no spread of medians by a tenth of a point", () => {
  for (const row of evidence.table.rows.slice(0, 8)) {
    const [low, high] = [row[2], row[6]].map((cell) => figureValue(evidence, (cell as { figure: string }).figure));
    const widest = ((high! + 5) / (low! - 5) - (high! - 5) / (low! + 5)) * 100;
    expect(widest / 2).toBeLessThan(0.1);
  }
});

test("of the Ministry of Defence the whole file is used, and bodies outside the civil service are not", () => {
  const cells = Object.entries(evidence.figures)
    .filter(([key]) => /^(theil|range)\./.test(key))
    .flatMap(([, figure]) => figure.operands.map((operand) => operand.cell ?? ""));
  const defence = cells.filter((cell) => cell.includes("department=Ministry of Defence"));
  expect(defence.length).toBeGreaterThan(0);
  expect(defence.every((cell) => cell.endsWith("source=organogram-triplestore"))).toBe(true);
  expect(cells.some((cell) => /Museum|Parole Board|SIA |Nature Conservation|Veterinary Medicines/.test(cell))).toBe(
    false,
  );
  expect(figureValue(evidence, "left-out.rounded-to-bands")).toBe(6);
  expect(figureValue(evidence, "left-out.another-file-of-the-day")).toBe(10);
  expect(figureValue(evidence, "left-out.not-civil-service")).toBe(67);
});

test("a single rate and a later, second-hand range are said to be what they are", () => {
  const line = words.find((text) => text.includes("too few departments to compare"));
  expect(line).toMatch(/Department for Work and Pensions £32,137 \(July 2025, single rate, second-hand\)/);
  expect(line).toMatch(/Department for Education £31,479 \(September 2025, single rate, date inferred\)/);
});

test("organisations are the five grouped levels, and the grid holds both levels", () => {
  const organisations = payRangeSpread.answer(catalogue, { level: "organisation" });
  expect(evidenceTable(organisations)).toContainEqual(expect.stringMatching(/^AA\/AO: median, March 2023 \| 78 /));
  const cells = "cells" in evidence.grid ? evidence.grid.cells : [];
  expect(cells).toHaveLength(18);
  const same = cells.find(
    (cell) => cell.basis === "organisation" && cell.base === "2023-03" && cell.statistic === "highest-over-lowest",
  );
  expect(hasValue(same!.value) && same!.value.value).toBe(
    figureValue(organisations, "spread.organisation.eo.2023-03.over"),
  );
});

test("an earlier March moves the words with it", () => {
  const earlier = evidenceWords(payRangeSpread.answer(catalogue, { march: "2021-03" }));
  expect(earlier[0]).toMatch(/above the lowest in March 2021$/);
});

test("without pay ranges the medians still answer", () => {
  const bare = payRangeSpread.answer(without("pay-ranges"));
  expect(bare.table.rows).toHaveLength(16);
  expect(bare.charts).toHaveLength(2);
  expect(evidenceWords(bare).join(" ")).not.toMatch(/September 2013/);
});

test("what cannot be asked is refused", () => {
  refused(() => payRangeSpread.answer(catalogue, { march: "2025-03" }), "not-held", /2025-03/); // four departments only
  refused(() => payRangeSpread.answer(catalogue, { level: "team" }), "unknown-value", /team/);
  refused(() => payRangeSpread.answer(catalogue, { grade: "EO" }), "unknown-option", /no option "grade"/);
  refused(() => payRangeSpread.answer(without("civil-service-pay")), "missing-rows", /no March/);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("the words stay as they were read through", () => {
  expect(words).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(table).toMatchSnapshot();
});
