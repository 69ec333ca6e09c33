import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { openOfficialFile } from "../../src/read/open-official-file.js";
import type { Sheet } from "../../src/read/sheet.js";
import { refusal } from "../refusal.js";
import { madeWorkbook } from "../sources/made-workbook.js";
import { odsOf } from "./files.js";

const XLSX = createRequire(import.meta.url)("@e965/xlsx");

const open = (content: string | Uint8Array) =>
  openOfficialFile(typeof content === "string" ? new TextEncoder().encode(content) : content, "made");
const grid = ({ rows, columns, text }: Sheet): string[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => text(r + 1, c + 1)));

describe("a table of text", () => {
  const expected = [
    ["a", "two\nlines", "c"],
    ["007", "1,5", ""],
    ["", "x", ""],
  ];
  test.each([
    ["line feeds", 'a,"two\nlines",c\n007,"1,5",\n,x\n'],
    ["carriage returns and line feeds", 'a,"two\nlines",c\r\n007,"1,5",\r\n,x\r\n'],
    ["tabs", 'a\t"two\nlines"\tc\n007\t1,5\t\n\tx\n'],
    ["semicolons", 'a;"two\nlines";c\n007;1,5;\n;x\n'],
    ["no line end at the end", 'a,"two\nlines",c\n007,"1,5",\n,x'],
    ["blank rows at the end", 'a,"two\nlines",c\n007,"1,5",\n,x\n,,\n\n'],
    ["a mark of byte order", '\ufeffa,"two\nlines",c\n007,"1,5",\n,x\n'],
  ])("is the same table with %s", async (_, text) => {
    const { kind, sheets } = await open(text);
    expect(kind).toBe("delimited");
    expect(grid(sheets[0]!)).toEqual(expected);
  });

  test("its hash is that of the bytes, and what had to be done to read it is said", async () => {
    const bytes = Uint8Array.from([0x61, 0x2c, 0xa3, 0x31, 0x0a]);
    const { hash, remarks } = await open(bytes);
    expect(hash).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
    expect(remarks).toEqual(["read as windows-1252"]);
  });
});

describe("a workbook", () => {
  const bytes = (kind: "xlsx" | "xls" | "ods") =>
    madeWorkbook(
      [
        {
          name: "Figures",
          rows: [
            ["Title over three columns"],
            [{ day: "2024-03-31", format: "dd/mm/yyyy" }, { percent: 0.125 }, 12.5],
            [undefined, "012", " text "],
          ],
          merged: ["A1:C1"],
        },
        { name: "Notes", rows: [["hidden"]], hidden: true },
      ],
      kind,
    );

  test.each(["xlsx", "xls", "ods"] as const)(
    "%s: days, percentages, numbers and texts are told apart",
    async (kind) => {
      const { kind: found, sheets } = await open(bytes(kind));
      expect(found).toBe(kind);
      const [figures, notes] = sheets as [Sheet, Sheet];
      expect(grid(figures)).toEqual([
        ["Title over three columns", "", ""],
        ["2024-03-31", "0.125", "12.5"],
        ["", "012", " text "],
      ]);
      expect([figures.date(2, 1), figures.number(2, 1)]).toEqual(["2024-03-31", undefined]);
      expect([figures.number(2, 2), figures.isPercent(2, 2)]).toEqual([0.125, kind !== "ods"]); // SheetJS writes none in ODS
      expect([figures.number(2, 3), figures.isPercent(2, 3)]).toEqual([12.5, false]);
      expect(figures.number(3, 2)).toBeUndefined();
      expect(figures.merged).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
      expect([figures.hidden, notes.hidden, notes.name, notes.index]).toEqual([false, kind !== "ods", "Notes", 1]);
    },
  );
});

test("an ODS says of a value what it is, and repeats cells and rows; what a formula gave is kept and nothing worked out", async () => {
  const { sheets } = await open(
    odsOf(`<table:table table:name="T"><table:table-row>
      <table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2024-03-31T00:00:00"><text:p>Mar 24</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>
      <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>
    </table:table-row>
    <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table>`),
  );
  const [sheet] = sheets as [Sheet];
  expect(grid(sheet)).toEqual([["0.125", "2024-03-31", "7", "7", "3"]]);
  expect([sheet.isPercent(1, 1), sheet.date(1, 2), sheet.number(1, 4)]).toEqual([true, "2024-03-31", 7]);
  expect([sheet.isFormula(1, 4), sheet.isFormula(1, 5)]).toEqual([false, true]);
});

test.each([
  [false, "2024-03-31"],
  [true, "2028-04-01"],
])("the same number of days is another day where a workbook counts from 1904 (%s)", async (from1904, day) => {
  const sheet = XLSX.utils.aoa_to_sheet([["Month"], [0]]);
  sheet.A2 = { t: "n", v: 45_382, z: "mmm yy" }; // 31 March 2024 from 1900; 1,462 days later from 1904
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "T");
  book.Workbook = { WBProps: { date1904: from1904 } };
  for (const bookType of ["xlsx", "biff8"]) {
    const { sheets } = await open(new Uint8Array(XLSX.write(book, { type: "array", bookType })));
    expect([bookType, sheets[0]!.date(2, 1), sheets[0]!.text(2, 1)]).toEqual([bookType, day, day]);
  }
});

describe("what is no file of figures is refused, with what it is", () => {
  const of = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...new Array<number>(40).fill(0)]);
  test.each([
    ["a web page", "<!DOCTYPE html>\n<title>Page not found</title>", /is a web page/],
    ["a web page behind a comment", "\n<!-- moved -->\n<html><body>", /is a web page/],
    ["an empty file", "", /is an empty file/],
    ["white space", " \n\n", /is an empty file/],
    ["a PDF", of(0x25, 0x50, 0x44, 0x46), /is a PDF/],
    ["a picture", of(0x89, 0x50, 0x4e, 0x47), /is a PNG picture/],
    ["a gzip archive", of(0x1f, 0x8b, 8), /is a gzip archive/],
    ["bytes of no kind", of(1, 2, 3, 0), /is a file of an unknown kind/],
  ])("%s", async (_, content, says) => {
    await expect(open(content)).rejects.toEqual(refusal("not-data", says));
  });

  test("JSON and YAML that were cut off, or hold what is no plain data", async () => {
    await expect(open('{"description": {"cdid": "D7BT"')).rejects.toEqual(refusal("bad-json", /not sound JSON/));
    await expect(open("---\n- :rate: 3.30\n  :rate: 4\n")).rejects.toEqual(refusal("bad-yaml", /unique/));
    await expect(open("---\n- &a [1]\n- *a\n")).rejects.toEqual(refusal("bad-yaml", /alias/i));
    await expect(open('a,"b\n1,2\n')).rejects.toEqual(refusal("bad-csv", /never closed/));
  });
});
