import { expect, test } from "vitest";
import type { Figure } from "../../src/core/figure.js";
import { decimal, formatFigure } from "../../src/evidence/format.js";
import { words } from "../../src/evidence/words.js";

const figure = (
  value: Figure["value"],
  unit: Figure["unit"] = { id: "percent" },
  period: Figure["period"] = "2024-03",
): Figure => ({
  label: "x",
  value,
  unit,
  period,
  method: "as published: A",
  status: "final",
  standing: "publisher",
  uncertainty: "none published",
  sources: ["s"],
  operands: [],
});

test("halves go away from zero, and binary fractions do not spoil them", () => {
  expect(decimal(0.05, 1)).toBe("0.1");
  expect(decimal(1.005, 2)).toBe("1.01"); // 1.005 is 1.00499… in binary
  expect(decimal(-2.5, 0)).toBe("−3");
  expect(decimal(1234567.891, 2)).toBe("1,234,567.89");
});

test("a percentage that was printed whole is shown whole, and one with a decimal keeps it", () => {
  expect(formatFigure(figure({ value: 68 }), "percent-printed")).toBe("68%");
  expect(formatFigure(figure({ value: 41.6 }), "percent-printed")).toBe("41.6%");
  expect(formatFigure(figure({ value: -3 }, { id: "points" }), "points-printed")).toBe("−3 points");
});

test("what rounds to nothing has no sign", () => {
  expect(decimal(-0.04, 1)).toBe("0.0");
});

test("a missing value is written as its shorthand, never as zero", () => {
  expect(formatFigure(figure({ missing: "[c]", as: "[c]" }), "pounds0")).toBe("[c]");
});

test("pounds carry the sign before the pound", () => {
  expect(formatFigure(figure({ value: -1234.5 }, { id: "GBP/year" }), "pounds0")).toBe("−£1,235");
  expect(formatFigure(figure({ value: -1234.5 }, { id: "GBP/year" }), "pounds0-size")).toBe("£1,235");
});

test("a figure can say when as well as what", () => {
  const f = figure({ value: 1 }, { id: "percent" }, ["2011-03", "2024-03"]);
  expect(formatFigure(f, "period")).toBe("March 2011 to March 2024");
  expect(formatFigure(f, "year-from")).toBe("2011");
  expect(formatFigure(f, "period-to")).toBe("March 2024");
});

test("the direction is the sign of what is displayed", () => {
  const says = (value: number) =>
    words(["Pay ", { figure: "c", words: ["fell", "rose", "did not change"] }], { c: figure({ value }) });
  expect(says(-0.1)).toBe("Pay fell");
  expect(says(3)).toBe("Pay rose");
  expect(says(-0.04)).toBe("Pay did not change"); // displayed as 0.0%
});

test("a direction cannot hang on a missing value, nor a reference on nothing", () => {
  const f = { c: figure({ missing: "..", as: ".." }) };
  expect(() => words([{ figure: "c", words: ["a", "b", "c"] }], f)).toThrow(
    expect.objectContaining({ code: "missing-direction" }),
  );
  expect(() => words([{ figure: "d", as: "count" }], f)).toThrow(expect.objectContaining({ code: "unknown-figure" }));
});
