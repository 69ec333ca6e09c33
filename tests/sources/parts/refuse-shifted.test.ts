import { expect, test } from "vitest";
import { textSheet } from "../../../src/read/text-sheet.js";
import { refuseShifted } from "../../../src/sources/parts/refuse-shifted.js";
import { refusal } from "../../refusal.js";

const rows = (): string[][] => [["a", "b"], ...Array.from({ length: 20 }, (_, i) => [`row ${i}`, String(i)])];
const check = (change: (all: string[][]) => void) => () => {
  const all = rows();
  change(all);
  refuseShifted(textSheet(all), 1, all.length, "made.csv");
};

test("rows that end where the headings end are left in peace, and so are blank ones", () => {
  expect(check((all) => all.push([], ["", ""]))).not.toThrow();
});

test("a row that reaches past the last heading was moved to the right", () => {
  expect(check((all) => all[5]!.unshift(""))).toThrow(refusal("missing-label", /beyond the last heading/) as Error);
});

test("a row that ends early where nearly all others do not was moved to the left", () => {
  expect(check((all) => all[5]!.shift())).toThrow(refusal("figures-disagree", /ends before "b"/) as Error);
});

test("where many rows end early, that is how the table is", () => {
  expect(
    check((all) => {
      for (const row of all.slice(1, 12)) row.pop();
    }),
  ).not.toThrow();
});
