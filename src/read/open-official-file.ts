import { createHash } from "node:crypto";
import { problem } from "../core/problem.js";
import { decodeText } from "./decode-text.js";
import { delimitedRows } from "./delimited.js";
import { isEncrypted } from "./is-encrypted.js";
import { readJson } from "./json.js";
import { looksLikeHtml } from "./looks-like-html.js";
import { MOST_BYTES } from "./most-bytes.js";
import type { OfficialFile } from "./official-file.js";
import { textSheet } from "./text-sheet.js";

/** What the parts of a workbook of figures may come to: some ten times the largest that is published. */
const WORKBOOK_LIMITS = { bytes: 120_000_000, entries: 3_000 } as const;

const starts = (bytes: Uint8Array, ...sign: number[]): boolean => sign.every((byte, i) => bytes[i] === byte);

/** What a file can be that is no data, by its first bytes. */
const NOT_DATA: readonly (readonly [is: string, sign: readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a program", [0x4d, 0x5a]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
];

function refuse(name: string, found: string, hint: string): never {
  return problem("not-data", `${name} is ${found}, not a file of figures`, {
    found,
    expected: "a CSV, tab-separated, XLS, XLSX, ODS, JSON or YAML file as its publisher gives it",
    where: name,
    hint,
  });
}

type Content = Pick<OfficialFile, "kind" | "sheets" | "tree" | "remarks">;

async function workbook(bytes: Uint8Array, name: string): Promise<Content> {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (!isEncrypted(bytes)) {
      const { readXls } = await import("./xls.js");
      return { kind: "xls", sheets: await readXls(bytes, name), remarks: [] };
    }
  }
  const [{ openSpreadsheet }, { gatherSheets, MOST_DATA_CELLS }, { readOds }, { readXlsx }] = await Promise.all([
    import("./spreadsheet-kind.js"),
    import("./workbook-sheets.js"),
    import("./ods.js"),
    import("./xlsx.js"),
  ]); // each format loads what it needs, and no other
  const { format, zip } = openSpreadsheet(bytes, name, WORKBOOK_LIMITS);
  const gathered = gatherSheets();
  const book =
    format === "xlsx" ? readXlsx(zip, gathered.take, MOST_DATA_CELLS) : readOds(zip, gathered.take, MOST_DATA_CELLS);
  const remarks = book.macros ? ["holds macros, which were not looked at"] : [];
  return { kind: format, sheets: gathered.sheets, remarks };
}

const isJson = (text: string): boolean => /^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text);
const isYaml = (text: string): boolean => {
  const lines = text.split("\n", 40).filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  return (
    lines[0]?.trim() === "---" ||
    (lines.length > 1 && lines.every((line) => /^\s*(?:- )?:?["'\w-]+:(?:\s|$)|^\s*- /.test(line)))
  );
};

async function texts(bytes: Uint8Array, name: string): Promise<Content> {
  const { text, encoding, mark } = decodeText(bytes);
  if (looksLikeHtml(text))
    return refuse(name, "a web page", "the address gave a page and not the file: download the file itself");
  if (text.includes("\0")) return refuse(name, "a file of an unknown kind", "look for another copy");
  if (text.trim() === "") return refuse(name, "an empty file", "download it again");
  const remarks = [
    ...(encoding === "utf-8"
      ? []
      : [`read as ${encoding === "mixed" ? "UTF-8 and, where a line is not, Windows-1252" : encoding}`]),
    ...(mark ? ["begins with a byte-order mark"] : []),
  ];
  if (isJson(text)) return { kind: "json", sheets: [], tree: readJson(text, name), remarks };
  if (/^\s*\{\s*"|^\s*\[\s*[{[]/.test(text)) return { kind: "json", sheets: [], tree: readJson(text, name), remarks };
  if (isYaml(text)) {
    const { readYaml } = await import("./yaml.js");
    return { kind: "yaml", sheets: [], tree: readYaml(text, name), remarks };
  }
  return { kind: "delimited", sheets: [textSheet(delimitedRows(text, name))], remarks };
}

/**
 * Reads a file that came from somewhere, by its content and never by its name. Hostile files are expected: sizes are
 * bounded before anything is opened, nothing in it is run, nothing outside it is looked at.
 *
 * @param bytes  the file
 * @param name   what it is called, for messages only
 * @returns its cells or its tree, its hash, and what had to be done to read it
 * @throws Problem "not-data" for web pages, PDFs, pictures and empty files; "too-large", "damaged-file", "encrypted",
 *   "bad-csv", "bad-json", "bad-yaml", "bad-xml", "not-a-spreadsheet"
 * @example (await openOfficialFile(new TextEncoder().encode("a,b\n1,2\n"), "x.csv")).sheets[0]!.text(2, 1) // "1"
 */
export async function openOfficialFile(bytes: Uint8Array, name: string): Promise<OfficialFile> {
  if (bytes.length > MOST_BYTES)
    problem("too-large", `${name} has ${bytes.length} bytes`, {
      found: `${bytes.length} bytes`,
      expected: `at most ${MOST_BYTES} bytes in a file of figures`,
      where: name,
      hint: "take the part you need into a file of its own",
    });
  const other = NOT_DATA.find(([, sign]) => starts(bytes, ...sign));
  if (other !== undefined) refuse(name, other[0], "look for the figures as a CSV or a spreadsheet");
  const binary = starts(bytes, 0x50, 0x4b) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  const content = binary ? await workbook(bytes, name) : await texts(bytes, name);
  return { name, bytes: bytes.length, hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`, ...content };
}
