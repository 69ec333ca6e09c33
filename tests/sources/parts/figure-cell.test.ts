import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textSheet } from "../../../src/read/text-sheet.js";
import { figureCell, numberIn } from "../../../src/sources/parts/figure-cell.js";
import { refusal } from "../../refusal.js";

const read = (text: string, shorthand = {}) => figureCell(textSheet([[text]]), 1, 1, "made.csv", { shorthand });

test.each([
  ["28490", 28_490],
  ["28,490", 28_490],
  ["£28,490", 28_490],
  ["-£1,234.50", -1234.5],
  ["£ 12.5 ", 12.5],
  ["(3.4)", -3.4],
  ["\u22123.4", -3.4],
  ["+0.5", 0.5],
  [".5", 0.5],
  ["12.5%", 12.5],
  ["7.1 [p]", 7.1],
  ["102.3 r", 102.3],
  ["1,234[note 3]", 1234],
  ["5\u00a0", 5],
  ["1.5e3", 1500],
])("%j is the number %d", (text, number) => {
  expect(read(text)).toEqual({ value: number });
});

test.each([
  ["[c]", "[c]"],
  ["[C]", "[c]"],
  ["[x]", "[x]"],
  ["[z]", "[z]"],
  ["[low]", "[low]"],
  ["..", ".."],
  [".", ".."],
  ["-", "not-published"],
  ["\u2013", "not-published"],
  [":", "[z]"],
  ["#", "[c]"],
  ["x", "[x]"],
  ["*", "[c]"],
  [" N/A ", "[x]"],
])("%j is the reason %s, and what was printed is kept", (text, reason) => {
  expect(read(text)).toEqual({ missing: reason, as: text.trim() });
});

test("a publication may mean something else by a sign, and a blank is neither a number nor a reason", () => {
  expect(read("-", { "-": "[z]" })).toEqual({ missing: "[z]", as: "-" });
  expect(read("")).toBeUndefined();
  expect(read("  ")).toBeUndefined();
});

describe("what is neither is refused with its place, and nothing is guessed", () => {
  test.each([
    "12,34", // a comma that separates no thousands
    "1.234,50", // the other way round
    "12 34",
    "1,2345",
    "E06000001", // a code of a place, not an exponent
    "1e999",
    "Infinity",
    "NaN",
    "12 or more",
    "1/2",
    "£",
    "%",
    "--",
    "toString",
    "__proto__",
  ])("%j", (text) => {
    expect(() => read(text)).toThrow(refusal("not-a-figure", /^made\.csv, row 1, column 1: /));
  });
});

test("every number comes back from the text that spells it, in whichever way", () => {
  const money = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((pence) => pence / 100);
  fc.assert(
    fc.property(money, (value) => {
      const [sign, size] = [value < 0 ? "-" : "", Math.abs(value)];
      const grouped = size.toLocaleString("en-GB", { maximumFractionDigits: 2 });
      for (const text of [
        String(value),
        sign + grouped,
        `${sign}£${grouped}`,
        ` ${sign}${grouped} [r]`,
        `${sign}${grouped} %`,
      ])
        expect(numberIn(text)).toBe(value);
    }),
  );
});
