import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { built } from "../built.js";

test("in the built package the kinds of official file are one file, and share core and readers with the rest", async () => {
  const path = join(built(), "src/sources/index.js");
  const from = [...readFileSync(path, "utf8").matchAll(/^(?:import|export) .* from "([^"]+)";$/gm)].map(
    ([, id]) => id!,
  );
  expect(from.length).toBeGreaterThan(0);
  expect(from.filter((id) => !/^\.\.\/(?:core|read)\/[a-z-]+\.js$/.test(id))).toEqual([]);
  const { SOURCES: kinds } = (await import(pathToFileURL(path).href)) as { SOURCES: typeof SOURCES };
  expect(kinds.map(({ id }) => id)).toEqual(SOURCES.map(({ id }) => id));
});
