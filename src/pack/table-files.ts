import type { Catalogue } from "../catalogue/catalogue.js";
import { dayWords } from "../core/day.js";
import type { Evidence } from "../evidence/evidence.js";
import { audit } from "../render/audit/audit.js";
import { requireAccessible } from "../render/audit/require-accessible.js";
import { jsonText, tableJson } from "../render/json.js";
import { ods } from "../render/ods.js";
import type { AttributionLine } from "../render/sheet.js";
import { tableCsv } from "../render/table-csv.js";
import { workbook } from "../render/workbook.js";
import { xlsx } from "../render/xlsx.js";
import { bytes } from "./chart-files.js";
import { collectGarbage, garbageCollector, MOST_GARBAGE } from "./collect-garbage.js";
import { evidenceText } from "./evidence-text.js";
import type { FreshFolder } from "./fresh-folder.js";
import type { NeutralisedInFile } from "./manifest.js";

/** What the tables of a pack are made from. */
export interface TableTask {
  readonly findings: readonly Evidence[];
  readonly attributions: readonly AttributionLine[];
  readonly version: string;
  readonly title: string;
}

/** Title of the page and the workbooks. */
export const packTitle = ({ asOf }: Pick<Catalogue, "asOf">): string =>
  `Pay and union density: the evidence${asOf === undefined ? "" : ` as it stood on ${dayWords(asOf)}`}`;

function* inBytes(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}

/** Both workbooks; what they are made from is not kept beside them. */
async function workbooks({ findings, attributions, title }: TableTask): Promise<Readonly<Record<string, Uint8Array>>> {
  const book = workbook(findings, attributions, title);
  return { "evidence.xlsx": await xlsx(book), "evidence.ods": ods(book) };
}

/**
 * Writes everything in the pack that is neither chart nor page: tables, workbooks and JSON.
 *
 * @returns the cells that were kept from running as formulas
 * @throws Problem "not-accessible" when a workbook, as it was written, fails an essential item of the checklist
 */
export async function tableFiles(task: TableTask, folder: FreshFolder): Promise<NeutralisedInFile[]> {
  const { findings, attributions, version } = task;
  const neutralised: NeutralisedInFile[] = [];
  for (const evidence of findings) {
    const file = `tables/${evidence.id}.csv`;
    const table = tableCsv(evidence);
    await folder.put(file, bytes(table.text));
    await folder.put(`tables/${evidence.id}.json`, bytes(jsonText(tableJson(evidence))));
    neutralised.push(...table.neutralised.map((cell) => ({ file, ...cell })));
  }
  await folder.put("evidence.json", inBytes(evidenceText(version, findings, attributions)));
  collectGarbage();
  const books = Object.entries(await workbooks(task));
  for (const [file, content] of books) {
    collectGarbage();
    requireAccessible(audit(content, file, garbageCollector(MOST_GARBAGE)));
    await folder.put(file, content);
  }
  collectGarbage();
  return neutralised;
}
