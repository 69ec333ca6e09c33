import { expect, test } from "vitest";
import { layerOf, wrongWay } from "./layers.js";
import { importsOf, modules } from "./sources.js";

const files = modules();
const own = files.flatMap((file) => importsOf(file)).filter((found) => found.own);

test("there are modules to look at", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(own.length).toBeGreaterThan(100);
});

test("every import looks down the layers", () => {
  expect(own.map(({ from, to }) => wrongWay(from, to)).filter((said) => said !== undefined)).toEqual([]);
});

test("an import that looks up is named with its layer", () => {
  expect(layerOf("src/core/unit.ts")).toBe("core");
  expect(wrongWay("src/core/unit.ts", "src/pay/real-value.ts")).toBe(
    "src/core/unit.ts imports src/pay/real-value.ts: core may look at nothing, not at pay",
  );
  expect(wrongWay("charts/frame.ts", "src/findings/index.ts")).toContain("charts may look at core, evidence");
  expect(wrongWay("src/attic/old.ts", "src/core/unit.ts")).toContain("attic is not in the table of layers");
});

test("imports are found however they are written", () => {
  const source = `import { a } from "./a.js";
    import type { B } from "./b.js";
    import { type C } from "./c.js";
    export { d } from "../stats/d.js";
    const e = async () => await import("./e.js");
    type F = import("./f.js").F;
    import vega from "vega";`;
  expect(importsOf("src/pay/x.ts", source).map(({ to, when }) => `${when} ${to}`)).toEqual([
    "load src/pay/a.ts",
    "type src/pay/b.ts",
    "type src/pay/c.ts",
    "load src/stats/d.ts",
    "call src/pay/e.ts",
    "type src/pay/f.ts",
    "load vega",
  ]);
});
