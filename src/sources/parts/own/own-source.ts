import { problem } from "../../../core/problem.js";
import type { OfficialFile } from "../../../read/official-file.js";
import type { Sheet } from "../../../read/sheet.js";
import { defineSource, type Given, type OfficialSource, type Slot } from "../define-source.js";
import { finish } from "../finish.js";
import type { Observation } from "../observation.js";
import type { Publication, Skipped } from "../publication.js";
import type { OwnKind } from "./column.js";
import { findHeadings, firstRows, type HeadingRow, isMemberList, kindsOfFile, visibleSheets } from "./find-table.js";
import { likenessOf, matchHeadings } from "./match-headings.js";
import { observationsOf, ownWords, refuseMemberList } from "./own-publication.js";
import { ownRows, type RowCells } from "./own-rows.js";
import { rowWords } from "./refuse-row.js";

/** What a row of headings that nobody found is missing, said of the first row with more than one cell filled. */
export function needHeadings(
  kind: OwnKind,
  rows: readonly (readonly string[])[],
  given: Given,
  file: string,
): HeadingRow {
  const found = findHeadings(kind, rows, given.map);
  if (found !== undefined) return found;
  if (kind.id === "membership" && rows.some(isMemberList))
    refuseMemberList(file, "its headings are those of single members, and none is a count of members");
  const likest = rows
    .map((headings, i) => ({ row: i + 1, headings, held: likenessOf(kind, headings).held }))
    .sort((a, b) => b.held - a.held)[0];
  if (likest !== undefined && likest.held > 0) return likest;
  return problem("missing-label", `${file}: no row holds the headings of ${kind.title}`, {
    found: `none of the first ${rows.length} rows`,
    expected: kind.columns
      .filter(({ required }) => required)
      .map(({ name }) => name)
      .join(", "),
    where: file,
    hint: `see \`realpay data template ${kind.id}\``,
  });
}

function sheetCells(sheet: Sheet): RowCells & { row: number } {
  const cells = {
    row: 0,
    width: sheet.columns,
    text: (column: number) => sheet.text(cells.row, column),
    cell: (column: number) => ({
      text: sheet.text(cells.row, column),
      number: sheet.number(cells.row, column),
      date: sheet.date(cells.row, column),
      percent: sheet.isPercent(cells.row, column),
    }),
  };
  return cells;
}

function sheetWith(kind: OwnKind, file: OfficialFile, given: Given): Sheet {
  const visible = visibleSheets(file);
  const whole = visible.filter((sheet) => firstRows(sheet).some((row) => likenessOf(kind, row, given.map).whole));
  if (whole.length > 1)
    problem("repeated-label", `${file.name}: ${whole.length} sheets hold a table of this kind`, {
      found: `sheets ${whole.map(({ index }) => index + 1).join(" and ")}`,
      expected: "one sheet with one table",
      where: file.name,
      hint: "save each of them as a file of its own, or put their rows together in one sheet",
    });
  const likest = [...visible].sort((a, b) => held(kind, b, given) - held(kind, a, given))[0];
  return (
    whole[0] ??
    likest ??
    problem("missing-label", `${file.name}: no sheet shows anything`, { where: file.name, expected: kind.title })
  );
}

const held = (kind: OwnKind, sheet: Sheet, given: Given): number =>
  Math.max(0, ...firstRows(sheet).map((row) => likenessOf(kind, row, given.map).held));

function otherSheets(file: OfficialFile, sheet: Sheet): Skipped[] {
  const others = file.sheets.filter((other) => other !== sheet);
  const hidden = others.filter((other) => other.hidden).length;
  const rest = others.length - hidden;
  return [
    ...(hidden > 0
      ? [{ what: "hidden sheets", why: "nothing is read that a person does not see", count: hidden }]
      : []),
    ...(rest > 0 ? [{ what: "other sheets", why: "they hold no table of this kind", count: rest }] : []),
  ];
}

function read(kind: OwnKind, file: OfficialFile, given: Given): Publication {
  const sheet = sheetWith(kind, file, given);
  const found = needHeadings(kind, firstRows(sheet), given, file.name);
  const spot = { file: file.name, sheet: sheet.name, headings: found.row };
  const matched = matchHeadings(kind, found.headings, given.map ?? {}, rowWords(spot, found.row));
  const cells = sheetCells(sheet);
  const rows = ownRows(kind, matched, spot, given, file.kind === "delimited");
  for (cells.row = found.row + 1; cells.row <= sheet.rows; cells.row += 1) rows.take(cells.row, cells);
  const table = rows.done();
  const words = ownWords(table, given);
  const skipped = [...words.skipped, ...otherSheets(file, sheet)];
  return finish({ ...words, skipped, observations: [...observationsOf(table)] }, file.name);
}

/**
 * Defines the source of a kind of a user's own file, from the columns of the kind.
 *
 * @param kind  its columns
 * @param slot  where its figures belong among the data, where they belong anywhere
 */
export const ownSource = (kind: OwnKind, slot?: (observation: Observation) => Slot | undefined): OfficialSource =>
  defineSource({
    id: `own-${kind.id}`,
    publisher: "Own data",
    title: kind.title,
    looksLike: `a CSV, XLSX or ODS of your own with the columns ${kind.columns.map(({ name, required }) => (required ? name : `${name} (optional)`)).join(", ")}; \`realpay data template ${kind.id}\` writes one`,
    signs: kind.columns.filter(({ required }) => required).map(({ name }) => name),
    met: "never a real file",
    recognises: (file, given = {}) => kindsOfFile(file, given.map).includes(kind),
    read: (file, given) => read(kind, file, given),
    ...(slot === undefined ? {} : { slot }),
  });
