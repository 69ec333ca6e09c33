import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { ballots } from "../../src/findings/ballots.js";
import { paySatisfaction } from "../../src/findings/pay-satisfaction.js";
import { rangeText } from "../../src/read/cell-address.js";
import { readSpreadsheet } from "../../src/read/read-spreadsheet.js";
import { audit } from "../../src/render/audit/audit.js";
import { ods } from "../../src/render/ods.js";
import { workbook } from "../../src/render/workbook.js";
import { xlsx } from "../../src/render/xlsx.js";
import { tool } from "../tools.js";
import { ATTRIBUTIONS, handmade } from "./fixtures/evidence.js";

const soffice = tool("soffice");
const folder = mkdtempSync(join(tmpdir(), "realpay-office-"));
const at = (...path: string[]): string => join(folder, ...path);
const EXCEL_EPOCH = 25_569;

/** Opens files in LibreOffice, without a window, and saves each in another format. */
function convert(to: string, into: string, ...names: string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(at("profile"))}`;
  const words = [profile, "--headless", "--convert-to", to, "--outdir", at(into), ...names.map((name) => at(name))];
  execFileSync(soffice!, words, { stdio: "pipe", timeout: 180_000 });
}

/** A day as XLSX counts it, so that both formats can be compared; other values as they are. */
function comparable(text: string, kind: string): number | string {
  if (kind !== "number") return text;
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  return day === undefined ? Number(text) : Date.parse(`${day}T00:00:00Z`) / 86_400_000 + EXCEL_EPOCH;
}

/** Everything a reader can find in a file: every cell with its kind, every named table, every link, every sheet. */
function contentOf(name: string) {
  const cells: unknown[] = [];
  const tables: string[] = [];
  const book = readSpreadsheet(readFileSync(at(name)), name, (sheet) => {
    for (const { row, column, kind, text, formula, link } of sheet.cells)
      cells.push([sheet.name, row, column, kind, comparable(text, kind), formula, link ?? ""]);
    for (const table of sheet.tables) tables.push(`${sheet.name} ${table.name} ${rangeText(table)} ${table.header}`);
  });
  return { title: book.title, language: book.language, sheets: book.sheetNames, cells, tables };
}

const catalogue = openCatalogue();

beforeAll(async () => {
  if (soffice === undefined) return;
  const book = workbook(
    [handmade(), ...[ballots, paySatisfaction].map((finding) => finding.answer(catalogue))],
    ATTRIBUTIONS,
    "A pack <made> by hand, and two findings of the real one",
  );
  writeFileSync(at("a.xlsx"), await xlsx(book));
  writeFileSync(at("b.ods"), ods(book));
  convert("ods", "once", "a.xlsx");
  convert("xlsx", "twice", "once/a.ods", "b.ods");
  convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "csv", "a.xlsx", "b.ods");
}, 400_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(soffice === undefined)("our XLSX and ODS hold the same cells, tables, links and notes", () => {
  expect(contentOf("b.ods")).toEqual(contentOf("a.xlsx"));
  expect(contentOf("a.xlsx").cells.length).toBeGreaterThan(3000);
});

test.skipIf(soffice === undefined).each([
  ["our XLSX saved as ODS", "once/a.ods", "a.xlsx"],
  ["that ODS saved as XLSX again", "twice/a.xlsx", "a.xlsx"],
  ["our ODS saved as XLSX", "twice/b.xlsx", "b.ods"],
])("LibreOffice keeps every cell, table, link and note: %s", (_, after, before) => {
  expect(contentOf(after)).toEqual(contentOf(before));
});

test.skipIf(soffice === undefined).each(["once/a.ods", "twice/a.xlsx", "twice/b.xlsx"])(
  "what LibreOffice saved as %s still passes every item of the checklist",
  (name) => {
    const failed = audit(readFileSync(at(name)), name).items.filter(({ passed }) => !passed);
    expect(failed).toEqual([]);
  },
);

test.skipIf(soffice === undefined).each(["a", "b"])(
  "LibreOffice finds the same values in every sheet of %s as CSV",
  (name) => {
    const rows = parse(readFileSync(at("csv", `${name}-handmade.csv`)), { relax_column_count: true }) as string[][];
    const row = (first: string) => rows.find((cells) => cells[0] === first)!.slice(1, 4);
    expect(row("=1+1")).toEqual(["110", "1.5", "-8.33333333333"]);
    expect(row("-2013 | *x*")).toEqual(["[c]", "[not published]", "[c]"]);
    const last = readFileSync(at("csv", `${name}-Sources.csv`), "utf8");
    expect(last).toContain("Office of <script>alert('pay')</script> & Pay");
    const sheets = readdirSync(at("csv")).filter((file) => file.startsWith(`${name}-`));
    expect(sheets).toHaveLength(contentOf("a.xlsx").sheets.length);
  },
);
