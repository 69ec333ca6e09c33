import { expect, test } from "vitest";
import { priceIndex } from "../../src/pay/price-index.js";
import { refusal } from "../refusal.js";
import { indexFrom, official } from "./indices.js";

const about = { cdid: "D7BT", base: "2015=100" };
const row = (period: string, value = 100) => ({ period, value });

test("gives back the published value of every month, and says where it begins and ends", () => {
  const index = indexFrom("2023-12", [100, 101, 102.5]);
  expect([index.first, index.last, index.at("2024-02")]).toEqual(["2023-12", "2024-02", 102.5]);
});

test("the CPI of December 2011 is 95.1 (known answers; D7BT on 2015 = 100)", () => {
  expect(official("cpi").at("2011-12")).toBe(95.1);
});

test("a duplicated month is refused, since the later row would silently win", () => {
  expect(() => priceIndex("cpi", [row("2024-01"), row("2024-01", 101)], about)).toThrow(
    refusal("duplicate-period", /2024-01 stands there twice/),
  );
  expect(() => priceIndex("cpi", [row("2024-01"), row("2024-02"), row("2024-01")], about)).toThrow(
    refusal("duplicate-period", /2024-01/),
  );
});

test("a hole is refused and named", () => {
  expect(() => priceIndex("cpi", [row("2024-01"), row("2024-03")], about)).toThrow(
    refusal("hole", /2024-02 is missing/),
  );
});

test("months out of order are refused", () => {
  expect(() => priceIndex("cpi", [row("2024-02"), row("2024-01")], about)).toThrow(
    refusal("unordered", /2024-01 comes after 2024-02/),
  );
});

test("a year among the months, a blank, a zero and an empty list are refused", () => {
  expect(() => priceIndex("cpi", [row("2024")], about)).toThrow(refusal("not-a-month", /2024 is not a month/));
  expect(() => priceIndex("cpi", [row("2024-01", Number.NaN)], about)).toThrow(refusal("bad-number", /2024-01 is NaN/));
  expect(() => priceIndex("cpi", [row("2024-01", 0)], about)).toThrow(refusal("bad-number", /above 0/));
  expect(() => priceIndex("cpi", [], about)).toThrow(refusal("empty-index", /no rows/));
});

test("a month outside says first and last month and what to do", () => {
  const index = indexFrom("2024-01", [100, 101]);
  const words = /March 2024: it runs from January 2024 to February 2024/;
  expect(() => index.at("2024-03")).toThrow(refusal("outside-index", words));
  expect(() => index.at("2024-03")).toThrow(expect.objectContaining({ hint: expect.stringMatching(/use 2024-02/) }));
  expect(() => index.at("2023-12")).toThrow(expect.objectContaining({ hint: expect.stringMatching(/use 2024-01/) }));
});

test("a year is not a month", () => {
  expect(() => indexFrom("2024-01", [100]).at("2024")).toThrow(refusal("not-a-month", /2024/));
});
