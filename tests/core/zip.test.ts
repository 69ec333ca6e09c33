import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zip } from "../../src/core/zip.js";

const files = { "b.txt": strToU8("b"), "a.txt": strToU8("a".repeat(1000)), mimetype: strToU8("text/plain") };

test("what goes in comes out", () => {
  const out = unzipSync(zip(files));
  expect(strFromU8(out["a.txt"]!)).toBe("a".repeat(1000));
  expect(Object.keys(out).sort()).toEqual(["a.txt", "b.txt", "mimetype"]);
});

test("the order in which files were given and the clock leave no trace", () => {
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  expect(zip(reversed)).toEqual(zip(files));
});

test("a name that must come first is stored there uncompressed", () => {
  const bytes = zip(files, ["mimetype"]);
  expect(strFromU8(bytes.slice(30, 38))).toBe("mimetype");
  expect(strFromU8(bytes.slice(38, 48))).toBe("text/plain");
});
