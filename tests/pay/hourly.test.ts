import { expect, test } from "vitest";
import { hourly } from "../../src/pay/hourly.js";
import { near, refusal } from "../refusal.js";

test("an annual salary by stated hours", () => {
  near(hourly(52143, { weeklyHours: 40 }), 25); // 52,143 / 52.143 = 1,000; 1,000 / 40
});

test("£24,520 a year on 37 hours is £12.71 an hour (the 2026 rate × 37 × 52.143, rounded)", () => {
  expect(hourly(24520, { weeklyHours: 37 }).toFixed(2)).toBe("12.71");
});

test("fewer hours for the same salary are a higher rate, in proportion", () => {
  near(hourly(20000, { weeklyHours: 36 }) / hourly(20000, { weeklyHours: 37 }), 37 / 36);
});

test("42 gross hours alone are refused, and with their unpaid breaks give the rate of 37", () => {
  expect(() => hourly(24520, { weeklyHours: 42 })).toThrow(refusal("gross-hours", /include unpaid breaks/));
  near(hourly(24520, { weeklyHours: 42, unpaidBreaks: 5 }), hourly(24520, { weeklyHours: 37 }));
  near(hourly(24520, { weeklyHours: 42, unpaidBreaks: 0 }), 24520 / (52.143 * 42));
});

test("hours that are nothing, breaks below nothing or longer than the week, and misspelt options are refused", () => {
  expect(() => hourly(1, { weeklyHours: 0 })).toThrow(refusal("bad-number", /weekly hours is 0/));
  expect(() => hourly(1, { weeklyHours: 37, unpaidBreaks: -1 })).toThrow(refusal("bad-number", /cannot be below 0/));
  expect(() => hourly(1, { weeklyHours: 37, unpaidBreaks: 37 })).toThrow(refusal("bad-number", /paid hours is 0/));
  expect(() => hourly(1, { weeklyHours: 37, hours: 36 } as never)).toThrow(refusal("unknown-option", /"hours"/));
});
