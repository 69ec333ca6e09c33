import { escapeXml } from "./escape.js";

/** Printed as wide as a sheet of A4 on its side, however many sheets long. */
export const ODS_PAGE =
  '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>' +
  '<office:master-styles><style:master-page style:name="Landscape" style:page-layout-name="page"/></office:master-styles>';

/** The styles by which a heading is known as one; how it looks is said where it stands. */
export const ODS_HEADINGS = ["1", "2"]
  .map(
    (level) =>
      `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="table-cell" style:parent-style-name="Default"/>`,
  )
  .join("");

const item = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${escapeXml(String(value))}</config:config-item>`;

/**
 * How an ODS is opened: on its first sheet, the cursor of every sheet in A1.
 *
 * @param sheets  names of the sheets
 */
export function odsSettings(sheets: readonly string[]): string {
  const views = sheets.map(
    (name) =>
      `<config:config-item-map-entry config:name="${escapeXml(name)}">${item("CursorPositionX", "int", 0)}${item("CursorPositionY", "int", 0)}</config:config-item-map-entry>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
    `${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">${views.join("")}</config:config-item-map-named>${item("ActiveTable", "string", sheets[0] ?? "")}` +
    "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>"
  );
}
