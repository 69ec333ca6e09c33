import { expect, test } from "vitest";
import { density } from "../../src/density/density.js";
import { near, refusal } from "../refusal.js";

test("members out of those who could be, in per cent", () => {
  near(density(60, 80), 75);
  expect([density(0, 10), density(10, 10)]).toEqual([0, 100]);
});

test("twice the members of twice the workforce is the same density", () => {
  near(density(2 * 123, 2 * 456), density(123, 456));
});

test("the implied levels of the Department for Work and Pensions in October 2013 give back 74% (PCS, 15 February 2018)", () => {
  expect(density(68714, 92857).toFixed(1)).toBe("74.0");
  expect(density(49714, 82857).toFixed(1)).toBe("60.0");
});

test("more members than eligible is refused with what may be wrong in the list", () => {
  expect(() => density(101, 100)).toThrow(refusal("members-exceed-eligible", /101 members of 100 eligible/));
  expect(() => density(101, 100)).toThrow(
    expect.objectContaining({ hint: expect.stringMatching(/retired.*full-time/) }),
  );
});

test("nobody eligible, a blank and negative members are refused", () => {
  expect(() => density(0, 0)).toThrow(refusal("bad-number", /eligible is 0/));
  expect(() => density(Number.NaN, 10)).toThrow(refusal("bad-number", /members is NaN/));
  expect(() => density(-1, 10)).toThrow(refusal("bad-number", /-1 members/));
});
