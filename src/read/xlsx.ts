import { problem } from "../core/problem.js";
import { documentWords } from "./document-words.js";
import { MOST_CELLS } from "./sheet-builder.js";
import type { ReadBook, TakeSheet } from "./spreadsheet.js";
import { xlsxLooks } from "./xlsx/looks.js";
import { type Relation, relations } from "./xlsx/relations.js";
import { sharedStrings } from "./xlsx/shared-strings.js";
import { xlsxSheet } from "./xlsx/sheet.js";
import { readXml } from "./xml.js";
import type { ZipFile } from "./zip-file.js";

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

function workbookPart(
  zip: ZipFile,
  part: string,
): { readonly sheets: SheetEntry[]; readonly active: number; readonly dates: "1900" | "1904" } {
  const sheets: SheetEntry[] = [];
  let active = 0;
  let dates: "1900" | "1904" = "1900";
  readXml(zip, part, {
    open(tag, a) {
      if (tag === "sheet") {
        const relation = Object.entries(a).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
        sheets.push({ name: a.name ?? "", relation, hidden: a.state === "hidden" || a.state === "veryHidden" });
      } else if (tag === "workbookView") active = Number(a.activeTab ?? 0);
      else if (tag === "workbookPr" && /^(?:1|true)$/.test(a.date1904 ?? "")) dates = "1904";
    },
  });
  return { sheets, active, dates };
}

const first = (list: readonly Relation[], type: string): string | undefined =>
  list.find((relation) => relation.type === type && !relation.outside)?.target;

/**
 * Reads an XLSX sheet by sheet: what stands in its cells, and how it is marked up. Formulas are not run: the value
 * that was saved beside one is what is read.
 *
 * @param zip   the file, opened
 * @param take  is told of each sheet; only one is held at a time
 * @param mostCells  how many cells it may hold
 * @throws Problem "damaged-file", "bad-xml", "too-large"
 */
export function readXlsx(zip: ZipFile, take: TakeSheet, mostCells = MOST_CELLS): ReadBook {
  const top = relations(zip, "");
  const main = first(top, "officeDocument");
  if (main === undefined || !zip.has(main))
    return problem("not-a-spreadsheet", `${zip.where} holds no workbook`, {
      found: "a zip in the manner of Office, without a workbook",
      expected: "an XLSX file",
      where: zip.where,
    });
  const related = relations(zip, main);
  const { sheets, active, dates } = workbookPart(zip, main);
  const strings = first(related, "sharedStrings");
  const styles = first(related, "styles");
  const shared = {
    zip,
    strings: strings === undefined ? [] : sharedStrings(zip, strings),
    looks: styles === undefined ? [] : xlsxLooks(zip, styles),
    count: { cells: 0, most: mostCells },
    dates,
  };
  const words = first(top, "core-properties");
  for (const [index, { name, relation, hidden }] of sheets.entries()) {
    const target = related.find(({ id }) => id === relation);
    if (target?.type === "worksheet") take(xlsxSheet({ ...shared, name, hidden, index, part: target.target }));
  }
  return {
    format: "xlsx",
    ...(words === undefined || !zip.has(words) ? { title: "", language: "" } : documentWords(zip, words)),
    macros: zip.names.some((name) => name.endsWith("vbaProject.bin")),
    active,
    sheetNames: sheets.map(({ name }) => name),
  };
}
