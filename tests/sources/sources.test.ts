import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { hasRaw, RAW, rawFile } from "./raw.js";

test("every kind of file has a name of its own, says what it looks like, and has signs to be told by", () => {
  expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
  for (const { id, looksLike, signs, title, publisher } of SOURCES) {
    expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
    for (const words of [looksLike, title, publisher]) expect(words.length, id).toBeGreaterThan(2);
    expect(signs.length, id).toBeGreaterThan(0);
  }
});

test.skipIf(!hasRaw)("every official file is of one kind and no other", async () => {
  const found: string[] = [];
  for (const name of readdirSync(RAW).filter((one) => one !== "INDEX.md")) {
    const file = await rawFile(name);
    const kinds = SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id);
    if (kinds.length !== 1) found.push(`${name}: ${kinds.join(" and ") || "none"}`);
  }
  expect(found).toEqual([]);
});
