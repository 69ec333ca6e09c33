import { expect, test } from "vitest";
import { differentialOfMinima } from "../../src/pay/differential-of-minima.js";
import { ratioOfMedians } from "../../src/pay/ratio-of-medians.js";
import { near, refusal } from "../refusal.js";

test("the differential of minima is a per cent, the ratio of medians a ratio", () => {
  near(differentialOfMinima(33000, 30000), 10);
  near(ratioOfMedians(33000, 30000), 1.1);
});

test("a flat cash award compresses differentials, a percentage keeps them", () => {
  expect(differentialOfMinima(33000 + 2400, 30000 + 2400)).toBeLessThan(differentialOfMinima(33000, 30000));
  near(differentialOfMinima(33000 * 1.1, 30000 * 1.1), differentialOfMinima(33000, 30000));
});

test("the medians of SEO/HEO and EO stood at 1.307 in 2021 and 1.345 in 2023 (Civil Service Statistics)", () => {
  expect(ratioOfMedians(36030, 27570).toFixed(3)).toBe("1.307");
  expect(ratioOfMedians(37830, 28120).toFixed(3)).toBe("1.345");
});

test("a missing minimum is refused and not read as nothing", () => {
  expect(() => differentialOfMinima(33000, Number.NaN)).toThrow(refusal("bad-number", /lower minimum is NaN/));
  expect(() => ratioOfMedians(0, 1)).toThrow(refusal("bad-number", /upper median is 0/));
});
