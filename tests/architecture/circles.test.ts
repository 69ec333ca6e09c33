import { expect, test } from "vitest";
import { circles } from "./circles.js";
import { importsOf, modules } from "./sources.js";

test("no module imports itself by way of others, not even for its types", () => {
  const graph = new Map(
    modules().map((file) => [
      file,
      importsOf(file)
        .filter((found) => found.own && found.when !== "call")
        .map((found) => found.to),
    ]),
  );
  expect(circles(graph)).toEqual([]);
});

test("a circle is named from module to module", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["a"]],
    ["d", ["d", "a"]],
  ]);
  expect(circles(graph)).toEqual(["a → b → c → a", "d → d"]);
});
