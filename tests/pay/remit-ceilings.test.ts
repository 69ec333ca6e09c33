import { expect, test } from "vitest";
import { remitCeilings } from "../../src/pay/remit-ceilings.js";
import { dataRows } from "../data-rows.js";
import { near, refusal } from "../refusal.js";

test("compounds the ceilings with and without each year's flexibility, each dated July", () => {
  const rows = remitCeilings([
    { year: "2022/23", ceiling: 2, flexibility: 1 },
    { year: "2023/24", ceiling: 4.5, flexibility: 0.5 },
  ]);
  expect(rows.map(({ month }) => month)).toEqual(["2022-07", "2023-07"]);
  near(rows[1]!.without, 6.59); // 1.02 × 1.045 = 1.0659
  near(rows[1]!.with, 8.15); // 1.03 × 1.05 = 1.0815
});

test("without flexibility the two are one, and with it never lower", () => {
  const rows = remitCeilings(["2011/12", "2012/13", "2013/14"].map((year, i) => ({ year, ceiling: i })));
  for (const row of rows) expect(row.with).toBe(row.without);
});

test("the published ceilings from 2011/12 to 2017/18 compound to five years of 1% (pay remit guidance)", () => {
  const rows = dataRows("pay-remit").filter(
    ({ workforce, measure, period }) =>
      workforce === "civil service (delegated grades)" && measure === "headline-high" && period! <= "2017/18",
  );
  const ceilings = rows.map(({ period, value }) => ({ year: period!, ceiling: Number(value) }));
  near(remitCeilings(ceilings.sort((a, b) => (a.year < b.year ? -1 : 1))).at(-1)!.without, (1.01 ** 5 - 1) * 100);
});

test("a year without a headline is not a year of 0%", () => {
  expect(() =>
    remitCeilings([
      { year: "2020/21", ceiling: 2.5 },
      { year: "2022/23", ceiling: 2 },
    ]),
  ).toThrow(refusal("missing-year", /2022\/23 does not follow 2020\/21/));
});

test("a month, a calendar year, or nothing is refused", () => {
  expect(() => remitCeilings([{ year: "2020", ceiling: 1 }])).toThrow(
    refusal("bad-period", /2020 is not a financial year/),
  );
  expect(() => remitCeilings([])).toThrow(refusal("too-few-values", /got 0/));
});
