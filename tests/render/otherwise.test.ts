import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { FINDINGS, findFinding } from "../../src/findings/index.js";
import { otherwiseTable, otherwiseWords } from "../../src/render/otherwise.js";

const catalogue = openCatalogue();
const answer = (id: string) => findFinding(id).answer(catalogue);

test("only what is varied is named, in the words of the finding", () => {
  const evidence = answer("living-wage");
  expect(otherwiseWords(evidence)).toContain(
    "over the 4 listed combinations of month of pay, weekly hours and kind of pay point. The one chosen (March 2024, 37 hours a week, median of the grade) gives 10.9%",
  );
  expect(otherwiseTable(evidence)!.columns.slice(0, 3)).toEqual(["Month of pay", "Weekly hours", "Kind of pay point"]);
  // one statistic is listed, so the statistic is no choice
  expect(otherwiseTable(answer("real-pay-median"))!.columns.slice(0, 4)).toEqual([
    "Price index",
    "Base",
    "Basis",
    "Shown in the headline",
  ]);
});

test("options read as words, and every row has a cell for every column", () => {
  for (const finding of FINDINGS) {
    const table = otherwiseTable(finding.answer(catalogue));
    if (table === undefined) continue;
    for (const { words } of table.rows) {
      expect(words.length).toBe(table.columns.length - 1);
      for (const word of words) expect(word, finding.id).not.toMatch(/_|each years/);
    }
    // a column in which every row says the same is not a choice
    for (const [c, column] of table.columns.slice(0, -2).entries())
      expect(new Set(table.rows.map(({ words }) => words[c])).size, `${finding.id} ${column}`).toBeGreaterThan(1);
  }
});

test("a finding without choices says why it has none", () => {
  const evidence = answer("ballots");
  expect(otherwiseTable(evidence)).toBeUndefined();
  expect(otherwiseWords(evidence)).toMatch(/no index, base, basis or statistic to choose/);
});
