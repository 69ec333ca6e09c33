import { expect, test } from "vitest";
import { dayWords, monthOfDay, parseDay } from "../../src/core/day.js";

test("a day is written out in English whatever the machine's language and time zone", () => {
  expect(dayWords("2026-04-01")).toBe("1 April 2026");
  expect(monthOfDay("2026-03-31")).toBe("2026-03");
});

test.each(["2023-02-29", "2023-2-9", "2023-13-01", "2023", "01/04/2023"])("%j is not a day", (text) => {
  expect(() => parseDay(text)).toThrow(expect.objectContaining({ code: "bad-day", exit: 2 }));
});
