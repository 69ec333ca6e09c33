import { expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import type { Evidence } from "../../../src/evidence/evidence.js";
import { defineFinding } from "../../../src/findings/parts/define-finding.js";
import { refused } from "./refusal.js";

const catalogue = openCatalogue();
let seen: unknown;
const finding = defineFinding({
  id: "example",
  question: "What is received?",
  options: [
    { name: "index", values: ["cpi", "rpi"], default: "cpi", meaning: "the index" },
    { name: "from", kind: "month", otherwise: "the first", meaning: "the start" },
    { name: "year", kind: "period", otherwise: "none", meaning: "a year" },
    { name: "hours", kind: "number", default: 37, meaning: "weekly hours" },
  ],
  answer(_, options) {
    seen = options;
    return {} as Evidence;
  },
});

test("defaults are filled in, and what has none stays out", () => {
  finding.answer(catalogue);
  expect(seen).toEqual({ index: "cpi", hours: 37 });
});

test("a number may come as text, as it does from a command line", () => {
  finding.answer(catalogue, { hours: "36", from: "2011-03", year: "2024/25" });
  expect(seen).toEqual({ index: "cpi", hours: 36, from: "2011-03", year: "2024/25" });
});

test("an option that was left undefined takes its default", () => {
  finding.answer(catalogue, { index: undefined });
  expect(seen).toEqual({ index: "cpi", hours: 37 });
});

test("what an option does not take is refused by name", () => {
  refused(() => finding.answer(catalogue, { idex: "cpi" }), "unknown-option", /no option "idex"/);
  refused(() => finding.answer(catalogue, { index: "cpih" }), "unknown-value", /example: index/);
  refused(() => finding.answer(catalogue, { from: "2011/12" }), "bad-option", /from is "2011\/12"/);
  refused(() => finding.answer(catalogue, { from: 2011 }), "bad-option", /from is 2011/);
  refused(() => finding.answer(catalogue, { year: "2024-25" }), "bad-period", /is not a period/);
  refused(() => finding.answer(catalogue, { hours: "" }), "bad-option", /hours is ""/);
  refused(() => finding.answer(catalogue, { hours: Number.NaN }), "bad-option", /hours/);
});
