import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { Problem } from "../../src/core/problem.js";
import { addressOf, parseAddress, parseRange, rangeText } from "../../src/read/cell-address.js";
import { readSpreadsheet } from "../../src/read/read-spreadsheet.js";
import type { ReadSheet } from "../../src/read/spreadsheet.js";
import { ZIP_LIMITS } from "../../src/read/zip-file.js";
import { odsOf, odsParts, xlsxOf, xlsxParts, zipOf } from "./files.js";

function sheetsOf(bytes: Uint8Array, where = "a file"): ReadSheet[] {
  const found: ReadSheet[] = [];
  readSpreadsheet(bytes, where, (sheet) => found.push(sheet));
  return found;
}
const cellsOf = (bytes: Uint8Array) =>
  sheetsOf(bytes).flatMap((sheet) =>
    sheet.cells.map(({ row, column, kind, text }) => [addressOf(row, column), kind, text]),
  );
/** What is thrown for a file; anything but a Problem is a fault of ours. */
function refused(bytes: Uint8Array): Problem {
  try {
    sheetsOf(bytes, "theirs.xlsx");
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error("it was read");
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("addresses go both ways, over every column a sheet can have", () => {
  for (const column of [1, 26, 27, 52, 702, 703, 16_384])
    expect(parseAddress(addressOf(7, column))).toEqual({ row: 7, column });
  expect(addressOf(1, 703)).toBe("AAA1"); // 26 + 26² = 702 columns have one or two letters
  expect(parseAddress("XFE1")).toBeUndefined();
  expect(parseAddress("A1048577")).toBeUndefined();
  expect(parseRange("B8:A3")).toEqual({ top: 3, left: 1, bottom: 8, right: 2 });
  expect(rangeText(parseRange("$B$2")!)).toBe("B2");
});

test("an XLSX is read by kind: shared, inline and formula text, numbers, truth and errors", () => {
  const sheet =
    '<sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>in</t><r><t>line</t></r><rPh><t>no</t></rPh></is></c><c r="B2"><v>1.5</v></c>' +
    '<c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c><c r="E2" t="str"><f>A2</f><v>in</v></c><c r="F2"/></row>' +
    '<row><c><v>2</v></c><c t="n"><v>3</v></c></row></sheetData>';
  expect(cellsOf(xlsxOf(sheet))).toEqual([
    ["A2", "text", "inline"],
    ["B2", "number", "1.5"],
    ["C2", "truth", "1"],
    ["D2", "error", "#REF!"],
    ["E2", "text", "in"],
    ["A3", "number", "2"], // a row and cells without addresses follow what came before
    ["B3", "number", "3"],
  ]);
});

test("an ODS is read with its repeats, and blank repeats cost nothing", () => {
  const cell = (text: string, more = "") =>
    `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
  const found = cellsOf(
    odsOf(
      `<table:table table:name="Data"><table:table-column table:number-columns-repeated="16384"/>` +
        `<table:table-row>${cell('a<text:s text:c="2"/>b')}${cell("x", 'table:number-columns-repeated="2"')}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
        `<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="2.5"><text:p>3</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  );
  expect(found).toEqual([
    ["A1", "text", "a  b"],
    ["B1", "text", "x"],
    ["C1", "text", "x"],
    ["A1048002", "number", "2.5"],
    ["A1048003", "number", "2.5"],
  ]);
});

test("the words of a comment or a drawing are not the words of its cell", () => {
  const cell =
    '<table:table-cell office:value-type="string"><office:annotation><text:p>said aside</text:p></office:annotation>' +
    "<draw:frame><draw:image/><svg:desc>a map</svg:desc></draw:frame><text:p>said</text:p></table:table-cell>";
  const [sheet] = sheetsOf(
    odsOf(`<table:table table:name="Data"><table:table-row>${cell}</table:table-row></table:table>`),
  );
  expect(sheet!.cells.map(({ text }) => text)).toEqual(["said"]);
  expect(sheet!.comments).toEqual(["A1"]);
  expect(sheet!.floating).toEqual([{ kind: "picture", described: true }]);
});

test.each([
  ["nothing", new Uint8Array(), "not-a-spreadsheet", "an empty file"],
  ["a CSV under another name", bytesOf("Grade,Pay\nAA,1\n"), "not-a-spreadsheet", "a text such as CSV"],
  ["a web page", bytesOf("<html><table></table></html>"), "not-a-spreadsheet", "a web page"],
  ["XML from 2003", bytesOf('<?xml version="1.0"?><Workbook/>'), "not-a-spreadsheet", "a single XML text"],
  ["a PDF", bytesOf("%PDF-1.7"), "not-a-spreadsheet", "a PDF"],
  ["an old XLS", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "not-a-spreadsheet", "an XLS file"],
  ["a Word document", zipOf({ "word/document.xml": "<w/>" }), "not-a-spreadsheet", "a Word document"],
  ["a zip of anything", zipOf({ "a.txt": "a" }), "not-a-spreadsheet", "a zip of other things"],
  [
    "an XLSX without a workbook",
    zipOf({ "[Content_Types].xml": "<T/>", "_rels/.rels": "<R/>" }),
    "not-a-spreadsheet",
    "without a workbook",
  ],
])("%s is refused by what it is", (_, bytes, code, found) => {
  const error = refused(bytes);
  expect(error.code).toBe(code);
  expect(error.found).toContain(found);
  expect(error.where).toContain("theirs.xlsx");
});

test("a locked XLSX is told from an old XLS, and a locked ODS and a locked zip are known too", () => {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect(refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(124), ...name])).code).toBe("encrypted");
  const locked = { ...odsParts(""), "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>" };
  expect(refused(zipOf(locked)).code).toBe("encrypted");
  const zip = zipOf(xlsxParts(""));
  const at = new DataView(zip.buffer).getUint32(zip.length - 22 + 16, true); // the directory
  zip[at + 8] = 1;
  expect(refused(zip).code).toBe("encrypted");
});

test("a bomb is refused by its directory, and one whose directory lies is stopped while it is opened", () => {
  const content = xlsxParts("");
  const zip = zipSync({
    ...Object.fromEntries(Object.entries(content).map(([name, text]) => [name, bytesOf(text)])),
    "xl/worksheets/sheet1.xml": new Uint8Array(3_000_000),
  });
  const view = new DataView(zip.buffer);
  const last = view.getUint32(zip.length - 22 + 16, true);
  let at = last; // its entry in the directory is the last one
  for (let next = at; view.getUint32(next, true) === 0x02014b50; ) {
    at = next;
    next += 46 + view.getUint16(next + 28, true) + view.getUint16(next + 30, true) + view.getUint16(next + 32, true);
  }
  const honest = view.getUint32(at + 24, true);
  expect(honest).toBe(3_000_000);
  view.setUint32(at + 24, ZIP_LIMITS.bytes + 1, true);
  expect(refused(zip)).toMatchObject({ code: "too-large" });
  view.setUint32(at + 24, 100, true);
  expect(refused(zip)).toMatchObject({ code: "damaged-file" });
  expect(refused(zip).found).toContain("longer than the 100 bytes");
});

test("a file that is cut, or changed by one byte, is damaged and not half read", () => {
  const zip = xlsxOf("<sheetData/>");
  expect(refused(zip.slice(0, zip.length - 30)).code).toBe("damaged-file");
  const changed = Uint8Array.from(zip);
  const view = new DataView(changed.buffer);
  const directory = view.getUint32(changed.length - 22 + 16, true);
  changed[directory + 16]! ^= 1; // the checksum of the first part that is read is wrong
  const inOrder = zipOf({ "_rels/.rels": xlsxParts("")["_rels/.rels"]!, ...xlsxParts("") });
  inOrder[new DataView(inOrder.buffer).getUint32(inOrder.length - 22 + 16, true) + 16]! ^= 1;
  expect(refused(inOrder).found).toContain("checksum");
});

test("entities are not expanded, a document type is refused, and broken XML is named with its line", () => {
  const laughs =
    '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">]><worksheet><sheetData>&m;</sheetData></worksheet>';
  const parts = { ...xlsxParts(""), "xl/worksheets/sheet1.xml": laughs };
  expect(refused(zipOf(parts))).toMatchObject({ code: "bad-xml", found: "it has a document type" });
  const outside = { ...parts, "xl/worksheets/sheet1.xml": "<worksheet><v>&m;</v></worksheet>" };
  expect(refused(zipOf(outside)).found).toContain("undefined entity");
  const broken = refused(xlsxOf("<sheetData>\n<row></sheetData>"));
  expect(broken.code).toBe("bad-xml");
  expect(broken.where).toBe("theirs.xlsx, xl/worksheets/sheet1.xml");
  expect(broken.found).toMatch(/^2:\d+: unexpected close tag/);
  const deep = `${"<a>".repeat(5000)}${"</a>".repeat(5000)}`;
  expect(refused(xlsxOf(deep)).found).toContain("deep");
});

test("a cell outside the sheet and a text repeated without end are refused", () => {
  expect(refused(xlsxOf('<sheetData><row r="1"><c r="ZZZZ9"><v>1</v></c></row></sheetData>'))).toMatchObject({
    code: "damaged-file",
  });
  const cell =
    '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell>';
  const endless = `<table:table table:name="T"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table>`;
  expect(refused(odsOf(endless))).toMatchObject({ code: "too-large" });
});

test("a dimension that claims the whole sheet costs nothing", () => {
  const [sheet] = sheetsOf(
    xlsxOf('<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
  );
  expect(sheet!.cells).toHaveLength(1);
});

test("parts written with a prefix, and in UTF-16, are read the same", () => {
  const prefixed =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(cellsOf(zipOf({ ...xlsxParts(""), "xl/worksheets/sheet1.xml": prefixed }))).toEqual([["A1", "number", "1"]]);
  const wide = Uint8Array.from([0xff, 0xfe, ...[...prefixed].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const parts = Object.fromEntries(Object.entries(xlsxParts("")).map(([name, text]) => [name, bytesOf(text)]));
  expect(cellsOf(zipSync({ ...parts, "xl/worksheets/sheet1.xml": wide }))).toEqual([["A1", "number", "1"]]);
});
