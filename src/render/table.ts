import { oneOf } from "../core/options.js";
import type { Evidence } from "../evidence/evidence.js";
import { tableHtml } from "./html.js";
import { jsonText, tableJson } from "./json.js";
import { tableMarkdown } from "./markdown.js";
import { ods } from "./ods.js";
import type { AttributionLine } from "./sheet.js";
import { tableCsv } from "./table-csv.js";
import { workbook } from "./workbook.js";
import { xlsx } from "./xlsx.js";

/** What a table can be written as; `xlsx` and `ods` are binary and hold the workings and the sources too. */
export const TABLE_FORMATS = ["csv", "json", "xlsx", "ods", "html", "md"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * The table of evidence in one format: what the command writes.
 *
 * @param evidence      evidence that has passed its checks
 * @param format        one of TABLE_FORMATS
 * @param attributions  the lines its licences ask to be printed, for the workbooks
 * @returns text, or bytes for "xlsx" and "ods"
 * @throws Problem "unknown-value" for a format nobody knows
 * @example await renderTable(evidence, "md", []) // "**Pay fell by 8.3%**\n\n| Year | …"
 */
export async function renderTable(
  evidence: Evidence,
  format: TableFormat,
  attributions: readonly AttributionLine[],
): Promise<string | Uint8Array> {
  const write: Readonly<Record<TableFormat, () => string | Uint8Array | Promise<Uint8Array>>> = {
    csv: () => tableCsv(evidence).text,
    json: () => jsonText(tableJson(evidence)),
    xlsx: () => xlsx(workbook([evidence], attributions)),
    ods: () => ods(workbook([evidence], attributions)),
    html: () => tableHtml(evidence),
    md: () => tableMarkdown(evidence),
  };
  return write[oneOf("table: format", format, TABLE_FORMATS)]();
}
