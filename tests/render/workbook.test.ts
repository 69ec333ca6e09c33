import { read, type WorkBook as SheetJsBook, utils } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { ods } from "../../src/render/ods.js";
import { sheetValue, shorthandOf, text } from "../../src/render/sheet.js";
import { linesOf } from "../../src/render/sheet-layout.js";
import { sheetNames } from "../../src/render/sheet-names.js";
import { workbook } from "../../src/render/workbook.js";
import { xlsx } from "../../src/render/xlsx.js";
import { withHeadingStyles } from "../../src/render/xlsx-headings.js";
import { ATTRIBUTIONS, handmade } from "./fixtures/evidence.js";

const book = workbook([handmade(), handmade("second")], ATTRIBUTIONS, "A pack <made> by hand");
const NAMES = [
  "Cover",
  "Contents",
  "Notes",
  "handmade",
  "handmade grid",
  "handmade figures",
  "handmade workings",
  "second",
  "second grid",
  "second figures",
  "second workings",
  "Objections",
  "Sources",
];
let xlsxBytes: Uint8Array;
const odsBytes = ods(book);

beforeAll(async () => {
  xlsxBytes = await xlsx(book);
});

const part = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]!);
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
/** Sheet, address, type and value of every cell that holds something. */
const cells = (file: SheetJsBook): [string, string, string, unknown][] =>
  file.SheetNames.flatMap((name) =>
    Object.entries(file.Sheets[name]!)
      .filter(([address, cell]) => /^[A-Z]+\d+$/.test(address) && cell.v !== undefined && cell.v !== "")
      .map(([address, cell]): [string, string, string, unknown] => [name, address, cell.t, plain(cell.v)]),
  );

test("XLSX and ODS hold the same sheets and the same typed values, reopened by another library", () => {
  const [a, b] = [read(xlsxBytes, { cellDates: true }), read(odsBytes, { cellDates: true })];
  expect(a.SheetNames).toEqual(NAMES);
  expect(b.SheetNames).toEqual(NAMES);
  expect(cells(a).length).toBeGreaterThan(200);
  expect(cells(b)).toEqual(cells(a));
});

test.each([
  ["XLSX", () => xlsxBytes],
  ["ODS", () => odsBytes],
])("in %s numbers are numbers, days are days, words are words, and a missing value is its shorthand", (_, bytes) => {
  const sheet = read(bytes(), { cellDates: true }).Sheets.handmade!;
  const found = Object.entries(sheet).filter(([address]) => /^[A-Z]+\d+$/.test(address));
  const at = (value: unknown): [string, { t: string; v: unknown; f?: string }] =>
    found.find(([, cell]) => cell.v === value) as [string, { t: string; v: unknown; f?: string }];
  expect(at("=1+1")[1]).toMatchObject({ t: "s", v: "=1+1" });
  expect(at("=1+1")[1].f).toBeUndefined();
  expect(at("<script>alert(1)</script>")[1].t).toBe("s");
  expect(at(-8.33333333333)[1].t).toBe("n");
  expect(at("[c]")[1].t).toBe("s");
  const [address] = at("March 2011");
  const day = sheet[`E${address.slice(1)}`];
  expect(day.t).toBe("d");
  expect((day.v as Date).toISOString().slice(0, 10)).toBe("2012-04-01");
});

test("XLSX is accessible: titles, one real table a sheet, no filter buttons, panes, merges or comments", async () => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(xlsxBytes.slice().buffer);
  expect(file.title).toBe("A pack <made> by hand");
  expect(part(xlsxBytes, "docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
  expect(file.worksheets.map((sheet) => sheet.name)).toEqual(NAMES);
  for (const sheet of file.worksheets) {
    expect(typeof sheet.getCell("A1").value).toBe("string");
    const tables = Object.keys((sheet as unknown as { tables: object }).tables);
    expect(tables).toHaveLength(sheet.name === "Cover" ? 0 : 1);
    expect((sheet.views ?? []).filter((view) => view.state === "frozen")).toEqual([]);
    expect((sheet as unknown as { _merges: object })._merges).toEqual({});
  }
  const names = Object.keys(unzipSync(xlsxBytes));
  expect(names.filter((name) => /comments|vmlDrawing/.test(name))).toEqual([]);
  for (const name of names.filter((name) => name.startsWith("xl/tables/")))
    expect(part(xlsxBytes, name)).not.toContain("autoFilter");
});

test("nothing in either file is a formula", () => {
  expect(Object.keys(unzipSync(xlsxBytes)).some((name) => part(xlsxBytes, name).includes("<f>"))).toBe(false);
  expect(part(odsBytes, "content.xml")).not.toContain("table:formula");
});

test("links lead to places in the file, and nothing in it leads outside", () => {
  const names = Object.keys(unzipSync(xlsxBytes));
  expect(names.filter((name) => part(xlsxBytes, name).includes("TargetMode"))).toEqual([]);
  expect(part(xlsxBytes, "xl/worksheets/sheet2.xml")).toContain(
    `<hyperlink ref="A5" location="&apos;handmade&apos;!A1"/>`,
  );
});

test("the same workbook gives the same bytes, without a clock in them", async () => {
  expect(Buffer.from(await xlsx(book)).equals(Buffer.from(xlsxBytes))).toBe(true);
  expect(Buffer.from(ods(book)).equals(Buffer.from(odsBytes))).toBe(true);
  expect(part(xlsxBytes, "docProps/core.xml")).not.toMatch(/dcterms:(created|modified)/);
});

test("ODS begins with its uncompressed mimetype and says its title and language", () => {
  expect(new TextDecoder().decode(odsBytes.slice(30, 38 + 46))).toBe(
    "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
  );
  expect(part(odsBytes, "meta.xml")).toContain("<dc:title>A pack &lt;made&gt; by hand</dc:title>");
  expect(part(odsBytes, "meta.xml")).toContain("<dc:language>en-GB</dc:language>");
  expect(part(odsBytes, "content.xml").match(/<table:table-header-rows>/g)).toHaveLength(NAMES.length - 1);
});

test("every source and its attribution stand on the last sheet", () => {
  const rows = utils.sheet_to_json<string[]>(read(xlsxBytes).Sheets.Sources!, { header: 1 });
  const keys = rows.map((row) => row[0]);
  expect(keys).toEqual(expect.arrayContaining(["pay-office", "price-quoted"]));
  expect(rows.at(-1)).toContain("Contains <made up> information.");
  expect(rows.at(-1)).toContain("unknown: the article has no date");
});

test("sheet names fit Excel and are never the same twice", () => {
  const names = sheetNames(["a".repeat(40), "a".repeat(41), "x/y", "contents", "notes", "cover"]).flatMap((n) => [
    n.table,
    n.grid,
    n.figures,
    n.workings,
  ]);
  expect(names.every((name) => name.length <= 31 && !/[:\\/?*[\]']/.test(name))).toBe(true);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const taken of ["contents", "notes", "cover"]) expect(names).not.toContain(taken);
});

test("a note is referred to above its table and stands once on the sheet of notes, though two findings share it", () => {
  const sheets = read(xlsxBytes).Sheets;
  const notes = utils.sheet_to_json<string[]>(sheets.Notes!, { header: 1 });
  expect(notes.map((row) => row[0]).slice(2)).toEqual(["Note", "[note 1]"]);
  expect(notes.at(-1)).toEqual(["[note 1]", "what is counted", "Pension & tax are outside it.", "handmade, second"]);
  for (const name of ["handmade", "second"]) {
    const above = utils.sheet_to_json<string[]>(sheets[name]!, { header: 1 }).map((row) => row[0]);
    expect(above).toContain('The whole table, see the sheet "Notes": [note 1]');
  }
});

test("nothing stands below a table, and shorthand is explained above the table it stands in", () => {
  for (const sheet of book.sheets) {
    const shorthand = (sheet.table?.rows ?? []).flat().filter((cell) => cell.kind === "missing");
    const above = sheet.above.filter((line) => typeof line === "string").join("\n");
    for (const cell of shorthand) expect(above, sheet.name).toContain(`${shorthandOf(cell.shown as "[c]")} means `);
  }
  const ranges = [...part(odsBytes, "content.xml").matchAll(/target-range-address="[^"]*?\.[A-Z]+(\d+)"/g)];
  const rows = read(odsBytes)
    .SheetNames.slice(1)
    .map((name) => read(odsBytes).Sheets[name]!["!ref"]!.replace(/.*:[A-Z]+/, ""));
  expect(ranges.map((match) => match[1])).toEqual(rows);
});

test("a year is a number, a blank or a dash is shorthand, and no other text becomes a number", () => {
  const cases = [
    "£20,000",
    "£2,00",
    "2011",
    "2011/12",
    "007",
    "1,000",
    "-",
    "",
    "  ",
    "–",
    "..",
    "1e5",
    "Infinity",
    "12.5",
  ];
  expect(cases.map((shown) => sheetValue(text(shown)))).toEqual([
    20_000,
    "£2,00",
    2011,
    "2011/12",
    "007",
    "1,000",
    "[z]",
    "[z]",
    "[z]",
    "[z]",
    "..",
    "1e5",
    "Infinity",
    12.5,
  ]);
  expect(sheetValue({ kind: "missing", shown: "..", as: ":" })).toBe("[not at the source]");
});

test("long text above a table is set in lines between sentences and loses no word", () => {
  const long = `${"It fell in every year that is held. ".repeat(8)}By grade: ${"AA fell by a tenth; ".repeat(12)}and so on.`;
  const lines = linesOf(long);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.every((line) => line.length <= 180)).toBe(true);
  expect(lines.join(" ")).toBe(long);
});

test("headings are named styles in both formats, so that they are more than bold text", () => {
  expect(part(xlsxBytes, "xl/styles.xml")).toContain('<cellStyle name="Heading 1" xfId="1" builtinId="16"');
  expect(part(odsBytes, "styles.xml")).toContain('style:display-name="Heading 1"');
  expect(() => withHeadingStyles("<styleSheet/>")).toThrow("the styles that exceljs wrote are not as they were");
});
