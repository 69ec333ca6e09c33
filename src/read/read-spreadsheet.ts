import { readOds } from "./ods.js";
import type { ReadBook, TakeSheet } from "./spreadsheet.js";
import { openSpreadsheet } from "./spreadsheet-kind.js";
import { readXlsx } from "./xlsx.js";

/**
 * Reads anybody's XLSX or ODS sheet by sheet, by what is in it and not by its name. Hostile files are expected: sizes
 * are checked before anything is inflated, no entity is expanded, nothing is run, nothing outside is looked at.
 *
 * @param bytes  the file
 * @param where  its name, for messages
 * @param take   is told of each sheet; only one is held at a time
 * @throws Problem "not-a-spreadsheet", "encrypted", "damaged-file", "too-large", "bad-xml", each with the place
 * @example readSpreadsheet(bytes, "a.xlsx", (sheet) => console.log(sheet.name)).title
 */
export function readSpreadsheet(bytes: Uint8Array, where: string, take: TakeSheet): ReadBook {
  const { format, zip } = openSpreadsheet(bytes, where);
  return format === "xlsx" ? readXlsx(zip, take) : readOds(zip, take);
}
