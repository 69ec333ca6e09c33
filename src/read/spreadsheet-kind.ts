import { problem } from "../core/problem.js";
import { isEncrypted } from "./is-encrypted.js";
import { encrypted, openZip, type ZipFile, type ZipLimits } from "./zip-file.js";

/** A spreadsheet whose parts can be read. */
export interface OpenSpreadsheet {
  readonly format: "xlsx" | "ods";
  readonly zip: ZipFile;
}

const starts = (bytes: Uint8Array, ...sign: number[]): boolean => sign.every((byte, i) => bytes[i] === byte);

function refuse(where: string, found: string, hint: string): never {
  return problem("not-a-spreadsheet", `${where} is ${found}, not an XLSX or ODS spreadsheet`, {
    found,
    expected: "an XLSX or ODS file",
    where,
    hint,
  });
}

/** What stands in a file that is no zip, by its first bytes. */
function refuseOther(bytes: Uint8Array, where: string): never {
  if (bytes.length === 0) return refuse(where, "an empty file", "look for another copy");
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (isEncrypted(bytes)) return encrypted(where);
    return refuse(where, "an XLS file of the old kind", "open it and save it as XLSX or ODS");
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return refuse(where, "a PDF", "ask for the spreadsheet it was made from");
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  if (head.startsWith("<?xml") || head.startsWith("<")) {
    const html = /<html|<!doctype html|<table/i.test(head);
    return refuse(where, html ? "a web page" : "a single XML text", "open it and save it as XLSX or ODS");
  }
  if (!head.includes("\0") && !head.includes("\ufffd"))
    return refuse(where, "a text such as CSV, whatever its name", "open it as CSV and save it as XLSX or ODS");
  return refuse(where, "a file of another kind", "look for another copy");
}

const OTHERS: readonly (readonly [part: string, is: string])[] = [
  ["xl/workbook.bin", "a binary XLSB workbook"],
  ["word/document.xml", "a Word document"],
  ["ppt/presentation.xml", "a PowerPoint presentation"],
];

function mimetype(zip: ZipFile): string {
  const parts: Uint8Array[] = [];
  if (zip.has("mimetype")) zip.pieces("mimetype", (piece) => parts.length === 0 && parts.push(piece));
  return new TextDecoder().decode(parts[0] ?? new Uint8Array());
}

/**
 * Finds out by its content, never by its name, what a file is, and opens it when it is an XLSX or ODS.
 *
 * @param bytes  the file
 * @param where  its name, for messages
 * @param limits what its parts may come to; those of a workbook that is not kept unless given
 * @throws Problem "not-a-spreadsheet" with what it is instead; "encrypted", "damaged-file", "too-large"
 */
export function openSpreadsheet(bytes: Uint8Array, where: string, limits?: ZipLimits): OpenSpreadsheet {
  if (!starts(bytes, 0x50, 0x4b)) return refuseOther(bytes, where);
  const zip = openZip(bytes, where, limits);
  const other = OTHERS.find(([part]) => zip.has(part));
  if (other !== undefined) return refuse(where, other[1], "open it and save it as XLSX or ODS");
  const mime = mimetype(zip);
  if (mime.includes("opendocument")) {
    const sheet = mime.includes("opendocument.spreadsheet") && zip.has("content.xml");
    return sheet
      ? { format: "ods", zip }
      : refuse(where, `an OpenDocument file (${mime.slice(0, 80)})`, "save the table as ODS");
  }
  if (zip.has("content.xml")) return { format: "ods", zip };
  if (zip.has("[Content_Types].xml") && zip.has("_rels/.rels")) return { format: "xlsx", zip };
  return refuse(where, "a zip of other things", "take the spreadsheet out of it first");
}
