import { expect, test } from "vitest";
import { heldSpan } from "../../../src/findings/parts/periods-held.js";
import { refused } from "./refusal.js";

const held = ["2011-03", "2012-03", "2014-03"];

test("what is not given is the first and the last held", () => {
  expect(heldSpan("x", held, {})).toEqual({ from: "2011-03", to: "2014-03", span: held });
  expect(heldSpan("x", held, { from: "2012-03" }).span).toEqual(["2012-03", "2014-03"]);
});

test("a year that is not held is a gap and is refused, and so is a span that runs backwards", () => {
  refused(() => heldSpan("x", held, { to: "2013-03" }), "not-held", /no figure is held for 2013-03 \(to\)/);
  refused(() => heldSpan("x", held, { from: "2014-03", to: "2011-03" }), "bad-span", /runs backwards/);
  refused(() => heldSpan("x", [], {}), "not-held", /nothing is held/);
});
