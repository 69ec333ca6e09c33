import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { everyFile, type FileResult, officialFilesPage } from "./official-files-page.js";
import { hasRaw } from "./raw.js";

describe.skipIf(!hasRaw)("every official file", () => {
  let results: readonly FileResult[] = [];
  beforeAll(async () => {
    results = await everyFile();
  }, 120_000);

  test("loads, or is refused for a stated reason: none is unknown, ambiguous or damaged", () => {
    const codes = new Map(
      results.flatMap(({ name, refused }) => (refused === undefined ? [] : [[name, refused.code]])),
    );
    expect(Object.fromEntries(codes)).toEqual({
      "cabinet-office-css2025-staffing-extract-2025.json": "repeated-figures",
      "cabinet-office-wmi-template-2022.csv": "no-figures",
      "cabinet-office-wmi-template-2022.ods": "no-figures",
      "cabinet-office-wmi-template-2022.xls": "no-figures",
      "cabinet-office-wmi-template-2022.xlsx": "no-figures",
      "ons-emp-metadata-2014.csv": "no-figures",
      "policyengine-minimum-wage-non-apprentice-2026.yaml": "missing-uprating",
    });
  });

  test("says the same as the data wherever the data hold the same figure", () => {
    const differing = results
      .filter(({ other }) => other.length > 0)
      .map(({ name, other }) => `${name}: ${other.slice(0, 3).join("; ")} (${other.length})`);
    expect(differing).toEqual([]);
    expect(results.reduce((sum, { same }) => sum + same, 0)).toBeGreaterThan(25_000);
  });

  test("gives every figure its period, unit and cell, and names nobody", () => {
    for (const { name, dataset } of results)
      for (const { at, unit, labels } of dataset?.rows ?? []) {
        if (at.sheet === "" && at.row < 1) throw new Error(`${name}: a figure without a place`);
        if (labels.length === 0 || unit.id === undefined) throw new Error(`${name}: a figure without labels or unit`);
      }
    const words = JSON.stringify(results.map(({ dataset }) => ({ ...dataset?.publication, observations: [] })));
    expect(words).not.toMatch(/@[a-z]+\.|telephone/i);
  });

  test("stands in docs/official-files.md with its rows, periods and checks", async () => {
    const page = fileURLToPath(new URL("../../docs/official-files.md", import.meta.url));
    await expect(officialFilesPage(results)).toMatchFileSnapshot(page);
  });
});
