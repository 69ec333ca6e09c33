import { addressOf, columnLetters } from "../../read/cell-address.js";
import type { ReadSheet, ReadTable } from "../../read/spreadsheet.js";
import type { Check, Fault } from "./check.js";
import { cellsOutside, missingFrom, tableOf, tabularRows, within } from "./sheet-regions.js";

const MOST = 20;

function* unmarked(sheet: ReadSheet): Generator<Fault> {
  const rows = tabularRows(sheet);
  const [first] = cellsOutside(sheet).filter(({ row }) => rows.has(row));
  if (rows.size < 2 || first === undefined) return;
  const none = sheet.tables.length === 0;
  yield { cell: addressOf(first.row, first.column), found: none ? "no table is marked" : "cells beside or outside it" };
}

/** Names a program gives when nobody does. */
const UNNAMED = /^(?:(?:table|tabelle|tableau|tabla|tabella|unnamed|dbrange|range)\d*|__anonymous.*)$/i;

function* headings(sheet: ReadSheet, table: ReadTable): Generator<Fault> {
  const at = (column: number): string => addressOf(table.top, column);
  if (!table.header) yield { cell: at(table.left), found: `the table ${table.name} has no row marked as headings` };
  const seen = new Set<string>();
  const heads = sheet.cells.filter((cell) => cell.row === table.top && within(table, cell));
  for (const { column, text, kind } of heads) {
    const name = text.trim().toLowerCase();
    if (seen.has(name)) yield { cell: at(column), found: `the heading "${text}" stands twice` };
    if (kind !== "text" && kind !== "number") yield { cell: at(column), found: `a heading that is no text` };
    seen.add(name);
  }
  const filled = new Set(heads.filter(({ text }) => text.trim() !== "").map(({ column }) => column));
  for (const column of missingFrom(table.left, table.right, filled, MOST))
    yield { cell: at(column), found: "a column without a heading" };
}

function* blankLines(sheet: ReadSheet, table: ReadTable): Generator<Fault> {
  const own = sheet.cells.filter((cell) => within(table, cell) && cell.text.trim() !== "");
  for (const row of missingFrom(table.top, table.bottom, new Set(own.map((cell) => cell.row)), MOST))
    yield { cell: `${row}:${row}`, found: `a blank row in the table ${table.name}` };
  for (const column of missingFrom(table.left, table.right, new Set(own.map((cell) => cell.column)), MOST))
    yield {
      cell: `${columnLetters(column)}:${columnLetters(column)}`,
      found: `a blank column in the table ${table.name}`,
    };
}

/** A line above a table that says why cells of it are blank. */
const blanksExplained = (sheet: ReadSheet, table: ReadTable): boolean =>
  sheet.cells.some(({ row, column, text }) => row < table.top && column === 1 && /\b(?:blanks?|empty)\b/i.test(text));

function* blankCells(sheet: ReadSheet, table: ReadTable): Generator<Fault> {
  if (blanksExplained(sheet, table)) return;
  const area = (table.bottom - table.top) * (table.right - table.left + 1);
  const filled = sheet.cells.filter((cell) => within(table, cell) && cell.row > table.top && cell.text.trim() !== "");
  if (filled.length >= area) return;
  let found = 0;
  for (let row = table.top + 1; row <= table.bottom; row += 1)
    for (let column = table.left; column <= table.right; column += 1)
      if ((sheet.at(row, column)?.text ?? "").trim() === "") {
        yield { cell: addressOf(row, column), found: "a blank cell, and nothing above the table says why" };
        found += 1;
        if (found === MOST) return;
      }
}

const eachTable = (look: (sheet: ReadSheet, table: ReadTable) => Iterable<Fault>) => (sheet: ReadSheet) =>
  sheet.tables.flatMap((table) => [...look(sheet, table)]);

/** The items of the checklist on tables. */
export const TABLE_CHECKS: readonly Check[] = [
  {
    id: "tables-marked",
    level: "essential",
    says: "Every table is marked up as a table, with all its cells in it",
    look: unmarked,
  },
  {
    id: "tables-named",
    level: "advice",
    says: "Every table has a name that says what it holds",
    look: ({ tables }) =>
      tables
        .filter(({ name }) => name === "" || UNNAMED.test(name))
        .map(({ name, top, left }) => ({ cell: addressOf(top, left), found: `a table called "${name}"` })),
  },
  {
    id: "no-merged-cells",
    level: "essential",
    says: "No cells are merged, split or nested",
    look: ({ merged }) => merged.map((cell) => ({ cell, found: "merged cells" })),
  },
  {
    id: "no-blank-lines",
    level: "essential",
    says: "No blank row or column lies inside a table",
    look: eachTable(blankLines),
  },
  {
    id: "one-heading-row",
    level: "essential",
    says: "Every table has one row marked as headings, each of them filled and different",
    look: eachTable(headings),
  },
  {
    id: "no-blank-cells",
    level: "essential",
    says: "No cell of a table is blank, unless a line above the table says why",
    look: eachTable(blankCells),
  },
  {
    id: "one-table-a-sheet",
    level: "advice",
    says: "No sheet holds more than one table",
    look: ({ tables }) => (tables.length > 1 ? [{ found: `${tables.length} tables` }] : []),
  },
  {
    id: "tables-at-the-left",
    level: "essential",
    says: "Every table begins in column A",
    look: ({ tables }) =>
      tables
        .filter(({ left }) => left > 1)
        .map(({ name, top, left }) => ({ cell: addressOf(top, left), found: `the table ${name} begins here` })),
  },
  {
    id: "nothing-below",
    level: "advice",
    says: "Nothing stands below a table, where nobody looks for it",
    look(sheet) {
      const end = Math.max(...sheet.tables.map(({ bottom }) => bottom));
      const below = sheet.tables.length === 0 ? [] : sheet.cells.filter(({ row }) => row > end);
      return below
        .filter((cell) => tableOf(sheet, cell) === undefined)
        .map(({ row, column, text }) => ({
          cell: addressOf(row, column),
          found: text,
        }));
    },
  },
];
