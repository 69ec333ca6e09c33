import { expect, test } from "vitest";
import { cumulativeShortfall } from "../../src/pay/cumulative-shortfall.js";
import { near, refusal } from "../refusal.js";

const year = (period: string, pay: number, index: number) => ({ period, pay, index });

test("adds each year's gap in its own pounds, and in the latest prices, by hand", () => {
  const found = cumulativeShortfall([year("2021-03", 100, 100), year("2022-03", 105, 110), year("2023-03", 110, 121)]);
  // with prices: 110, 121; gaps: 5, 11; restated: 5 × 121/110 = 5.5, and 11
  near(found.total["own-year-pounds"], 16);
  near(found.total["latest-prices"], 16.5);
  near(found.rows[0]!.withPrices, 110);
  near(found.rows[0]!.shortfallInLatestPrices, 5.5);
  expect([found.rows.length, found.losses, found.gains, found.base.period]).toEqual([2, 2, 0, "2021-03"]);
});

test("a year of gain is subtracted and counted", () => {
  const found = cumulativeShortfall([year("2021-03", 100, 100), year("2022-03", 104, 100), year("2023-03", 100, 110)]);
  near(found.total["own-year-pounds"], 6); // −4 + 10
  near(found.total["latest-prices"], 5.6); // −4.4 + 10
  expect([found.gains, found.losses]).toEqual([1, 1]);
});

test("pay that keeps up with prices has no shortfall under either convention", () => {
  const found = cumulativeShortfall([2, 3, 5, 7].map((k, i) => year(`${2020 + i}-03`, 50 * k, 10 * k)));
  near(found.total["own-year-pounds"], 0);
  near(found.total["latest-prices"], 0);
});

test("the base of the index changes nothing", () => {
  const rows = [year("2021-03", 100, 100), year("2022-03", 105, 110), year("2023-03", 110, 121)];
  const moved = rows.map((row) => ({ ...row, index: row.index * 0.37 }));
  near(cumulativeShortfall(moved).total["latest-prices"], cumulativeShortfall(rows).total["latest-prices"]);
});

test("a missing year is not filled in, and years out of order are refused", () => {
  expect(() => cumulativeShortfall([year("2020-03", 1, 1), year("2022-03", 1, 1)])).toThrow(
    refusal("missing-year", /2022-03 does not come a year after 2020-03/),
  );
  expect(() => cumulativeShortfall([year("2021-03", 1, 1), year("2020-03", 1, 1)])).toThrow(
    refusal("missing-year", /./),
  );
});

test("periods of different kinds, one year alone and a blank are refused", () => {
  expect(() => cumulativeShortfall([year("2020-03", 1, 1), year("2021", 1, 1)])).toThrow(
    refusal("mixed-basis", /2021/),
  );
  expect(() => cumulativeShortfall([year("2020-03", 1, 1)])).toThrow(refusal("too-few-values", /got 1/));
  expect(() => cumulativeShortfall([year("2020-03", 1, 1), year("2021-03", Number.NaN, 1)])).toThrow(
    refusal("bad-number", /pay in 2021-03 is NaN/),
  );
});
