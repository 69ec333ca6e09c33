import { join } from "node:path";
import { expect, test } from "vitest";
import { type Documented, exportedFunctions, keeps, promised } from "./docstrings.js";
import { filesBelow, TOP } from "./sources.js";

/** The folders whose functions people call. */
const PUBLIC = ["src/core", "src/stats", "src/pay", "src/density"];
const functions = PUBLIC.flatMap((folder) => filesBelow(folder, ".ts"))
  .filter((file) => !file.endsWith("/index.ts"))
  .flatMap(exportedFunctions);
const named = (f: Documented): string => `${f.file}: ${f.name}`;

test("there are functions to look at", () => {
  expect(functions.length).toBeGreaterThan(40);
});

test("every public function says what it is for", () => {
  expect(functions.filter((f) => f.says.trim().length < 12).map(named)).toEqual([]);
});

test("every calculation has an example", () => {
  const calculations = functions.filter((f) => !f.file.startsWith("src/core/"));
  expect(calculations.filter((f) => f.examples.length === 0).map(named)).toEqual([]);
});

/** What a notebook calls that is not a calculation. */
const ASKED = ["finding", "grid", "real", "release", "releasesOf", "seriesOf", "sourceKeys", "joinNames"];

test("every calculation and every question says what it takes, what it gives back, and shows a call", () => {
  const calculations = functions.filter((f) => !f.file.startsWith("src/core/"));
  const questions = ["src/notebook", "src/catalogue"]
    .flatMap((folder) => filesBelow(folder, ".ts"))
    .flatMap(exportedFunctions)
    .filter((f) => [...ASKED, "openCatalogue"].includes(f.name));
  expect(questions).toHaveLength(ASKED.length + 1);
  const lacking = [...calculations, ...questions].flatMap((f) => {
    const wanted = ["example", ...(f.takes > 0 ? ["param"] : []), ...(f.gives ? ["returns"] : [])];
    const missing = wanted.filter((tag) => !f.tags.includes(tag));
    return missing.length === 0 ? [] : [`${named(f)}: ${missing.join(", ")}`];
  });
  expect(lacking).toEqual([]);
});

test("every example that stands on its own gives what it promises", async () => {
  const scope: Record<string, unknown> = {};
  for (const file of new Set(functions.map((f) => f.file)))
    Object.assign(scope, await import(join(TOP, file).replace(/\.ts$/, ".ts")));
  const broken: string[] = [];
  let kept = 0;
  for (const f of functions)
    for (const example of f.examples) {
      const promise = promised(example);
      if (promise === undefined) continue;
      let value: unknown;
      try {
        value = new Function(...Object.keys(scope), `"use strict"; return (${promise.code});`)(...Object.values(scope));
      } catch (error) {
        // an example that speaks of things shown nowhere, such as `cpi`, is read and not run
        if (!(error instanceof ReferenceError)) broken.push(`${named(f)}: ${promise.code} fails: ${error}`);
        continue;
      }
      const result = keeps(value, promise.result);
      if (result === false)
        broken.push(`${named(f)}: ${promise.code} is ${JSON.stringify(value)}, not ${promise.result}`);
      if (result === true) kept += 1;
    }
  expect(broken).toEqual([]);
  expect(kept).toBeGreaterThan(20);
});

test("a promise that is not kept is seen", () => {
  expect(promised("add(1, 2) // 3: by hand")).toEqual({ code: "add(1, 2)", result: "3: by hand" });
  expect(promised("add(1, 2).value")).toBeUndefined();
  expect(keeps(8.3559, "8.356: HM Treasury")).toBe(true);
  expect(keeps(8.3569, "8.356: HM Treasury")).toBe(false);
  expect(keeps({ b: 1, a: [2] }, "{ a: [2], b: 1 }")).toBe(true);
  expect(keeps([0.30000000000000004, 2], "[0.3, 2]")).toBe(true);
  expect(keeps({ a: 1 }, "{ a: 1, … }")).toBeUndefined();
  expect(keeps("x", '"y"')).toBe(false);
  expect(keeps(1, "about one")).toBeUndefined();
});
