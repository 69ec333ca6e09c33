import { expect, test } from "vitest";
import { hasRaw } from "../sources/raw.js";
import { runAll } from "./run-all.js";
import { CASES, SEED, WORKBOOK_CASES } from "./settings.js";
import { subjects } from "./subject.js";

const workbooks = (kind: string): boolean => kind === "xls" || kind === "xlsx" || kind === "ods";

test.skipIf(!hasRaw)(
  "a mutated workbook gives its own figures at their own labels, or a problem that says why not (skipped without ../shared/raw)",
  async () => {
    const cases = Math.round(CASES * 0.4) - WORKBOOK_CASES;
    const found = await runAll("workbooks", await subjects(workbooks), { seed: SEED, cases, by: "content" });
    expect(found.findings).toEqual([]);
    expect(found.tally.cases).toBeGreaterThanOrEqual(cases);
    expect(found.tally.figures).toBeGreaterThan(cases * 10);
  },
  7_200_000,
);

test.skipIf(!hasRaw)(
  "a workbook with spoilt bytes gives what SheetJS finds at the same cells, or a problem (skipped without ../shared/raw)",
  async () => {
    const whole = await subjects(workbooks, { whole: true });
    const found = await runAll("bytes of workbooks", whole, {
      seed: SEED,
      cases: WORKBOOK_CASES,
      by: "workbook bytes",
    });
    expect(found.findings).toEqual([]);
    expect(found.tally.cases).toBeGreaterThanOrEqual(WORKBOOK_CASES);
  },
  7_200_000,
);
