import { expect, test } from "vitest";
import { oneRow } from "../../../src/findings/parts/one-row.js";
import { refused } from "./refusal.js";

const rows = [
  { sector: "public", month: "a" },
  { sector: "private", month: "a" },
  { sector: "private", month: "b" },
];

test("the one row that answers is found", () => {
  expect(oneRow("x", rows, { sector: "private", month: "b" })).toBe(rows[2]);
});

test("none and several are both refused, with the place", () => {
  refused(() => oneRow("x", rows, { sector: "finance" }), "missing-row", /no row x\.csv: sector=finance/);
  refused(() => oneRow("x", rows, { sector: "private" }), "repeated-row", /2 rows answer/);
});
