import { strToU8, zipSync } from "fflate";

const OOXML = "http://schemas.openxmlformats.org";
const RELATIONS = `${OOXML}/package/2006/relationships`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;

/** A zip of parts given as text. */
export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** The parts of the smallest XLSX with one sheet; `sheet` is what stands inside its worksheet element. */
export const xlsxParts = (sheet: string, name = "Data"): Record<string, string> => ({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
});

/** The parts of the smallest ODS; `tables` is what stands inside its spreadsheet element. */
export const odsParts = (tables: string): Record<string, string> => ({
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "META-INF/manifest.xml": "<manifest/>",
  "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
});

export const xlsxOf = (sheet: string): Uint8Array => zipOf(xlsxParts(sheet));
export const odsOf = (tables: string): Uint8Array => zipOf(odsParts(tables));
