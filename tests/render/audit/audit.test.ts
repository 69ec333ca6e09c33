import { beforeAll, expect, test } from "vitest";
import { audit, CHECKS } from "../../../src/render/audit/audit.js";
import { auditText } from "../../../src/render/audit/audit-text.js";
import { contrast } from "../../../src/render/audit/contrast.js";
import { requireAccessible } from "../../../src/render/audit/require-accessible.js";
import { isNumberAsText } from "../../../src/render/audit/value-checks.js";
import { ods } from "../../../src/render/ods.js";
import { workbook } from "../../../src/render/workbook.js";
import { xlsx } from "../../../src/render/xlsx.js";
import { odsOf, xlsxOf } from "../../read/files.js";
import { refusal } from "../../refusal.js";
import { ATTRIBUTIONS, handmade } from "../fixtures/evidence.js";
import { cell, edited, made, madeOf, withPart } from "./bad-books.js";

const book = workbook([handmade(), handmade("second")], ATTRIBUTIONS, "A pack <made> by hand");
let ourXlsx: Uint8Array;
const ourOds = ods(book);
beforeAll(async () => {
  ourXlsx = await xlsx(book);
});

const failed = (bytes: Uint8Array, file = "a.xlsx"): string[] =>
  audit(bytes, file)
    .items.filter(({ passed }) => !passed)
    .map(({ id }) => id);
const whereOf = (bytes: Uint8Array, id: string) => audit(bytes, "a.xlsx").items.find((item) => item.id === id)!.where;

test("our own workbooks, as they were written, pass every item in both formats", () => {
  expect(failed(ourXlsx)).toEqual([]);
  expect(failed(ourOds, "a.ods")).toEqual([]);
  expect(audit(ourXlsx, "a.xlsx").items).toHaveLength(CHECKS.length);
  expect(audit(ourXlsx, "a.xlsx").ok).toBe(true);
});

test("a small workbook by another writer passes every item too", async () => {
  expect(failed(await made())).toEqual([]);
});

const text = (sheet: string) => new RegExp(`xl/worksheets/${sheet}\\.xml$`);
const HEADS = ["Grade", "Pay", "Change"];
/** For each item a file that breaks it, and what else is broken by that. */
const BAD: Readonly<Record<string, { bytes: () => Uint8Array | Promise<Uint8Array>; file?: string; also?: string[] }>> =
  {
    "named-as-it-is": { bytes: () => ourXlsx, file: "a.ods" },
    "has-title": { bytes: () => edited(ourXlsx, /core\.xml$/, /<dc:title>.*?<\/dc:title>/, "<dc:title/>") },
    "has-language": { bytes: () => edited(ourOds, /meta\.xml$/, "en-GB", "English (UK)"), file: "a.ods" },
    "opens-at-the-start": { bytes: () => edited(ourXlsx, /workbook\.xml$/, 'activeTab="0"', 'activeTab="2"') },
    "every-cursor-at-a1": { bytes: () => edited(ourXlsx, text("sheet3"), 'activeCell="A1"', 'activeCell="C9"') },
    "sheets-named": {
      bytes: () => made((sheet) => void Object.assign(sheet, { name: "Sheet1" })),
    },
    "no-blank-sheets": { bytes: () => edited(ourXlsx, text("sheet1"), /<sheetData>.*<\/sheetData>/s, "<sheetData/>") },
    "column-a-used": {
      bytes: () => xlsxOf('<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>'),
      also: ["has-title", "has-language", "titles-tagged"],
    },
    "cover-first": {
      bytes: () => edited(ourXlsx, /workbook\.xml$/, 'name="Cover"', 'name="Words"'),
      also: ["contents-complete"],
    },
    "contents-complete": { bytes: () => edited(ourXlsx, /workbook\.xml$/, 'name="Sources"', 'name="Origins"') },
    "no-macros": { bytes: () => withPart(ourXlsx, "xl/vbaProject.bin") },
    "tables-marked": { bytes: () => edited(ourXlsx, text("sheet2"), /<tableParts.*<\/tableParts>/, "") },
    "tables-named": { bytes: () => edited(ourXlsx, /table1\.xml$/, /displayName="[^"]*"/, 'displayName="Table1"') },
    "no-merged-cells": { bytes: () => made((sheet) => sheet.mergeCells("A8:B8")) },
    "no-blank-lines": {
      bytes: () =>
        madeOf(HEADS, [
          ["AA", 1, 2],
          ["", null, null],
          ["AO", 3, 4],
        ]),
      also: ["no-blank-cells"],
    },
    "one-heading-row": { bytes: () => edited(ourXlsx, /table2\.xml$/, 'headerRowCount="1"', 'headerRowCount="0"') },
    "no-blank-cells": {
      bytes: () =>
        madeOf(HEADS, [
          ["AA", 1, null],
          ["AO", 3, 4],
        ]),
    },
    "one-table-a-sheet": {
      bytes: () =>
        made((sheet) => void sheet.addTable({ name: "other", ref: "A7", columns: [{ name: "Year" }], rows: [[2024]] })),
    },
    "tables-at-the-left": {
      bytes: () =>
        madeOf(
          HEADS,
          [
            ["AA", 1, 2],
            ["AO", 3, 4],
          ],
          { ref: "B3" },
        ),
      also: ["tables-marked"],
    },
    "nothing-below": {
      bytes: () => made(cell("A9", { value: "Source: us" })),
    },
    "numbers-are-numbers": {
      bytes: () =>
        madeOf(HEADS, [
          ["AA", "18,310", 2],
          ["AO", "12.5 [p]", 4],
        ]),
    },
    "no-error-values": {
      bytes: () => made(cell("B4", { value: { error: "#REF!" } })),
    },
    "shorthand-in-words": {
      bytes: () =>
        madeOf(HEADS, [
          ["AA", ":", 2],
          ["AO", "-", 4],
        ]),
    },
    "shorthand-explained": {
      bytes: () =>
        madeOf(HEADS, [
          ["AA", "[c]", 2],
          ["AO", 3, 4],
        ]),
    },
    "no-formulas": {
      bytes: () => made(cell("B4", { value: { formula: "1+1", result: 2 } })),
    },
    "no-symbols-for-notes": {
      bytes: () =>
        madeOf(
          ["Grade", "Pay*", "Change"],
          [
            ["AA", 1, 2],
            ["AO", 3, 4],
          ],
        ),
    },
    "notes-called-notes": {
      bytes: () => made(cell("A2", { value: "[x] is not available (note 1)" })),
    },
    "notes-outside-data": {
      bytes: () => edited(ourXlsx, /sharedStrings\.xml$/, "second-hand</t>", "second-hand [note 1]</t>"),
    },
    "notes-sheet": {
      bytes: () => edited(ourXlsx, text("sheet3"), /<tableParts.*<\/tableParts>/, ""),
      also: ["tables-marked"],
    },
    "notes-exist": {
      bytes: () => edited(ourXlsx, /sharedStrings\.xml$/, /: \[note 1\]/, ": [note 1][note 2]"),
    },
    "notes-used": { bytes: () => edited(ourXlsx, /sharedStrings\.xml$/, /: \[note 1\]/, ".") },
    "text-wrapped": {
      bytes: () => made(cell("A4", { value: "administrative assistant, whole service" })),
    },
    "links-in-words": {
      bytes: () => made(cell("A4", { value: { text: "here", hyperlink: "https://example.org" } })),
    },
    "titles-tagged": {
      bytes: () => edited(ourOds, /content\.xml$/, ' style:parent-style-name="Heading_20_1"', ""),
      file: "a.ods",
    },
    "easy-to-read": {
      bytes: () => made(cell("A4", { font: { name: "Arial", size: 8 } })),
    },
    "enough-contrast": {
      bytes: () => made(cell("A4", { font: { color: { argb: "FFAAAAAA" } } })),
    },
    "no-fills": {
      bytes: () =>
        made((sheet) => {
          sheet.getCell("A4").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF99" } };
        }),
    },
    "no-headers-or-footers": {
      bytes: () => made((sheet) => void Object.assign(sheet.headerFooter, { oddFooter: "&LSource: us" })),
    },
    "pictures-described": {
      bytes: () =>
        made((sheet, file) => {
          const pixel =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
          sheet.addImage(file.addImage({ base64: pixel, extension: "png" }), "E1:F2");
        }),
      also: ["no-pictures"],
    },
    "no-pictures": {
      bytes: () =>
        odsOf(
          '<table:table table:name="Pay"><table:shapes><draw:frame><draw:image/><svg:title>a map</svg:title></draw:frame></table:shapes></table:table>',
        ),
      file: "a.ods",
      also: ["has-title", "has-language"],
    },
    "nothing-hidden": { bytes: () => made((sheet) => void Object.assign(sheet.getRow(4), { hidden: true })) },
    "no-filters-or-panes": {
      bytes: () =>
        made((sheet) => void Object.assign(sheet, { views: [{ state: "frozen", ySplit: 3, activeCell: "A1" }] })),
    },
    "no-comments": {
      bytes: () => made(cell("A4", { note: "see me" })),
    },
  };

test("every item of the checklist has a file that breaks it", () => {
  expect(Object.keys(BAD).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
});

test.each(Object.entries(BAD))(
  "%s is failed by a file that breaks it, and little else is",
  async (id, { bytes, file, also }) => {
    expect(failed(await bytes(), file).sort()).toEqual([id, ...(also ?? [])].sort());
  },
);

test("a fault is given with its sheet and its cell", async () => {
  expect(whereOf(await BAD["no-merged-cells"]!.bytes(), "no-merged-cells")).toEqual([
    { sheet: "Pay", cell: "A8:B8", found: "merged cells" },
  ]);
  const numbers = whereOf(await BAD["numbers-are-numbers"]!.bytes(), "numbers-are-numbers");
  expect(numbers).toEqual([
    { sheet: "Pay", cell: "B4", found: '"18,310"' },
    { sheet: "Pay", cell: "B5", found: '"12.5 [p]"' },
  ]);
});

test("blank cells are passed when a line above the table says why, as the guidance allows", async () => {
  const rows = [
    ["AA", 1, null],
    ["AO", 3, 4],
  ];
  const explained = await made((sheet) => {
    sheet.removeTable("pay_by_grade");
    sheet.addTable({ name: "pay", ref: "A3", columns: HEADS.map((name) => ({ name })), rows });
    sheet.getCell("A2").value = "Cells are blank where nobody was paid.";
  });
  expect(failed(explained)).not.toContain("no-blank-cells");
});

test("a table that claims the whole sheet is answered at once", async () => {
  const huge = edited(await made(), /table1\.xml$/, /ref="A3:C5"/g, 'ref="A3:XFD1048576"');
  const started = performance.now();
  expect(failed(huge)).toEqual(expect.arrayContaining(["no-blank-lines", "one-heading-row", "no-blank-cells"]));
  expect(performance.now() - started).toBeLessThan(5000);
});

test("merged cells, hidden columns and a filter are found in ODS too", () => {
  const cell =
    '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>';
  const bytes = odsOf(
    `<table:table table:name="Pay"><table:table-column table:visibility="collapse"/><table:table-row>${cell}</table:table-row></table:table>` +
      '<table:database-ranges><table:database-range table:name="pay" table:target-range-address="$Pay.$A$1:.B1" table:display-filter-buttons="true"/></table:database-ranges>',
  );
  const { items } = audit(bytes, "a.ods");
  const where = (id: string) => items.find((item) => item.id === id)!.where;
  expect(where("no-merged-cells")).toEqual([{ sheet: "Pay", cell: "A1:B1", found: "merged cells" }]);
  expect(where("nothing-hidden")).toEqual([{ sheet: "Pay", cell: "A1", found: "a hidden column" }]);
  expect(where("no-filters-or-panes")).toEqual([{ sheet: "Pay", found: "filter buttons on pay" }]);
});

test("what is a figure stored as text, and what is a code or words", () => {
  for (const figure of ["1,234", "12.5", "-3", "\u22123", "£18,310", "5%", "(3)", " 7 ", "12.5 [p]", "12.5p", "0.4"])
    expect(isNumberAsText(figure), figure).toBe(true);
  for (const other of ["007", "2011/12", "2024-03", "AA", "A1", "[c]", "[note 1]", "1st", "G6/7", "3 to 5", "%", ""])
    expect(isNumberAsText(other), other).toBe(false);
});

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2); // the best known grey that just fails 4.5
});

test("the answer reads as text: what failed, where, and what no program can check", async () => {
  const bad = audit(await BAD["no-merged-cells"]!.bytes(), "theirs.xlsx");
  const lines = auditText(bad);
  expect(lines).toContain("theirs.xlsx: XLSX, 1 sheet");
  expect(lines).toContain(
    "FAILED  No cells are merged, split or nested (no-merged-cells)\n          - Pay!A8:B8: merged cells",
  );
  expect(lines).toContain("Not checked, since no program can: spelling");
  expect(() => requireAccessible(bad)).toThrow(
    refusal("not-accessible", /theirs\.xlsx fails 1 of the \d+ essential items/),
  );
  expect(() => requireAccessible(audit(ourXlsx, "a.xlsx"))).not.toThrow();
});
