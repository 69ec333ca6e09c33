import { expect, test } from "vitest";
import { hasValue } from "../../src/core/cell.js";
import { catalogue, groupBy, numberOf, sumOf } from "./own-data.js";

const rows = catalogue.dataset("civil-service-workforce").rows;
const people = rows.filter((row) => row.measure === "headcount" || row.measure === "fte");
const cells = groupBy(people, (row) => JSON.stringify([row.period, row.department, row.body, row.measure]));

/** Groups that give no total for any of their bodies in these years, as filed: sums of their grades are all there is. */
const WITHOUT_TOTAL: Readonly<Record<string, readonly string[]>> = {
  "Department for Levelling Up Housing and Communities": ["2023-03", "2024-03"],
  "Foreign Commonwealth and Development Office": ["2023-03", "2024-03", "2025-03"],
};

test("grades add up to the total in every body and year that gives both, to the person but where half a person was filed, and within 1.01 full-time equivalents", () => {
  let compared = 0;
  for (const [what, own] of cells) {
    const total = own.find((row) => row.grade === "all");
    const parts = own.filter((row) => row.grade !== "all");
    if (total === undefined || parts.length === 0) continue;
    compared += 1;
    // totals are whole numbers, FTE of grades have two decimals; five returns file fractions of people in a grade
    const fractional = parts.some((row) => row.flag.includes("fractional-headcount"));
    const tolerance = total.measure === "fte" ? 1.01 : fractional ? 0.5 : 0;
    const difference = numberOf(total) - sumOf(parts);
    if (Math.abs(difference) > tolerance) throw new Error(`${what}: off by ${difference}`);
  }
  expect(compared).toBeGreaterThan(1_250);
});

test("a body without a total is in one of two groups that filed none", () => {
  const without = [...cells.values()].filter((own) => !own.some((row) => row.grade === "all"));
  for (const own of without)
    expect(WITHOUT_TOTAL[own[0]!.department] ?? [], `${own[0]!.body} ${own[0]!.period}`).toContain(own[0]!.period);
  expect(without).toHaveLength(88);
});

test("a pay bill or salary cost filed as zero with staff in post is missing, and says so", () => {
  const costs = rows.filter((row) => row.measure === "month-pay-bill" || row.measure === "month-salary-cost");
  const filed = costs.filter((row) => !hasValue(row.value));
  expect(filed.length).toBeGreaterThan(0);
  for (const row of filed) expect(row.value).toEqual({ missing: "zero-filed", as: "zero-filed" });
  const zero = costs.filter((row) => hasValue(row.value) && row.value.value === 0);
  for (const row of zero) {
    const staff = people.find(
      (one) =>
        one.measure === "headcount" &&
        one.grade === "all" &&
        one.body === row.body &&
        one.department === row.department &&
        one.period === row.period,
    );
    expect(staff === undefined ? 0 : numberOf(staff), `${row.body} ${row.period}`).toBe(0);
  }
});

test("what cannot be so is flagged: more full-time equivalents than people, half a person, an impossible cost", () => {
  const staff = groupBy(people, (row) => JSON.stringify([row.period, row.department, row.body, row.grade]));
  for (const [what, own] of staff) {
    const [count, fte] = ["headcount", "fte"].map((measure) => own.find((row) => row.measure === measure));
    if (count === undefined || fte === undefined) continue;
    expect(count.flag.includes("fte-above-headcount"), what).toBe(numberOf(fte) > numberOf(count));
    expect(count.flag.includes("fractional-headcount"), what).toBe(!Number.isInteger(numberOf(count)));
  }
  const flagged = (body: string, period: string) =>
    rows
      .filter((row) => row.body === body && row.period === period && row.flag.includes("impossible"))
      .map((row) => row.measure);
  expect(flagged("Transport Focus", "2023-03")).toContain("month-salary-cost");
  expect(flagged("Education and Skills Funding Agency", "2025-03")).toContain("month-salary-cost");
  expect(
    rows
      .filter((row) => hasValue(row.value) && row.value.value === 1.1 && row.measure === "month-pay-bill")
      .map((row) => row.flag),
  ).toEqual(["pay-bill-impossible"]);
});
