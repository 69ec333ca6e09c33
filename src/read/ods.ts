import { documentWords } from "./document-words.js";
import { odsContent } from "./ods/content.js";
import { odsStyles } from "./ods/looks.js";
import { readOutline } from "./ods/outline.js";
import { pageHeaders } from "./ods/page-headers.js";
import { type OdsRange, odsRange } from "./ods/ranges.js";
import { odsSettings } from "./ods/settings.js";
import { MOST_CELLS } from "./sheet-builder.js";
import type { ReadBook, TakeSheet } from "./spreadsheet.js";
import { readXml } from "./xml.js";
import { encrypted, type ZipFile } from "./zip-file.js";

/** Refuses an ODS whose list of parts says that they are encrypted. */
function refuseEncrypted(zip: ZipFile): void {
  if (!zip.has("META-INF/manifest.xml")) return;
  readXml(zip, "META-INF/manifest.xml", {
    open(tag) {
      if (tag === "encryption-data") encrypted(zip.where);
    },
  });
}

/**
 * Reads an ODS sheet by sheet: what stands in its cells, and how it is marked up. Formulas are not run: the value
 * that was saved beside one is what is read. Its tables stand behind its sheets, so it is gone through twice.
 *
 * @param zip   the file, opened
 * @param take  is told of each sheet; only one is held at a time
 * @param mostCells  how many cells it may hold
 * @throws Problem "encrypted", "damaged-file", "bad-xml", "too-large"
 */
export function readOds(zip: ZipFile, take: TakeSheet, mostCells = MOST_CELLS): ReadBook {
  refuseEncrypted(zip);
  const styles = odsStyles();
  const pages = pageHeaders();
  const ranges: OdsRange[] = [];
  if (zip.has("styles.xml"))
    readXml(zip, "styles.xml", {
      open(tag, attributes) {
        styles.listener.open(tag, attributes);
        pages.listener.open(tag, attributes);
      },
      text: pages.listener.text,
      close(tag) {
        styles.listener.close(tag);
        pages.listener.close(tag);
      },
    });
  readOutline(zip, {
    open(tag, attributes) {
      pages.listener.open(tag, attributes);
      const range = tag === "database-range" ? odsRange(attributes) : undefined;
      if (range !== undefined) ranges.push(range);
      else styles.listener.open(tag, attributes);
    },
    close: styles.listener.close,
  });
  const settings = odsSettings(zip);
  const sheetNames = odsContent(
    { zip, styles, ranges, settings, headed: pages.headed, count: { cells: 0, most: mostCells } },
    take,
  );
  const words = zip.has("meta.xml") ? documentWords(zip, "meta.xml") : { title: "", language: "" };
  return {
    format: "ods",
    ...words,
    macros: zip.names.some((name) => /^(?:Basic|Scripts)\//.test(name) && !name.endsWith("/")),
    active: Math.max(0, sheetNames.indexOf(settings.activeSheet)),
    sheetNames,
  };
}
