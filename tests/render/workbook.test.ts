import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, type WorkBook as SheetJsBook, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { ods } from "../../src/render/ods.js";
import { sheetNames } from "../../src/render/sheet-names.js";
import { workbook } from "../../src/render/workbook.js";
import { xlsx } from "../../src/render/xlsx.js";
import { tool } from "../tools.js";
import { ATTRIBUTIONS, handmade } from "./fixtures/evidence.js";

const book = workbook([handmade(), handmade("second")], ATTRIBUTIONS, "A pack <made> by hand");
const NAMES = [
  "Contents",
  "handmade",
  "handmade grid",
  "handmade workings",
  "second",
  "second grid",
  "second workings",
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
    expect(Object.keys((sheet as unknown as { tables: object }).tables)).toHaveLength(1);
    expect((sheet.views ?? []).filter((view) => view.state === "frozen")).toEqual([]);
    expect((sheet as unknown as { _merges: object })._merges).toEqual({});
  }
  const names = Object.keys(unzipSync(xlsxBytes));
  expect(names.filter((name) => /comments|vmlDrawing/.test(name))).toEqual([]);
  for (const name of names.filter((name) => name.startsWith("xl/tables/")))
    expect(part(xlsxBytes, name)).toContain('hiddenButton="1"');
});

test("nothing in either file is a formula", () => {
  expect(Object.keys(unzipSync(xlsxBytes)).some((name) => part(xlsxBytes, name).includes("<f>"))).toBe(false);
  expect(part(odsBytes, "content.xml")).not.toContain("table:formula");
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
  expect(part(odsBytes, "content.xml").match(/<table:table-header-rows>/g)).toHaveLength(NAMES.length);
});

test("every source and its attribution stand on the last sheet", () => {
  const rows = utils.sheet_to_json<string[]>(read(xlsxBytes).Sheets.Sources!, { header: 1 });
  const keys = rows.map((row) => row[0]);
  expect(keys).toEqual(expect.arrayContaining(["pay-office", "price-quoted"]));
  expect(rows.at(-1)).toContain("Contains <made up> information.");
  expect(rows.at(-1)).toContain("unknown: the article has no date");
});

test("sheet names fit Excel and are never the same twice", () => {
  const names = sheetNames(["a".repeat(40), "a".repeat(41), "x/y", "contents"]).flatMap((n) => [
    n.table,
    n.grid,
    n.workings,
  ]);
  expect(names.every((name) => name.length <= 31 && !/[:\\/?*[\]']/.test(name))).toBe(true);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names).not.toContain("contents");
});

const soffice = tool("soffice");
test.skipIf(soffice === undefined).each(["xlsx", "ods"])(
  "LibreOffice opens the %s and finds the same values",
  (kind) => {
    const folder = mkdtempSync(join(tmpdir(), "realpay-office-"));
    try {
      const file = join(folder, `evidence.${kind}`);
      writeFileSync(file, kind === "xlsx" ? xlsxBytes : odsBytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
      const csvOf = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
      execFileSync(soffice!, [profile, "--headless", "--convert-to", csvOf, "--outdir", folder, file], {
        stdio: "pipe",
        timeout: 120_000,
      });
      const rows = parse(readFileSync(join(folder, "evidence-handmade.csv"))) as string[][];
      const row = (first: string) => rows.find((cells) => cells[0] === first)!.slice(1, 4);
      expect(row("=1+1")).toEqual(["110", "1.5", "-8.33333333333"]);
      expect(row("-2013 | *x*")).toEqual(["[c]", "not-published", "[c]"]);
      const last = readFileSync(join(folder, "evidence-Sources.csv"), "utf8");
      expect(last).toContain("Office of <script>alert('pay')</script> & Pay");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
