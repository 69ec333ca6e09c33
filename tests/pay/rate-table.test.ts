import { expect, test } from "vitest";
import { rateTable } from "../../src/pay/rate-table.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";

const official = () =>
  dataRows("minimum-wage")
    .filter(({ band }) => band === "nlw")
    .map((row) => ({ from: row.effective_from!, rate: Number(row.value), minimumAge: Number(row.min_age) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

test("the National Living Wage from April 2016 to April 2026 (known answers)", () => {
  const table = rateTable("National Living Wage", official());
  const rates = [7.2, 7.5, 7.83, 8.21, 8.72, 8.91, 9.5, 10.42, 11.44, 12.21, 12.71];
  expect(rates.map((_, i) => table.on(`${2016 + i}-04-01`).rate)).toEqual(rates);
});

test("31 March is still the old rate", () => {
  const table = rateTable("National Living Wage", official());
  expect([table.on("2023-03-31").rate, table.on("2023-04-01").rate, table.on("2023-07-01").rate]).toEqual([
    9.5, 10.42, 10.42,
  ]);
});

test("the age is 25 to March 2021, 23 to March 2024, 21 after", () => {
  const table = rateTable("National Living Wage", official());
  const ages = ["2021-03-31", "2021-04-01", "2024-03-31", "2024-04-01"].map((day) => table.on(day).minimumAge);
  expect(ages).toEqual([25, 23, 23, 21]);
});

test("there was none before April 2016, and none is known after March 2027", () => {
  const table = rateTable("National Living Wage", official());
  expect(table.lastKnown).toBe("2027-03-31");
  expect(() => table.on("2016-03-31")).toThrow(refusal("outside-rates", /31 March 2016/));
  expect(() => table.on("2027-04-01")).toThrow(refusal("outside-rates", /1 April 2027/));
});

test("a table without April 2023 is refused: it would read £9.50 in mid-2023", () => {
  const holed = official().filter(({ from }) => from !== "2023-04-01");
  expect(() => rateTable("National Living Wage", holed)).toThrow(
    refusal("missing-uprating", /the uprating of 1 April 2023 is missing/),
  );
});

test("repeated, unordered, malformed and empty tables are refused", () => {
  const row = (from: string, rate = 1) => ({ from, rate });
  expect(() => rateTable("r", [row("2020-04-01"), row("2020-04-01")])).toThrow(refusal("duplicate-period", /twice/));
  expect(() => rateTable("r", [row("2020-04-01"), row("2019-04-01")])).toThrow(refusal("unordered", /2019-04-01/));
  expect(() => rateTable("r", [row("2020-04-31")])).toThrow(refusal("bad-day", /2020-04-31/));
  expect(() => rateTable("r", [row("2020-04-01", 0)])).toThrow(refusal("bad-number", /above 0/));
  expect(() => rateTable("r", [])).toThrow(refusal("empty-rates", /no rates/));
});
