import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { audit } from "../../../src/render/audit/audit.js";

const RAW = fileURLToPath(new URL("../../../../shared/raw/", import.meta.url));
const have = existsSync(RAW);
const files = have ? readdirSync(RAW).filter((name) => /\.(?:xlsx|ods)$/.test(name)) : [];
const look = (name: string) => audit(readFileSync(join(RAW, name)), name);
const places = (name: string, id: string) => look(name).items.find((item) => item.id === id)!;

test.skipIf(!have).each(files)("the official file %s is answered item by item, with places for every fault", (name) => {
  const { items, format } = look(name);
  expect(name.endsWith(format)).toBe(true);
  for (const { passed, count, where } of items) {
    expect(passed).toBe(count === 0);
    expect(where.length).toBe(Math.min(count, 10));
    for (const { found } of where) expect(found).not.toBe("");
  }
});

// Each was looked up in the XML of the file itself.
test.skipIf(!have)("what is known of official files is found in them", () => {
  const people = "cabinet-office-people-survey-benchmarks-2024.ods";
  expect(places(people, "tables-marked").passed).toBe(true);
  expect(places(people, "cover-first").passed).toBe(true);
  expect(places(people, "has-title").passed).toBe(true);
  expect(places(people, "has-language").passed).toBe(false);
  const employment = "ons-public-sector-employment-2025q1.xlsx";
  expect(places(employment, "opens-at-the-start").where).toEqual([
    { sheet: "Table 2", found: "it opens here, not on the first sheet" },
  ]);
  expect(places(employment, "no-merged-cells").where).toContainEqual({
    sheet: "Table 1",
    cell: "B5:D5",
    found: "merged cells",
  });
  const deflators = "hmt-gdp-deflators-november-2023.xlsx";
  expect(places(deflators, "numbers-are-numbers").where[0]).toMatchObject({ cell: "H8", found: '"1955"' });
  expect(places(deflators, "column-a-used").passed).toBe(false);
});
