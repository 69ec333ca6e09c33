import { expect, test } from "vitest";
import { meanDecomposition } from "../../src/pay/mean-decomposition.js";
import { meanDecompositionBounds } from "../../src/pay/mean-decomposition-bounds.js";
import type { PayGroup } from "../../src/pay/mean-of-groups.js";
import { near, refusal } from "../refusal.js";

const two = (low: [number, number], high: [number, number]): PayGroup[] => [
  { group: "low", headcount: low[0], mean: low[1] },
  { group: "high", headcount: high[0], mean: high[1] },
];
const start = two([100, 1000], [100, 2000]);
const end = two([50, 1200], [150, 2200]);

test("with exact headcounts the limits are those worked out by hand", () => {
  const limits = meanDecompositionBounds(start, end, { statistic: "mean", rounding: { headcount: 0, mean: 10 } });
  // Δm is 200 ± 10 in both; mix is −¼ × (1000 ∓ 5) + ¼ × (2000 ± 5)
  near(limits.pay.low, 190);
  near(limits.pay.high, 210);
  near(limits.mix.low, 247.5);
  near(limits.mix.high, 252.5);
  // interaction: −¼ × (200 ∓ 10) + ¼ × (200 ± 10)
  near(limits.interaction.low, -5);
  near(limits.interaction.high, 5);
  // the group "high": share ½, +¼; paid 2000 ± 5 against a mean of 1500 ± 5
  near(limits.groups[1]!.pay.low, 95);
  near(limits.groups[1]!.mix.high, 127.5);
});

test("exact cells leave no room at all", () => {
  const exact = { headcount: 0, mean: 0 };
  const limits = meanDecompositionBounds(start, end, { statistic: "mean", rounding: exact });
  const { pounds } = meanDecomposition(start, end, { statistic: "mean", published: [1500, 1950], rounding: exact });
  for (const part of ["pay", "mix", "interaction", "total"] as const) {
    near(limits[part].low, pounds[part], 1e-9);
    near(limits[part].high, pounds[part], 1e-9);
  }
});

test("no corner of what rounding allows lies outside, and the outermost corner lies on the limit", () => {
  const rounding = { headcount: 10, mean: 8 };
  // the shares of the two groups hardly move: the sign of their change is not sure
  const [a, b] = [two([100, 1000], [80, 2000]), two([102, 1040], [81, 2100])];
  const limits = meanDecompositionBounds(a, b, { statistic: "mean", rounding });
  const found = { pay: [] as number[], mix: [] as number[], interaction: [] as number[], total: [] as number[] };
  for (let corner = 0; corner < 2 ** 8; corner += 1) {
    const off = (bit: number, half: number): number => ((corner >> bit) & 1 ? half : -half);
    const moved = (groups: PayGroup[], from: number): PayGroup[] =>
      groups.map((g, i) => ({
        group: g.group,
        headcount: g.headcount + off(from + i, 5),
        mean: g.mean + off(from + 2 + i, 4),
      }));
    const [s, e] = [moved(a, 0), moved(b, 4)];
    const mean = (groups: PayGroup[]) =>
      groups.reduce((t, g) => t + g.headcount * g.mean, 0) / groups.reduce((t, g) => t + g.headcount, 0);
    const { pounds } = meanDecomposition(s, e, {
      statistic: "mean",
      published: [mean(s), mean(e)],
      rounding: { headcount: 0, mean: 1e-6 },
    });
    for (const part of ["pay", "mix", "interaction", "total"] as const) found[part].push(pounds[part]);
  }
  for (const part of ["pay", "mix", "interaction", "total"] as const) {
    near(Math.min(...found[part]), limits[part].low, 1e-8);
    near(Math.max(...found[part]), limits[part].high, 1e-8);
  }
});

test("medians, groups in another order and a misspelt option are refused", () => {
  const rounding = { headcount: 0, mean: 0 };
  expect(() => meanDecompositionBounds(start, end, { statistic: "median", rounding })).toThrow(
    refusal("medians-cannot-be-averaged", /medians/),
  );
  expect(() => meanDecompositionBounds(start, [...end].reverse(), { statistic: "mean", rounding })).toThrow(
    refusal("groups-differ", /same order/),
  );
  expect(() =>
    meanDecompositionBounds(start, end, { statistic: "mean", round: 5 } as unknown as { statistic: "mean" }),
  ).toThrow(refusal("unknown-option", /round/));
});
