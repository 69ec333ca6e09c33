import { expect, test } from "vitest";
import type { ResourceId } from "../../src/catalogue/rows/index.js";
import type { GapsRow, SeriesBreaksRow } from "../../src/catalogue/rows/references.js";
import { monthCount, parsePeriod } from "../../src/core/period.js";
import { catalogue } from "./own-data.js";

const breaks = catalogue.dataset("series-breaks").rows;
const gaps = catalogue.dataset("gaps").rows;
type Loose = Readonly<Record<string, unknown>>;
const rowsOf = (resource: string): readonly Loose[] =>
  catalogue.dataset(resource as ResourceId).rows as unknown as readonly Loose[];

/** Whether one of the alternatives of a rule (`a|b`, `ons-pse-*`, `*`) is what a cell says. */
function matches(rule: string, cell: unknown): boolean {
  return rule.split("|").some((word) => {
    if (!word.includes("*")) return word === String(cell);
    return new RegExp(
      `^${word
        .split("*")
        .map((part) => part.replaceAll(/[.()]/g, "\\$&"))
        .join(".*")}$`,
    ).test(String(cell));
  });
}

for (const [name, rules] of [
  ["series-breaks", breaks],
  ["gaps", gaps],
] as const)
  test(`every line of ${name}.csv is of a resource that exists and selects by a column it has`, () => {
    for (const rule of rules as readonly (SeriesBreaksRow | GapsRow)[]) {
      expect(catalogue.ids, rule.id).toContain(rule.resource);
      if (rule.field !== "") expect(Object.keys(rowsOf(rule.resource)[0]!), rule.id).toContain(rule.field);
      expect(rule.equals !== "" && rule.field === "", rule.id).toBe(false);
    }
  });

test("what a break selects is in the data, word by word", () => {
  for (const rule of breaks) {
    if (rule.field === "" || rule.equals === "") continue;
    for (const word of rule.equals.split("|"))
      expect(
        rowsOf(rule.resource).some((row) => matches(word, row[rule.field])),
        `${rule.id}: ${word}`,
      ).toBe(true);
  }
});

test("the breaks that the method names are there, with what they allow", () => {
  const has = (resource: string, comparison: string, words: RegExp) =>
    breaks.some(
      (row) => row.resource === resource && row.comparison === comparison && words.test(`${row.title} ${row.what}`),
    );
  expect(has("union-density", "with-note", /reweight/i)).toBe(true);
  expect(has("union-density", "no", /survey and administrative/i)).toBe(true);
  expect(has("prices", "no", /reference/i)).toBe(true);
  expect(has("average-weekly-earnings", "no", /release/i)).toBe(true);
  expect(has("civil-service-headcount", "no", /census/i)).toBe(true);
  expect(has("union-membership", "no", /PCS/)).toBe(true);
  expect(has("labour-disputes", "no", /ISIC/)).toBe(true);
});

test("a break in time says when", () => {
  for (const row of breaks) if (row.kind === "in-time") expect(row.from, row.id).not.toBe("");
});

const month = (time: string): number => monthCount(time.length === 10 ? time.slice(0, 7) : time);
const endMonth = (time: string): number =>
  time.length === 10 ? month(time) : monthCount(time) + parsePeriod(time).length - 1;

test("a gap that begins after the last row really is one: nothing of what it selects is later", () => {
  let checked = 0;
  for (const gap of gaps) {
    if (gap.to !== "" || gap.from === "" || gap.field === "") continue;
    const own = rowsOf(gap.resource).filter((row) => matches(gap.equals, row[gap.field]));
    if (own.length === 0 || typeof own[0]!.period !== "string") continue;
    checked += 1;
    for (const row of own) expect(month(String(row.period)), gap.id).toBeLessThan(month(gap.from));
    expect(
      own.some((row) => endMonth(String(row.period)) >= month(gap.from) - 12),
      gap.id,
    ).toBe(true);
  }
  expect(checked).toBeGreaterThanOrEqual(6);
});

test("medians by grade for the whole service are held for 2020 to 2023 and are gaps before, with the file that would fill them", () => {
  const held = catalogue
    .dataset("civil-service-pay")
    .rows.filter((row) => row.department === "all" && row.statistic === "median" && row.standing !== "secondary");
  for (const grade of ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS"])
    expect(
      held
        .filter((row) => row.grade === grade)
        .map((row) => row.period)
        .sort(),
      grade,
    ).toEqual(["2020-03", "2021-03", "2022-03", "2023-03"]);
  const before = catalogue.gaps("civil-service-pay").filter((gap) => gap.field === "grade" && gap.from < "2020");
  expect(before.length).toBeGreaterThan(0);
  for (const gap of before) expect(gap.official_file, gap.id).toMatch(/Civil Service Statistics/);
});

test("every gap says why, and names an official file or that none can fill it", () => {
  for (const gap of gaps) {
    expect(gap.reason, gap.id).not.toBe("");
    if (gap.official_file === "") expect(gap.note, gap.id).not.toBe("");
  }
});

test("every measure has a grid with one chosen combination, which is itself in the grid", () => {
  const measures = new Set(catalogue.dataset("grid").rows.map((row) => row.measure));
  expect(measures.size).toBeGreaterThan(6);
  for (const measure of measures) {
    const grid = catalogue.grid(measure);
    expect(grid.combinations, measure).toContainEqual(grid.chosen);
    expect(grid.combinations.length, measure).toBeGreaterThan(1);
    expect(new Set(grid.combinations.map((one) => JSON.stringify(one))).size).toBe(grid.combinations.length);
  }
});

test("every base of the grid is a period, and pay findings offer CPI, CPIH and RPI", () => {
  for (const row of catalogue.dataset("grid").rows) if (row.choice === "base") parsePeriod(row.option, row.measure);
  for (const measure of ["real-pay-median", "grades-real-pay", "lost-pay", "remit-against-prices", "sector-earnings"])
    expect(catalogue.grid(measure).options.index, measure).toEqual(["cpi", "cpih", "rpi"]);
});
