import { expect, test } from "vitest";
import { cite, type Source } from "../../src/core/source.js";
import { unitWords } from "../../src/core/unit.js";

const source: Source = {
  key: "ons-x",
  publisher: "Office for National Statistics",
  publication: "Consumer price inflation",
  table: "D7BT",
  released: "2026-03-25",
  releasedUnknownBecause: "",
  publicBy: "",
  address: "unknown",
  addressUnknownBecause: "not kept with the copy",
  readAt: "",
  licence: "OGL-UK-3.0",
  standing: "publisher",
  note: "",
};

test("a citation names publisher, publication, table and release", () => {
  expect(cite(source)).toBe("Office for National Statistics, Consumer price inflation, D7BT, released 25 March 2026.");
});

test("an unknown release date says so and why; a second-hand source says what it is", () => {
  expect(
    cite({ ...source, table: "", released: "unknown", releasedUnknownBecause: "not read", standing: "secondary" }),
  ).toBe(
    "Office for National Statistics, Consumer price inflation, release date unknown (not read). Second-hand: somebody quoting it.",
  );
});

test("a release known to the month, or described, is written as it is known", () => {
  expect(cite({ ...source, table: "", released: "2025-08" })).toContain("released August 2025.");
  expect(cite({ ...source, table: "", released: "bulletin 25 May 2022" })).toContain("released bulletin 25 May 2022.");
});

test("a unit in constant prices says whose prices", () => {
  expect(unitWords({ id: "GBP/year", prices: { index: "cpih", of: "2024-03" } })).toBe(
    "£ a year, CPIH prices of 2024-03",
  );
  expect(unitWords({ id: "percent" })).toBe("%");
});
