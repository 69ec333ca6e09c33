import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { type Disk, nodeDisk } from "../../src/catalogue/disk.js";
import { ownDataFolder } from "../../src/catalogue/own-data-folder.js";
import { fixture, problemOf } from "./fixture.js";

/** The disk of this machine, with a note of every file read. */
function watched(): Disk & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    exists: nodeDisk.exists,
    read: (path) => {
      reads.push(path.split("/").at(-1)!);
      return nodeDisk.read(path);
    },
  };
}

test("opening reads the description only, and a resource is read once, when first asked for", () => {
  const disk = watched();
  const catalogue = openCatalogue({ folder: fixture(), disk });
  expect(disk.reads).toEqual(["datapackage.json"]);
  const first = catalogue.dataset("prices");
  expect(catalogue.dataset("prices")).toBe(first);
  expect(disk.reads.filter((name) => name === "prices.csv")).toHaveLength(1);
  expect(disk.reads).not.toContain("grid.csv");
});

test("a row is typed: value is a cell that keeps why it is empty, other numbers are numbers or undefined, text is text", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  expect(catalogue.dataset("prices").rows.map((row) => row.value)).toEqual([
    { value: 131.5 },
    { value: 132.3 },
    { missing: "[x]", as: "[x]" },
    { value: 378 },
  ]);
  const wages = catalogue.dataset("minimum-wage").rows;
  expect(wages.map((row) => row.min_age)).toEqual([25, 25, undefined]);
  expect(wages.map((row) => row.effective_to)).toEqual(["2017-03-31", "", ""]);
  expect(catalogue.dataset("grid").rows[0]?.chosen).toBe(true);
});

test("a dataset names every source of its rows, also where a row names two", () => {
  const { sources, title, id } = openCatalogue({ folder: fixture() }).dataset("prices");
  expect({ sources, title, id }).toEqual({ sources: ["copy-b", "ons-a"], title: "The table prices", id: "prices" });
});

test("an unknown resource is refused with the nearest name", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  // @ts-expect-error: the name is misspelt on purpose
  const refused = problemOf(() => catalogue.dataset("price"));
  expect(refused).toMatchObject({ code: "unknown-resource", found: "price", exit: 2, hint: 'did you mean "prices"?' });
});

test("an unknown option is refused", () => {
  // @ts-expect-error: the option is misspelt on purpose
  expect(problemOf(() => openCatalogue({ foldr: "x" }))).toMatchObject({ code: "unknown-option", found: "foldr" });
});

test("a folder without a package is refused with its name", () => {
  const refused = problemOf(() => openCatalogue({ folder: "/nowhere-at-all" }));
  expect(refused).toMatchObject({ code: "no-data", where: "/nowhere-at-all" });
});

test("the own data is found from the sources and from a built package alike", () => {
  const root = mkdtempSync(join(tmpdir(), "realpay-own-"));
  cpSync(fixture(), join(root, "data"), { recursive: true });
  writeFileSync(join(root, "package.json"), "{}");
  for (const place of ["src/catalogue", "dist/src/catalogue"]) {
    mkdirSync(join(root, place), { recursive: true });
    const from = pathToFileURL(join(root, place, "own-data-folder.js")).href;
    expect(ownDataFolder(nodeDisk, from)).toBe(join(root, "data"));
  }
  rmSync(join(root, "data"), { recursive: true });
  const from = pathToFileURL(join(root, "src/catalogue/own-data-folder.js")).href;
  expect(problemOf(() => ownDataFolder(nodeDisk, from)).code).toBe("no-data");
  rmSync(root, { recursive: true });
});

const JSON_FAULTS: readonly [string, (text: string) => string][] = [
  ["text that is not JSON", (text) => text.slice(0, 40)],
  ["no resources", () => "{}"],
  ["a path out of the folder", (text) => text.replace('"prices.csv"', '"../prices.csv"')],
  ["a hash of another kind", (text) => text.replace("sha256:", "md5:")],
  ["a resource that stands twice", (text) => text.replace('"name": "gaps"', '"name": "grid"')],
  [
    "a key that is no column",
    (text) => text.replace('"primaryKey": [\n          "index"', '"primaryKey": [\n          "other"'),
  ],
  ["a column of an unknown type", (text) => text.replace('"type": "number"', '"type": "geopoint"')],
];

for (const [what, change] of JSON_FAULTS)
  test(`a description with ${what} is refused`, () => {
    const folder = fixture();
    const before = new TextDecoder().decode(nodeDisk.read(join(folder, "datapackage.json")));
    expect(change(before)).not.toBe(before);
    writeFileSync(join(folder, "datapackage.json"), change(before));
    const refused = problemOf(() => openCatalogue({ folder }));
    expect(refused.code).toBe("bad-data-package");
    expect(refused.expected).toBeTruthy();
  });
