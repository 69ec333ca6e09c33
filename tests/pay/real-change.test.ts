import { expect, test } from "vitest";
import { realChange } from "../../src/pay/real-change.js";
import { realValue } from "../../src/pay/real-value.js";
import { near, refusal } from "../refusal.js";

test("pay that stands still while prices rise by a quarter loses a fifth", () => {
  near(realChange(100, 100, 100, 125), -20); // 1 / 1.25 = 0.8
});

test("pay that rises with prices has not moved", () => {
  near(realChange(23760, 23760 * 1.41, 93.3, 93.3 * 1.41), 0);
});

test("it is the change from the start in prices of the end", () => {
  const atEndPrices = realValue(23760, 93.3, 131.6);
  near(realChange(23760, 33980, 93.3, 131.6), (33980 / atEndPrices - 1) * 100);
});

test("nominal pay and prices change places without harm to the ratio", () => {
  near((1 + realChange(10, 12, 20, 30) / 100) * (1 + realChange(20, 30, 10, 12) / 100), 1);
});

test("a blank pay is refused and not read as nothing", () => {
  expect(() => realChange(100, 0, 100, 110)).toThrow(refusal("bad-number", /pay at the end is 0/));
  expect(() => realChange(Number.NaN, 1, 1, 1)).toThrow(refusal("bad-number", /pay at the start is NaN/));
});
