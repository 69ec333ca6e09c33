import type { OfficialFile } from "../../../read/official-file.js";
import type { Sheet } from "../../../read/sheet.js";
import type { OwnKind } from "./column.js";
import { foldHeading } from "./fold-heading.js";
import { OWN_KINDS } from "./kinds/index.js";
import { type ColumnMap, likenessOf } from "./match-headings.js";
import { personalHeading } from "./personal.js";

/** Rows in which headings are looked for: titles and notes may stand above them. */
export const HEADING_ROWS = 30;

/** Columns in which headings are looked for: a file of one's own has a dozen, and an official one has hundreds. */
const MOST_COLUMNS = 80;

/** A row of headings and what stands in it, from the first column on. */
export interface HeadingRow {
  readonly row: number;
  readonly headings: readonly string[];
}

/** Whether a row of headings is that of a list of members, a person a row: it holds who they are. */
export function isMemberList(headings: readonly string[]): boolean {
  const folded = headings.map(foldHeading);
  if (folded.some((text) => /^(?:union )?member(?:ship)? ?(?:no|num|nr|number|id|ref|reference)$/.test(text)))
    return true;
  const people = folded.some((text) => personalHeading(text) !== undefined);
  return (
    people &&
    folded.some((text) =>
      /^branch\b|^(?:membership|member) (?:type|status|category|grade|class)|^(?:date )?joined(?: union)?$|^joining date$|\bsubs(?:cription)?s?\b/.test(
        text,
      ),
    )
  );
}

/** The row of a list that is the header of a kind, the likest where a map says that there must be one. */
export function findHeadings(
  kind: OwnKind,
  rows: readonly (readonly string[])[],
  map: ColumnMap = {},
): HeadingRow | undefined {
  const mapping = Object.keys(map).length > 0;
  let best: { row: HeadingRow; held: number } | undefined;
  for (const [i, headings] of rows.slice(0, HEADING_ROWS).entries()) {
    const { whole, held } = likenessOf(kind, headings, map);
    if (whole) return { row: i + 1, headings };
    if (mapping && held > (best?.held ?? 0)) best = { row: { row: i + 1, headings }, held };
  }
  return best?.row;
}

/** The first rows of a sheet as text. */
export function firstRows(sheet: Sheet): string[][] {
  return Array.from({ length: Math.min(HEADING_ROWS, sheet.rows) }, (_, r) =>
    Array.from({ length: Math.min(sheet.columns, MOST_COLUMNS) }, (_, c) => sheet.text(r + 1, c + 1)),
  );
}

/** Whether a row may be headings: two texts or more that are no figures. Rows of figures are passed over at once. */
function mayBeHeadings(row: readonly string[]): boolean {
  let texts = 0;
  for (const text of row) if (text !== "" && !/^[\d£.,%+-]+$/.test(text) && ++texts > 1) return true;
  return false;
}

/**
 * The kind that some rows are the beginning of. Without a map a row must hold all that the kind requires; with one, the
 * kind it speaks of is meant, so that what is wrong with it can be said. Throws nothing.
 *
 * @param all  the first rows of a table
 * @param map  what the user says of its headings
 * @returns the kinds that fit: none, one, or more when it cannot be told
 */
export function kindsOf(all: readonly (readonly string[])[], map: ColumnMap = {}): OwnKind[] {
  const rows = all.filter(mayBeHeadings);
  const whole = OWN_KINDS.filter((kind) => rows.some((headings) => likenessOf(kind, headings, map).whole));
  if (whole.length > 0) return whole;
  if (rows.some(isMemberList)) return OWN_KINDS.filter(({ id }) => id === "membership");
  if (Object.keys(map).length === 0) return [];
  const scored = OWN_KINDS.map((kind) => {
    const best = rows
      .map((headings) => likenessOf(kind, headings, map))
      .sort((a, b) => a.lacking - b.lacking || b.held - a.held);
    const { lacking = 99, held = 0, meant = 0 } = best[0] ?? {};
    return { kind, score: held + meant - lacking };
  }).sort((a, b) => b.score - a.score);
  return [scored[0]!.kind];
}

/** Sheets that a person who opens the file sees something on. */
export const visibleSheets = (file: OfficialFile): Sheet[] =>
  file.sheets.filter(({ hidden, rows }) => !hidden && rows > 0);

const known = new WeakMap<OfficialFile, readonly OwnKind[]>();

/** The kinds that a file is of: those of its visible sheets. Throws nothing. Without a map, a file is looked at once. */
export function kindsOfFile(file: OfficialFile, map: ColumnMap = {}): readonly OwnKind[] {
  if (file.tree !== undefined) return [];
  if (Object.keys(map).length > 0) return lookAt(file, map);
  const before = known.get(file) ?? lookAt(file, map);
  known.set(file, before);
  return before;
}

function lookAt(file: OfficialFile, map: ColumnMap): OwnKind[] {
  const found = new Set(kindsOf(visibleSheets(file).flatMap(firstRows), map));
  return OWN_KINDS.filter((kind) => found.has(kind));
}
