import { expect, test } from "vitest";
import { realChange } from "../../src/pay/real-change.js";
import { restoration, restorationOfChange } from "../../src/pay/restoration.js";
import { near, refusal } from "../refusal.js";

test("a fall of 20% takes a rise of 25%, not of 20%", () => {
  near(restoration(100, 100, 100, 125), 25);
  near(restorationOfChange(-20), 25);
});

test.each([
  ["AA/AO", -11.7, "13.3"],
  ["EO", -16.4, "19.6"],
  ["SEO/HEO", -17.2, "20.8"],
  ["G6/7", -19.7, "24.5"],
  ["SCS", -22.9, "29.7"],
])(
  "%s: a real change of %d%% is restored by %s%% (Institute for Government, Whitehall Monitor 2023; identity)",
  (_, change, rise) => {
    expect(restorationOfChange(change).toFixed(1)).toBe(rise);
  },
);

test("paying the restoration makes the real change nothing", () => {
  const rise = restoration(23760, 33980, 93.3, 131.6);
  near(realChange(23760, 33980 * (1 + rise / 100), 93.3, 131.6), 0, 1e-10);
});

test("it is what restores the real change of the same figures", () => {
  near(restoration(10, 12, 20, 30), restorationOfChange(realChange(10, 12, 20, 30)));
});

test("a loss of everything cannot be restored, nor a blank", () => {
  expect(() => restorationOfChange(-100)).toThrow(refusal("bad-number", /nothing restores/));
  expect(() => restoration(100, 0, 1, 1)).toThrow(refusal("bad-number", /pay at the end is 0/));
});
