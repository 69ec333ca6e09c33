import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { differentials } from "../../src/findings/differentials.js";
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
const evidence = differentials.answer(catalogue);
const rows = evidenceTable(evidence).map((row) => row.split(" | "));
const row = (start: string, span: string): string[] => rows.find(([what, when]) => what === start && when === span)!;

test("the ratios and their changes are those worked out by hand", () => {
  // EO 27,570 over AO 21,400 = 1.288318; 28,120 over 22,520 = 1.248668; 1.248668 ÷ 1.288318 = 0.969223
  expect(figureValue(evidence, "ratio.median.eo-over-ao.whole-service.2021-03")).toBeCloseTo(1.288318, 6);
  expect(figureValue(evidence, "change.median.eo-over-ao.whole-service.2021-03.2023-03")).toBeCloseTo(-3.0777, 3);
  // EO 26,890 over AA/AO 20,500 = 1.311707; 28,120 over 22,520 = 1.248668; 0.951941
  expect(figureValue(evidence, "change.median.eo-over-aa-ao.whole-service.2020-03.2023-03")).toBeCloseTo(-4.8059, 3);
  // AO 21,400 over AA 20,060 = 1.066800; 22,520 over 22,180 = 1.015329
  expect(figureValue(evidence, "ratio.median.ao-over-aa.whole-service.2023-03")).toBeCloseTo(1.015329, 6);
});

test("rounding to ten pounds leaves the bounds worked out by hand", () => {
  // lowest 27,565 ÷ 21,405 = 1.287783; highest 27,575 ÷ 21,395 = 1.288853
  const { uncertainty } = evidence.figures["ratio.median.eo-over-ao.whole-service.2021-03"]!;
  expect(uncertainty).toMatchObject({ kind: "bounds" });
  expect((uncertainty as { low: number }).low).toBeCloseTo(1.287783, 5);
  expect((uncertainty as { high: number }).high).toBeCloseTo(1.288853, 5);
  // most: (28,125 ÷ 22,515) ÷ (27,565 ÷ 21,405) = 1.249167 ÷ 1.287783 = 0.970014
  expect(figureValue(evidence, "change.median.eo-over-ao.whole-service.2021-03.2023-03.most")).toBeCloseTo(-2.9986, 3);
});

test("a differential of minima is upper over lower less one, and is never mixed with a ratio of medians", () => {
  // Ministry of Defence: 23,427 ÷ 17,835 = 1.313541 (2011); 24,362 ÷ 19,109 = 1.274897 (2016)
  expect(figureValue(evidence, "differential.eo-over-ao.ministry-of-defence.2011-03-31")).toBeCloseTo(31.3541, 3);
  expect(figureValue(evidence, "differential.eo-over-ao.ministry-of-defence.2016-03-31")).toBeCloseTo(27.4897, 3);
  for (const [what, , ratio, , , minima] of rows.slice(1))
    expect(what!.includes("medians") || what!.includes("means") ? minima : ratio).toBe("[z]");
});

test("by department a scale counts once, and most of the fall came by September 2011 on five scales", () => {
  const of = (name: string): number => figureValue(evidence, `minima.eo-over-ao.${name}`);
  // of seven departments the Home Office and Communities show none; three of the nine scales are of Work and Pensions
  expect([of("of"), of("fell"), of("rose"), of("unchanged")]).toEqual([9, 7, 0, 2]);
  expect([of("departments"), of("departments-fell")]).toEqual([7, 5]);
  // Ministry of Defence: 23,427 ÷ 18,370 = 1.275286 in September 2011; of −3.8644 points −3.8256 had come by then
  expect(figureValue(evidence, "differential.eo-over-ao.ministry-of-defence.2011-09-30")).toBeCloseTo(27.5286, 3);
  expect(figureValue(evidence, "differential-step.eo-over-ao.ministry-of-defence")).toBeCloseTo(-3.8256, 3);
  // Defence, Health and the three of Work and Pensions; HM Revenue and Customs has no day between
  expect(of("early")).toBe(5);
});

test("of the two files of the Ministry of Defence of one day the full one is used, and HM Revenue and Customs stays on one scale", () => {
  const cells = Object.values(evidence.figures).flatMap((figure) => figure.operands.map(({ source }) => source));
  expect(cells).toContain("organogram-triplestore");
  // the lowest points of the organograms: 22,669 over 17,330 and 17,830; the London column of June 2011 is another place
  expect(row("EO over AO, minima, HM Revenue and Customs", "March 2011 to September 2013").slice(5, 7)).toEqual([
    "30.8%",
    "27.1%",
  ]);
});

test("single rates of one contract are levels only: nothing joins them to the ranges before", () => {
  // AO 27,844 ÷ AA 27,774 = 1.002520; EO 32,137 ÷ AO 27,844 = 1.154180
  const single = row("AO over AA, single rates, Department for Work and Pensions, National", "July 2025");
  expect(single[6]).toBe("0.3%");
  expect(single.filter((cell) => cell === "[z]").length).toBe(8);
  expect(
    evidence.figures["differential.ao-over-aa.department-for-work-and-pensions-national.2025-07-01"]!.standing,
  ).toBe("secondary");
});

test("a department counts as a fall only where rounding cannot undo it", () => {
  const of = (name: string): number => figureValue(evidence, `departments.eo-over-ao.${name}`);
  expect(of("fell") + of("rose") + of("unclear")).toBe(of("of"));
  // Ministry of Defence: 1.2356 and 1.2360, with bounds that overlap
  const defence = "change.median.eo-over-ao.ministry-of-defence.2021-03.2023-03";
  expect(figureValue(evidence, `${defence}.least`)).toBeLessThan(0);
  expect(figureValue(evidence, `${defence}.most`)).toBeGreaterThan(0);
  expect(of("unclear")).toBe(1);
  const changes = Object.keys(evidence.figures).filter((key) =>
    /^change\.median\.eo-over-ao\.(?!whole).*\.2021-03\.2023-03$/.test(key),
  );
  expect(changes.length).toBe(of("of"));
  for (const key of changes) {
    expect(figureValue(evidence, key)).toBeGreaterThanOrEqual(of("low"));
    expect(figureValue(evidence, key)).toBeLessThanOrEqual(of("high"));
  }
});

test("the rises stand beside both readings of the National Living Wage, at the statutory rates", () => {
  // in force on 31 March: 8.72 → 9.50, 1.089450; from 1 April: 8.91 → 10.42, 1.169473
  expect(figureValue(evidence, "rise.rate.2020-04-01.2022-04")).toBeCloseTo(8.945, 3);
  expect(figureValue(evidence, "rise.rate.2021-04-01.2023-04")).toBeCloseTo(16.9473, 3);
  expect(row("EO over AO, medians, whole service", "March 2021 to March 2023").slice(7)).toEqual([
    "5.2%",
    "2.0%",
    "8.9%",
    "16.9%",
  ]);
});

test("the change of a ratio is what the two rises leave of each other", () => {
  // (1 + 0.019949) ÷ (1 + 0.052336) − 1
  const rise = (grade: string): number =>
    1 + figureValue(evidence, `rise.median.${grade}.whole-service.2021-03.2023-03`) / 100;
  const change = figureValue(evidence, "change.median.eo-over-ao.whole-service.2021-03.2023-03");
  expect((rise("eo") / rise("ao") - 1) * 100).toBeCloseTo(change, 9);
});

test("the grid holds every listed pair, first year and statistic that the data reach", () => {
  expect(evidence.grid).toMatchObject({ of: 13, agree: 13 });
  // from March 2022: EO over AO 28,120 ÷ 22,520 over 27,570 ÷ 21,680 = 0.981906
  expect(figureValue(evidence, "change.median.eo-over-ao.whole-service.2022-03.2023-03")).toBeCloseTo(-1.8094, 3);
  expect("cells" in evidence.grid && evidence.grid.cells.map((cell) => cell.comparator)).toContain("EO over AA/AO");
});

test("the Cabinet Office's word for the split stands beside the split", () => {
  const words = evidenceWords(evidence);
  expect(words[1]).toContain("approximation");
  expect(words.some((line) => /Cabinet Office calls its split of AA and AO an approximation/.test(line))).toBe(true);
});

test("another last March gives another answer, in the same words", () => {
  const year = differentials.answer(catalogue, { to: "2022-03" });
  // EO 27,570 over AO 21,680 = 1.271679
  expect(figureValue(year, "ratio.median.eo-over-ao.whole-service.2022-03")).toBeCloseTo(1.271679, 6);
  expect(evidenceWords(year)[0]).toContain("fell from 1.29 to 1.27 times");
  expect(unreproduced(year)).toEqual([]);
});

test("what cannot be asked is refused", () => {
  refused(() => differentials.answer(catalogue, { from: "2020-03" }), "not-held", /2020-03 \(from\)/);
  refused(() => differentials.answer(catalogue, { to: "2024-03" }), "not-held", /2024-03 \(to\)/);
  refused(() => differentials.answer(catalogue, { from: "2023-03", to: "2021-03" }), "bad-span", /runs backwards/);
  refused(() => differentials.answer(catalogue, { from: "2023-03" }), "bad-span", /is one day/);
  refused(() => differentials.answer(catalogue, { grade: "EO" }), "unknown-option", /no option "grade"/);
});

test("with fewer rows held it answers for what is left, or says that nothing is", () => {
  const less = (keep: (row: { readonly period: string }) => boolean) => ({
    ...catalogue,
    dataset: ((id: "civil-service-pay") => {
      const all = catalogue.dataset(id);
      return id === "civil-service-pay" ? { ...all, rows: all.rows.filter(keep) } : all;
    }) as typeof catalogue.dataset,
  });
  expect(evidenceWords(differentials.answer(less(({ period }) => period < "2023-03")))[0]).toContain("March 2022");
  refused(() => differentials.answer(less(({ period }) => period < "2021-03")), "not-held", /nothing is held/);
  // without a National Living Wage, or with a table that ends before the last day, no rise of it is claimed
  const withoutWage = (last: string) => ({
    ...catalogue,
    dataset: ((id: "minimum-wage") => {
      const all = catalogue.dataset(id);
      const rows = all.rows.filter((row) => row.band !== "nlw" || row.effective_from <= last);
      return id === "minimum-wage" ? { ...all, rows } : all;
    }) as typeof catalogue.dataset,
  });
  for (const last of ["2016-03-31", "2020-04-01"]) {
    const bare = differentials.answer(withoutWage(last));
    expect(evidenceWords(bare)[2]).not.toContain("National Living Wage");
    expect(bare.charts.map(({ id }) => id)).not.toContain("differentials-rises");
    expect(unreproduced(bare)).toEqual([]);
  }
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
