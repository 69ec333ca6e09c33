import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { ResourceId } from "../../src/catalogue/rows/index.js";
import { halfStep } from "../../src/findings/parts/restoration-by-grade/published-restorations.js";
import { restorationByGrade } from "../../src/findings/restoration-by-grade.js";
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
const evidence = restorationByGrade.answer(catalogue);

/** The key of a figure about what the Institute for Government published of a grade. */
const about = (kind: string, grade: string): string =>
  Object.keys(evidence.figures).find((key) => key.startsWith(`${kind}.csw-ifg-2023.${grade}.`))!;

/** The same catalogue without some rows of one resource, as a view of an earlier day would hold it. */
const without = (resource: ResourceId, drop: (row: Record<string, unknown>) => boolean): Catalogue => ({
  ...catalogue,
  dataset: ((id: ResourceId) => {
    const whole = catalogue.dataset(id);
    return id === resource
      ? { ...whole, rows: (whole.rows as readonly object[]).filter((row) => !drop(row as Record<string, unknown>)) }
      : whole;
  }) as Catalogue["dataset"],
});

test.each([
  ["aa-ao", -11.7, "13.3"],
  ["eo", -16.4, "19.6"],
  ["seo-heo", -17.2, "20.8"],
  ["g6-g7", -19.7, "24.5"],
  ["scs", -22.9, "29.7"],
])("%s: the published %d%% takes %s%% to restore (Whitehall Monitor 2023; identity)", (grade, change, rise) => {
  expect(figureValue(evidence, about("published", grade))).toBe(change);
  expect(figureValue(evidence, about("restoration", grade)).toFixed(1)).toBe(rise);
  expect(evidence.figures[about("restoration", grade)]!.standing).toBe("secondary");
});

test("rounding of the published change is carried into the rise by hand", () => {
  // −22.9 may be −22.85 to −22.95: 1 ÷ 0.7715 = 1.296176, 1 ÷ 0.7705 = 1.297859
  const { uncertainty } = evidence.figures[about("restoration", "scs")]!;
  expect(uncertainty).toMatchObject({ kind: "bounds" });
  expect((uncertainty as { low: number }).low).toBeCloseTo(29.6176, 3);
  expect((uncertainty as { high: number }).high).toBeCloseTo(29.7859, 3);
  expect(halfStep(-11.7)).toBe(0.05);
  expect(halfStep(61)).toBe(0.5);
});

test("the unstated index is bounded by hand, with rounding at its end", () => {
  // by month RPI 323.5 ÷ 220.7 = 1.465791, CPIH 116.5 ÷ 89.4 = 1.303132; the most is RPI of the financial years begun
  expect(figureValue(evidence, "risen.rpi.2010-03.2022-03.month")).toBeCloseTo(1.465791, 5);
  expect(figureValue(evidence, "risen.cpih.2010-03.2022-03.month")).toBeCloseTo(1.303132, 5);
  const spread = figureValue(evidence, "spread.2010-03.2022-03");
  const risen = Object.keys(evidence.figures).filter((key) => key.startsWith("risen."));
  expect(risen.length).toBe(12); // three indices dated in four ways
  const values = risen.map((key) => figureValue(evidence, key));
  expect(spread).toBeCloseTo(Math.max(...values) / Math.min(...values), 12);
  expect(spread).toBeGreaterThan(1.465791 / 1.303132);
  // SCS: 1 ÷ (0.7715 × spread) − 1 and spread ÷ 0.7705 − 1
  expect(figureValue(evidence, about("any-index-low", "scs"))).toBeCloseTo(100 / (0.7715 * spread) - 100, 6);
  expect(figureValue(evidence, about("any-index-high", "scs"))).toBeCloseTo((100 * spread) / 0.7705 - 100, 6);
});

test("every bound holds the rise it is a bound of, and a restored pay is the whole again", () => {
  for (const grade of ["aa-ao", "eo", "seo-heo", "g6-g7", "scs"]) {
    const at = (kind: string): number => figureValue(evidence, about(kind, grade));
    expect(at("any-index-low")).toBeLessThan(at("restoration-low"));
    expect(at("restoration-low")).toBeLessThan(at("restoration"));
    expect(at("restoration")).toBeLessThan(at("restoration-high"));
    expect(at("restoration-high")).toBeLessThan(at("any-index-high"));
    expect((1 + at("published") / 100) * (1 + at("restoration") / 100)).toBeCloseTo(1, 12);
    expect(at("restoration")).toBeGreaterThan(-at("published"));
  }
});

test("it is said that the sign for the lowest grade hangs on the index, since its bound is below zero", () => {
  expect(figureValue(evidence, about("any-index-low", "aa-ao"))).toBeLessThan(0);
  const said = evidenceWords(evidence).find((line) => line.includes("Whichever of CPI, CPIH and RPI"))!;
  expect(said).toMatch(/A rise is needed whatever the index for G6\/G7 and SCS\.$/);
});

test("what is worked out here stands in rows of its own, and only there", () => {
  // G6/G7 56020 → 58440, CPI 108.6 → 128.9: 1.043199 ÷ 1.186924 = 0.878910; 1 ÷ 0.878910 = 1.137774
  expect(figureValue(evidence, "restoration.g6-g7.cpi.2023-03")).toBeCloseTo(13.7774, 3);
  expect(evidence.figures["restoration.g6-g7.cpi.2023-03"]!.standing).not.toBe("secondary");
  const own = evidenceTable(evidence).filter((line) => line.includes("worked out here"));
  expect(own.length).toBe(15);
  expect(own.every((line) => line.includes("March 2020 to March 2023"))).toBe(true);
  for (const key of Object.keys(evidence.figures).filter((k) => k.startsWith("restoration.csw-ifg")))
    expect(evidence.figures[key]!.sources).toEqual(["csw-ifg-2023"]);
});

test("the order of the grades is compared, and where it breaks is said", () => {
  // −16.4 (EO) is less than −17.2 (SEO/HEO) in what was published; −11.9 is more than −9.2 here
  expect(figureValue(evidence, "change.eo.cpi.2023-03")).toBeLessThan(
    figureValue(evidence, "change.seo-heo.cpi.2023-03"),
  );
  expect(evidenceWords(evidence).some((line) => line.includes("here EO fell further than SEO/HEO"))).toBe(true);
});

test("what is held after the last full count is said, since it is a rise", () => {
  // AA/AO 22520 → 24480, CPI 128.9 → 133.0: 1.087034 ÷ 1.031808 = 1.053524
  expect(figureValue(evidence, "later-since.aa-ao.cpi")).toBeCloseTo(5.3524, 2);
  expect(evidence.figures["later-since.aa-ao.cpi"]!.standing).toBe("secondary");
  const said = evidenceWords(evidence).join(" ");
  expect(said).toContain("they rose 5.4% (AA/AO) and 2.7% (SCS); from March 2020 to March 2024 they fell 2.5%");
});

test("what was published for the union is quoted as it was, and not averaged", () => {
  const words = evidenceWords(evidence);
  expect(words.some((line) => line.includes("at 18% to 61% by 2023, by grade and index"))).toBe(true);
  // 1 ÷ 0.911 = 1.097695, 1 ÷ 0.855 = 1.169591
  expect(words.some((line) => line.includes("which takes 9.8% or 17.0% to restore"))).toBe(true);
});

test("another index is named first and moves only what is worked out here", () => {
  const rpi = restorationByGrade.answer(catalogue, { index: "rpi" });
  expect(evidenceWords(rpi)[0]).toBe(evidenceWords(evidence)[0]);
  expect(evidenceWords(rpi).some((line) => /Restoring those medians takes .* by RPI/.test(line))).toBe(true);
  const year = restorationByGrade.answer(catalogue, { basis: "calendar-year" });
  expect(figureValue(year, "restoration.scs.cpi.2023-03")).not.toBeCloseTo(
    figureValue(evidence, "restoration.scs.cpi.2023-03"),
    1,
  );
});

test("with less held it answers with less, and with too little it says so", () => {
  const noUnion = restorationByGrade.answer(
    without("published-results", (row) => row.source !== "csw-ifg-2023"),
    {},
  );
  expect(evidenceWords(noUnion).some((line) => line.includes("PCS"))).toBe(false);
  const earlier = restorationByGrade.answer(without("civil-service-pay", (row) => String(row.period) > "2022-03"));
  expect(evidenceWords(earlier).some((line) => /From then to March 2022/.test(line))).toBe(true);
  expect(Object.keys(earlier.figures).some((key) => key.startsWith("since."))).toBe(false);
  refused(
    () => restorationByGrade.answer(without("published-results", () => true)),
    "missing-rows",
    /no changes by grade published by others/,
  );
  refused(
    () => restorationByGrade.answer(without("civil-service-pay", (row) => String(row.period) > "2020-03")),
    "missing-rows",
    /two counts with a median for every grade/,
  );
});

test("what cannot be asked is refused", () => {
  refused(() => restorationByGrade.answer(catalogue, { from: "2010-03" }), "unknown-option", /no option "from"/);
  refused(() => restorationByGrade.answer(catalogue, { index: "cpiy" }), "unknown-value", /"cpiy" is not one of/);
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
