import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { gradesRealPay } from "../../src/findings/grades-real-pay.js";
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
const evidence = gradesRealPay.answer(catalogue);

test("the change and the restoration of each grade are those worked out by hand", () => {
  // CPI 108.6 (March 2020) → 128.9 (March 2023): 1.186924
  // AA/AO 20500 → 22520: 1.098537 ÷ 1.186924 = 0.925532; 1 ÷ 0.925532 = 1.080460
  expect(figureValue(evidence, "change.aa-ao.cpi.2023-03")).toBeCloseTo(-7.4468, 3);
  expect(figureValue(evidence, "restoration.aa-ao.cpi.2023-03")).toBeCloseTo(8.046, 3);
  // SCS 81440 → 83980: 1.031189 ÷ 1.186924 = 0.868791; 1 ÷ 0.868791 = 1.151025
  expect(figureValue(evidence, "change.scs.cpi.2023-03")).toBeCloseTo(-13.1209, 3);
  expect(figureValue(evidence, "restoration.scs.cpi.2023-03")).toBeCloseTo(15.1025, 3);
  // RPI 292.6 → 367.2: 1.254956; EO 26890 → 28120: 1.045742 ÷ 1.254956 = 0.833290
  expect(figureValue(evidence, "change.eo.rpi.2023-03")).toBeCloseTo(-16.671, 3);
});

test("the rise that restores the changes the Institute for Government published is the identity of the known answers", () => {
  // Whitehall Monitor 2023: AO/AA −11.7, EO −16.4, SEO/HEO −17.2, G6/7 −19.7, SCS −22.9; rises 13.3, 19.6, 20.8, 24.5, 29.7
  const rises = { "aa-ao": 13.3, eo: 19.6, "seo-heo": 20.8, "g6-g7": 24.5, scs: 29.7 };
  for (const [grade, rise] of Object.entries(rises)) {
    const key = Object.keys(evidence.figures).find((k) => k.startsWith(`published.csw-ifg-2023.${grade}.`))!;
    expect((1 / (1 + figureValue(evidence, key) / 100) - 1) * 100).toBeCloseTo(rise, 0.5);
    expect(evidence.figures[key]!.standing).toBe("secondary");
  }
});

test("the title says that every grade fell only when every grade fell against every index", () => {
  expect(evidenceWords(evidence)[0]).toContain(
    "every grade's median salary fell by 7.4% to 13.1% against CPI, 5.9% to 11.7% against CPIH",
  );
  const year = evidenceWords(gradesRealPay.answer(catalogue, { to: "2021-03" }))[0];
  expect(year).toContain("the median salaries of the grades changed by 0.4% to 1.9% against CPI");
});

test("the grade that did best is the highest of the five, in the headline and in every cell of the grid", () => {
  const grades = ["aa-ao", "eo", "seo-heo", "g6-g7", "scs"];
  const best = Math.max(...grades.map((grade) => figureValue(evidence, `change.${grade}.cpi.2023-03`)));
  expect(figureValue(evidence, "best.cpi")).toBeCloseTo(best, 9);
  // from March 2021: AA/AO 21050 → 22520, CPI 109.4 → 128.9: 1.069834 ÷ 1.178245 = 0.907990
  expect(figureValue(evidence, "grid.median.cpi.2021-03.month")).toBeCloseTo(-9.2011, 3);
});

test("medians of 2019 in another split are not joined, and 2024 stands for the two grades that have it", () => {
  const headings = evidenceTable(evidence).map((line) => line.split(" | ")[0]);
  expect(headings.filter((heading) => heading?.endsWith("2019"))).toEqual([]);
  expect(headings.filter((heading) => heading?.endsWith("2024"))).toEqual(["AA/AO, 2024", "SCS, 2024"]);
  expect(evidence.figures["change.aa-ao.cpi.2024-03"]!.standing).toBe("secondary");
  const chosen = evidenceTable(gradesRealPay.answer(catalogue, { to: "2023-03" }));
  expect(chosen.filter((line) => line.includes("2024"))).toEqual([]);
});

test("the gaps before and after are named with the file that would fill them", () => {
  const gaps = evidenceWords(evidence).filter((line) => line.startsWith("gap: "));
  expect(gaps.some((gap) => /before 2020.*It would be filled by ONS, Civil Service Statistics/.test(gap))).toBe(true);
  expect(gaps.some((gap) => /2024.*It would be filled by Cabinet Office, Civil Service Statistics/.test(gap))).toBe(
    true,
  );
});

test("from a March to the same March nothing has changed", () => {
  const same = gradesRealPay.answer(catalogue, { from: "2021-03", to: "2021-03" });
  for (const grade of ["aa-ao", "eo", "seo-heo", "g6-g7", "scs"])
    expect(figureValue(same, `change.${grade}.rpi.2021-03`)).toBe(0);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("what cannot be asked is refused", () => {
  refused(() => gradesRealPay.answer(catalogue, { from: "2019-03" }), "not-held", /2019-03 \(from\)/);
  refused(() => gradesRealPay.answer(catalogue, { to: "2024-03" }), "not-held", /2024-03 \(to\)/);
  refused(() => gradesRealPay.answer(catalogue, { grade: "EO" }), "unknown-option", /no option "grade"/);
  refused(() => gradesRealPay.answer(catalogue, { basis: "year" }), "unknown-value", /"year" is not one of/);
});

test("a span of one March can be asked for on every index and basis", () => {
  for (const index of ["cpi", "cpih", "rpi"])
    for (const basis of ["month", "financial-year-begun"]) {
      const same = gradesRealPay.answer(catalogue, { index, basis, from: "2020-03", to: "2020-03" });
      expect("cells" in same.grid && same.grid.low === 0 && same.grid.high === 0).toBe(true);
    }
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
