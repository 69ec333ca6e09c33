import { expect, test } from "vitest";
import { meanDecomposition } from "../../src/pay/mean-decomposition.js";
import type { PayGroup } from "../../src/pay/mean-of-groups.js";
import { dataRows } from "../data-rows.js";
import { near, refusal } from "../refusal.js";

const exact = { headcount: 0, mean: 0 };
const two = (low: [number, number], high: [number, number]): PayGroup[] => [
  { group: "low", headcount: low[0], mean: low[1] },
  { group: "high", headcount: high[0], mean: high[1] },
];

test("pay, mix and interaction by hand", () => {
  // shares ½, ½ → ¼, ¾; means 10, 20 → 12, 22: from 15 to 19.5
  const found = meanDecomposition(two([1, 10], [1, 20]), two([1, 12], [3, 22]), {
    statistic: "mean",
    published: [15, 19.5],
    rounding: exact,
  });
  near(found.pounds.pay, 2); // ½ × 2 + ½ × 2
  near(found.pounds.mix, 2.5); // −¼ × 10 + ¼ × 20
  near(found.pounds.interaction, 0); // −¼ × 2 + ¼ × 2
  near(found.pounds.total, 4.5);
  near(found.percent.mix, 100 / 6);
});

test("the parts always add up to the whole, in pounds, per cent and by group", () => {
  for (const k of [1, 2, 5, 11]) {
    const [start, end] = [two([k, 10 + k], [7, 31]), two([13, 12], [k * k, 37 - k])];
    const mean = (groups: PayGroup[]) =>
      groups.reduce((t, g) => t + g.headcount * g.mean, 0) / groups.reduce((t, g) => t + g.headcount, 0);
    const published = [mean(start), mean(end)] as const;
    const { pounds, percent, groups } = meanDecomposition(start, end, {
      statistic: "mean",
      published,
      rounding: exact,
    });
    near(pounds.pay + pounds.mix + pounds.interaction, published[1] - published[0], 1e-10);
    near(percent.pay + percent.mix + percent.interaction, percent.total, 1e-10);
    near(
      groups.reduce((t, g) => t + g.mix, 0),
      pounds.mix,
      1e-10,
    );
  }
});

const GRADES = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS", "unknown"];
function official(year: string): PayGroup[] {
  const cell = (resource: string, grade: string, more: (row: Record<string, string>) => boolean): number => {
    const found = dataRows(resource).filter(
      (row) => row.period === `${year}-03` && row.grade === grade && row.department === "all" && more(row),
    );
    expect(found, `${resource} ${year} ${grade}`).toHaveLength(1);
    return Number(found[0]!.value);
  };
  return GRADES.map((group) => ({
    group,
    headcount: cell("civil-service-headcount", group, (r) => r.measure === "headcount" && /acses/.test(r.source!)),
    mean: cell("civil-service-pay", group, (r) => r.statistic === "mean"),
  }));
}

test("2021 to 2023: 4.74 pay (£1,599), 2.43 mix (£819), −0.06 interaction (−£19), reconciled with 33,720 and 36,120 (known answers)", () => {
  const found = meanDecomposition(official("2021"), official("2023"), { statistic: "mean", published: [33720, 36120] });
  expect(Object.values(found.percent).map((x) => x.toFixed(2))).toEqual(["4.74", "2.43", "-0.06", "7.11"]);
  expect(Object.values(found.pounds).map(Math.round)).toEqual([1599, 819, -19, 2399]);
  // the published means, rounded to 10, differ by 7.12%: within what rounding allows the groups' 7.11%
  expect(((36120 / 33720 - 1) * 100).toFixed(2)).toBe("7.12");
});

test("without the unknown grade it does not reconcile, and is refused before anything is shown", () => {
  const known = (year: string) => official(year).filter(({ group }) => group !== "unknown");
  const options = { statistic: "mean", published: [33720, 36120] } as const;
  expect(() => meanDecomposition(known("2021"), known("2023"), options)).toThrow(
    refusal("does-not-reconcile", /at the start do not give the published mean/),
  );
});

test("groups that differ at the two ends, and medians, are refused", () => {
  const groups = two([1, 10], [1, 20]);
  const other = groups.map((group, i) => (i === 0 ? { ...group, group: "other" } : group));
  expect(() => meanDecomposition(groups, other, { statistic: "mean", published: [15, 15], rounding: exact })).toThrow(
    refusal("groups-differ", /low is there at one end only/),
  );
  expect(() => meanDecomposition(groups, groups, { statistic: "median", published: [15, 15] })).toThrow(
    refusal("medians-cannot-be-averaged", /medians/),
  );
});
