import { escapeXml } from "./escape.js";
import type { Sheet, SheetTable } from "./sheet.js";
import { columnLetters, uniqueLabels } from "./sheet-layout.js";
import { withHeadingStyles } from "./xlsx-headings.js";

/** The parts of an XLSX by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TABLE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (part: Uint8Array): string => new TextDecoder().decode(part);

/** Replaces what must be there: exceljs may come to write it otherwise, and then nothing is to be lost in silence. */
function put(text: string, before: string, what: string): string {
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`what exceljs wrote is not as it was: no ${before}`);
  return text.slice(0, at) + what + text.slice(at);
}

/** The part that says where the table of a sheet is: no filter buttons, no total. */
function tablePart({ name, columns, rows }: SheetTable, head: number, id: number): string {
  const heads = uniqueLabels(columns).map((label, c) => `<tableColumn id="${c + 1}" name="${escapeXml(label)}"/>`);
  const ref = `A${head}:${columnLetters(columns.length)}${head + rows.length}`;
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0" headerRowCount="1">` +
    `<tableColumns count="${heads.length}">${heads.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/** Where the links of a sheet lead, by the names that exceljs gave them. */
const targets = (relations: string): ReadonlyMap<string, string> =>
  new Map([...relations.matchAll(/ Id="([^"]*)"[^>]* Target="([^"]*)"/g)].map(([, id, target]) => [id!, target!]));

/** The sheet with its table named at its end, and its links as places in this file rather than files outside. */
function withTableAndLinks(sheet: string, relations: string | undefined, table: boolean): string {
  const places = relations === undefined ? undefined : targets(relations);
  const linked =
    places === undefined
      ? sheet
      : sheet.replace(/(<hyperlink [^>]*?) r:id="([^"]*)"/g, (_, tag: string, id: string) => {
          const place = places.get(id);
          if (place === undefined) throw new Error(`what exceljs wrote is not as it was: no target of ${id}`);
          return `${tag} location="${place}"`;
        });
  return table ? put(linked, "</worksheet>", '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>') : linked;
}

/** The same part, edited as text. */
const edited = (part: Uint8Array, edit: (text: string) => string): Uint8Array => encoded(edit(decoded(part)));

/**
 * The parts of an XLSX as exceljs streamed them, finished: with the tables, which exceljs does not stream; without
 * the clock, so that the same sheets are the same bytes; with links that are places in this file; with the styles of
 * the headings named.
 *
 * @param written  what exceljs wrote
 * @param sheets   the sheets in their order, and the row of the headings of each
 */
export function finishedParts(
  written: Parts,
  sheets: readonly { readonly sheet: Sheet; readonly head: number }[],
): Parts {
  const parts: Record<string, Uint8Array> = { ...written };
  const edit = (name: string, change: (text: string) => string): void => {
    const part = parts[name];
    if (part === undefined) throw new Error(`what exceljs wrote is not as it was: no ${name}`);
    parts[name] = edited(part, change);
  };
  edit("docProps/core.xml", (text) => text.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""));
  edit("xl/styles.xml", withHeadingStyles);
  const types: string[] = [];
  for (const [i, { sheet, head }] of sheets.entries()) {
    const number = i + 1;
    const related = `xl/worksheets/_rels/sheet${number}.xml.rels`;
    const relations = parts[related];
    const { table } = sheet;
    if (relations === undefined && table === undefined) continue;
    edit(`xl/worksheets/sheet${number}.xml`, (text) =>
      withTableAndLinks(text, relations && decoded(relations), table !== undefined),
    );
    delete parts[related];
    if (table === undefined) continue;
    const id = types.length + 1;
    const name = `tables/table${id}.xml`;
    parts[`xl/${name}`] = encoded(tablePart(table, head, id));
    parts[related] = encoded(
      `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${TABLE_RELATION}" Target="../${name}"/></Relationships>`,
    );
    types.push(`<Override PartName="/xl/${name}" ContentType="${TABLE_TYPE}"/>`);
  }
  edit("[Content_Types].xml", (text) => put(text, "</Types>", types.join("")));
  return parts;
}
