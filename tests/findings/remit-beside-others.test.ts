import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import type { ResourceId } from "../../src/catalogue/rows/index.js";
import { workforceKey } from "../../src/findings/parts/remit-beside-others/awards.js";
import { remitAgainstPrices } from "../../src/findings/remit-against-prices.js";
import { remitBesideOthers } from "../../src/findings/remit-beside-others.js";
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
const evidence = remitBesideOthers.answer(catalogue);
const OTHERS = [
  "nhs-nurses.2023-fy-24",
  "teachers-england.2023-fy-24",
  "nhs-agenda-for-change-england.2025-fy-26",
  "doctors-consultants-specialists-gps-england.2025-fy-26",
  "prison-officers-england-and-wales.2025-fy-26",
  "teachers-england.2025-fy-26",
  "armed-forces.2025-fy-26",
  "resident-doctors-england.2025-fy-26",
];

/** The same catalogue without some rows of the remit, as a view of an earlier day would hold it. */
const without = (drop: (row: Record<string, unknown>) => boolean): Catalogue => ({
  ...catalogue,
  dataset: ((id: ResourceId) => {
    const whole = catalogue.dataset(id);
    return id === "pay-remit"
      ? { ...whole, rows: (whole.rows as readonly object[]).filter((row) => !drop(row as Record<string, unknown>)) }
      : whole;
  }) as Catalogue["dataset"],
});

test("the ceilings compounded are those worked out by hand", () => {
  // 1.045 × 1.05 × 1.0325 = 1.132911; with flexibility 1.05 × 1.05 × 1.0375 = 1.143844
  expect(figureValue(evidence, "compounded.without-flexibility")).toBeCloseTo(13.2911, 3);
  expect(figureValue(evidence, "compounded.with-flexibility")).toBeCloseTo(14.3844, 3);
  // CPI July 2022 122.5, July 2025 139.0: 1.134694; 1.132911 ÷ 1.134694 = 0.998429
  expect(figureValue(evidence, "prices.cpi")).toBeCloseTo(13.4694, 3);
  expect(figureValue(evidence, "real.without-flexibility.cpi")).toBeCloseTo(-0.1571, 3);
});

test("what others come to is bounded by the range where their own award is not held", () => {
  // teachers 6.5, between 4.75 and 6, 4: 1.065 × 1.0475 × 1.04 = 1.160211 and 1.065 × 1.06 × 1.04 = 1.174056
  const teachers = "compounded-others.teachers-england.2023-fy-24-to-2025-fy-26";
  expect(figureValue(evidence, `${teachers}.low`)).toBeCloseTo(16.0211, 3);
  expect(figureValue(evidence, `${teachers}.high`)).toBeCloseTo(17.4056, 3);
  // 5, 4.75, 3.6: 1.05 × 1.0475 × 1.036 = 1.139471; 6.5, 6, 5.4: 1.065 × 1.06 × 1.054 = 1.189861
  const any = "compounded-others.any.2023-fy-24-to-2025-fy-26";
  expect(figureValue(evidence, `${any}.low`)).toBeCloseTo(13.9471, 2);
  expect(figureValue(evidence, `${any}.high`)).toBeCloseTo(18.9861, 2);
  expect(figureValue(evidence, `${any}.low`)).toBeLessThanOrEqual(figureValue(evidence, `${teachers}.low`));
  expect(figureValue(evidence, `${any}.high`)).toBeGreaterThanOrEqual(figureValue(evidence, `${teachers}.high`));
});

test("the awards above the ceiling are counted, and one that is equal to it with flexibility is not above", () => {
  expect(figureValue(evidence, "count.of")).toBe(OTHERS.length);
  expect(OTHERS.filter((key) => figureValue(evidence, `less.${key}`) < 0).length).toBe(8);
  expect(figureValue(evidence, "count.above")).toBe(8);
  // 2023/24: 4.5 + 0.5 = 5 is what nurses had; 2025/26: 3.25 + 0.5 = 3.75 is more than 3.6
  expect(figureValue(evidence, "less-with.nhs-nurses.2023-fy-24")).toBe(0);
  expect(figureValue(evidence, "less-with.nhs-agenda-for-change-england.2025-fy-26")).toBeCloseTo(0.15, 9);
  expect(figureValue(evidence, "count.above-with")).toBe(6);
});

test("flexibility never lowers the ceiling, and a year without it has none", () => {
  for (const key of OTHERS)
    expect(figureValue(evidence, `less-with.${key}`)).toBeGreaterThan(figureValue(evidence, `less.${key}`));
  expect(evidence.figures["ceiling-with.2024-fy-25"]).toBeUndefined();
});

test("a year in which the ceiling was not the lowest is said beside those in which it was", () => {
  expect(evidenceWords(evidence)[0]).toMatch(
    /below every award reported second-hand .* in 2023\/24 and 2025\/26, though not in 2024\/25$/,
  );
  expect(evidenceWords(evidence)[2]).toBe(
    "In 2024/25 the ceiling was 5%, the others 4.75% to 6% across review-body groups.",
  );
});

test("the senior civil service is shown, and is not counted as another workforce", () => {
  const senior = evidenceTable(evidence).filter((line) => line.includes("| senior civil service |"));
  expect(senior.length).toBe(2);
  // its own pots are not in the data, so the flexibility of the others is not set against it
  for (const line of senior) expect(line).toMatch(/ \| 0\.00 \| \[z\] \| \[z\] \| \[z\]$/);
  expect(evidenceWords(evidence)[3]).toMatch(
    /had 5% in 2024\/25 and 3\.25% in 2025\/26 \(second-hand\), the same as the ceiling\.$/,
  );
});

test("every headline held for these years stands in the table, and every one of another workforce is second-hand", () => {
  const held = catalogue
    .dataset("pay-remit")
    .rows.filter((row) => row.measure === "headline-high" && row.period >= "2023/24" && row.period <= "2025/26");
  const table = evidenceTable(evidence);
  for (const row of held)
    expect(table.some((line) => line.startsWith(`${row.period} | ${row.workforce} | `))).toBe(true);
  for (const key of OTHERS) expect(evidence.figures[`award.${key}`]!.standing).toBe("secondary");
});

test("the same ceilings and prices as in the finding on the remit against prices", () => {
  const since = remitAgainstPrices.answer(catalogue, { from: "2022/23", to: "2025/26" });
  for (const index of ["cpi", "cpih", "rpi"]) {
    expect(figureValue(evidence, `real.without-flexibility.${index}`)).toBeCloseTo(
      figureValue(since, `real.without-flexibility.${index}.2025-fy-26`),
      9,
    );
    expect(figureValue(evidence, `prices.${index}`)).toBeCloseTo(figureValue(since, `prices.${index}.2025-fy-26`), 9);
  }
});

test("the grid holds both base years, and the range is said to cross zero", () => {
  const { grid } = evidence;
  if (!("cells" in grid)) throw new Error("no grid");
  expect(grid.of).toBe(36); // 3 indices × 2 bases × 3 bases of prices × 2 paths
  expect(grid.low).toBeLessThan(0);
  expect(grid.high).toBeGreaterThan(0);
  // from July 2023, CPI 130.9 → 139.0: 1.05 × 1.0325 ÷ 1.061879 = 1.020950
  expect(figureValue(evidence, "grid.without-flexibility.cpi.2023-fy-24.month")).toBeCloseTo(2.095, 2);
});

test("the yearly rates are those that ONS publishes, and the counts of both signs make the whole", () => {
  // ONS, consumer price inflation, July: CPI 6.8 (2023), 2.2 (2024), 3.8 (2025); CPIH 6.4, 3.1, 4.2
  for (const [key, rate] of [
    ["cpi.2023-07", 6.8],
    ["cpi.2025-07", 3.8],
    ["cpih.2024-07", 3.1],
  ] as const)
    expect(figureValue(evidence, `annual-rate.${key}`)).toBe(rate);
  // the index gives 130.9 ÷ 122.5 = 6.857, which is why the published rate is shown
  const year = remitBesideOthers.answer(catalogue, { basis: "calendar-year" });
  expect(Object.keys(year.figures).some((key) => key.startsWith("annual-rate."))).toBe(false);
  expect(figureValue(evidence, "grid.agree") + figureValue(evidence, "grid.other")).toBe(36);
  expect(figureValue(evidence, "grid.other")).toBe(24);
});

test("another index is named first, in the sentences and in the grid", () => {
  const rpi = remitBesideOthers.answer(catalogue, { index: "rpi" });
  expect(evidenceWords(rpi).some((line) => /From July 2022 to July 2025 RPI rose 18\.4%, CPI 13\.5%/.test(line))).toBe(
    true,
  );
  expect("cells" in rpi.grid && rpi.grid.chosen.index).toBe("rpi");
  const year = remitBesideOthers.answer(catalogue, { basis: "financial-year-ended" });
  expect(evidenceWords(year).some((line) => line.includes("CPI rose 11.9%"))).toBe(true);
});

test("with less held it answers with less, and with too little it says so", () => {
  // only 2025/26 can be compared: one year is not compounded
  const one = remitBesideOthers.answer(
    without((row) => row.source === "csw-remit-delay-2024" || row.period === "2024/25"),
  );
  expect(evidenceWords(one).some((line) => line.startsWith("Compounded over"))).toBe(false);
  expect(evidenceWords(one).some((line) => line.startsWith("From July 2024 to July 2025 CPI rose"))).toBe(true);
  // a year left out in the middle: only the years that follow one another are compounded
  const gap = remitBesideOthers.answer(without((row) => row.period === "2024/25"));
  expect(evidenceWords(gap)[0]).toMatch(/in 2023\/24 and 2025\/26$/);
  expect(evidenceWords(gap).some((line) => line.startsWith("From July 2024 to July 2025"))).toBe(true);
  refused(
    () => remitBesideOthers.answer(without((row) => !String(row.workforce).includes("civil service"))),
    "missing-rows",
    /in no remit year is the civil service held beside another workforce/,
  );
});

test("what cannot be asked is refused", () => {
  refused(
    () => remitBesideOthers.answer(catalogue, { basis: "financial-year-begun" }),
    "unknown-value",
    /is not one of/,
  );
  refused(
    () => remitBesideOthers.answer(catalogue, { workforce: "police" }),
    "unknown-option",
    /no option "workforce"/,
  );
});

test("a workforce in a key has no brackets and no spaces", () => {
  expect(workforceKey("doctors (consultants, specialists, GPs; England)")).toBe(
    "doctors-consultants-specialists-gps-england",
  );
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
