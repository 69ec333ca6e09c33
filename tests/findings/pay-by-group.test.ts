import { expect, test } from "vitest";
import { asOf } from "../../src/catalogue/as-of.js";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import { evaluate } from "../../src/evidence/formula.js";
import { payByGroup } from "../../src/findings/pay-by-group.js";
import { near } from "../refusal.js";
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
const evidence = payByGroup.answer(catalogue);
const value = (key: string): number => figureValue(evidence, key);
const GROUPS = ["aa-ao", "eo", "seo-heo", "g6-g7", "scs", "unknown"];
const PARTS = ["pay", "mix", "interaction"] as const;
const boundsOf = (key: string): { low: number; high: number } => {
  const { uncertainty } = evidence.figures[key]!;
  expect(uncertainty, key).toMatchObject({ kind: "bounds" });
  return uncertainty as { low: number; high: number };
};

test("the gaps are worked out by hand, with the bounds of rounding to ten", () => {
  // medians of March 2023: 100 − 30,320 ÷ 33,350 × 100; means: 100 − 34,880 ÷ 37,610 × 100
  near(value("gap.median.all.2023-03"), 9.0854572713, 1e-9);
  near(value("gap.mean.all.2023-03"), 7.2587077905, 1e-9);
  // AA/AO: 100 − 22,500 ÷ 22,520 × 100; EO: 28,120 for both
  near(value("gap.median.aa-ao.2023-03"), 0.0888099467, 1e-8);
  expect(value("gap.median.eo.2023-03")).toBe(0);
  // 100 − 30,325 ÷ 33,345 × 100 and 100 − 30,315 ÷ 33,355 × 100
  near(boundsOf("gap.median.all.2023-03").low, 9.0568301095, 1e-9);
  near(boundsOf("gap.median.all.2023-03").high, 9.1140758507, 1e-9);
});

test("the gap of means in March 2023 is £1,358 within grades, £1,460 mix and −£95 both, worked out by hand", () => {
  // women's headcounts 76,390 72,420 76,910 37,210 3,535 17,240 (283,705) times 1,740 670 900 880 4,540 4,980:
  // 385,307,900 ÷ 283,705 = 1,358.13
  near(value("part.pay.2023-03"), 385_307_900 / 283_705, 1e-9);
  expect([...PARTS, "total"].map((part) => Math.round(value(`part.${part}.2023-03`)))).toEqual([1358, 1460, -95, 2723]);
  // AA/AO: 76,390 × 1,740 ÷ 283,705 = 468.51
  near(value("part.pay.aa-ao.2023-03"), 468.5099, 1e-6);
  // 60,210 ÷ 236,060 − 76,390 ÷ 283,705 = −0.0141962885; 23,500 less the mean of women 34,883.9964 is −11,383.9964
  near(value("part.mix.aa-ao.2023-03"), 161.6105, 1e-6);
});

test("the grades add up to the whole in every part and year, and the bounds of the whole hold the published difference", () => {
  const published: Record<string, number> = { "2021-03": 2840, "2022-03": 2760, "2023-03": 2730 };
  for (const [year, difference] of Object.entries(published)) {
    for (const part of PARTS)
      near(
        GROUPS.reduce((total, grade) => total + value(`part.${part}.${grade}.${year}`), 0),
        value(`part.${part}.${year}`),
        1e-9,
      );
    near(
      PARTS.reduce((total, part) => total + value(`part.${part}.${year}`), 0),
      value(`part.total.${year}`),
      1e-9,
    );
    // the difference of two means rounded to ten may be off by ten
    const { low, high } = boundsOf(`part.total.${year}`);
    expect(low - 10).toBeLessThan(difference);
    expect(high + 10).toBeGreaterThan(difference);
    for (const part of PARTS) {
      const limits = boundsOf(`part.${part}.${year}`);
      expect(limits.low).toBeLessThan(value(`part.${part}.${year}`));
      expect(limits.high).toBeGreaterThan(value(`part.${part}.${year}`));
    }
  }
});

test("with one mix of grades the gap is that of the part within grades, and its change cannot be told from none", () => {
  // 1,358.1287 ÷ (34,883.9964 + 1,358.1287) × 100
  near(value("gap.mean.mix-of-women.2023-03"), 3.747376, 1e-6);
  near(value("grid.mean.2023-03.mix-of-women.all-staff"), value("gap.mean.mix-of-women.2023-03"), 1e-9);
  const { low, high } = boundsOf("gap-change.mix-of-women.2023-03");
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
  expect(evidenceWords(evidence)[4]).toMatch(/3\.8% in March 2021: the two cannot be told apart/);
});

test("whatever the rounded cells were, the parts of the gap and the gap with one mix stay within their bounds", () => {
  const keys = [...PARTS, "total"].map((part) => `part.${part}.2023-03`).concat("gap.mean.mix-of-women.2023-03");
  let seed = 7;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let draw = 0; draw < 200; draw += 1)
    for (const key of keys) {
      const { operands, method } = evidence.figures[key]!;
      const cells = operands.map(({ value: cell, cell: where }) => {
        const half = where?.includes("measure=headcount") === true ? 2.5 : 5;
        const side = draw % 2 === 0 ? random() * 2 - 1 : Math.sign(random() - 0.5);
        return (cell as { value: number }).value + half * side;
      });
      const again = evaluate(method.slice(method.indexOf(": ") + 2), cells);
      const { low, high } = boundsOf(key);
      expect(again, key).toBeGreaterThanOrEqual(low - 1e-9);
      expect(again, key).toBeLessThanOrEqual(high + 1e-9);
    }
});

test("a gap that narrows by more than rounding is said to, and one that may not have is not", () => {
  // 9.0855 − 11.5779; G6/G7 medians 1.9784 − 1.9492
  near(value("gap-change.median.all.2023-03"), -2.4924773, 1e-8);
  expect(boundsOf("gap-change.median.all.2023-03").high).toBeLessThan(0);
  const { low, high } = boundsOf("gap-change.median.g6-g7.2023-03");
  expect(low * high).toBeLessThan(0);
  const answer = evidenceWords(evidence).find((line) => line.startsWith("answer: Overall the gap"));
  expect(answer).toMatch(/rounding hides any change in EO and G6\/G7/);
});

test("no median is weighted: what rests on headcounts rests on means", () => {
  for (const [key, { operands, method }] of Object.entries(evidence.figures)) {
    const cells = operands.map(({ cell }) => cell ?? "");
    if (!cells.some((cell) => cell.includes("measure=headcount"))) continue;
    expect(
      cells.some((cell) => cell.includes("measure=median")),
      `${key}: ${method}`,
    ).toBe(false);
  }
});

test("the regions are twelve and hold no other; equal ones are all named; medians by region are as published", () => {
  // Civil Service Statistics 2023, EO: London 31,310, Northern Ireland 27,890, Scotland 28,920
  near(value("region.eo.gap.2023-03"), 100 - (27_890 / 31_310) * 100, 1e-9);
  near(value("region.eo.gap-other.2023-03"), 100 - (28_920 / 31_310) * 100, 1e-9);
  expect(evidence.figures["region.eo.low.2023-03"]!.operands.length).toBe(12);
  expect(evidence.figures["region.eo.low-other.2023-03"]!.operands.length).toBe(11);
  const regions = evidence.figures["region.eo.low.2023-03"]!.operands.map(({ cell }) => cell ?? "");
  expect(regions.some((cell) => /category=(?:England|Overseas|Unknown) /.test(cell))).toBe(false);
  // SEO/HEO: East Midlands, North East, North West and Northern Ireland at 35,000
  expect(
    evidenceTable(evidence).some((row) => row.startsWith("Lowest region (4 regions), highest (London): SEO")),
  ).toBe(true);
});

test("sixty medians by grade and region since 2020 fell behind every index, and the words say so only then", () => {
  expect(value("region-change.of.2023-03")).toBe(60);
  // North East SCS 80,300 ÷ 82,700; Northern Ireland AA/AO 22,520 ÷ 19,550
  near(value("region-change.low.2023-03"), -2.9020556, 1e-7);
  near(value("region-change.high.2023-03"), 15.1918159, 1e-7);
  // D7BT and its kin: 128.9 ÷ 108.6, 126.8 ÷ 108.6, 367.2 ÷ 292.6
  near(value("index-change.cpi.2023-03"), 18.6924494, 1e-7);
  expect(value("index-change.cpih.2023-03")).toBeGreaterThan(value("region-change.high.2023-03"));
  expect(evidenceWords(evidence)[5]).toMatch(/all 60 medians by grade and region fell behind all three price indices/);
  const raised = changed((row) =>
    row.dimension === "region" && row.grade === "SCS" && row.category === "Wales" && row.period === "2023-03"
      ? { ...row, value: row.measure === "median" ? { value: 99_000 } : row.value }
      : row,
  );
  const words = evidenceWords(payByGroup.answer(raised))[5]!;
  expect(words).not.toMatch(/fell behind/);
  expect(words).toMatch(/the 60 medians by grade and region changed by/);
});

test("part-time against full-time is of the one year held", () => {
  near(value("gap.part-time.median.2021-03"), 100 - (27_370 / 30_750) * 100, 1e-9);
  near(value("gap.part-time.mean.2021-03"), 100 - (29_880 / 34_750) * 100, 1e-9);
});

test("those counted neither as women nor as men are counted, with the rounding of three counts", () => {
  // 519,780 − 283,705 − 236,060
  expect(value("headcount.neither.2023-03")).toBe(15);
  expect(boundsOf("headcount.neither.2023-03")).toEqual({ low: 7.5, high: 22.5, kind: "bounds" });
});

test("the gap stands on its side of zero in every listed combination, and the median only as published", () => {
  expect([value("grid.agree"), value("grid.of")]).toEqual([21, 21]);
  const { grid } = evidence;
  const cells = "cells" in grid ? grid.cells : [];
  expect(cells.filter(({ statistic }) => statistic === "median").map(({ figure }) => figure)).toEqual(
    ["2021-03", "2022-03", "2023-03"].map((year) => `gap.median.all.${year}`),
  );
  // men's mix, known grades only: Σ n m over five grades with men's headcounts
  const n = [60_210, 54_915, 70_610, 38_005, 3_845];
  const sum = (m: readonly number[]): number => m.reduce((total, mean, i) => total + mean * n[i]!, 0);
  near(
    value("grid.mean.2023-03.mix-of-men.known-grade"),
    100 - (sum([23_500, 28_770, 38_100, 60_200, 90_000]) / sum([25_240, 29_440, 39_000, 61_080, 94_540])) * 100,
    1e-9,
  );
});

/** The catalogue with some cells of pay by group changed or left out. */
function changed(change: (row: Record<string, unknown>) => Record<string, unknown> | undefined): Catalogue {
  return {
    ...catalogue,
    dataset: ((id: Parameters<Catalogue["dataset"]>[0]) => {
      const whole = catalogue.dataset(id);
      if (id !== "civil-service-pay-by-group") return whole;
      const rows = (whole.rows as unknown as Record<string, unknown>[]).flatMap((row) => change(row) ?? []);
      return { ...whole, rows };
    }) as Catalogue["dataset"],
  };
}

test("grades that do not give the published mean are refused before anything is shown", () => {
  const off = changed((row) =>
    row.category === "Female" && row.grade === "EO" && row.measure === "mean" && row.period === "2023-03"
      ? { ...row, value: { value: 29_770 } }
      : row,
  );
  refused(() => payByGroup.answer(off), "does-not-reconcile", /do not give the published mean/);
});

test("two rows for one cell are refused, and so is too little", () => {
  const twice = changed((row) => (row.category === "London" ? ([row, row] as never) : row));
  refused(() => payByGroup.answer(twice), "repeated-row", /two rows answer/);
  const none = changed((row) => (row.dimension === "sex" && row.grade === "unknown" ? undefined : row));
  refused(() => payByGroup.answer(none), "not-held", /nothing is held/);
});

test("the salaries of the Senior Civil Service are those reported elsewhere, and the published gender pay gap is kept apart", () => {
  // Employee Benefits on Civil Service Statistics 2021: men in the most senior grade £92,520 on average, women £88,270
  expect([value("mean.men.scs.2021-03"), value("mean.women.scs.2021-03")]).toEqual([92_520, 88_270]);
  const note = evidenceWords(evidence).find((line) => line.startsWith("conflict: "));
  expect(note).toMatch(/of hourly earnings: second-hand, .* never set on one line with it/);
  expect(Object.values(evidence.figures).some(({ sources }) => sources.includes("csw-gender-pay-gap-2023"))).toBe(
    false,
  );
});

test("a region or a working pattern that is not held takes its sentence with it and nothing else", () => {
  const less = payByGroup.answer(
    changed((row) =>
      row.dimension === "working_pattern" || (row.category === "Wales" && row.grade === "SCS") ? undefined : row,
    ),
  );
  expect(less.sentences.length).toBe(evidence.sentences.length - 2);
  expect(
    evidenceWords(less).some((line) => /some medians by grade and region are suppressed or missing/.test(line)),
  ).toBe(true);
  expect(evidenceTable(less).some((line) => /region|Part-time/.test(line))).toBe(false);
});

test("as it stood in June 2023 the last year is 2022, and before the first release it is refused", () => {
  const then = payByGroup.answer(asOf(catalogue, "2023-06-01"));
  expect(evidenceWords(then)[0]).toMatch(/^Women's median civil service salary was 10\.6% below men's in March 2022/);
  expect(then.asOf).toBe("2022-03");
  refused(() => payByGroup.answer(asOf(catalogue, "2022-06-01")), "not-answerable-then", /as it stood on 1 June 2022/);
});

test("another span moves the words with it, one year has no change, and what cannot be asked is refused", () => {
  const later = payByGroup.answer(catalogue, { from: "2022-03" });
  expect(evidenceWords(later)[4]).toMatch(/^Since March 2022 the gap of median salaries narrowed by 1\.5 points/);
  const one = payByGroup.answer(catalogue, { from: "2023-03" });
  expect(evidenceWords(one).some((line) => /narrowed|Since/.test(line))).toBe(false);
  expect(one.charts.length).toBe(1);
  refused(() => payByGroup.answer(catalogue, { from: "2020-03" }), "not-held", /no figure is held for 2020-03/);
  refused(() => payByGroup.answer(catalogue, { sex: "Female" }), "unknown-option", /no option "sex"/);
});

test("few staff are said beside a spread that rests on them, and unknown grades beside the five", () => {
  const words = evidenceWords(evidence).join("\n");
  // Civil Service Statistics 2023: SCS medians of £78,250 on 15 staff and £96,060 on 120
  expect(words).toContain("18.5% below, but that is 15 staff in Northern Ireland against 120 in East of England");
  // 25,715 women and men of unknown grade; both their gaps are above the overall ones
  expect(figureValue(evidence, "headcount.unknown-grade.2023-03")).toBe(
    figureValue(evidence, "headcount.women.unknown.2023-03") + figureValue(evidence, "headcount.men.unknown.2023-03"),
  );
  for (const average of ["median", "mean"])
    expect(figureValue(evidence, `gap.${average}.unknown.2023-03`)).toBeGreaterThan(
      figureValue(evidence, `gap.${average}.all.2023-03`),
    );
  expect(words).toContain("larger than overall");
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
