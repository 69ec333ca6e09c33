import { expect, test } from "vitest";
import { BASES, parseBasis } from "../../src/pay/basis.js";
import { indexWindow } from "../../src/pay/index-window.js";
import { refusal } from "../refusal.js";

test("a salary of 31 March stands in four windows, one for each basis", () => {
  expect(BASES.map((basis) => indexWindow("2024-03", basis))).toEqual(["2024-03", "2024", "2023/24", "2024/25"]);
});

test("for other months both financial-year bases are the year that contains it", () => {
  for (const [month, year] of [
    ["2024-02", "2023/24"],
    ["2024-04", "2024/25"],
    ["2024-12", "2024/25"],
  ] as const) {
    expect(indexWindow(month, "financial-year-ended")).toBe(year);
    expect(indexWindow(month, "financial-year-begun")).toBe(year);
  }
});

test("a year stands for itself on the month basis and on the basis of its kind", () => {
  expect(indexWindow("2024", "month")).toBe("2024");
  expect(indexWindow("2024", "calendar-year")).toBe("2024");
  expect(indexWindow("2024/25", "financial-year-begun")).toBe("2024/25");
  expect(indexWindow("2024-Q1", "month")).toBe("2024-Q1");
  expect(indexWindow("2024-Q1", "financial-year-ended")).toBe("2023/24");
});

test("a calendar year on a financial-year basis is refused, and the other way round", () => {
  expect(() => indexWindow("2024", "financial-year-ended")).toThrow(
    refusal("basis-does-not-fit", /2024 is a calendar year/),
  );
  expect(() => indexWindow("2024/25", "calendar-year")).toThrow(refusal("basis-does-not-fit", /2024\/25/));
});

test("a misspelt basis is refused with the one that was meant, not ignored", () => {
  expect(() => parseBasis("calender-year")).toThrow(expect.objectContaining({ hint: 'did you mean "calendar-year"?' }));
  expect(() => indexWindow("2024-03", "years" as never)).toThrow(refusal("unknown-value", /years/));
});
