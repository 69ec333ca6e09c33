import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, errorOf, json, realpay } from "./realpay.js";

const folder = emptyFolder();
const ours = join(folder, "ballots.xlsx");
const bad = join(folder, "theirs.ods");

test("a workbook of ours passes, says so item by item and exits with 0", () => {
  expect(realpay("table", "ballots", "--out", ours).status).toBe(0);
  const run = realpay("audit", ours);
  expect(run.status).toBe(0);
  expect(run.stderr).toBe("");
  expect(run.stdout).toMatch(/ballots\.xlsx: XLSX, \d+ sheets/);
  expect(run.stdout).toMatch(/Essential: (\d+) of \1 passed/);
  expect(run.stdout).toMatch(/Advice: (\d+) of \1 passed/);
  expect(run.stdout).toContain("Not checked, since no program can");
});

test("with --json every item has its id, level, whether it passed and where not", () => {
  const { ok, items, notChecked } = json("audit", ours);
  expect(ok).toBe(true);
  expect(notChecked.length).toBeGreaterThan(0);
  expect(items.length).toBeGreaterThan(40);
  for (const item of items)
    expect(item).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]+$/),
      level: expect.stringMatching(/^(?:essential|advice)$/),
      says: expect.any(String),
      passed: true,
      count: 0,
      where: [],
    });
});

test("an essential item that fails exits with 1, after the whole answer was given", () => {
  writeFileSync(bad, readFileSync(ours)); // an XLSX under the name of an ODS
  const run = realpay("audit", bad, "--json");
  expect(run.status).toBe(1);
  const answer = JSON.parse(run.stdout);
  expect(answer.ok).toBe(false);
  expect(answer.items.filter((item: { passed: boolean }) => !item.passed)).toMatchObject([
    { id: "named-as-it-is", level: "essential", where: [{ found: "a file in XLSX whose name ends in .ods" }] },
  ]);
  expect(errorOf(run)).toMatchObject({ code: "not-accessible", found: "named-as-it-is" });
  expect(realpay("audit", bad).stdout).toContain("FAILED  The ending of its name");
});

test("what is no spreadsheet is refused with what it is, and a file that is not there with its name", () => {
  const csv = join(folder, "pay.xlsx");
  writeFileSync(csv, "Grade,Pay\nAA,18310\n");
  const run = realpay("audit", csv, "--json");
  expect(run.status).toBe(1);
  expect(run.stdout).toBe("");
  expect(errorOf(run)).toMatchObject({ code: "not-a-spreadsheet", where: csv });
  expect(errorOf(run).found).toContain("CSV");
  const gone = realpay("audit", join(folder, "gone.xlsx"), "--json");
  expect(gone.status).toBe(1);
  expect(errorOf(gone).where).toBe(join(folder, "gone.xlsx"));
  expect(realpay("audit").status).toBe(2);
});
