import { expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import { figureBook } from "../../../src/evidence/figure-book.js";
import { indexFigures } from "../../../src/findings/parts/index-figures.js";
import { refused } from "./refusal.js";

const catalogue = openCatalogue();

test("a month is the published value, with the row it stands in", () => {
  const book = figureBook();
  const key = indexFigures(book, catalogue).key("cpi", "2011-12", "month");
  expect(key).toBe("index.cpi.2011-12");
  expect(book.value(key)).toBe(95.1); // known answer: CPI of December 2011
  expect(book.figures[key]!.operands[0]!.cell).toBe("prices.csv: index=cpi period=2011-12");
});

test("a year is the mean of its twelve months, all of them operands", () => {
  const book = figureBook();
  const indices = indexFigures(book, catalogue);
  const key = indices.key("cpi", "2012-03", "financial-year-ended");
  expect(key).toBe("index.cpi.2011-fy-12");
  expect(book.value(key)).toBe(94.225); // known answer: CPI of 2011/12
  expect(book.figures[key]!.operands.length).toBe(12);
  expect(book.figures[key]!.method).toBe("mean of the published months: mean(A..L)");
  expect(book.value(indices.key("cpi", "2025-03", "financial-year-ended"))).toBeCloseTo(134.783, 3); // known answer: CPI of 2024/25
});

test("asking twice gives one figure", () => {
  const book = figureBook();
  const indices = indexFigures(book, catalogue);
  indices.key("rpi", "2024-03", "month");
  indices.key("rpi", "2024-03", "month");
  expect(Object.keys(book.figures)).toEqual(["index.rpi.2024-03"]);
});

test("a month beyond the index is refused, and said not to be covered", () => {
  const indices = indexFigures(figureBook(), catalogue);
  const { last } = indices.index.cpih;
  const after = `${Number(last.slice(0, 4)) + 1}-01`;
  expect(indices.covers("cpih", last, "month")).toBe(true);
  expect(indices.covers("cpih", after, "month")).toBe(false);
  expect(indices.covers("cpih", last, "financial-year-begun")).toBe(false);
  refused(() => indices.key("cpih", after, "month"), "outside-index", /no value for/);
  refused(() => indices.key("cpi", "1980-03", "month"), "outside-index", /no value for March 1980/);
  refused(() => indices.key("cpih", last, "calendar-year"), "incomplete-year", /does not hold all of/);
});
