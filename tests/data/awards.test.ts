import { expect, test } from "vitest";
import { catalogue, groupBy, numberOf, only, sumOf } from "./own-data.js";

const ranges = catalogue.dataset("pay-ranges").rows;
const remit = catalogue.dataset("pay-remit").rows.filter((row) => row.workforce === "civil service (delegated grades)");

test("every pay range has a minimum and a maximum, the minimum not above the maximum", () => {
  const sets = groupBy(ranges, (row) =>
    JSON.stringify([
      row.department,
      row.organisation,
      row.grade,
      row.location,
      row.effective_from,
      row.source,
      row.range,
    ]),
  );
  expect(sets.size).toBe(8_062);
  for (const [what, rows] of sets) {
    const [low, high] = (["minimum", "maximum"] as const).map((name) =>
      numberOf(
        only(
          rows.filter((row) => row.measure === name),
          `${what} ${name}`,
        ),
      ),
    );
    if (low! > high!) throw new Error(`${what}: ${low} to ${high}`);
  }
});

test("a grade is mapped to a standard one only where that is certain: 1,030 ranges of 8,062, none of the armed forces", () => {
  const mapped = ranges.filter((row) => row.measure === "minimum" && row.grade_standard !== "");
  expect(mapped).toHaveLength(1_030);
  expect(mapped.filter((row) => /^O[FR]/.test(row.grade))).toEqual([]);
});

test("the whole and the partial file of the Ministry of Defence can be told apart by their posts", () => {
  const posts = (source: string) =>
    sumOf(
      ranges.filter(
        (row) =>
          row.measure === "posts-fte" &&
          row.organisation === "Ministry of Defence" &&
          row.effective_from === "2013-09-30" &&
          row.source === source,
      ),
    );
  expect(Math.round(posts("organogram-triplestore"))).toBe(201_182);
  expect(Math.round(posts("organogram-2013"))).toBe(99_155);
});

test("there is a remit ceiling for every year from 2011/12 to 2026/27, never below the year's lower figure", () => {
  const ceilings = remit.filter((row) => row.measure === "headline-high");
  expect(ceilings.map((row) => row.period)).toEqual(
    Array.from({ length: 16 }, (_, i) => `${2011 + i}/${String(12 + i).padStart(2, "0")}`),
  );
  for (const low of remit.filter((row) => row.measure === "headline-low"))
    expect(numberOf(low)).toBeLessThanOrEqual(
      numberOf(
        only(
          ceilings.filter((row) => row.period === low.period),
          low.period,
        ),
      ),
    );
});

test("the ceilings are those of the guidance", () => {
  const at = (period: string) =>
    numberOf(
      only(
        remit.filter((row) => row.period === period && row.measure === "headline-high"),
        period,
      ),
    );
  expect(["2022/23", "2023/24", "2024/25", "2025/26"].map(at)).toEqual([2, 4.5, 5, 3.25]);
  expect(
    only(
      remit.filter((row) => row.period === "2026/27"),
      "2026/27",
    ).standing,
  ).toBe("secondary");
});

test("the law of a day is one value: periods of a parameter neither overlap nor follow a day late", () => {
  for (const [what, rows] of groupBy(catalogue.dataset("law").rows, (row) => `${row.topic}, ${row.parameter}`)) {
    const sorted = rows.sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1));
    sorted.slice(1).forEach((row, i) => {
      const next = new Date(Date.parse(sorted[i]!.effective_to) + 86_400_000).toISOString().slice(0, 10);
      expect(row.effective_from, what).toBe(next);
    });
  }
});

test("means by grade, weighted by staff, give back the published overall mean of 2021 to 2023", () => {
  const pay = catalogue
    .dataset("civil-service-pay")
    .rows.filter((row) => row.department === "all" && row.statistic === "mean");
  const staff = catalogue
    .dataset("civil-service-headcount")
    .rows.filter((row) => row.department === "all" && row.measure === "headcount" && row.source.startsWith("acses-"));
  const published: number[] = [];
  for (const period of ["2021-03", "2022-03", "2023-03"]) {
    let [bill, people] = [0, 0];
    for (const grade of ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS", "unknown"]) {
      const mean = numberOf(
        only(
          pay.filter((row) => row.period === period && row.grade === grade),
          `${period} ${grade} mean`,
        ),
      );
      const count = numberOf(
        only(
          staff.filter((row) => row.period === period && row.grade === grade),
          `${period} ${grade} staff`,
        ),
      );
      bill += mean * count;
      people += count;
    }
    const overall = numberOf(
      only(
        pay.filter((row) => row.period === period && row.grade === "all"),
        period,
      ),
    );
    published.push(overall);
    // each mean is rounded to 10, so the weighted mean of them is within 5, and the published one within 5 of the true one
    expect(Math.abs(bill / people - overall), period).toBeLessThanOrEqual(10);
  }
  expect([published[0], published[2]]).toEqual([33_720, 36_120]);
});

test("a median of a group of grades lies between the medians of its parts, where all three are published", () => {
  const medians = catalogue.dataset("civil-service-pay").rows.filter((row) => row.statistic === "median");
  const PAIRS = [
    ["AA/AO", "AA", "AO"],
    ["SEO/HEO", "SEO", "HEO"],
    ["G6/G7", "G6", "G7"],
  ] as const;
  let compared = 0;
  for (const [what, rows] of groupBy(medians, (row) =>
    JSON.stringify([row.period, row.source, row.department_level, row.department]),
  )) {
    const at = new Map(rows.map((row) => [row.grade as string, numberOf(row)]));
    for (const [whole, one, other] of PAIRS) {
      const [w, a, b] = [at.get(whole), at.get(one), at.get(other)];
      if (w === undefined || a === undefined || b === undefined) continue;
      compared += 1;
      if (w < Math.min(a, b) || w > Math.max(a, b)) throw new Error(`${what}: ${whole} ${w} outside ${a} and ${b}`);
    }
  }
  expect(compared).toBeGreaterThan(100);
});

test("the theme of the People Survey is the mean of its three questions, for the mean over civil servants", () => {
  const rows = catalogue.dataset("people-survey-pay").rows.filter((row) => row.statistic === "mean_civil_servants");
  let compared = 0;
  for (const [year, own] of groupBy(rows, (row) => row.period)) {
    const at = (measure: string) => own.find((row) => row.measure === measure);
    const theme = at("pb_ts");
    const questions = ["B35", "B36", "B37"].flatMap((measure) => at(measure) ?? []);
    if (theme === undefined || questions.length < 3) continue;
    compared += 1;
    expect(Math.abs(sumOf(questions) / 3 - numberOf(theme)), year).toBeLessThanOrEqual(0.05);
  }
  expect(compared).toBe(16);
});

test("OBR growth of RPI falls to that of CPIH in 2030/31, when RPI takes its methods", () => {
  const rows = catalogue
    .dataset("forecasts")
    .rows.filter((row) => row.release === "2026-03" && row.period === "2030/31");
  const at = (series: string) =>
    numberOf(
      only(
        rows.filter((row) => row.series === series),
        series,
      ),
    );
  expect(at("rpi_growth").toFixed(1)).toBe("2.1");
  expect(at("cpih_growth").toFixed(1)).toBe("2.1");
});
