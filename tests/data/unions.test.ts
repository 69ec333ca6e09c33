import { expect, test } from "vitest";
import type { BallotsRow, DensitySeries } from "../../src/catalogue/rows/unions.js";
import { catalogue, groupBy, numberOf, only, sumOf } from "./own-data.js";

const density = catalogue.dataset("union-density").rows;
const members = density.filter((row) => row.measure === "members-thousand");
const ballots = catalogue.dataset("ballots").rows;

/** Where members of the parts do not add up to all members, and why. */
const NOT_ADDING: Readonly<Record<string, readonly [difference: number, why: string]>> = {
  "bulletin sector 2021-Q4": [-20, "public sector members are rounded to 100,000"],
  "bulletin sector 2022-Q4": [10, "all figures are rounded to 10,000"],
};

test("members in the public and private sector, and women and men, add up to all members in every bulletin", () => {
  const all = groupBy(
    members.filter((row) => row.dimension === "all"),
    (row) => `${row.series} ${row.period}`,
  );
  const sets = groupBy(
    members.filter((row) => row.dimension === "sector" || row.dimension === "sex"),
    (row) => `${row.series} ${row.dimension} ${row.period}`,
  );
  const complete = [...sets].filter(([, rows]) => rows.length === 2);
  // six bulletins by sector, two by sex
  expect(complete.length).toBe(8);
  for (const [what, rows] of complete) {
    const total = only(all.get(`${rows[0]!.series} ${rows[0]!.period}`) ?? [], what);
    expect(numberOf(total) - sumOf(rows), what).toBe(NOT_ADDING[what]?.[0] ?? 0);
  }
  for (const what of Object.keys(NOT_ADDING)) expect(sets.has(what)).toBe(true);
});

test("a part never has more members than the whole", () => {
  const all = groupBy(
    members.filter((row) => row.dimension === "all"),
    (row) => `${row.series} ${row.period}`,
  );
  for (const row of members)
    for (const total of all.get(`${row.series} ${row.period}`) ?? [])
      expect(numberOf(row), `${row.category} ${row.period}`).toBeLessThanOrEqual(numberOf(total));
});

test("density is a percentage, and that of all employees lies between those of its two sectors", () => {
  const rates = density.filter((row) => row.measure === "density");
  for (const row of rates) expect(numberOf(row) > 0 && numberOf(row) <= 100, row.category).toBe(true);
  const all = groupBy(
    rates.filter((row) => row.dimension === "all"),
    (row) => `${row.series} ${row.period}`,
  );
  let compared = 0;
  for (const [what, rows] of groupBy(
    rates.filter((row) => row.dimension === "sector"),
    (row) => `${row.series} ${row.period}`,
  )) {
    const total = all.get(what);
    if (rows.length !== 2 || total?.length !== 1) continue;
    const [low, high] = rows.map(numberOf).sort((a, b) => a - b);
    compared += 1;
    expect(numberOf(total[0]!) > low! && numberOf(total[0]!) < high!, what).toBe(true);
  }
  expect(compared).toBeGreaterThan(20);
});

test("density of all employees is what the bulletins printed", () => {
  const at = (series: DensitySeries, period: string) =>
    numberOf(
      only(
        density.filter(
          (row) =>
            row.series === series && row.dimension === "all" && row.measure === "density" && row.period === period,
        ),
        `${series} ${period}`,
      ),
    );
  expect(at("bulletin", "2018-Q4")).toBe(23.4);
  expect(at("bulletin", "2019-Q4")).toBe(23.5);
  expect(at("bulletin", "2020-Q4")).toBe(23.7);
  expect(at("oecd_survey", "2016-Q4")).toBe(23.5);
});

test("the six series are kept apart: survey density is dated in the fourth quarter, administrative density by the year", () => {
  for (const row of density) {
    const survey = ["lfs_survey", "oecd_survey", "bulletin"].includes(row.series);
    expect(row.period.endsWith("-Q4"), `${row.series} ${row.period}`).toBe(survey);
  }
  expect(new Set(density.map((row) => row.series)).size).toBe(6);
});

test("cells that contradict their own totals are flagged and are never of sex, sector or industry", () => {
  const unusable = density.filter((row) => row.flag === "unusable");
  const has = (dimension: string, period: string) =>
    unusable.some((row) => row.dimension === dimension && row.period === period);
  expect(
    has("working_pattern", "2013-Q4") && has("workplace_size", "2015-Q4") && has("country_of_birth", "2013-Q4"),
  ).toBe(true);
  expect(unusable.filter((row) => ["all", "sex", "sector", "industry"].includes(row.dimension))).toEqual([]);
});

const measures = (rows: readonly BallotsRow[]) => new Map(rows.map((row) => [row.measure as string, numberOf(row)]));

test("employers that met the threshold and those that did not add up to those balloted, where all three are known", () => {
  for (const [ballot, rows] of groupBy(ballots, (row) => row.ballot)) {
    const of = measures(rows);
    const [balloted, met, not] = ["employers-balloted", "employers-met", "employers-not-met"].map((name) =>
      of.get(name),
    );
    if (balloted !== undefined && met !== undefined) expect(met, ballot).toBeLessThanOrEqual(balloted);
    if (balloted !== undefined && met !== undefined && not !== undefined) expect(met + not, ballot).toBe(balloted);
  }
});

test("whether a single ballot met 50% agrees with its turnout, where both are given", () => {
  let compared = 0;
  for (const [ballot, rows] of groupBy(ballots, (row) => row.ballot)) {
    const turnout = measures(rows).get("turnout");
    const said = rows[0]!.threshold_50_met;
    if (rows[0]!.coverage !== "single-ballot" || said === "" || turnout === undefined) continue;
    compared += 1;
    expect(turnout >= 50 ? "yes" : "no", ballot).toBe(said);
  }
  expect(compared).toBe(5);
});

test("the July 2018 ballot is as its report gives it", () => {
  // 142,673 entitled, turnout stated 41.6%, 50,726 yes of 59,254 valid votes: 85.6%
  const of = measures(ballots.filter((row) => row.ballot === "pcs-2018-07-23"));
  expect(Object.fromEntries(of)).toEqual({ eligible: 142_673, turnout: 41.6, "yes-share": 85.6 });
  expect(((50_726 / 59_254) * 100).toFixed(1)).toBe("85.6");
});

test("industries never add up to more stoppages, workers or days than all industries together", () => {
  const disputes = catalogue.dataset("labour-disputes").rows;
  let compared = 0;
  for (const [what, rows] of groupBy(disputes, (row) => `${row.period} ${row.measure}`)) {
    const total = rows.find((row) => row.industry === "all industries");
    const parts = rows.filter((row) => row.industry !== "all industries");
    if (parts.length === 0) continue;
    compared += 1;
    expect(parts, what).toHaveLength(4);
    // the four industries held are part of the whole; each is rounded to 100 workers or days
    expect(sumOf(parts), what).toBeLessThanOrEqual(numberOf(total!));
  }
  // 26 years × 3 measures, less the days of 2011
  expect(compared).toBe(77);
});

test("industries carry ISIC 3 codes to 2008 and ISIC 4 from 2009", () => {
  for (const row of catalogue.dataset("labour-disputes").rows)
    expect(row.classification).toBe(row.industry === "all industries" ? "" : row.period < "2009" ? "ISIC3" : "ISIC4");
});

test("the Certification Officer's totals are not those ICTWSS files a year later", () => {
  const membership = catalogue.dataset("union-membership").rows;
  const at = (start: string, period: string) =>
    numberOf(
      only(
        membership.filter((row) => row.union.startsWith(start) && row.period === period),
        `${start} ${period}`,
      ),
    );
  expect(at("All unions (Certification Officer", "2014")).toBe(6_948_725);
  expect(at("All unions, United Kingdom", "2015")).toBe(6_948_725);
});

test.each([
  ["all", "all employees", "2017-Q4", [23.2, 23.3]],
  ["all", "all employees", "2018-Q4", [23.4]],
  ["sector", "public", "2017-Q4", [51.8, 51.9]],
  ["sector", "public", "2018-Q4", [52.5]],
  ["sector", "private", "2018-Q4", [13.2]],
] as const)("density %s, %s, %s is a figure its bulletins printed", (dimension, category, period, printed) => {
  // BEIS, Trade union membership 2018: statistical bulletin, and for 2017 the first release too
  const held = density.filter(
    (row) =>
      row.measure === "density" &&
      row.dimension === dimension &&
      row.category === category &&
      row.period === period &&
      ["bulletin", "lfs_survey"].includes(row.series),
  );
  expect(held.length).toBeGreaterThan(0);
  for (const row of held) expect(printed).toContain(numberOf(row));
});
