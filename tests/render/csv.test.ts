import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv, looksLikeFormula } from "../../src/render/csv.js";
import { tableCsv, workingsCsv } from "../../src/render/table-csv.js";
import { handmade } from "./fixtures/evidence.js";

test("a text that a spreadsheet would run gets an apostrophe and is listed by row and column", () => {
  const { text, neutralised } = csv([["name"], ["=1+1"], ["+44"], ["-a"], ["@x"], ["\tx"], ["\rx"]]);
  expect(parse(text)).toEqual([["name"], ["'=1+1"], ["'+44"], ["'-a"], ["'@x"], ["'\tx"], ["'\rx"]]);
  expect(neutralised.map((cell) => cell.row)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(neutralised.every((cell) => cell.column === 1)).toBe(true);
});

test("numbers and a lone sign are never touched", () => {
  const { text, neutralised } = csv([[-1.5, "-", "=", "+", "@", 1e-12]]);
  expect(text).toBe("-1.5,-,=,+,@,1e-12\n");
  expect(neutralised).toEqual([]);
  expect(["-", "a=b", " =1", ""].map(looksLikeFormula)).toEqual([false, false, false, false]);
});

test("commas, quotes and line ends survive a round trip", () => {
  const row = ['a,"b"', "two\nlines", "plain"];
  expect(parse(csv([row]).text)).toEqual([row]);
});

test("the table has units in its headings, unrounded values, shorthand for what is missing, and sources on each row", () => {
  const { text, neutralised } = tableCsv(handmade());
  const [head, first, second, third] = parse(text) as string[][];
  expect(head).toEqual([
    "'=Year",
    "Pay (£ a year)",
    "Pay, standard error (£ a year)",
    "Real change (%)",
    "Starts",
    "Status (least firm in the row)",
    "Where read (least direct in the row)",
    "Sources",
  ]);
  expect(first!.slice(0, 7)).toEqual(["March 2011", "100", "not-published", "-", "2012-04-01", "final", "publisher"]);
  // (110 ÷ 100) ÷ (120 ÷ 100) × 100 − 100 = −8.3333…, kept at 12 digits, with a hyphen for minus
  expect(second!.slice(0, 4)).toEqual(["'=1+1", "110", "1.5", "-8.33333333333"]);
  expect(third!.slice(0, 4)).toEqual(["'-2013 | *x*", "[c]", "not-published", "[c]"]);
  expect(second!.at(-1)).toContain("A newspaper, Prices, as quoted");
  expect(neutralised.map(({ row, column }) => [row, column])).toEqual([
    [1, 1],
    [3, 1],
    [4, 1],
  ]);
});

test("the workings have a row for every operand of every figure", () => {
  const evidence = handmade();
  const rows = parse(workingsCsv(evidence).text, { columns: true }) as Record<string, string>[];
  const operands = Object.values(evidence.figures).reduce((n, figure) => n + figure.operands.length, 0);
  expect(rows.length).toBe(operands);
  expect(rows.filter((row) => row.Figure === "change.2012").map((row) => row.Letter)).toEqual(["A", "B", "C", "D"]);
});
