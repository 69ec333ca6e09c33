import { expect, test } from "vitest";
import { officialDay, officialPeriod } from "../../../src/sources/parts/official-period.js";

test.each([
  ["2000 JAN", "2000-01"],
  ["2000 Q1", "2000-Q1"],
  ["2008Q1", "2008-Q1"],
  ["Q3 2011", "2011-Q3"],
  ["2000", "2000"],
  ["1689", "1689"],
  ["Jan-20", "2020-01"],
  ["Sept. 1998", "1998-09"],
  ["Dec-49", "2049-12"],
  ["Jan-50", "1950-01"],
  ["2020-01", "2020-01"],
  ["2011/12", "2011/12"],
  ["2011/2012", "2011/12"],
  ["31 March 2023", "2023-03"],
  ["Oct-Dec 2020", "2020-Q4"],
  ["October to December 2020", "2020-Q4"],
  ["2024-03-31", "2024-03"],
])("%j is the period %s", (printed, period) => {
  expect(officialPeriod(printed)).toBe(period);
});

test.each([
  "2000 Q5",
  "2000-13",
  "Feb-Apr 2020",
  "2011/13",
  "2300",
  "12",
  "Total",
  "Source: ONS",
  "2000 JANVIER",
  "Jan 2000 Feb",
  "",
])("%j is none", (printed) => {
  expect(officialPeriod(printed)).toBeUndefined();
});

test("a year, a hyphen and two digits is a month, or a financial year where the table is one of those", () => {
  expect([officialPeriod("2011-12"), officialPeriod("2011-12", "financial-years")]).toEqual(["2011-12", "2011/12"]);
  expect([officialPeriod("1999-00"), officialPeriod("1999-00", "financial-years")]).toEqual([undefined, "1999/00"]);
});

test.each([
  ["25-03-2026", "2026-03-25"],
  ["25/03/2026", "2026-03-25"],
  ["2026-03-25T09:30:00.000Z", "2026-03-25"],
  ["22 April 2026", "2026-04-22"],
  ["Tuesday 10th June 2025", "2025-06-10"],
  ["22-Jun-22", "2022-06-22"],
])("%j is the day %s, day before month", (printed, day) => {
  expect(officialDay(printed)).toBe(day);
});

test.each(["31-02-2026", "03/25/2026", "To be announced", "2026", "May 2026", ""])("%j is no day", (printed) => {
  expect(officialDay(printed)).toBeUndefined();
});
