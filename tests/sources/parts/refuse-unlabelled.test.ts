import { expect, test } from "vitest";
import { textSheet } from "../../../src/read/text-sheet.js";
import { refuseUnlabelled } from "../../../src/sources/parts/refuse-unlabelled.js";

const check =
  (rows: readonly (readonly string[])[], first = 1) =>
  () =>
    refuseUnlabelled(textSheet(rows), 1, first, "made.csv");

test("a column with a heading may hold anything, and one without may hold nothing", () => {
  expect(
    check([
      ["day", "rate", ""],
      ["1", "2", " "],
    ]),
  ).not.toThrow();
  expect(
    check([
      ["day", "rate"],
      ["1", "2", "3"],
    ]),
  ).toThrow(/row 2.*without a heading/);
  expect(
    check(
      [
        ["", "rate"],
        ["1", "2"],
      ],
      2,
    ),
  ).not.toThrow(); // labels of rows need none
});
