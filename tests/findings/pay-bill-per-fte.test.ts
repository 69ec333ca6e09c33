import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { CivilServiceWorkforceRow } from "../../src/catalogue/rows/civil-service.js";
import { hasValue } from "../../src/core/cell.js";
import { civilServiceBodies } from "../../src/findings/parts/civil-service-bodies.js";
import { limitsOf } from "../../src/findings/parts/pay-bill-per-fte/limits.js";
import { payBillPerFte } from "../../src/findings/pay-bill-per-fte.js";
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
const evidence = payBillPerFte.answer(catalogue);
const words = evidenceWords(evidence);
const table = evidenceTable(evidence);
const HEADLINE = "set.bill-change.fit-within-15.jump-within-20.2023-03";

/** The catalogue with other rows of the returns. */
function withReturns(change: (rows: readonly CivilServiceWorkforceRow[]) => CivilServiceWorkforceRow[]): Catalogue {
  const whole = catalogue.dataset("civil-service-workforce");
  const other = { ...whole, rows: change(whole.rows) };
  const dataset = (id: Parameters<Catalogue["dataset"]>[0]) =>
    id === "civil-service-workforce" ? other : catalogue.dataset(id);
  return { ...catalogue, dataset: dataset as Catalogue["dataset"] };
}

test("a body's pay bill per full-time equivalent and its change are those worked out by hand", () => {
  // HM Revenue and Customs: 264,296,781.00 ÷ 63,738 and 325,248,778.18 ÷ 66,417
  expect(figureValue(evidence, "bill-per-fte.hm-revenue-and-customs.2023-03")).toBeCloseTo(4146.612, 3);
  expect(figureValue(evidence, "bill-per-fte.hm-revenue-and-customs.2026-03")).toBeCloseTo(4897.071, 3);
  expect(figureValue(evidence, "bill-change.hm-revenue-and-customs.2023-03.2026-03")).toBeCloseTo(18.0981, 3);
  // CPI 128.9 → 141.0: 1.180981 ÷ 1.093871
  expect(figureValue(evidence, "real.hm-revenue-and-customs.cpi.2023-03.2026-03")).toBeCloseTo(7.9635, 3);
});

test("salary cost agrees with the published mean salary where it should, and the Ministry of Defence's does not", () => {
  // 188,767,047.95 × 12 ÷ 63,738 = 35,539 against 35,310 (Cabinet Office, Civil Service Statistics 2023, mean salary, HMRC)
  expect(figureValue(evidence, "fit.hm-revenue-and-customs")).toBeCloseTo(0.649, 2);
  expect(figureValue(evidence, "fit.ministry-of-defence")).toBeGreaterThan(50);
  const sets = Object.entries(evidence.figures).filter(([key]) =>
    key.startsWith("set.bill.fit-within-15.jump-within-20"),
  );
  expect(sets.length).toBeGreaterThan(0);
  for (const [, figure] of sets)
    expect(figure.operands.some((operand) => operand.label.includes("Ministry of Defence"))).toBe(false);
});

test("only bodies in which civil servants are counted are shown", () => {
  const service = civilServiceBodies(catalogue);
  expect(
    ["HM Revenue and Customs", "Health and Safety Executive", "Office for National Statistics"].map(service.has),
  ).toEqual([true, true, true]);
  expect(["Environment Agency", "NHS England", "Homes England", "UKRI"].map(service.has)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(table.some((line) => /Environment Agency|NHS|Homes England|UKRI/.test(line))).toBe(false);
});

test("a zero filed with staff in post is missing and is never divided", () => {
  expect(evidence.figures["bill-per-fte.department-for-education.2026-03"]!.value).toMatchObject({
    missing: "zero-filed",
  });
  expect(table.find((line) => line.startsWith("Department for Education"))).toMatch(
    /zero-filed \| zero-filed \| \[x\]/,
  );
  const used = Object.values(evidence.figures).filter(({ value }) => hasValue(value) && value.value === 0);
  expect(used).toEqual([]);
});

test("pay bill and salary cost never stand in one figure", () => {
  for (const figure of Object.values(evidence.figures)) {
    const cells = figure.operands.map((operand) => operand.cell ?? "");
    const kinds = ["measure=month-pay-bill", "measure=month-salary-cost"].filter((m) =>
      cells.some((c) => c.includes(m)),
    );
    expect(kinds.length).toBeLessThan(2);
  }
});

test("the set holds the same bodies in every March, and its parts make it", () => {
  const keys = Object.keys(evidence.figures).filter((key) =>
    /^set\.bill\.fit-within-15\.jump-within-20\.36\.2023-03\./.test(key),
  );
  expect(keys.map((key) => key.slice(-7))).toEqual(expect.arrayContaining(["2023-03", "2026-03"]));
  const names = keys.map((key) =>
    evidence.figures[key]!.operands.map((o) => o.label.split(", ").slice(1, -1).join(", ")),
  );
  for (const list of names) expect(list).toEqual(names[0]);
  const without = Object.keys(evidence.figures).filter((key) => /^set\.without\.(?!low|high)/.test(key));
  expect(without).toHaveLength(36);
  const change = figureValue(evidence, HEADLINE);
  expect(figureValue(evidence, "set.without.low")).toBeLessThan(change);
  expect(figureValue(evidence, "set.without.high")).toBeGreaterThan(change);
});

test("salary cost after prices stands beside the pay bill after prices", () => {
  // CPI 128.9 → 141.0 = 1.0938712; pay bill 4,119.59 → 5,040.76, salary cost 2,813.85 → 3,284.66 over the same 36 bodies
  const after = (from: number, to: number): number => (to / from / (141 / 128.9)) * 100 - 100;
  const real = (field: string): number =>
    figureValue(evidence, `set.${field}-real.fit-within-15.jump-within-20.cpi.2023-03.month`);
  expect(real("bill")).toBeCloseTo(after(4119.5927, 5040.7625), 4);
  expect(real("salary")).toBeCloseTo(after(2813.849, 3284.6609), 4);
  expect(words[1]).toMatch(/rose 11\.9% against CPI and salary cost 6\.7%/);
});

test("the range over the limits is that of the returns read apart from the finding", () => {
  // worked out in Python from the same returns: fit 7, 15 and none by jump 10, 20, 30 and none
  const pounds = {
    "fit-within-7": [18.5, 20.0, 20.0, 19.9],
    "fit-within-15": [17.4, 22.4, 28.2, 27.9],
    "any-fit": [16.6, 19.5, 24.4, 24.3],
  };
  const jumps = ["jump-within-10", "jump-within-20", "jump-within-30", "any-jump"];
  for (const [fit, changes] of Object.entries(pounds))
    expect(
      jumps.map((jump) => Number(figureValue(evidence, `set.bill-change.${fit}.${jump}.2023-03`).toFixed(1))),
    ).toEqual(changes);
  expect(figureValue(evidence, "range.limits.low")).toBeCloseTo(6.6, 1);
  expect(figureValue(evidence, "range.limits.high")).toBeCloseTo(17.2, 1);
  expect(words[0]).toMatch(/^Unaudited returns .* rose 6\.6% to 17\.2% against CPI since March 2023$/);
});

test("a limit is a number of the data or none, and nothing else", () => {
  expect(limitsOf({ statistic: "fit-within-15", comparator: "any-jump" })).toEqual({ fit: 15, jump: undefined });
  refused(() => limitsOf({ statistic: "every-return", comparator: "any-jump" }), "bad-grid", /every-return/);
});

test("the least and the most of the set are those of all its bodies, not of the large ones", () => {
  // Government Commercial Organisation 7,872 → 8,601; Attorney General's Office 5,406 → 7,654
  expect(words.find((line) => line.startsWith("Body by body"))).toMatch(
    /rose 9\.3% to 41\.6% in pounds \(Government Commercial Organisation; Attorney General's Office\)/,
  );
});

test("a body that passes and lacks a March is named", () => {
  expect(words.find((line) => line.includes("is in no set"))).toContain("HM Land Registry (March 2024)");
  expect(table.find((line) => line.startsWith("HM Land Registry"))).toMatch(/lacks a March: not in the set$/);
});

test("a body whose bill rose while its salary cost fell is named", () => {
  const line = words.find((text) => text.includes("moved opposite ways"));
  // 4,182 → 4,770 and 2,718 → 2,386
  expect(line).toContain("Driver and Vehicle Standards Agency (pay bill rose 14.1%, salary cost fell 12.2%");
});

test("every body that filed is counted once, under one reading", () => {
  const readings = ["zero", "impossible", "repeated", "misfit", "jump", "unchecked", "absent"];
  const left = readings.map((r) => (`count.${r}` in evidence.figures ? figureValue(evidence, `count.${r}`) : 0));
  expect(left).toEqual([3, 0, 1, 5, 14, 17, 0]);
  // 77 filed; 37 pass, of which one (HM Land Registry) has no return of March 2024 and is not in the set
  expect(figureValue(evidence, "count.filed") - left.reduce((a, b) => a + b, 0)).toBe(
    figureValue(evidence, "count.set") + 1,
  );
});

test("twice the staff for twice the money is the same pay bill per full-time equivalent", () => {
  const doubled = payBillPerFte.answer(
    withReturns((rows) =>
      rows.map((row) => (hasValue(row.value) ? { ...row, value: { value: row.value.value * 2 } } : row)),
    ),
  );
  expect(figureValue(doubled, HEADLINE)).toBeCloseTo(figureValue(evidence, HEADLINE), 9);
  expect(figureValue(doubled, "count.set")).toBe(figureValue(evidence, "count.set"));
});

test("a bill a thousand times too large jumps, and leaves the set", () => {
  const wrong = payBillPerFte.answer(
    withReturns((rows) =>
      rows.map((row) =>
        row.body === "Companies House" &&
        row.period === "2026-03" &&
        row.measure === "month-pay-bill" &&
        hasValue(row.value)
          ? { ...row, value: { value: row.value.value * 1000 } }
          : row,
      ),
    ),
  );
  expect(figureValue(wrong, "count.set")).toBe(35);
  expect(evidenceTable(wrong).find((line) => line.startsWith("Companies House"))).toMatch(/jumps between two Marches$/);
});

test("a later start and another index move the words with them", () => {
  const later = evidenceWords(payBillPerFte.answer(catalogue, { from: "2025-03", index: "rpi" }));
  expect(later[1]).toMatch(/^From March 2025 to March 2026 .* (rose|fell) .* against RPI \(not a National Statistic\)/);
});

test("a basis that needs months not yet published ends with the last March it reaches", () => {
  const calendar = payBillPerFte.answer(catalogue, { basis: "calendar-year" });
  expect(calendar.asOf).toBe("2025-03");
  expect(evidenceWords(calendar)[1]).toMatch(/^From March 2023 to March 2025/);
});

test("what cannot be asked is refused", () => {
  refused(() => payBillPerFte.answer(catalogue, { from: "2022-03" }), "not-held", /2022-03/);
  refused(() => payBillPerFte.answer(catalogue, { from: "2026-03" }), "bad-span", /last March held/);
  refused(() => payBillPerFte.answer(catalogue, { department: "DWP" }), "unknown-option", /no option "department"/);
  refused(() => payBillPerFte.answer(withReturns(() => [])), "missing-rows", /0 Marches/);
  refused(() => payBillPerFte.answer(withReturns((rows) => [...rows, ...rows])), "repeated-row", /filed .* twice/);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("the words stay as they were read through", () => {
  expect(words).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(table).toMatchSnapshot();
});
