import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { hasValue } from "../../src/core/cell.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { formatFigure } from "../../src/evidence/format.js";
import type { Sentence } from "../../src/evidence/sentence.js";
import { words } from "../../src/evidence/words.js";
import { FINDINGS } from "../../src/findings/index.js";
import { CHAPTERS } from "../../src/pack/chapters.js";
import { evidenceTable, evidenceWords, misquoted, unreproduced, unsourced } from "./parts/evidence-text.js";
import { numbersOf, readBack } from "./parts/numbers-of.js";
import { readAgainstTable } from "./parts/table-reading.js";

const catalogue = openCatalogue();

test("the findings are all there, and each stands in exactly one chapter of the report", () => {
  const ids = FINDINGS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(CHAPTERS.flatMap(({ findings }) => findings).sort()).toEqual([...ids].sort());
  expect(ids.length).toBeGreaterThanOrEqual(22);
});

describe.each(FINDINGS.map((finding) => [finding.id, finding] as const))("%s", (_, finding) => {
  const evidence = finding.answer(catalogue);
  const say = (sentence: Sentence): string => words(sentence, evidence.figures);
  const said = evidenceWords(evidence);

  test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
    expect(unsourced(evidence, catalogue)).toEqual([]);
    expect(unreproduced(evidence)).toEqual([]);
    expect(misquoted(evidence, catalogue)).toEqual([]);
  });

  test("every number of the title and the sentences reads back against the table, the grid or the workings", () => {
    const astray = [evidence.title, ...evidence.sentences].flatMap((sentence) =>
      readBack(evidence, say(unquoted(sentence))).map((number) => `${number} in: ${say(sentence)}`),
    );
    expect(astray).toEqual([]);
  });

  test("what a sentence says of a figure of the table is what the file of the table says, digit for digit and with its sign", () => {
    const { read, astray } = readAgainstTable(evidence, [evidence.title, ...evidence.sentences]);
    expect(astray).toEqual([]);
    // the sentences of this one count rows of its table: the counts stand in the workings
    expect(read).toBeGreaterThanOrEqual(finding.id === "reproduced" ? 0 : 2);
  });

  test("a figure that the sentences and the table both show is rounded alike in both", () => {
    expect(roundedOtherwise(evidence)).toEqual([]);
  });

  test("it can be read out: a title of at most thirty words, three to eight sentences, objections answered", () => {
    expect(say(evidence.title).split(/\s+/).length).toBeLessThanOrEqual(30);
    expect(evidence.sentences.length).toBeGreaterThanOrEqual(3);
    expect(evidence.sentences.length).toBeLessThanOrEqual(8);
    expect(evidence.objections.length).toBeGreaterThanOrEqual(2);
    expect(evidence.charts.length).toBeGreaterThanOrEqual(1);
    for (const line of said) expect(line).not.toMatch(/NaN|undefined|Infinity|\[object| {2}|\s[,.;]|\.\./);
  });

  test("where RPI stands its standing is said, and second-hand figures are called so", () => {
    if (said.some((line) => /\bRPI\b/.test(line))) expect(said.join(" ")).toContain("National Statistic");
    const shown = evidence.table.rows.flat().flatMap((cell) => (typeof cell === "string" ? [] : [cell.figure]));
    const quoted = shown.some((key) => evidence.figures[key]!.standing === "secondary");
    if (quoted) expect([...said, ...evidenceTable(evidence)].join(" ")).toMatch(/second-hand/i);
    expect(said.join(" ")).not.toMatch(/unlawful|illegal|statistically significant/i);
  });

  test("its figures can be anchors: their names need no escaping", () => {
    for (const key of Object.keys(evidence.figures)) expect(key).not.toMatch(/[\s"'<>&#%/\\]/);
  });
});

/** A sentence without the wording of data rows: what a source says of itself is not ours to support. */
const unquoted = (sentence: Sentence): Sentence =>
  sentence.filter((part) => typeof part === "string" || !("quote" in part));

/** A number without its sign and without zeroes that say nothing: "5.00" and "5" are one. */
const plain = (number: string | undefined): string | undefined =>
  number
    ?.replace("−", "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");

/** Figures written to one number of decimals in the table and to another in the sentences. */
function roundedOtherwise(evidence: Evidence): string[] {
  const { columns, rows } = evidence.table;
  const inTable = new Map<string, string>();
  for (const row of rows)
    row.forEach((cell, c) => {
      if (typeof cell !== "string")
        inTable.set(cell.figure, formatFigure(evidence.figures[cell.figure]!, columns[c]!.as!));
    });
  return [evidence.title, ...evidence.sentences].flat().flatMap((part) => {
    if (typeof part === "string" || !("figure" in part) || !("as" in part)) return [];
    const table = inTable.get(part.figure);
    const figure = evidence.figures[part.figure]!;
    if (table === undefined || !hasValue(figure.value) || /^(period|year|day)/.test(part.as)) return [];
    const [here, there] = [formatFigure(figure, part.as), table].map((text) => plain(numbersOf(text)[0]));
    return here === there ? [] : [`${part.figure}: ${here} in a sentence, ${there} in the table`];
  });
}
