import { expect, test } from "vitest";
import { handmade } from "../../render/fixtures/evidence.js";
import { numbersOf, readBack } from "./numbers-of.js";

test("numbers are read off as printed; times, and names that hold a digit, are not numbers", () => {
  expect(
    numbersOf("From March 2011 G6/G7 fell 13.2% to £31,637 (−0.4 points, 2019/20, Q4 2018, 37-hour week)"),
  ).toEqual(["13.2", "31637", "−0.4", "37"]);
});

test("a number that nothing supports is found", () => {
  // the hand-made finding: 110 ÷ 100 ÷ 1.2 − 1 = −8.33…%
  expect(readBack(handmade(), "Pay fell by 8.3% in 2012")).toEqual([]);
  expect(readBack(handmade(), "Pay fell by 8.4% in 2012")).toEqual(["8.4"]);
});
