import { read, utils, type WorkSheet } from "@e965/xlsx";
import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { FINDINGS } from "../../src/findings/index.js";
import { formulaWords, functionsOf } from "../../src/render/formula-words.js";
import { workbook } from "../../src/render/workbook.js";
import { workings } from "../../src/render/workings.js";
import { xlsx } from "../../src/render/xlsx.js";
import { ATTRIBUTIONS, handmade } from "./fixtures/evidence.js";
import { recompute, type WorkingLine } from "./fixtures/recompute.js";

type Read = Readonly<Record<string, number | string>>;

/** The rows below the heading row of a written sheet, by their headings. */
function tableOf(sheet: WorkSheet): Read[] {
  const rows = utils.sheet_to_json<(number | string)[]>(sheet, { header: 1 });
  const head = rows.findIndex((row) => row[0] === "Figure");
  return rows.slice(head + 1).map((row) => Object.fromEntries(row.map((cell, c) => [rows[head]![c], cell])));
}

/** The workings as a stranger reads them: the two written sheets, brought together by the name of the figure. */
async function workingLines(evidence: Evidence): Promise<WorkingLine[]> {
  const { Sheets } = read(await xlsx(workbook([evidence], ATTRIBUTIONS)));
  const figures = new Map(tableOf(Sheets[`${evidence.id} figures`]!).map((row) => [row.Figure, row]));
  expect(figures.size).toBe(Object.keys(evidence.figures).length);
  return tableOf(Sheets[`${evidence.id} workings`]!).map((row) => ({
    figure: String(row.Figure),
    value: figures.get(row.Figure)!.Value!,
    formula: String(figures.get(row.Figure)!["Formula in letters"]),
    letter: String(row.Letter),
    operand: row["Value of the letter"]!,
  }));
}

/** Figures whose rows do not give them, to one part in a thousand million. */
const wrong = (lines: readonly WorkingLine[]): string[] =>
  recompute(lines)
    .filter(({ stated, again }) =>
      typeof stated === "number"
        ? !(Math.abs(again - stated) <= 1e-9 * Math.max(1, Math.abs(stated)))
        : !Number.isNaN(again),
    )
    .map((check) => check.figure);

test("every figure can be worked out again from the written workings alone", async () => {
  const lines = await workingLines(handmade());
  expect(recompute(lines).map((check) => check.figure)).toEqual(Object.keys(handmade().figures));
  expect(wrong(lines)).toEqual([]);
  // by hand: (110 ÷ 100) ÷ (120 ÷ 100) × 100 − 100
  expect(recompute(lines).find((check) => check.figure === "change.2012")!.again).toBeCloseTo(-25 / 3, 9);
});

test("the check is a real one: with one operand changed its figure, and only that, is found wrong", async () => {
  const lines = (await workingLines(handmade())).map((line) =>
    line.figure === "change.2012" && line.letter === "B" ? { ...line, operand: 111 } : line,
  );
  expect(wrong(lines)).toEqual(["change.2012"]);
});

const catalogue = openCatalogue();
test.each(FINDINGS.map((finding) => [finding.id, finding] as const))(
  "every figure of %s can be worked out again from its sheets alone",
  async (_, finding) => {
    const evidence = finding.answer(catalogue);
    const lines = await workingLines(evidence);
    expect(new Set(lines.map((line) => line.figure)).size).toBe(Object.keys(evidence.figures).length);
    expect(wrong(lines)).toEqual([]);
    const used = lines.map((line) => line.formula);
    const explained = formulaWords(used).join("\n");
    for (const name of functionsOf(used)) expect(explained).toContain(`${name}(…) is `);
  },
);

test("a number that is itself worked out is given no single source, and one of two sources names both", () => {
  const rows = FINDINGS.flatMap((finding) => workings(finding.answer(catalogue)));
  const derived = rows.filter(({ stands }) => stands.startsWith("figure: "));
  expect(derived.length).toBeGreaterThan(100);
  expect(new Set(derived.map(({ operandSource }) => operandSource))).toEqual(new Set(["see that figure"]));
  // the turnout threshold rests on the act that made it and the act that will repeal it
  const threshold = rows.filter(({ figure, letter }) => figure.startsWith("votes-short.") && letter === "B");
  expect(threshold.map(({ operandSource }) => operandSource)).toEqual(threshold.map(() => "tua-2016; era-2025"));
  expect(threshold.length).toBeGreaterThan(0);
});

test("the workings say where each number stands, what is uncertain and whose word it is", async () => {
  const bytes = await xlsx(workbook([handmade()], ATTRIBUTIONS));
  const { Sheets } = read(bytes);
  const text = ["figures", "workings"].map((what) => utils.sheet_to_csv(Sheets[`handmade ${what}`]!)).join("\n");
  for (const part of [
    "pay.csv: period=2012-03",
    "standard error 1.5",
    "no sampling error published",
    "secondary",
    "£ a year",
  ])
    expect(text).toContain(part);
});
