import { significant } from "../core/significant.js";
import { zip } from "../core/zip.js";
import { escapeXml } from "./escape.js";
import type { FlatColumn } from "./flat-table.js";
import { decimalsOf } from "./number-format.js";
import { ODS_PAGE } from "./ods-page.js";
import type { Sheet, SheetCell, Workbook } from "./sheet.js";
import { columnWidths, uniqueLabels } from "./sheet-layout.js";

const MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACES = ["office", "style", "text", "table", "number", "meta"]
  .map((name) => {
    const path = name === "number" ? "datastyle" : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${path}:1.0"`;
  })
  .concat([
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'office:version="1.3"',
  ])
  .join(" ");

const MANIFEST = `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIMETYPE}"/>${[
  "content.xml",
  "styles.xml",
  "meta.xml",
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
  const style = (own: string): string => (cell.kind === kind ? "" : ` table:style-name="${own}"`);
  if (cell.kind === "number")
    return `<table:table-cell${style("number")} office:value-type="float" office:value="${significant(cell.value)}"><text:p>${escapeXml(cell.shown)}</text:p></table:table-cell>`;
  if (cell.kind === "day")
    return `<table:table-cell${style("day")} office:value-type="date" office:date-value="${cell.day}"><text:p>${escapeXml(cell.shown)}</text:p></table:table-cell>`;
  if (cell.kind === "missing") return words(cell.shown, "missing");
  if (cell.sheet === undefined)
    return `<table:table-cell${style("words")} office:value-type="string">${paragraphs(cell.shown)}</table:table-cell>`;
  const link = `<text:a xlink:type="simple" xlink:href="#${escapeXml(`'${cell.sheet}'.A1`)}">${escapeXml(cell.shown)}</text:a>`;
  return `<table:table-cell table:style-name="link" office:value-type="string"><text:p>${link}</text:p></table:table-cell>`;
}

const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const EMPTY_ROW = row("<table:table-cell/>");

function columnStyle({ kind, as }: FlatColumn): string {
  const decimals = decimalsOf(as);
  return kind === "number" && decimals !== undefined ? `number${decimals}` : kind;
}

/** A sheet, piece by piece: joined to one text, a large workbook would take many times its size in memory. */
function* sheetXml(sheet: Sheet): Generator<string> {
  const { columns, rows } = sheet.table;
  const heads = uniqueLabels(columns).map((label, c) =>
    words(label, columns[c]!.kind === "words" ? "heading" : "heading-right"),
  );
  yield `<table:table table:name="${escapeXml(sheet.name)}" table:style-name="sheet">`;
  yield `<table:title>${escapeXml(sheet.title)}</table:title>`;
  for (const [c, width] of columnWidths(sheet).entries())
    yield `<table:table-column table:style-name="width${width}" table:default-cell-style-name="${columnStyle(columns[c]!)}"/>`;
  yield row(words(sheet.title, "title"));
  for (const line of sheet.above) yield row(words(line, "line"));
  yield `${EMPTY_ROW}<table:table-header-rows>${row(heads.join(""))}</table:table-header-rows>`;
  for (const cells of rows) yield row(cells.map((cell, c) => cellXml(cell, columns[c]!.kind)).join(""));
  for (const { heading, lines } of sheet.below) {
    yield EMPTY_ROW + row(words(heading, "below"));
    for (const line of lines) yield row(words(line, "line"));
  }
  yield "</table:table>";
}

const letter = (column: number): string =>
  (column < 26 ? "" : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Names each table as a range, so that it can be gone to and read by name. */
const ranges = (book: Workbook): string =>
  book.sheets
    .map(({ name, above, table }) => {
      const top = above.length + 3;
      const end = `${letter(table.columns.length - 1)}${top + table.rows.length}`;
      const range = escapeXml(`'${name}'.A${top}:'${name}'.${end}`);
      return `<table:database-range table:name="${table.name}" table:target-range-address="${range}" table:contains-header="true" table:display-filter-buttons="false"/>`;
    })
    .join("");

const cellStyle = (name: string, data: string, text: string, paragraph: string, cell = ""): string =>
  `<style:style style:name="${name}" style:family="table-cell"${data === "" ? "" : ` style:data-style-name="${data}"`}>` +
  `<style:table-cell-properties style:vertical-align="top"${cell}/>` +
  `<style:paragraph-properties ${paragraph}/><style:text-properties fo:font-name="Arial" style:font-name="Arial" ${text}/></style:style>`;

function automaticStyles(book: Workbook): string {
  const widths = [...new Set(book.sheets.flatMap(columnWidths))].sort((a, b) => a - b);
  const left = 'fo:text-align="start"';
  const right = 'fo:text-align="end"';
  const size = (points: number, bold = false): string =>
    `fo:font-size="${points}pt"${bold ? ' fo:font-weight="bold"' : ""}`;
  const wrap = ' fo:wrap-option="wrap"';
  const decimals = [0, 1, 2];
  return [
    "<office:automatic-styles>",
    ...decimals.map(
      (n) =>
        `<number:number-style style:name="n${n}"><number:number number:decimal-places="${n}" number:min-decimal-places="${n}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`,
    ),
    '<number:date-style style:name="d"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
    '<number:text-style style:name="t"><number:text-content/></number:text-style>',
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Landscape"><style:table-properties table:display="true"/></style:style>',
    ...widths.map(
      (width) =>
        `<style:style style:name="width${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`,
    ),
    cellStyle("title", "t", size(14, true), left),
    cellStyle("line", "t", size(10), left),
    cellStyle("below", "t", size(11, true), left),
    cellStyle(
      "heading",
      "t",
      size(10, true),
      left,
      `${wrap} fo:padding-left="0.15cm" fo:border-bottom="0.75pt solid #000000"`,
    ),
    cellStyle("heading-right", "t", size(10, true), right, `${wrap} fo:border-bottom="0.75pt solid #000000"`),
    cellStyle("words", "t", size(10), left, `${wrap} fo:padding-left="0.15cm"`),
    cellStyle("link", "t", `${size(10)} fo:color="#0b57a4"`, left, wrap),
    cellStyle("missing", "t", size(10), right),
    cellStyle("number", "", size(10), right),
    ...decimals.map((n) => cellStyle(`number${n}`, `n${n}`, size(10), right)),
    cellStyle("day", "d", size(10), right),
    "</office:automatic-styles>",
  ].join("");
}

const FONT =
  '<office:font-face-decls><style:font-face style:name="Arial" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="Arial"/></office:font-face-decls>';

function* contentXml(book: Workbook): Generator<string> {
  yield `${DECLARATION}<office:document-content ${NAMESPACES}>${FONT}${automaticStyles(book)}<office:body><office:spreadsheet>`;
  for (const sheet of book.sheets) yield* sheetXml(sheet);
  yield `<table:database-ranges>${ranges(book)}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

const STYLES = `${DECLARATION}<office:document-styles ${NAMESPACES}>${FONT}<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>${ODS_PAGE}</office:document-styles>`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces of text as bytes, without ever holding the whole text. */
function together(pieces: Iterable<string>): Uint8Array {
  const parts = Array.from(pieces, bytes);
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
 * typed cells, heading rows marked as such, title and language set. The same workbook gives the same bytes.
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
      "styles.xml": bytes(STYLES),
      "meta.xml": bytes(meta),
    },
    ["mimetype"],
  );
}
