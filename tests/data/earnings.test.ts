import { expect, test } from "vitest";
import { release, releasesOf } from "../../src/catalogue/release.js";
import { seriesOf } from "../../src/catalogue/series.js";
import { addMonths } from "../../src/core/period.js";
import { Problem } from "../../src/core/problem.js";
import { catalogue, groupBy, numberOf, only } from "./own-data.js";

const awe = catalogue.dataset("average-weekly-earnings");

test("average weekly earnings stand in two releases, and no series of two can be made", () => {
  expect(releasesOf(awe.rows)).toEqual(["2025-06-10", "2026-04-21"]);
  const regular = awe.rows.filter((row) => row.sector === "public_excl_financial" && row.measure === "regular_pay");
  let code = "";
  try {
    seriesOf("regular pay", regular);
  } catch (error) {
    if (error instanceof Problem) code = error.code;
  }
  expect(code).toBe("mixed-releases");
});

test("each release has every month of all twenty series from January 2000", () => {
  for (const [id, last, months] of [
    ["2025-06-10", "2025-04", 304],
    ["2026-04-21", "2026-02", 314],
  ] as const) {
    const series = groupBy(release(awe, id).rows, (row) => `${row.measure} ${row.sector}`);
    expect(series.size).toBe(20);
    for (const [name, rows] of series) {
      const own = seriesOf(name, rows);
      expect([own[0]?.period, own.at(-1)?.period, own.length], name).toEqual(["2000-01", last, months]);
      own.forEach((row, i) => {
        expect(row.period).toBe(addMonths("2000-01", i));
      });
    }
  }
});

test("the newest month of each release is provisional, and no other", () => {
  for (const row of awe.rows)
    expect(row.status === "provisional", `${row.release} ${row.period}`).toBe(
      row.period === (row.release === "2025-06-10" ? "2025-04" : "2026-02"),
    );
});

test("series in real terms are marked as in constant prices, so that none is deflated twice", () => {
  for (const row of awe.rows) expect(row.prices === "constant").toBe(row.measure.endsWith("_real_terms"));
});

test("published growth on a year earlier is that of the published levels, to the rounding of both", () => {
  const levels = new Map(
    release(awe, "2026-04-21").rows.map((row) => [`${row.measure} ${row.sector} ${row.period}`, numberOf(row)]),
  );
  const growth = catalogue.dataset("average-weekly-earnings-growth").rows.filter((row) => row.basis === "single_month");
  let compared = 0;
  for (const row of growth) {
    const now = levels.get(`${row.measure} ${row.sector} ${row.period}`);
    const then = levels.get(`${row.measure} ${row.sector} ${addMonths(row.period, -12)}`);
    if (now === undefined || then === undefined) continue;
    compared += 1;
    // levels are rounded to a pound: ½ (1/then + now/then²) either way; the rate itself to 0.1
    const slack = 50 * (1 / then + now / then ** 2) + 0.051;
    const difference = Math.abs((now / then - 1) * 100 - numberOf(row));
    if (difference > slack) throw new Error(`${row.measure} ${row.sector} ${row.period}: off by ${difference}`);
  }
  expect(compared).toBeGreaterThan(2_000);
});

/** Oddities that SOURCES.md counts and that are as published. */
test("each sector is adjusted by itself: total pay lies outside private and public in 13 months of 314", () => {
  const at = new Map(
    release(awe, "2026-04-21").rows.map((row) => [`${row.measure} ${row.sector} ${row.period}`, numberOf(row)]),
  );
  const months = [...new Set(release(awe, "2026-04-21").rows.map((row) => row.period))];
  const outside = months.filter((month) => {
    const [whole, one, other] = ["whole_economy", "private", "public"].map(
      (sector) => at.get(`total_pay ${sector} ${month}`)!,
    );
    return whole! < Math.min(one!, other!) || whole! > Math.max(one!, other!);
  });
  expect(outside).toHaveLength(13);
  expect(outside).toContain("2009-01");
});

test("percentiles of a distribution never cross: p10 to p90 rise with the median between them", () => {
  const ORDER = ["p10", "p20", "p25", "p30", "p40", "median", "p60", "p70", "p75", "p80", "p90"];
  for (const id of ["ashe", "ashe-industry", "ashe-occupation", "ashe-region"] as const) {
    const rows = catalogue.dataset(id).rows;
    const sets = groupBy(rows, (row) => {
      const { value, statistic, ...about } = row;
      return JSON.stringify(about);
    });
    for (const [what, own] of sets) {
      const values = ORDER.flatMap((name) => own.filter((row) => row.statistic === name).map(numberOf));
      values.slice(1).forEach((value, i) => {
        if (value < values[i]!) throw new Error(`${id} ${what}: ${values.join(" ")}`);
      });
    }
  }
});

test("annual pay is dated by the financial year ended, everything else by April", () => {
  for (const row of catalogue.dataset("ashe").rows)
    expect(/^\d{4}\/\d\d$/.test(row.period), row.period).toBe(row.measure === "annual_gross");
});

test("the 2025 table has no median of all employees that a third party made as a midpoint", () => {
  const hourly = catalogue
    .dataset("ashe")
    .rows.filter(
      (row) =>
        row.period === "2025-04" && row.measure === "hourly_excl_overtime" && row.sex === "all" && row.sector !== "all",
    );
  expect(hourly).toEqual([]);
});

test("the low-paid share of 2023 stands in two editions, 8.9 first and 9.8 revised", () => {
  const rows = catalogue
    .dataset("low-pay")
    .rows.filter((row) => row.period === "2023-04" && row.measure.startsWith("share_low_paid"));
  const first = only(
    rows.filter((row) => row.status === "provisional"),
    "first",
  );
  expect(numberOf(first)).toBe(8.9);
  expect(rows.map(numberOf).sort((a, b) => a - b)).toEqual([8.9, 9.8]);
});
