import { unzipSync } from "fflate";
import { oneOf } from "../../../core/options.js";
import { zip } from "../../../core/zip.js";
import type { OwnColumn, OwnKind } from "./column.js";
import { OWN_KINDS } from "./kinds/index.js";
import { OWN_KIND_IDS, TEMPLATE_FORMATS } from "./template-choices.js";

const UNITS: Readonly<Record<OwnColumn["type"], string>> = {
  label: "text",
  "working pattern": "text",
  "salary band": "text",
  day: "day",
  "pounds a year": "pounds a year",
  "whole number": "whole number",
  fte: "number",
  hours: "hours a week",
};

const NUMBERS: readonly OwnColumn["type"][] = ["pounds a year", "whole number", "fte", "hours"];

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

function csv({ columns }: OwnKind): Uint8Array {
  const rows = [columns.map(({ name }) => name), ...[0, 1].map((i) => columns.map(({ examples }) => examples[i]!))];
  return new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`);
}

/** The rows of the sheet that explains the columns. */
function notes({ title, row, columns }: OwnKind): string[][] {
  return [
    [title],
    [`A row is ${row}. Take the example rows out before the file is loaded. Blank is missing, never 0.`],
    ["What a column is called", "Needed", "What stands in it", "What it is", "Also known as"],
    ...columns.map((column) => [
      column.name,
      column.required ? "yes" : "no",
      UNITS[column.type],
      column.what,
      column.otherHeadings.join(", "),
    ]),
  ];
}

async function workbook(kind: OwnKind, format: "xlsx" | "ods"): Promise<Uint8Array> {
  const { utils, write } = await import("@e965/xlsx");
  const value = (column: OwnColumn, text: string): string | number =>
    text !== "" && NUMBERS.includes(column.type) ? Number(text) : text;
  const data = utils.aoa_to_sheet([
    kind.columns.map(({ name }) => name),
    ...[0, 1].map((i) => kind.columns.map((column) => value(column, column.examples[i]!))),
  ]);
  data["!cols"] = kind.columns.map(({ type }) => ({ wch: type === "label" ? 26 : 16 }));
  const explained = utils.aoa_to_sheet(notes(kind));
  explained["!cols"] = [24, 8, 18, 70, 60].map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, data, "Data");
  utils.book_append_sheet(book, explained, "Notes");
  const written = unzipSync(new Uint8Array(write(book, { bookType: format, type: "array", compression: false })));
  return zip(written, format === "ods" ? ["mimetype"] : []);
}

/**
 * An empty file of a kind of the user's own: its headings, two rows of example that the reader refuses to take for
 * data, and in a workbook a second sheet that explains each column.
 *
 * @param kind    "pay-scales", "pay-points", "staff-in-post" or "membership"
 * @param format  "csv", "xlsx" or "ods"
 * @returns the bytes of the file, the same on every machine
 * @throws Problem "unknown-value" for another kind or format
 * @example (await templateOf("pay-scales", "csv")).length // > 0
 */
export async function templateOf(kind: string, format: string): Promise<Uint8Array> {
  const id = oneOf("data template: kind", kind.replace(/^own-/, ""), OWN_KIND_IDS);
  const wanted = oneOf("data template: format", format, TEMPLATE_FORMATS);
  const found = OWN_KINDS.find((known) => known.id === id)!;
  return wanted === "csv" ? csv(found) : await workbook(found, wanted);
}
