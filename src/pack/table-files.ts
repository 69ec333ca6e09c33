import type { Catalogue } from "../catalogue/catalogue.js";
import { dayWords } from "../core/day.js";
import type { Evidence } from "../evidence/evidence.js";
import { audit } from "../render/audit/audit.js";
import { requireAccessible } from "../render/audit/require-accessible.js";
import type { NeutralisedCell } from "../render/csv.js";
import { evidenceJson, jsonText, tableJson } from "../render/json.js";
import { ods } from "../render/ods.js";
import type { AttributionLine } from "../render/sheet.js";
import { tableCsv } from "../render/table-csv.js";
import { workbook } from "../render/workbook.js";
import { xlsx } from "../render/xlsx.js";

/** Content by path in the pack. */
export type PackFiles = Readonly<Record<string, Uint8Array>>;

/** A text cell that was kept from running as a formula, and its file. */
export type NeutralisedInFile = NeutralisedCell & { readonly file: string };

/** What the tables of a pack are made from. */
export interface TableTask {
  readonly findings: readonly Evidence[];
  readonly attributions: readonly AttributionLine[];
  readonly version: string;
  readonly title: string;
}

/** Everything in the pack that is neither chart nor page. */
export interface TableFiles {
  readonly files: PackFiles;
  readonly neutralised: readonly NeutralisedInFile[];
}

/** Title of the page and the workbooks. */
export const packTitle = ({ asOf }: Pick<Catalogue, "asOf">): string =>
  `Pay and union density: the evidence${asOf === undefined ? "" : ` as it stood on ${dayWords(asOf)}`}`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Tables, workbooks and JSON, and the cells that were kept from running as formulas.
 *
 * @throws Problem "not-accessible" when a workbook, as it was written, fails an essential item of the checklist
 */
export async function tableFiles({ findings, attributions, version, title }: TableTask): Promise<TableFiles> {
  const files: Record<string, Uint8Array> = {};
  const neutralised: NeutralisedInFile[] = [];
  for (const evidence of findings) {
    const file = `tables/${evidence.id}.csv`;
    const table = tableCsv(evidence);
    files[file] = bytes(table.text);
    files[`tables/${evidence.id}.json`] = bytes(jsonText(tableJson(evidence)));
    neutralised.push(...table.neutralised.map((cell) => ({ file, ...cell })));
  }
  const all = { realpay: version, findings: findings.map(evidenceJson), attributions };
  files["evidence.json"] = bytes(jsonText(all));
  const book = workbook(findings, attributions, title);
  files["evidence.xlsx"] = await xlsx(book);
  files["evidence.ods"] = ods(book);
  for (const file of ["evidence.xlsx", "evidence.ods"]) requireAccessible(audit(files[file]!, file));
  return { files, neutralised };
}
