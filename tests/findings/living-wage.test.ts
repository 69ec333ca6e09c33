import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { livingWage } from "../../src/findings/living-wage.js";
import {
  evidenceTable,
  evidenceWords,
  figureValue,
  misquoted,
  unreproduced,
  unsourced,
} from "./parts/evidence-text.js";
import { refused } from "./parts/refusal.js";

const catalogue = openCatalogue();
const evidence = livingWage.answer(catalogue);
const line = (start: string): string[] =>
  evidenceTable(evidence)
    .map((row) => row.split(" | "))
    .find(([name, day]) => `${name}, ${day}`.startsWith(start))!;

test("every National Living Wage to April 2026 is there, at the statutory pounds", () => {
  const rates = [7.2, 7.5, 7.83, 8.21, 8.72, 8.91, 9.5, 10.42, 11.44, 12.21, 12.71];
  expect(rates.map((_, i) => figureValue(evidence, `rate.${2016 + i}-04-01`))).toEqual(rates);
  const shown = evidenceTable(evidence).join("\n");
  for (const rate of rates) expect(shown).toContain(`£${rate.toFixed(2)}`);
});

test("hourly pay and headroom are those worked out by hand", () => {
  // 24,480 ÷ (52.143 × 37 = 1,929.291) = 12.688599; ÷ 11.44 = 1.109143; ÷ 10.42 = 1.217716
  expect(figureValue(evidence, "hourly.37.aa-ao.2024-03")).toBeCloseTo(12.688599, 5);
  expect(figureValue(evidence, "headroom.2024-04-01.37.aa-ao.2024-03")).toBeCloseTo(10.9143, 3);
  expect(figureValue(evidence, "headroom.2023-04-01.37.aa-ao.2024-03")).toBeCloseTo(21.7716, 3);
  // 20,500 ÷ 1,929.291 = 10.625665; ÷ 8.72 = 1.218540
  expect(figureValue(evidence, "headroom.2020-04-01.37.aa-ao.2020-03")).toBeCloseTo(21.854, 3);
  // Ministry of Defence AA minimum, 16,253 ÷ 1,929.291 = 8.424338; ÷ 7.20 = 1.170047
  expect(
    figureValue(evidence, "headroom.2016-04-01.37.minimum.aa.ministry-of-defence.not-stated.2016-03-31"),
  ).toBeCloseTo(17.0047, 3);
});

test("the last day of March has the old rate, and the next day the new one", () => {
  expect(line("AA/AO median, whole service, 31 March 2024").slice(4, 11)).toEqual([
    "£10.42",
    "23 and over",
    "21.8%",
    "1 April 2024",
    "£11.44",
    "21 and over",
    "10.9%",
  ]);
});

test("before April 2016 it is the adult minimum wage that was in force", () => {
  expect(line("AA minimum, Ministry of Defence, 31 March 2016").slice(4, 7)).toEqual(["£6.70", "21 and over", "25.7%"]);
});

test("a median below the rate of the next day is said to be below it on the stated hours, and no more", () => {
  // Department for Transport AA, 19,000 ÷ 1,929.291 = 9.848178; ÷ 10.42 = 0.945123
  expect(figureValue(evidence, "headroom.2023-04-01.37.aa.department.department-for-transport.2023-03")).toBeCloseTo(
    -5.4877,
    3,
  );
  expect(line("AA median, Department for Transport, 31 March 2023")[11]).toBe(
    "below the National Living Wage on the stated hours",
  );
  const all = [...evidenceWords(evidence), ...evidenceTable(evidence)].join(" ");
  expect(all).not.toMatch(/unlawful|illegal|breach/i);
});

test("the floor is 1% unless another margin is given", () => {
  expect(line("AA median, UK Statistics Authority, 31 March 2023")[11]).toBe("on the floor"); // headroom 0.2%
  expect(figureValue(evidence, "departments.floor")).toBe(4);
  const strict = livingWage.answer(catalogue, { floorMargin: 0 });
  expect(figureValue(strict, "departments.floor")).toBe(figureValue(strict, "departments.below"));
  expect(evidenceTable(strict).some((row) => row.includes("on the floor"))).toBe(false);
});

test("a rate that no held pay can be set against still has its row", () => {
  expect(line("no pay of the lowest grades held, 1 April 2017")[4]).toBe("£7.50");
});

test("the projection is the latest rate times forecast growth, marked as a forecast, and no pay rests on it", () => {
  // 12.71 × 1.024266 (OBR, March 2026, year to the second quarter of 2027)
  expect(figureValue(evidence, "projection.2027-04-01")).toBeCloseTo(13.018421, 5);
  expect(evidence.figures["projection.2027-04-01"]!.status).toBe("forecast");
  const resting = Object.values(evidence.figures).filter((figure) =>
    figure.operands.some((operand) => operand.cell?.startsWith("figure: projection")),
  );
  expect(resting).toEqual([]);
  expect(evidenceWords(evidence).some((words) => words.includes("No rate is published past April 2026"))).toBe(true);
});

test("past estimates stand beside what was enacted", () => {
  // Low Pay Commission, March 2023: 11.16 for April 2024; enacted 11.44
  expect(figureValue(evidence, "estimate-error.2024-04.2023-03")).toBeCloseTo(0.28, 9);
  expect(figureValue(evidence, "estimate-error.2026-04.2025-08")).toBe(0); // 12.71 and 12.71
});

test("fewer hours always mean more headroom, in the ratio of the hours", () => {
  const shorter = livingWage.answer(catalogue, { hours: 36 });
  const at = (e: typeof evidence, hours: number) =>
    1 + figureValue(e, `headroom.2024-04-01.${hours}.aa-ao.2024-03`) / 100;
  expect(at(shorter, 36) / at(evidence, 37)).toBeCloseTo(37 / 36, 9);
  expect(figureValue(shorter, "departments.below")).toBeLessThanOrEqual(figureValue(evidence, "departments.below"));
  expect(evidenceWords(shorter)[0]).toContain("on a 36-hour week");
});

test("the grid holds both hours and both kinds of pay point, all over the rate that began next", () => {
  expect(evidence.grid).toMatchObject({ of: 4, agree: 4 });
  expect("cells" in evidence.grid && new Set(evidence.grid.cells.map((cell) => cell.basis))).toEqual(
    new Set(["36 hours a week", "37 hours a week"]),
  );
});

test("past estimates are set against the rate enacted, with the direction said", () => {
  // 11.44 − 11.16 = 0.28; 12.21 − 11.89 = 0.32; 12.21 − 12.10 = 0.11; 12.71 − 12.65 = 0.06; 12.71 − 12.71 = 0
  expect(figureValue(evidence, "estimate-errors.low")).toBeCloseTo(0, 9);
  expect(figureValue(evidence, "estimate-errors.high")).toBeCloseTo(0.32, 9);
  expect(figureValue(evidence, "estimate-errors.above")).toBe(0);
  expect(figureValue(evidence, "estimate-errors.of")).toBe(5);
});

test("a single rate of one contract is not called the minimum of a range", () => {
  const names = evidenceTable(evidence).filter((row) => /Work and Pensions/.test(row) && /2025/.test(row));
  expect(names.length).toBe(3);
  for (const name of names) expect(name).toMatch(/\(Employee Deal\) single rate/);
});

test("second-hand pay carries its standing into the headroom", () => {
  expect(evidence.figures["headroom.2024-04-01.37.aa-ao.2024-03"]!.standing).toBe("secondary");
  expect(evidence.figures["headroom.2023-04-01.37.aa-ao.2023-03"]!.standing).not.toBe("secondary");
});

test("what cannot be asked is refused", () => {
  refused(() => livingWage.answer(catalogue, { hours: 42 }), "gross-hours", /unpaid breaks/);
  refused(() => livingWage.answer(catalogue, { hours: 0 }), "bad-option", /hours is 0/);
  refused(() => livingWage.answer(catalogue, { floorMargin: -1 }), "bad-option", /floorMargin is -1/);
  refused(() => livingWage.answer(catalogue, { weeks: 52 }), "unknown-option", /no option "weeks"/);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
