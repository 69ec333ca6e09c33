import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { nodeDisk } from "../../src/catalogue/disk.js";
import { seal } from "../../src/catalogue/seal.js";
import { damage, fixture } from "./fixture.js";

test("after an intended edit sealing names the resource that changed, and the folder verifies again", () => {
  const folder = fixture();
  damage(folder, "prices.csv", (text) => text.replace("131.5", "131.65"));
  expect(openCatalogue({ folder }).verify().ok).toBe(false);
  const changed = seal(folder);
  expect(changed.map((entry) => entry.resource)).toEqual(["prices"]);
  expect(changed[0]!.bytes[1] - changed[0]!.bytes[0]).toBe(1);
  expect(openCatalogue({ folder }).verify().ok).toBe(true);
  expect(openCatalogue({ folder }).dataset("prices").rows[0]?.value).toEqual({ value: 131.65 });
  expect(existsSync(join(folder, "datapackage.json.new"))).toBe(false);
});

test("sealing what has not changed writes nothing", () => {
  const folder = fixture();
  const before = statSync(join(folder, "datapackage.json")).mtimeMs;
  const text = readFileSync(join(folder, "datapackage.json"), "utf8");
  expect(seal(folder)).toEqual([]);
  expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toBe(text);
  expect(statSync(join(folder, "datapackage.json")).mtimeMs).toBe(before);
});

test("a write that fails leaves the old description whole", () => {
  const folder = fixture();
  damage(folder, "prices.csv", (text) => text.replace("131.5", "131.6"));
  const before = readFileSync(join(folder, "datapackage.json"), "utf8");
  const full = {
    ...nodeDisk,
    write: () => {
      throw new Error("ENOSPC");
    },
  };
  expect(() => seal(folder, full)).toThrow("ENOSPC");
  expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toBe(before);
});

test("sealing does not make a wrong file right: the parser still refuses it", () => {
  const folder = fixture();
  damage(folder, "prices.csv", (text) => text.replace("131.5", ""));
  seal(folder);
  expect(openCatalogue({ folder }).verify().resources[0]?.problem?.code).toBe("blank-cell");
});
