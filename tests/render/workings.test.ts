import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { workbook } from "../../src/render/workbook.js";
import { xlsx } from "../../src/render/xlsx.js";
import { ATTRIBUTIONS, handmade } from "./fixtures/evidence.js";
import { recompute, type WorkingLine } from "./fixtures/recompute.js";

/** The workings as a stranger reads them: the rows below the heading row of the sheet, nothing else. */
async function workingLines(): Promise<WorkingLine[]> {
  const bytes = await xlsx(workbook([handmade()], ATTRIBUTIONS));
  const rows = utils.sheet_to_json<unknown[]>(read(bytes).Sheets["handmade workings"]!, { header: 1 });
  const head = rows.findIndex((row) => row[0] === "Figure");
  const at = (name: string): number => (rows[head] as string[]).indexOf(name);
  return rows.slice(head + 1).map((row) => ({
    figure: String(row[at("Figure")]),
    value: row[at("Value")] as number | string,
    formula: String(row[at("Formula in letters")]),
    letter: String(row[at("Letter")]),
    operand: row[at("Value of the letter")] as number | string,
  }));
}

test("every figure can be worked out again from the written workings sheet alone", async () => {
  const lines = await workingLines();
  const checks = recompute(lines);
  expect(checks.map((check) => check.figure)).toEqual(Object.keys(handmade().figures));
  for (const { figure, stated, again } of checks)
    if (typeof stated === "number")
      expect(Math.abs(again - stated), figure).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(stated)));
    else expect(again, figure).toBeNaN();
  // by hand: (110 ÷ 100) ÷ (120 ÷ 100) × 100 − 100
  expect(checks.find((check) => check.figure === "change.2012")!.again).toBeCloseTo(-25 / 3, 9);
});

test("the check is a real one: a changed operand no longer gives the figure", async () => {
  const lines = (await workingLines()).map((line) =>
    line.figure === "change.2012" && line.letter === "B" ? { ...line, operand: 111 } : line,
  );
  const { stated, again } = recompute(lines).find((check) => check.figure === "change.2012")!;
  expect(Math.abs(again - (stated as number))).toBeGreaterThan(0.1);
});

test("the workings say where each number stands, what is uncertain and whose word it is", async () => {
  const bytes = await xlsx(workbook([handmade()], ATTRIBUTIONS));
  const text = utils.sheet_to_csv(read(bytes).Sheets["handmade workings"]!);
  for (const part of [
    "pay.csv: period=2012-03",
    "standard error 1.5",
    "no sampling error published",
    "secondary",
    "£ a year",
  ])
    expect(text).toContain(part);
});
