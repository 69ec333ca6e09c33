import { expect, test } from "vitest";
import { STANDINGS, STATUSES, weakestStanding, weakestStatus } from "../../src/core/standing.js";

test("a derived figure is no firmer than its weakest operand", () => {
  expect(weakestStatus(["final", "provisional", "revised"])).toBe("provisional");
  expect(weakestStatus(["not-stated", "provisional"])).toBe("provisional"); // silence does not hide what is open to revision
  expect(weakestStatus(["not-stated", "forecast"])).toBe("forecast");
  expect(weakestStanding(["publisher", "secondary", "copy"])).toBe("secondary");
});

test("the order of operands does not matter, and one alone stands for itself", () => {
  for (const a of STATUSES) for (const b of STATUSES) expect(weakestStatus([a, b])).toBe(weakestStatus([b, a]));
  for (const a of STANDINGS) expect(weakestStanding([a])).toBe(a);
});
