import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { damage, fixture } from "./fixture.js";

test("a whole package verifies, with the rows of every resource", () => {
  const report = openCatalogue({ folder: fixture() }).verify();
  expect(report).toMatchObject({ ok: true, unusedSources: [] });
  expect(report.resources.map((check) => check.problem)).not.toContainEqual(expect.anything());
  expect(report.rows).toBe(report.resources.reduce((sum, check) => sum + (check.rows ?? Number.NaN), 0));
});

test("every damaged resource is reported, not only the first, and the sound ones are still checked", () => {
  const folder = fixture();
  damage(folder, "prices.csv", (text) => text.replace("132.3", "132.4"));
  damage(folder, "grid.csv", (text) => text.slice(0, 50));
  const report = openCatalogue({ folder }).verify();
  expect(report.ok).toBe(false);
  const found = report.resources.filter((check) => check.problem !== undefined);
  expect(found.map((check) => [check.resource, check.problem?.code, check.rows])).toEqual([
    ["prices", "data-damaged", undefined],
    ["grid", "data-damaged", undefined],
  ]);
  expect(report.resources.find((check) => check.resource === "minimum-wage")?.rows).toBe(3);
});

test("verifying reads the files anew: a catalogue that has read a file notices that it changed since", () => {
  const folder = fixture();
  const catalogue = openCatalogue({ folder });
  expect(catalogue.dataset("prices").rows).toHaveLength(4);
  damage(folder, "prices.csv", (text) => text.replace("132.3", "132.4"));
  expect(catalogue.verify().ok).toBe(false);
});

test("a line of sources.csv that no row uses is reported", () => {
  const line =
    "ons-z,Office for National Statistics,Nothing,,unknown,not read,,unknown,not kept,a copy,OGL-UK-3.0,copy,\n";
  const report = openCatalogue({ folder: fixture({ sources: (csv) => csv + line }) }).verify();
  expect(report).toMatchObject({ ok: false, unusedSources: ["ons-z"] });
});
