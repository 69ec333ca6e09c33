import { expect, test } from "vitest";
import { errorOf, json, realpay } from "./realpay.js";

const SALARY = ["real", "23760", "--from", "2011-03", "--to", "2024-03"];

test("an amount by one index has the shape that is promised, and the value by hand", () => {
  const answer = json(...SALARY, "--index", "cpi");
  expect(Object.keys(answer)).toEqual([
    "value",
    "unit",
    "from",
    "to",
    "basis",
    "index",
    "status",
    "standing",
    "sources",
    "notes",
  ]);
  // CPI D7BT (2015 = 100): 92.2 in March 2011 and 133.0 in March 2024; 23760 × 133.0 ÷ 92.2 = 34274.1866
  expect(answer.value).toBeCloseTo(34274.1866, 3);
  expect(answer.index).toEqual({ id: "cpi", series: "D7BT", base: "2015=100", from: 92.2, to: 133 });
  expect(answer.unit).toEqual({ id: "GBP", prices: { index: "cpi", of: "2024-03" } });
  expect([answer.from, answer.to, answer.basis]).toEqual(["2011-03", "2024-03", "month"]);
  expect(Object.keys(answer.sources[0])).toEqual(expect.arrayContaining(["key", "publisher", "title"]));
  for (const source of answer.sources) {
    expect(source).toHaveProperty("released");
    expect(source).toHaveProperty("url");
  }
});

test("without an index all three are given, and RPI comes with its note", () => {
  const { results } = json(...SALARY);
  expect(results.map((r: { index: { id: string } }) => r.index.id)).toEqual(["cpi", "cpih", "rpi"]);
  expect(results[2].notes.join(" ")).toContain("2013");
  expect(results[0].notes.join(" ")).not.toContain("2013");
});

test("there and back again gives the amount", () => {
  for (const index of ["cpi", "cpih", "rpi"]) {
    const there = json("real", "28,339", "--from", "2012-06", "--to", "2023-11", "--index", index).value;
    const back = json("real", String(there), "--from", "2023-11", "--to", "2012-06", "--index", index).value;
    expect(back).toBeCloseTo(28339, 5);
  }
});

test("the calendar-year basis takes the mean of the twelve months of each year", () => {
  const answer = json(...SALARY, "--index", "cpi", "--basis", "calendar-year");
  expect(answer.basis).toBe("calendar-year");
  // published annual means of D7BT (one decimal): 93.4 in 2011, 133.9 in 2024
  expect(answer.index.from).toBeCloseTo(93.4, 1);
  expect(answer.index.to).toBeCloseTo(133.9, 1);
});

test.each([
  ["28,339", 28339],
  ["£28,339", 28339],
  ["£28,339.50", 28339.5],
  ["28339.5", 28339.5],
])("the amount %s is read as people mean it", (text, amount) => {
  const { value, index } = json("real", text, "--from", "2019-03", "--to", "2024-03", "--index", "cpi");
  expect(value).toBeCloseTo((amount * index.to) / index.from, 5);
});

test.each(["abc", "28,33", "1e999", "-5", "0", "", "28.339.1", "1,2345", "NaN"])(
  "the amount %j is refused as a malformed question",
  (text) => {
    const run = realpay("real", text, "--from", "2011-03", "--to", "2024-03", "--json");
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(errorOf(run).code).toBe("bad-amount");
  },
);

test.each([
  ["2024-25", "did you mean 2024/25?"],
  ["2024/26", "a financial year ends in the next year: 2024/25"],
  ["March 2024", "realpay real --help"],
])("the period %s is refused as a malformed question", (period, hint) => {
  const run = realpay("real", "100", "--from", "2011-03", "--to", period, "--json");
  expect(run.status).toBe(2);
  expect(errorOf(run)).toMatchObject({ code: "bad-period", found: period, hint });
});

test("a month outside the index is refused with its first and last month, never extrapolated", () => {
  const late = realpay("real", "100", "--from", "2011-03", "--to", "2031-01", "--index", "cpi", "--json");
  expect(late.status).toBe(1);
  expect(errorOf(late).code).toBe("outside-index");
  expect(errorOf(late).expected).toMatch(/^a month from 1988-01 to 20\d\d-\d\d$/);
  const early = realpay("real", "100", "--from", "1950-01", "--to", "2024-03", "--index", "cpi");
  expect(early.status).toBe(1);
  expect(early.stderr).toContain("1988-01");
});

test("two kinds of period need a basis", () => {
  const run = realpay("real", "100", "--from", "2011-03", "--to", "2024", "--json");
  expect(run.status).toBe(1);
  expect(errorOf(run).code).toBe("mixed-basis");
  expect(
    json("real", "100", "--from", "2011-03", "--to", "2024", "--index", "cpi", "--basis", "calendar-year").basis,
  ).toBe("calendar-year");
});

test("a month that looks like a financial year says what it was read as", () => {
  expect(json("real", "100", "--from", "2011-12", "--to", "2024-03", "--index", "cpi").notes.join(" ")).toContain(
    "2011-12 is read as December 2011; the financial year is written 2011/12",
  );
});

test("for a person the table goes to stdout, and basis, notes and sources to stderr", () => {
  const run = realpay(...SALARY);
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("£34,274");
  expect(run.stdout).not.toContain("Basis");
  expect(run.stderr).toContain("Basis: month");
  expect(run.stderr).toContain("RPI lost its status");
  expect(run.stderr).toContain("Source: Office for National Statistics");
});

test("a missing end is asked for", () => {
  const run = realpay("real", "100", "--from", "2011-03", "--json");
  expect(run.status).toBe(2);
  expect(errorOf(run).code).toBe("missing-option");
});
