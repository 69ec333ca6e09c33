import { expect, test } from "vitest";
import { citation, figureName, valueWithUnit } from "../../src/render/citation.js";
import { refusal } from "../refusal.js";
import { handmade } from "./fixtures/evidence.js";

test("a citation says in one line what, how much, how, from whom and under which name", () => {
  const line = citation(handmade(), "change.2012", "9.9.9");
  expect(line).not.toContain("\n");
  // By hand: (110 ÷ 100) ÷ (120 ÷ 100) × 100 − 100 = −8.333…
  expect(line).toMatch(
    /^real change to 2012-03, March 2011 to March 2012: −8\.3% \(status provisional; second-hand; no sampling error published\)\./,
  );
  expect(line).toContain("Worked out as real change: (B ÷ A) ÷ (D ÷ C) × 100 − 100.");
  expect(line).toContain("A newspaper, Prices, as quoted, release date unknown (the article has no date).");
  expect(line.endsWith("realpay 9.9.9, handmade.change.2012.")).toBe(true);
});

test("a published figure says so, with its standard error; a missing one says why it is missing", () => {
  const evidence = handmade();
  expect(citation(evidence, "pay.2012-03", "1")).toContain(
    "£110 a year (status final; publisher; standard error 1.5). As published.",
  );
  expect(valueWithUnit(evidence.figures["pay.2013-03"]!)).toBe(
    "[c] (suppressed by the publisher to protect confidentiality)",
  );
  expect(valueWithUnit(evidence.figures["change.2013"]!)).toMatch(/^\[c\] \(/);
});

test("bounds are written one place finer than the figure, as the workings have them in full", () => {
  const evidence = handmade();
  const bounded = {
    ...evidence.figures["pay.2012-03"]!,
    uncertainty: { low: 442.2735357982747, high: 444.96649, kind: "bounds" as const },
  };
  const line = citation({ ...evidence, figures: { ...evidence.figures, "pay.2012-03": bounded } }, "pay.2012-03", "1");
  expect(line).toContain("bounds 442.3 to 445)"); // 444.966… to one decimal is 445.0
});

test("the name of a figure is its finding and its key", () => {
  expect(figureName(handmade("second"), "pay.2011-03")).toBe("second.pay.2011-03");
});

test("a figure that is not there is refused, with the nearest", () => {
  expect(() => citation(handmade(), "change.2021", "1")).toThrow(
    refusal("unknown-figure", /handmade has no figure "change\.2021"/),
  );
  expect(() => citation(handmade(), "change.2021", "1")).toThrow(
    expect.objectContaining({ hint: 'did you mean "handmade.change.2012"?', exit: 2 }),
  );
});
