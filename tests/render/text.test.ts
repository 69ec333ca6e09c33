import { expect, test } from "vitest";
import { escapeMarkdown, escapeTerminal, escapeXml } from "../../src/render/escape.js";
import { evidenceJson, gridJson, jsonText, tableJson } from "../../src/render/json.js";
import { evidenceMarkdown, tableMarkdown } from "../../src/render/markdown.js";
import { alignedTable, evidenceText, tableText, wrap } from "../../src/render/terminal.js";
import { handmade } from "./fixtures/evidence.js";

// biome-ignore lint/suspicious/noExplicitAny: JSON as a program reads it
type Loose = Record<string, any>;
const again = (json: unknown): Loose => JSON.parse(jsonText(json));

test("evidence as JSON keeps 12 digits and writes a missing value as null with its reason", () => {
  const json = again(evidenceJson(handmade()));
  expect(json.figures["change.2012"].value).toBe(-8.33333333333);
  expect(json.figures["pay.2013-03"]).toMatchObject({ value: null, value_missing: "[c]", value_as: "suppressed" });
  expect(json.figures["change.2013"]).toMatchObject({ value: null, value_missing: "[c]" });
  expect(json.figures["change.2013"].operands[1]).toMatchObject({ value: null, value_missing: "[c]" });
  expect(json.figures.starts.day).toBe("2012-04-01");
  expect(json.words.title).toBe("Pay fell by 8.3%");
  expect(json.title).toEqual(JSON.parse(JSON.stringify(handmade().title)));
  expect(json.sources[1].citation).toContain("release date unknown (the article has no date)");
});

test("a number of more than 12 digits is written with 12", () => {
  expect(jsonText({ a: 0.1 + 0.2, b: [1 / 3] })).toBe('{\n  "a": 0.3,\n  "b": [\n    0.333333333333\n  ]\n}\n');
});

test("the grid as JSON has the shape that programs were promised", () => {
  const json = again(gridJson(handmade()));
  expect(json).toMatchObject({ id: "handmade", low: -8.33333333333, high: 10, agree: 1, of: 2 });
  expect(json.cells[0]).toMatchObject({
    index: "cpi",
    base: "2011-03",
    basis: "month",
    statistic: "median",
    value: -8.33333333333,
  });
  expect(Object.keys(json)).toEqual(["id", "chosen", "cells", "low", "high", "agree", "of"]);
  expect(Object.keys(json.cells[0])).toEqual(["index", "base", "basis", "statistic", "value"]);
  expect(json.chosen).toEqual({ index: "cpi", base: "2011-03", basis: "month", statistic: "median" });
});

test("a finding without a grid says why", () => {
  expect(gridJson({ ...handmade(), grid: { none: "a count has no index" } })).toEqual({
    id: "handmade",
    none: "a count has no index",
  });
});

test("the table as JSON has rows by column id, with the figure, status and standing of each value", () => {
  const json = again(tableJson(handmade()));
  expect(json.rows[1]).toMatchObject({
    year: "=1+1",
    pay: 110,
    pay_se: 1.5,
    pay_figure: "pay.2012-03",
    change: -8.33333333333,
    change_status: "provisional",
    change_standing: "secondary",
  });
  expect(json.rows[2]).toMatchObject({ pay: null, pay_missing: "[c]", pay_as: "suppressed" });
  expect(json.rows[0].starts).toBe("2012-04-01");
  expect(json.columns[1]).toMatchObject({ id: "pay", type: "number", unit: { id: "GBP/year" } });
  expect(json.missing["[c]"]).toContain("confidentiality");
});

test("Markdown holds every cell, and none of them can break the table or become HTML", () => {
  const table = tableMarkdown(handmade());
  const rows = table.split("\n").filter((line) => line.startsWith("|"));
  expect(rows).toHaveLength(5);
  const edges = (line: string): number => line.replace(/\\\|/g, "").split("|").length;
  expect(new Set(rows.map(edges)).size).toBe(1);
  expect(table).not.toContain("<script>");
  expect(evidenceMarkdown(handmade())).toContain("from −8.3% to 10.0%");
  // a number is no list: only "1. " and "- " begin one
  for (const plain of ["0.7%", "-5", "12.50", "#1", "1.2.3"]) expect(escapeMarkdown(plain)).toBe(plain);
  expect(["1. a", "2) b", "+ c", "## d", "---"].map(escapeMarkdown)).toEqual([
    "1\\. a",
    "2\\) b",
    "\\+ c",
    "\\## d",
    "\\---",
  ]);
  expect(escapeMarkdown("- a\n# *b* | c_d")).toBe("\\- a # \\*b\\* \\| c\\_d");
});

test("the terminal table is aligned, and control characters cannot reach the terminal", () => {
  const lines = tableText(handmade()).trimEnd().split("\n");
  expect(lines.at(-3)).toMatch(/^March 2011 +£100 /);
  expect(lines.at(-1)).toMatch(/\[c\]/);
  expect(
    alignedTable(
      ["a", "b"],
      [
        ["x", "1"],
        ["yy", "10"],
      ],
      [false, true],
    ),
  ).toBe("a    b\n──  ──\nx    1\nyy  10\n");
  expect(escapeTerminal("a\u001b[31mb\u0007\nc")).toBe("a[31mb c");
  expect(evidenceText(handmade())).toContain("Pay fell by 8.3%");
});

test("lines for a terminal are no wider than asked, unless one word is", () => {
  const lines = wrap("one two three fourteenletters five", 9);
  expect(lines).toEqual(["one two", "three", "fourteenletters", "five"]);
});

test("XML text holds no markup and nothing that XML cannot hold", () => {
  expect(escapeXml(`<a href="x">'&\u0000\u001b\ud800</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&lt;/a&gt;");
});
