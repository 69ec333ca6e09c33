import { describe, expect, test } from "vitest";
import { textSheet } from "../../../src/read/text-sheet.js";
import { bareLabel } from "../../../src/sources/parts/bare-label.js";
import { findHeader, headerAt } from "../../../src/sources/parts/header-row.js";
import { headingOver } from "../../../src/sources/parts/heading-over.js";
import { isLabel, plainLabel } from "../../../src/sources/parts/label.js";
import { refusal } from "../../refusal.js";

test.each([
  ["Median\n salary [note 2]:", "Median salary"],
  ["Median salary (notes 1, 2)", "Median salary"],
  ["Headcount\u00b2\u00b3", "Headcount"],
  ["  Workers\u2019 pay \u2013 2024 ", "Workers' pay - 2024"],
  ["FTE*", "FTE"],
  ["Table 12", "Table 12"],
  ["AO/AA", "AO/AA"],
])("%j is %j without what printing adds", (printed, plain) => {
  expect(plainLabel(printed)).toBe(plain);
  expect(plainLabel(plain)).toBe(plain);
});

test("footnote digits that stick to a label are no part of it, and a digit that belongs to one is", () => {
  for (const printed of ["Public sector1", "PUBLIC SECTOR 3,4", "Public  sector [note 5]", "public sector\u2074"])
    expect(isLabel(printed, "Public sector"), printed).toBe(true);
  for (const other of ["Public sectors", "Public", "Public sector excluding banks", "Public sector 2019", ""])
    expect(isLabel(other, "Public sector"), other).toBe(false);
  expect(isLabel("Table 12", "Table 1")).toBe(false);
  expect(isLabel("Table 1", "Table 1")).toBe(true);
  expect(bareLabel("Private sector3 4 5 6")).toBe("Private sector");
  expect(bareLabel("Local\ngovernment 4 ")).toBe("Local government");
});

describe("a row of headings", () => {
  const sheet = textSheet([
    ["Table 9: staff"],
    ["Year", "of something else"],
    ["Organisation1", "Head\ncount [note 1]", "Full-time equivalent", "Headcounts"],
    ["Made Up", "1", "1", "1"],
  ]);
  test("is the first that holds all of some headings, wherever it stands", () => {
    const header = findHeader(sheet, ["Organisation", "Full-time equivalent"], "made.csv")!;
    expect([header.row, header.column("organisation"), header.column("Head count"), header.find("Year")]).toEqual([
      3,
      1,
      2,
      undefined,
    ]);
    expect(findHeader(sheet, ["Organisation", "Year"], "made.csv")).toBeUndefined();
  });
  test("says what stands there and what is near when it lacks one", () => {
    expect(() => headerAt(sheet, 3, "made.csv").column("Full time equivalent")).toThrow(
      refusal("missing-label", /row 3: there is no heading "Full time equivalent"/),
    );
    const twice = textSheet([["Pay 1", "pay 2"]]);
    expect(() => headerAt(twice, 1, "made.csv").column("PAY")).toThrow(refusal("repeated-label", /stands 2 times/));
  });
});

test("a merged heading reaches over what it is merged with and no further", () => {
  const sheet = {
    ...textSheet([
      ["", "Public", "", "Private"],
      ["Year", "All", "Men", "All"],
    ]),
    merged: [{ top: 1, left: 2, bottom: 1, right: 3 }],
  };
  const over = headingOver(sheet);
  expect([over(1, 2)?.text, over(1, 3)?.text, over(1, 4)?.text, over(1, 5)]).toEqual([
    "Public",
    "Public",
    "Private",
    undefined,
  ]);
  expect(over(1, 3)?.place).toEqual({ sheet: "", row: 1, column: 2 });
});
