import { expect, test } from "vitest";
import type { MinimumWageBand } from "../../src/catalogue/rows/prices.js";
import { catalogue, groupBy, numberOf } from "./own-data.js";

const rows = catalogue.dataset("minimum-wage").rows;
const of = (band: MinimumWageBand) =>
  rows.filter((row) => row.band === band).sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1));
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

test("the National Living Wage has the enacted rate of every April from 2016", () => {
  // GOV.UK, National Minimum Wage and National Living Wage rates
  const enacted = [7.2, 7.5, 7.83, 8.21, 8.72, 8.91, 9.5, 10.42, 11.44, 12.21, 12.71];
  expect(of("nlw").map((row) => [row.effective_from, numberOf(row)])).toEqual(
    enacted.map((rate, i) => [`${2016 + i}-04-01`, rate]),
  );
});

test("its age is 25 from 2016, 23 from 2021, 21 from 2024", () => {
  for (const row of of("nlw")) {
    const year = Number(row.effective_from.slice(0, 4));
    expect(row.min_age, row.effective_from).toBe(year < 2021 ? 25 : year < 2024 ? 23 : 21);
  }
});

test.for([
  ["adult", "2016-03-31"],
  ["18-21", "2010-09-30"],
  ["21-24", "2021-03-31"],
  ["21-22", "2024-03-31"],
] as const)("the band %s ends on %s", ([band, end]) => {
  expect(of(band).at(-1)?.effective_to).toBe(end);
});

test("within a statutory band each rate holds to the day before the next, with no hole and no overlap", () => {
  for (const [band, own] of groupBy(
    rows.filter((row) => !row.band.startsWith("real_")),
    (row) => row.band,
  )) {
    own.sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1));
    own.forEach((row, i) => {
      const next = own[i + 1];
      if (next !== undefined)
        expect(dayAfter(row.effective_to), `${band} ${row.effective_from}`).toBe(next.effective_from);
    });
  }
});

test("on any 1 April and 1 October there is one top adult rate", () => {
  for (let year = 1999; year <= 2026; year++)
    for (const day of year === 2026 ? [`${year}-04-01`] : [`${year}-04-01`, `${year}-10-01`]) {
      const holds = rows.filter(
        (row) =>
          (row.band === "adult" || row.band === "nlw") &&
          row.effective_from <= day &&
          (row.effective_to === "" || day <= row.effective_to),
      );
      expect(holds.length, day).toBe(1);
    }
});

test("a Real Living Wage is never carried across a year that is missing", () => {
  const at = (band: MinimumWageBand, day: string) =>
    of(band).filter((row) => row.effective_from <= day && row.effective_to !== "" && day <= row.effective_to);
  for (const day of ["2007-07-01", "2008-07-01", "2013-12-01"])
    expect(at("real_living_wage_london", day), day).toEqual([]);
  expect(of("real_living_wage_uk")[0]!.effective_from >= "2013-01-01").toBe(true);
});

test("dates of which only the year is known are marked so", () => {
  const weak = rows.filter((row) => row.effective_from_precision === "year");
  expect(weak.map((row) => `${row.band} ${row.effective_from}`).sort()).toEqual([
    "real_living_wage_london 2009-01-01",
    "real_living_wage_london 2011-01-01",
    "real_living_wage_uk 2013-11-01",
  ]);
});

test("apprentice is a status: no ages are claimed for it, and no other band lacks its lowest age", () => {
  for (const row of rows)
    if (!row.band.startsWith("real_") && row.band !== "apprentice") expect(row.min_age, row.band).toBeDefined();
});
