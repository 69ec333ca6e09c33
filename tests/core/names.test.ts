import { expect, test } from "vitest";
import { nearest } from "../../src/core/nearest.js";
import { knownOptions, oneOf } from "../../src/core/options.js";

const findings = ["real-pay-median", "grades-real-pay", "lost-pay", "ballots"];

test("a misspelt name suggests the nearest, a foreign one nothing", () => {
  expect(nearest("ballot", findings)).toBe("ballots");
  expect(nearest("lost-pya", findings)).toBe("lost-pay");
  expect(nearest("Ballots", findings)).toBe("ballots");
  expect(nearest("weather", findings)).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});

test("an option nobody reads is refused, not ignored", () => {
  expect(() => knownOptions("real", { indx: "cpi" }, ["index", "basis"])).toThrow(
    expect.objectContaining({ code: "unknown-option", found: "indx", hint: 'did you mean "index"?', exit: 2 }),
  );
  expect(() => knownOptions("real", undefined, [])).not.toThrow();
});

test("a value outside a closed list is refused with the list", () => {
  expect(oneOf("real: index", "cpi", ["cpi", "rpi"])).toBe("cpi");
  expect(() => oneOf("real: index", "CPI", ["cpi", "rpi"])).toThrow(
    expect.objectContaining({ code: "unknown-value", hint: 'did you mean "cpi"?' }),
  );
});
