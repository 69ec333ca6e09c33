import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { built } from "../built.js";
import { odsOf, odsParts, xlsxOf, xlsxParts, zipOf } from "./files.js";
import { rawZip } from "./hostile-zip.js";

interface Measured {
  readonly ok: boolean;
  readonly figures: number;
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly polluted: boolean;
  /** Whether it was read in a process of its own. */
  readonly started: boolean;
}

const CHILD = fileURLToPath(new URL("measure-load.mjs", import.meta.url));
const MAKE_XLS = fileURLToPath(new URL("make-large-xls.mjs", import.meta.url));
/** What is asked of every file: seconds, and memory of the whole process. */
const LIMITS = { seconds: 10, megabytes: 300 };

let folder = "";
let load = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "realpay-hostile-"));
  load = pathToFileURL(join(built(), "src/catalogue/load.js")).href;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loads a file in a process of its own; the limits are held against it there and then. */
function loadFile(path: string): Measured {
  const run = spawnSync(process.execPath, [CHILD, load, path], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.status !== 0)
    throw new Error(`the process ended with ${run.status} ${run.signal}: ${run.stderr.slice(0, 2000)}`);
  const measured = JSON.parse(run.stdout) as Measured;
  expect(measured.seconds, "seconds").toBeLessThan(LIMITS.seconds);
  expect(measured.megabytes, "MB").toBeLessThan(LIMITS.megabytes);
  expect(measured.polluted).toBe(false);
  if (!measured.ok) expect(measured.hint ?? "").not.toBe("");
  return measured;
}
const loadBytes = (content: Uint8Array | string, name = "file.bin"): Measured => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return loadFile(path);
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const cell = (at: string, inner: string): string => `<c r="${at}" t="inlineStr"><is><t>${inner}</t></is></c>`;

test("a zip bomb is refused by what its directory says, before anything is inflated", () => {
  const parts = xlsxParts("<sheetData/>");
  const bomb = rawZip(
    [...Object.entries(parts), ["xl/sharedStrings.xml", ""] as const].map(([name, content]) => ({
      name,
      content: name === "xl/sharedStrings.xml" ? new Uint8Array(200_000_000) : text(content),
    })),
  );
  expect(bomb.length).toBeLessThan(300_000);
  expect(loadBytes(bomb).code).toBe("too-large");
});

test("a zip that lies about its sizes is stopped when it grows beyond them", () => {
  const honest = rawZip([{ name: "a", content: new Uint8Array(150_000_000) }]);
  const packed = honest.subarray(31, honest.length - 22 - 47);
  const parts = xlsxParts("<sheetData/>");
  const lying = rawZip(
    Object.entries(parts).map(([name, content]) =>
      name === "xl/workbook.xml" ? { name, content: { packed, size: 500, crc: 1 } } : { name, content: text(content) },
    ),
  );
  expect(loadBytes(lying).code).toBe("damaged-file");
});

test("texts that share a bomb's worth of bytes in one cell are refused", () => {
  const long = "x".repeat(60_000_000);
  expect(loadBytes(xlsxOf(`<sheetData><row r="1">${cell("A1", long)}</row></sheetData>`)).code).toBe("bad-xml");
});

test("a workbook with a million empty columns, or one cell at its far corner, is read for what it holds", () => {
  const empty = '<table:table-cell table:number-columns-repeated="1000000"/>';
  const row = `<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>${empty}</table:table-row>`;
  expect(loadBytes(odsOf(`<table:table table:name="S">${row}</table:table>`)).code).toBe("unknown-file");
  expect(loadBytes(xlsxOf(`<sheetData><row r="1048576">${cell("XFD1048576", "a")}</row></sheetData>`)).code).toBe(
    "unknown-file",
  );
});

test("a cell that says it is repeated a billion times is refused", () => {
  const row = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>`;
  expect(loadBytes(odsOf(`<table:table table:name="S">${row}</table:table>`)).code).toBe("too-large");
});

test.each([
  ["entities that grow", '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'],
  ["an entity from outside", '<!DOCTYPE a SYSTEM "file:///etc/hostname" [<!ENTITY b SYSTEM "file:///etc/hostname">]>'],
])("%s are refused with the document type", (_, doctype) => {
  const parts = { ...xlsxParts("<sheetData/>") };
  parts["xl/worksheets/sheet1.xml"] =
    `${doctype}<worksheet><sheetData><row r="1">${cell("A1", "&b;")}</row></sheetData></worksheet>`;
  expect(loadBytes(zipOf(parts)).code).toBe("bad-xml");
});

test.each(["../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "xl\\..\\..\\evil.xml", "a\0b"])(
  "a part called %j is never written anywhere, and does not hinder",
  (name) => {
    const parts = { ...xlsxParts(`<sheetData><row r="1">${cell("A1", "a")}</row></sheetData>`), [name]: "x" };
    expect(loadBytes(rawZip(Object.entries(parts).map(([n, c]) => ({ name: n, content: text(c) })))).code).toBe(
      "unknown-file",
    );
  },
);

test("a part that stands twice, a broken sum and an encrypted part are refused", () => {
  const parts = Object.entries(xlsxParts("<sheetData/>")).map(([name, content]) => ({ name, content: text(content) }));
  expect(loadBytes(rawZip([...parts, parts[0]!])).code).toBe("damaged-file");
  expect(loadBytes(rawZip(parts.map((part) => ({ ...part, flags: 1 })))).code).toBe("encrypted");
  const wrong = parts.map((part) =>
    part.name === "xl/workbook.xml" ? { name: part.name, content: { packed: text("\x03\0"), size: 0, crc: 7 } } : part,
  );
  expect(loadBytes(rawZip(wrong)).code).toBe("damaged-file");
});

test("what a formula once gave is read and no formula is run; macros are not looked at", () => {
  const parts = {
    ...xlsxParts(
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>5</v></c><c r="B1"><f>WEBSERVICE("http://127.0.0.1/")</f></c></row></sheetData>',
    ),
    "xl/vbaProject.bin": "macro",
  };
  expect(loadBytes(zipOf(parts)).code).toBe("unknown-file");
  const ods = { ...odsParts('<table:table table:name="S"/>'), "Basic/Standard/Module1.xml": "<x/>" };
  expect(loadBytes(zipOf(ods)).ok).toBe(false);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "a heading %s is a heading and nothing else",
  (name) => {
    expect(loadBytes(`${name},b\npolluted,2\n`, "x.csv").code).toBe("unknown-file");
    const json = `{"type":"timeseries","${name}":{"polluted":1},"years":[],"description":{"${name}":{"polluted":1},"title":"x"}}`;
    expect(loadBytes(json, "x.json").ok).toBe(false);
    expect(loadBytes(`- ${name}:\n    polluted: 1\n`, "x.yml").ok).toBe(false);
  },
);

test("a CSV of two gigabytes is refused by its size, unread", () => {
  const path = join(folder, "large.csv");
  const file = openSync(path, "w");
  ftruncateSync(file, 2_000_000_000);
  closeSync(file);
  expect(loadFile(path).code).toBe("too-large");
  rmSync(path);
});

test("an old workbook of more cells than memory holds, or with its lengths gone wrong, ends its own process and no other", () => {
  const began = (started: boolean): object => (existsSync("/proc") ? { started } : {}); // seen only where processes are files
  const path = join(folder, "large.xls");
  const large = (rows: number): Measured => {
    execFileSync(process.execPath, [MAKE_XLS, path, String(rows), "20"]);
    return loadFile(path);
  };
  const some = large(500); // the same file with fewer rows is read whole, and is no table that is known
  expect(some).toMatchObject({ code: "unknown-file", ...began(true) });
  expect(large(40_000)).toMatchObject({ code: "too-large", ...began(false) }); // by its size, before anything is begun
  expect(large(30_000)).toMatchObject({ code: "too-large", ...began(true) });
  const bytes = readFileSync(path);
  // Lengths of the records of the sheet, each as large as it can be: a reader asks for memory as long as they say.
  for (const from of [512, 1_536, 3_000_000]) {
    const wrong = Uint8Array.from(bytes.subarray(0, 6_000_000));
    wrong.fill(0xff, from, from + 64);
    expect(loadBytes(wrong, "wrong.xls").ok).toBe(false);
  }
  const other = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(2_000_000).fill(0x7f)]);
  expect(loadBytes(other, "other.xls").ok).toBe(false);
});

test("a row of five million cells, and a quote that is never closed, are refused", () => {
  expect(loadBytes("1,".repeat(5_000_000), "wide.csv").code).toBe("too-large");
  expect(loadBytes(`"${"a,b\n".repeat(1_200_000)}`, "open.csv").code).toBe("bad-csv");
  expect(loadBytes("a".repeat(39_000_000), "one.csv").code).toBe("too-large");
  expect(loadBytes(`${"é".repeat(19_000_000)}€`, "two.csv").code).toBe("too-large");
});

test("JSON a hundred thousand deep, YAML of anchors and YAML of programs are refused", () => {
  expect(loadBytes(`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "deep.json").ok).toBe(false);
  expect(loadBytes(`[${'{"a":1},'.repeat(2_000_000)}{}]`, "long.json").code).toBe("too-large");
  const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh".replace(/./g, (c, i) => `${c}: &${c} [${`*${"abcdefgh"[i]},`.repeat(9)}1]\n`)}`;
  expect(loadBytes(bomb, "bomb.yml").code).toBe("bad-yaml");
  expect(loadBytes("---\na: !!js/function 'function(){}'\n", "js.yml").ok).toBe(false);
});

test.each([
  ["a page", "<!DOCTYPE html><html><body>Page not found</body></html>"],
  ["a page behind a mark", "\ufeff\n  <HTML><head></head></HTML>"],
  ["a page behind a comment", "<!-- moved --><html lang='en'></html>"],
  ["a page as XML", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html></html>'],
  ["a table of a page named as a workbook", "<table><tr><td>1</td></tr></table>"],
])("%s is called what it is", (_, content) => {
  for (const name of ["data.csv", "data.xls", "data.json"]) expect(loadBytes(content, name).code).toBe("not-data");
});

test("a PDF, a picture, an empty file and a file of nothing but zeros are called what they are", () => {
  expect(loadBytes("%PDF-1.7\n", "a.csv").code).toBe("not-data");
  expect(loadBytes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "a.csv").code).toBe("not-data");
  expect(loadBytes("", "a.csv").code).toBe("not-data");
  expect(loadBytes(new Uint8Array(1000), "a.csv").code).toBe("not-data");
});
