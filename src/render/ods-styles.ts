import type { FlatColumn } from "./flat-table.js";
import { decimalsOf } from "./number-format.js";
import { ODS_HEADINGS, ODS_PAGE } from "./ods-page.js";
import type { Workbook } from "./sheet.js";
import { columnWidths, ROW_HEIGHTS } from "./sheet-layout.js";

/** How every part begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The names that the parts of an ODS are written with. */
export const NAMESPACES = ["office", "style", "text", "table", "number", "meta"]
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

/** The style that cells of a column have unless they say otherwise. */
export function columnStyle({ kind, as }: FlatColumn): string {
  const decimals = decimalsOf(as);
  return kind === "number" && decimals !== undefined ? `number${decimals}` : kind;
}

const cellStyle = (
  name: string,
  data: string,
  text: string,
  paragraph: string,
  cell = "",
  parent = "Default",
): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}"${data === "" ? "" : ` style:data-style-name="${data}"`}>` +
  `<style:table-cell-properties style:vertical-align="top"${cell}/>` +
  `<style:paragraph-properties ${paragraph}/><style:text-properties fo:font-name="Arial" style:font-name="Arial" ${text}/></style:style>`;

/** The styles of the cells and columns of a workbook. */
export function automaticStyles(book: Workbook): string {
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
    '<number:number-style style:name="p"><number:text>£</number:text><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
    '<number:text-style style:name="t"><number:text-content/></number:text-style>',
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Landscape"><style:table-properties table:display="true"/></style:style>',
    ...widths.map(
      (width) =>
        `<style:style style:name="width${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`,
    ),
    ...ROW_HEIGHTS.map(
      (height) =>
        `<style:style style:name="row${height}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`,
    ),
    cellStyle("title", "t", size(14, true), left, "", "Heading_20_1"),
    cellStyle("heading-2", "t", size(12, true), left, "", "Heading_20_2"),
    cellStyle("line", "t", size(10), left),
    cellStyle("cover", "t", size(10), left, wrap),
    cellStyle("year", "", size(10), left, `${wrap} fo:padding-left="0.15cm"`),
    cellStyle("pounds", "p", size(10), left, `${wrap} fo:padding-left="0.15cm"`),
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

/** The typeface, declared as ODS wants it. */
export const ODS_FONT =
  '<office:font-face-decls><style:font-face style:name="Arial" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="Arial"/></office:font-face-decls>';

/** The part of an ODS that holds its named styles and its page. */
export const ODS_STYLES = `${DECLARATION}<office:document-styles ${NAMESPACES}>${ODS_FONT}<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Default" style:family="table-cell"/>${ODS_HEADINGS}</office:styles>${ODS_PAGE}</office:document-styles>`;
