import { expect, test } from "vitest";
import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import type { Unit } from "../../../src/core/unit.js";
import { figureBook } from "../../../src/evidence/figure-book.js";
import { indexFigures } from "../../../src/findings/parts/index-figures.js";
import { inPricesFigure, realChangeFigure, restorationFigure } from "../../../src/findings/parts/real-figures.js";
import { refused } from "./refusal.js";

const catalogue = openCatalogue();
const ends = (unit: Unit = { id: "GBP/year", prices: "current" }) => {
  const book = figureBook();
  const indices = indexFigures(book, catalogue);
  const row = { unit, status: "final", standing: "publisher", sources: ["ons-css-2011"] } as const;
  book.published("a", { ...row, label: "pay, 2011", value: { value: 20000 }, period: "2011-03", cell: "x.csv: a=1" });
  book.published("b", { ...row, label: "pay, 2024", value: { value: 26600 }, period: "2024-03", cell: "x.csv: a=2" });
  return { book, indices, ask: { what: "pay", from: "a", to: "b", index: "cpi", basis: "month" } as const };
};

test("real change, restoration and value in later prices are those worked out by hand", () => {
  const { book, indices, ask } = ends();
  // CPI 92.2 → 133.0; 1.33 ÷ (133 ÷ 92.2) = 0.922
  expect(book.value(realChangeFigure(book, indices, "change", ask))).toBeCloseTo(-7.8, 9);
  expect(book.value(restorationFigure(book, indices, "restoration", ask))).toBeCloseTo((1 / 0.922 - 1) * 100, 9);
  const level = inPricesFigure(book, indices, "level", { ...ask, amount: "a", of: "2024-03" });
  expect(book.value(level)).toBeCloseTo((20000 * 133) / 92.2, 6);
  expect(book.figures.level!.unit).toEqual({ id: "GBP/year", prices: { index: "cpi", of: "2024-03" } });
});

test("the label says index, basis and both dates", () => {
  const { book, indices, ask } = ends();
  realChangeFigure(book, indices, "change", { ...ask, basis: "calendar-year" });
  expect(book.figures.change!.label).toBe(
    "real change, pay, March 2011 to March 2024, CPI, basis: mean of the calendar year",
  );
  expect(book.figures.change!.operands.map((operand) => operand.cell)).toEqual([
    "x.csv: a=1",
    "x.csv: a=2",
    "figure: index.cpi.2011",
    "figure: index.cpi.2024",
  ]);
});

test("pay already in constant prices is never deflated again", () => {
  const { book, indices, ask } = ends({ id: "GBP/year", prices: { index: "cpi", of: "2024-03" } });
  refused(() => realChangeFigure(book, indices, "change", ask), "already-constant-prices", /constant prices/);
  refused(
    () => inPricesFigure(book, indices, "level", { ...ask, amount: "a", of: "2024-03" }),
    "already-constant-prices",
    /constant prices/,
  );
});
