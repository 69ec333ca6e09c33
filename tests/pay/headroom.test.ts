import { expect, test } from "vitest";
import { bite } from "../../src/pay/bite.js";
import { headroom, onTheFloor } from "../../src/pay/headroom.js";
import { hourly } from "../../src/pay/hourly.js";
import { near, refusal } from "../refusal.js";

test("headroom is how far an hourly rate stands above the statutory one", () => {
  near(headroom(12.6, 12), 5);
  near(headroom(11.4, 12), -5);
});

test("the median AA of March 2023, £22,180 on 37 hours, stood 21% above £9.50 and 10.3% above £10.42", () => {
  const rate = hourly(22180, { weeklyHours: 37 }); // 22,180 / (52.143 × 37) = 11.4965
  expect(headroom(rate, 9.5).toFixed(1)).toBe("21.0");
  expect(headroom(rate, 10.42).toFixed(1)).toBe("10.3");
});

test("one hour's pay in other money has the same headroom", () => {
  near(headroom(1260, 1200), headroom(12.6, 12));
});

test("on the floor is a headroom under the margin, below zero too; the margin itself is not", () => {
  expect([-2, 0.99, 1, 3].map((x) => onTheFloor(x))).toEqual([true, true, false, false]);
  expect(onTheFloor(3, { floorMargin: 5 })).toBe(true);
});

test("bite is the statutory rate over the median", () => {
  near(bite(12, 18), 200 / 3);
  expect(bite(12.21, 17.96).toFixed(1)).toBe("68.0"); // April 2025: rate 12.21; ASHE 2025 median hourly pay 17.96
});

test("bite and headroom turn on the same ratio", () => {
  near((1 + headroom(18, 12) / 100) * bite(12, 18), 100);
});

test("a rate of nothing is refused", () => {
  expect(() => headroom(12, 0)).toThrow(refusal("bad-number", /statutory rate is 0/));
  expect(() => bite(12, Number.NaN)).toThrow(refusal("bad-number", /median hourly pay is NaN/));
});
