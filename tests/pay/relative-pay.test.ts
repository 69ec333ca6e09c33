import { expect, test } from "vitest";
import { relativePay } from "../../src/pay/relative-pay.js";
import { near, refusal } from "../refusal.js";

const salary = { statistic: "median", period: "2025-03", value: 35000 } as const;
const annual = {
  survey: "ashe",
  measure: "annual_gross",
  employees: "full-time",
  statistic: "median",
  period: "2024/25",
  value: 40000,
} as const;
const weekly = { ...annual, measure: "weekly_gross", period: "2025-04", value: 35000 / 52.143 };

test("the salary beside full-time annual pay of the year that ended with it", () => {
  const found = relativePay(salary, annual);
  near(found.percent, 87.5); // 35 / 40
  expect([found.comparison, found.unit, found.ours, found.theirs]).toEqual(["annual", "GBP/year", 35000, 40000]);
});

test("the salary ÷ 52.143 beside full-time weekly gross pay of the April after it", () => {
  const found = relativePay(salary, weekly);
  near(found.percent, 100);
  expect([found.comparison, found.unit]).toEqual(["weekly", "GBP/week"]);
});

test("each says what is not alike: overtime and bonuses, tenure or the date", () => {
  expect(relativePay(salary, annual).notAlike.join(" ")).toMatch(/overtime and bonuses.*same job.*end of March/);
  expect(relativePay(salary, weekly).notAlike.join(" ")).toMatch(/overtime and bonuses.*April.*full-time/);
});

test.each([
  ["unlike-survey", { survey: "average-weekly-earnings" }, /no level/],
  ["unlike-measure", { measure: "hourly_gross" }, /measures differ/],
  ["unlike-employees", { employees: "all" }, /full-time employees/],
  ["unlike-statistics", { statistic: "mean" }, /a median beside a mean/],
  ["unlike-periods", { period: "2023/24" }, /another period/],
  ["unlike-periods", { period: "2025" }, /another period/],
] as const)("%s is refused: %o", (code, change, words) => {
  expect(() => relativePay(salary, { ...annual, ...change })).toThrow(refusal(code, words));
});

test("weekly pay of another April, and a salary not of March, are refused", () => {
  expect(() => relativePay(salary, { ...weekly, period: "2024-04" })).toThrow(
    expect.objectContaining({ code: "unlike-periods", expected: "2025-04" }),
  );
  expect(() => relativePay({ ...salary, period: "2025-04" }, weekly)).toThrow(
    refusal("unlike-periods", /end of March/),
  );
});
