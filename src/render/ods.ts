import { zip } from "../core/zip.js";
import { escapeXml } from "./escape.js";
import type { FlatColumn } from "./flat-table.js";
import { odsSettings } from "./ods-page.js";
import { automaticStyles, columnStyle, DECLARATION, NAMESPACES, ODS_FONT, ODS_STYLES } from "./ods-styles.js";
import { cellStyleOf, type Sheet, type SheetCell, type SheetTable, sheetValue, type Workbook } from "./sheet.js";
import { columnLetters, columnWidths, rowHeight, uniqueLabels } from "./sheet-layout.js";

const MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST = `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIMETYPE}"/>${[
  "content.xml",
  "styles.xml",
  "meta.xml",
  "settings.xml",
]
  .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
  .join("")}</manifest:manifest>`;

/** Line ends and runs of spaces are elements in OpenDocument. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const spaced = escapeXml(line)
        .replace(/\t/g, "<text:tab/>")
        .replace(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)
        .replace(/^ /, "<text:s/>");
      return `<text:p>${spaced}</text:p>`;
    })
    .join("");
}

const words = (text: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(text)}</table:table-cell>`;

/** A cell; one of the kind of its column takes the style of the column, which halves the size of a large table. */
function cellXml(cell: SheetCell, kind: FlatColumn["kind"]): string {
  const own = cellStyleOf(cell, kind);
  const style = own === kind ? "" : ` table:style-name="${own}"`;
  const value = sheetValue(cell);
  if (cell.kind === "day")
    return `<table:table-cell${style} office:value-type="date" office:date-value="${cell.day}"><text:p>${escapeXml(cell.shown)}</text:p></table:table-cell>`;
  if (cell.kind === "words" && cell.sheet !== undefined) {
    const link = `<text:a xlink:type="simple" xlink:href="#${escapeXml(`'${cell.sheet}'.A1`)}">${escapeXml(cell.shown)}</text:a>`;
    return `<table:table-cell${style} office:value-type="string"><text:p>${link}</text:p></table:table-cell>`;
  }
  if (typeof value === "number")
    return `<table:table-cell${style} office:value-type="float" office:value="${value}"><text:p>${escapeXml(cell.shown)}</text:p></table:table-cell>`;
  return `<table:table-cell${style} office:value-type="string">${paragraphs(value)}</table:table-cell>`;
}

/** A row; one with text that is broken over lines says how high it is, since not every program works it out. */
const row = (cells: string, height?: number): string =>
  `<table:table-row${height === undefined ? "" : ` table:style-name="row${height}"`}>${cells}</table:table-row>`;

function* tableXml({ columns, rows }: SheetTable, widths: readonly number[]): Generator<string> {
  const labels = uniqueLabels(columns);
  const heads = labels.map((label, c) => words(label, columns[c]!.kind === "words" ? "heading" : "heading-right"));
  yield `<table:table-header-rows>${row(heads.join(""), rowHeight(labels, widths))}</table:table-header-rows>`;
  for (const cells of rows) {
    const shown = cells.map((cell) => cell.shown);
    yield row(cells.map((cell, c) => cellXml(cell, columns[c]!.kind)).join(""), rowHeight(shown, widths));
  }
}

/** A sheet, piece by piece: joined to one text, a large workbook would take many times its size in memory. */
function* sheetXml(sheet: Sheet): Generator<string> {
  const { table } = sheet;
  yield `<table:table table:name="${escapeXml(sheet.name)}" table:style-name="sheet">`;
  yield `<table:title>${escapeXml(sheet.title)}</table:title>`;
  const widths = columnWidths(sheet);
  for (const [c, width] of widths.entries()) {
    const style = table === undefined ? "cover" : columnStyle(table.columns[c]!);
    yield `<table:table-column table:style-name="width${width}" table:default-cell-style-name="${style}"/>`;
  }
  yield row(words(sheet.title, "title"));
  for (const line of sheet.above) {
    if (typeof line !== "string") yield row(words(line.heading, "heading-2"));
    else if (table === undefined) yield row(words(line, "cover"), rowHeight([line], widths));
    else yield row(words(line, "line"));
  }
  if (table !== undefined) yield* tableXml(table, widths);
  yield "</table:table>";
}

/** Names each table as a range, so that it can be gone to and read by name. */
const ranges = (book: Workbook): string =>
  book.sheets
    .map(({ name, above, table }) => {
      if (table === undefined) return "";
      const top = above.length + 2;
      const end = `${columnLetters(table.columns.length)}${top + table.rows.length}`;
      const range = escapeXml(`'${name}'.A${top}:'${name}'.${end}`);
      return `<table:database-range table:name="${table.name}" table:target-range-address="${range}" table:contains-header="true" table:display-filter-buttons="false"/>`;
    })
    .join("");

function* contentXml(book: Workbook): Generator<string> {
  yield `${DECLARATION}<office:document-content ${NAMESPACES}>${ODS_FONT}${automaticStyles(book)}<office:body><office:spreadsheet>`;
  for (const sheet of book.sheets) yield* sheetXml(sheet);
  yield `<table:database-ranges>${ranges(book)}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Characters that are turned into bytes at a time. */
const BATCH = 65_536;

/** Short texts as fewer longer ones. */
function* batches(pieces: Iterable<string>): Generator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < BATCH) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** Pieces of text as bytes, without ever holding the whole text. */
function together(pieces: Iterable<string>): Uint8Array {
  const parts = Array.from(batches(pieces), bytes);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A workbook as ODS (OpenDocument 1.3): the same sheets as the XLSX, one table a sheet and a named range for it,
 * typed cells, heading rows and headings marked as such, title and language set, the cursor in A1 of the first sheet. The same workbook gives the same bytes.
 *
 * @param book  from `workbook`
 */
export function ods(book: Workbook): Uint8Array {
  const meta = `${DECLARATION}<office:document-meta ${NAMESPACES}><office:meta><meta:generator>realpay</meta:generator><dc:title>${escapeXml(book.title)}</dc:title><dc:language>${book.language}</dc:language></office:meta></office:document-meta>`;
  return zip(
    {
      mimetype: bytes(MIMETYPE),
      "META-INF/manifest.xml": bytes(MANIFEST),
      "content.xml": together(contentXml(book)),
      "styles.xml": bytes(ODS_STYLES),
      "meta.xml": bytes(meta),
      "settings.xml": bytes(odsSettings(book.sheets.map(({ name }) => name))),
    },
    ["mimetype"],
  );
}
