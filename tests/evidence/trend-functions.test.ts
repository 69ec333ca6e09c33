import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate, letter } from "../../src/evidence/formula.js";
import { autocorrelation, ranks, theilSen } from "../../src/stats/index.js";

const nile = new URL("../../../shared/known-answers/nile.csv", import.meta.url);

test("pairs, median slope and whole people are those worked out by hand", () => {
  expect(evaluate("risesLessFalls(A..D)", [1, 3, 2, 4])).toBe(4); // five pairs rise, one falls
  expect(evaluate("medianSlope(A..D)", [1, 3, 2, 4])).toBe(0.75); // −1, 0.5, 0.5, 1, 2, 2
  expect(evaluate("wholeUp(A)", [11984.532])).toBe(11985);
  expect(evaluate("wholeUp(A)", [12.0000000001])).toBe(12);
});

test("the autocorrelation of ranks agrees with the statistics it checks", () => {
  const values = [3, 1, 4, 1.5, 9, 2.6, 5, 3.5];
  const { slope } = theilSen(values);
  const again = autocorrelation(ranks(values.map((value, i) => value - slope * i)), 2);
  const run = `A..${letter(values.length - 1)}`;
  expect(evaluate(`rankAutocorrelation(1, ${run})`, values)).toBeCloseTo(again[0]!, 12);
  expect(evaluate(`rankAutocorrelation(2, ${run})`, values)).toBeCloseTo(again[1]!, 12);
});

test("turning a series about turns every sign", () => {
  const values = [2, 5, 3, 8, 9];
  const back = [...values].reverse();
  for (const name of ["risesLessFalls", "medianSlope"])
    expect(evaluate(`${name}(A..E)`, back)).toBe(-evaluate(`${name}(A..E)`, values));
});

test.skipIf(!existsSync(nile))("the flow of the Nile has its published S and slope", () => {
  // Mann–Kendall S −1387, Theil–Sen −2.6 (shared known answers)
  const lines = readFileSync(nile, "utf8").trim().split("\n").slice(1);
  const values = lines.map((line) => Number(line.split(",").at(-1)));
  const run = `A..${letter(values.length - 1)}`;
  expect(values.length).toBe(100);
  expect(evaluate(`risesLessFalls(${run})`, values)).toBe(-1387);
  expect(evaluate(`medianSlope(${run})`, values)).toBeCloseTo(-2.6, 9);
});
