import { expect, test } from "vitest";
import type { CivilServiceHeadcountRow } from "../../src/catalogue/rows/civil-service.js";
import { catalogue, groupBy, numberOf, only, sumOf } from "./own-data.js";

const headcount = catalogue.dataset("civil-service-headcount").rows;
const FIVE = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS", "unknown"];
const EIGHT = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS", "unknown"];
const PAIRS = [
  ["AA/AO", "AA", "AO"],
  ["SEO/HEO", "SEO", "HEO"],
  ["G6/G7", "G6", "G7"],
] as const;

/** The cells of one body, source, year and measure, by grade. */
const bodies = groupBy(headcount, (row) =>
  JSON.stringify([row.source, row.period, row.department_level, row.parent_department, row.department, row.measure]),
);
const byGrade = (rows: readonly CivilServiceHeadcountRow[]) =>
  new Map(rows.map((row) => [row.grade as string, numberOf(row)]));

interface Sum {
  readonly what: string;
  readonly difference: number;
}

/** Total less its parts, wherever a source gives both; `parts` must be complete but for suppressed cells. */
function sums(source: RegExp, grades: readonly string[], needs: readonly string[]): Sum[] {
  return [...bodies].flatMap(([what, rows]) => {
    if (!source.test(rows[0]!.source)) return [];
    const cells = byGrade(rows);
    if (!cells.has("all") || !needs.every((grade) => cells.has(grade))) return [];
    const parts = grades.flatMap((grade) => cells.get(grade) ?? []);
    return [{ what, difference: cells.get("all")! - parts.reduce((a, b) => a + b, 0) }];
  });
}

// Every figure of the annual survey is rounded to 5, so n parts and a total may differ by 2.5 (n + 1), and a cell of
// fewer than 5 is absent. In practice no sum is off by more than 10.
const ROUNDED = 10;

test("grades add up to their total in every body of every annual survey, 2021 to 2023", () => {
  const five = sums(/^acses-browser-202[123]$/, FIVE, ["SEO/HEO"]);
  expect(five.length).toBeGreaterThan(800);
  expect(five.filter((sum) => Math.abs(sum.difference) > ROUNDED)).toEqual([]);
  for (const year of [2021, 2022, 2023]) expect(five.some((sum) => sum.what.includes(`-${year}`))).toBe(true);
});

test("the eight grades add up to the same total, where a source gives them", () => {
  const eight = sums(/^acses-browser-202[123]$/, EIGHT, ["HEO", "SEO"]);
  expect(eight.length).toBeGreaterThan(200);
  expect(eight.filter((sum) => Math.abs(sum.difference) > ROUNDED)).toEqual([]);
});

test("each pair of grades adds up to its group: AA and AO, HEO and SEO, G7 and G6", () => {
  let pairs = 0;
  for (const [what, rows] of bodies) {
    const cells = byGrade(rows);
    for (const [whole, one, other] of PAIRS) {
      const parts = [cells.get(whole), cells.get(one), cells.get(other)];
      if (parts.some((part) => part === undefined)) continue;
      pairs += 1;
      const difference = Math.abs(parts[0]! - parts[1]! - parts[2]!);
      if (difference > ROUNDED) throw new Error(`${what}: ${whole} ${parts.join(" ")}`);
    }
  }
  expect(pairs).toBeGreaterThan(500);
});

/** Sources whose lists of bodies are complete, how far rounding may carry their sum, and at which levels. */
const COMPLETE: readonly [source: RegExp, level: string, tolerance: number, why: string][] = [
  [
    /^acses-browser-202[123]$/,
    "parent_department",
    25,
    "38 or 39 departments, each rounded to 5; SCS cells under 5 are absent",
  ],
  [
    /^acses-browser-202[123]$/,
    "organisation",
    80,
    "110 organisations, each rounded to 5; about 35 have an SCS cell too small to be given",
  ],
  [/^ons-pse-20(1[2-9]|2[0-3])q1$/, "organisation", 110, "some 105 bodies, each rounded to 10"],
  [/^ons-pse-202[45]q1$/, "organisation", 25, "some 110 bodies, each rounded to 5"],
];

for (const [source, level, tolerance, why] of COMPLETE)
  test(`bodies at level ${level} of ${source.source} add up to the service in every year and grade, within ${tolerance}: ${why}`, () => {
    const own = headcount.filter((row) => source.test(row.source));
    const totals = own.filter((row) => row.department_level === "all");
    const parts = groupBy(
      own.filter((row) => row.department_level === level),
      (row) => `${row.source} ${row.grade} ${row.measure}`,
    );
    let compared = 0;
    for (const total of totals) {
      const rows = parts.get(`${total.source} ${total.grade} ${total.measure}`);
      if (rows === undefined) continue;
      compared += 1;
      const difference = numberOf(total) - sumOf(rows);
      if (Math.abs(difference) > tolerance)
        throw new Error(`${total.source} ${total.grade} ${total.measure}: off by ${difference}`);
    }
    expect(compared).toBeGreaterThanOrEqual(4);
  });

test("adding two levels counts everybody twice: the trap the levels are kept apart for", () => {
  const of = (level: string) =>
    sumOf(
      headcount.filter(
        (row) =>
          row.source === "acses-browser-2023" &&
          row.grade === "all" &&
          row.measure === "headcount" &&
          row.department_level === level,
      ),
    );
  expect(of("organisation") + of("parent_department")).toBeGreaterThan(2 * 519_780 - 100);
});

test("one headcount, up to three sources: they differ by 5 to 1,020, but for census staff in 2021 and the first estimate of 2016", () => {
  const totals = headcount.filter(
    (row) => row.department_level === "all" && row.grade === "all" && row.measure === "headcount",
  );
  const differences = new Map(
    [...groupBy(totals, (row) => row.period)].flatMap(([period, rows]) => {
      if (rows.length < 2) return [];
      return [[period, Math.abs(numberOf(rows[0]!) - numberOf(rows[1]!))] as const];
    }),
  );
  expect(differences.size).toBe(12);
  expect(differences.get("2021-03")).toBe(20_210);
  expect(differences.get("2016-03")).toBe(6_147);
  for (const [period, difference] of differences)
    if (period !== "2021-03" && period !== "2016-03") expect(difference <= 1_020 && difference >= 5, period).toBe(true);
});

test("full-time equivalents never exceed people in the annual and quarterly surveys, but for rounding", () => {
  const cells = groupBy(headcount, (row) =>
    JSON.stringify([row.source, row.department_level, row.parent_department, row.department, row.grade]),
  );
  const above = [...cells].filter(([, rows]) => {
    const [people, fte] = ["headcount", "fte"].map((measure) => rows.find((row) => row.measure === measure));
    return people !== undefined && fte !== undefined && numberOf(fte) > numberOf(people) + 5;
  });
  expect(above.map(([what]) => what)).toEqual([]);
});

test("the 2025 extract covers part of the service, has EO for no body, and no grade exceeds its total", () => {
  const own = [...bodies.values()].filter((rows) => rows[0]!.source === "css2025-t20");
  for (const rows of own) {
    const cells = byGrade(rows);
    expect(cells.has("EO")).toBe(false);
    const total = cells.get("all");
    if (total !== undefined) for (const value of cells.values()) expect(value).toBeLessThanOrEqual(total);
  }
  const departments = own.filter(
    (rows) => rows[0]!.department_level === "parent_department" && rows[0]!.measure === "headcount",
  );
  const organisations = own.filter(
    (rows) => rows[0]!.department_level === "organisation" && rows[0]!.measure === "headcount",
  );
  expect([departments.length, organisations.length]).toEqual([31, 77]);
});

test("staff by sex, age and region add up to the service in every grade and year, within 15", () => {
  const groups = catalogue.dataset("civil-service-pay-by-group").rows.filter((row) => row.measure === "headcount");
  const totals = groupBy(
    headcount.filter((row) => row.department_level === "all" && row.measure === "headcount"),
    (row) => `${row.source} ${row.grade}`,
  );
  const sets = groupBy(groups, (row) => `${row.source} ${row.grade} ${row.dimension}`);
  // 3 years × (5 grades, unknown, all) × 3 dimensions
  expect(sets.size).toBe(63);
  for (const [what, rows] of sets) {
    const total = only(totals.get(`${rows[0]!.source} ${rows[0]!.grade}`) ?? [], what);
    // 15: men and women alone, all grades, 2022 and 2023: staff whose sex is not known are too few to be given
    if (Math.abs(numberOf(total) - sumOf(rows)) > 15)
      throw new Error(`${what}: ${sumOf(rows)} against ${numberOf(total)}`);
  }
});

test("salary bands add up: 2021 to the service; 2012 to the survey, and core departments never to more than the service", () => {
  const bands = catalogue.dataset("civil-service-salary-bands").rows;
  const of = (period: string, sex: string, inAll: boolean) =>
    bands.filter((row) => row.period === period && row.sex === sex && (row.department === "all") === inAll);
  expect(Math.abs(sumOf(of("2021-03", "all", true)) - 484_880)).toBeLessThanOrEqual(10);
  // 462,870 have a salary and a sex, of 463,812 in the survey (ons-css-2012)
  const both = sumOf(of("2012-03", "Female", true)) + sumOf(of("2012-03", "Male", true));
  expect(both).toBe(462_870);
  for (const sex of ["Female", "Male"])
    for (const total of of("2012-03", sex, true)) {
      const parts = of("2012-03", sex, false).filter((row) => row.band === total.band);
      expect(sumOf(parts), `${sex} ${total.band}`).toBeLessThan(numberOf(total));
    }
});

test("salary bands of one table neither overlap nor leave a hole", () => {
  const bands = catalogue.dataset("civil-service-salary-bands").rows.filter((row) => row.department === "all");
  for (const [what, rows] of groupBy(bands, (row) => `${row.period} ${row.sex}`)) {
    const known = rows.filter((row) => row.band_min !== undefined).sort((a, b) => a.band_min! - b.band_min!);
    expect(known.length, what).toBeGreaterThan(5);
    known.slice(1).forEach((row, i) => {
      expect(row.band_min, `${what} ${row.band}`).toBe(known[i]!.band_max! + 1);
    });
    expect(known.at(-1)!.band_max, what).toBeUndefined();
  }
});
