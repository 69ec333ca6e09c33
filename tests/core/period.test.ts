import { expect, test } from "vitest";
import {
  addMonths,
  comparePeriods,
  financialYearOf,
  isPeriod,
  monthCount,
  monthsOf,
  nextFinancialYear,
  parsePeriod,
  periodFileName,
  periodWords,
} from "../../src/core/period.js";

test("four kinds of period are told apart by how they are written", () => {
  expect(parsePeriod("2024-03")).toEqual({ kind: "month", year: 2024, month: 3, length: 1 });
  expect(parsePeriod("2024")).toEqual({ kind: "calendar-year", year: 2024, month: 1, length: 12 });
  expect(parsePeriod("2024/25")).toEqual({ kind: "financial-year", year: 2024, month: 4, length: 12 });
  expect(parsePeriod("2024-Q3")).toEqual({ kind: "quarter", year: 2024, month: 7, length: 3 });
});

test("a hyphen and two digits is always a month: 2011-12 is December 2011", () => {
  expect(periodWords("2011-12")).toBe("December 2011");
  expect(periodWords("2011/12")).toBe("2011/12");
});

test("a financial year written with a hyphen is refused with what was meant", () => {
  expect(() => parsePeriod("2024-25")).toThrow(
    expect.objectContaining({ code: "bad-period", hint: "did you mean 2024/25?", exit: 2 }),
  );
  expect(() => parsePeriod("2024/2025")).toThrow(expect.objectContaining({ hint: "did you mean 2024/25?" }));
  expect(() => parsePeriod("2024/26")).toThrow(
    expect.objectContaining({ hint: "a financial year ends in the next year: 2024/25" }),
  );
});

test.each([
  "",
  "24-03",
  "2024-13",
  "2024-00",
  "2024-3",
  "March 2024",
  "2024-Q5",
  "2024-03-31",
  " 2024",
  "2024 ",
  "0024",
])("%j is not a period", (text) => {
  expect(isPeriod(text)).toBe(false);
  expect(() => parsePeriod(text, "prices.csv row 3")).toThrow(
    expect.objectContaining({ code: "bad-period", where: "prices.csv row 3" }),
  );
});

test("the financial year 1999/00 crosses the century", () => {
  expect(financialYearOf("2000-03")).toBe("1999/00");
  expect(nextFinancialYear("1998/99")).toBe("1999/00");
  expect(monthsOf("1999/00").at(-1)).toBe("2000-03");
});

test("every month belongs to exactly one calendar year and one financial year that hold it", () => {
  for (let i = 0; i < 600; i++) {
    const month = addMonths("1980-01", i);
    expect(monthsOf(financialYearOf(month))).toContain(month);
    expect(monthsOf(month.slice(0, 4))).toContain(month);
    expect(monthCount(month) - monthCount("1980-01")).toBe(i);
  }
});

test("31 March belongs to the financial year that ends then, 1 April to the next", () => {
  expect(financialYearOf("2024-03")).toBe("2023/24");
  expect(financialYearOf("2024-04")).toBe("2024/25");
});

test("periods sort by their first month, the longer first", () => {
  expect(["2024-04", "2024", "2024/25", "2023-12", "2024-Q1"].sort(comparePeriods)).toEqual([
    "2023-12",
    "2024",
    "2024-Q1",
    "2024/25",
    "2024-04",
  ]);
});

test("only a month can be moved by months", () => {
  expect(addMonths("2024-01", -1)).toBe("2023-12");
  expect(() => addMonths("2024", 1)).toThrow(expect.objectContaining({ code: "bad-period" }));
});

test("a file name holds no slash", () => {
  expect(periodFileName("2024/25")).toBe("2024-fy-25");
});
