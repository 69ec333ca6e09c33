import type { ReadBook, ReadSheet } from "../../read/spreadsheet.js";
import { bodyCells, cellsOutside, placeOf, tableOf } from "./sheet-regions.js";

/** A sign in a cell, and the first place it stands at. */
type Signs = ReadonlyMap<string, string>;

/** What is kept of a sheet once it has been read, for the checks of the whole file. */
export interface SheetFacts {
  readonly name: string;
  readonly role: "cover" | "contents" | "notes" | "other";
  readonly cursor: string;
  readonly tabular: boolean;
  readonly tables: readonly string[];
  /** Numbers of the notes it refers to. */
  readonly refersTo: Signs;
  /** Numbers of the notes it explains: those of a sheet of notes. */
  readonly explains: Signs;
  /** Shorthand that stands in cells of tables: "[c]". */
  readonly shorthand: Signs;
  /** Every text in brackets that stands where shorthand may be explained. */
  readonly bracketed: ReadonlySet<string>;
  /** Its texts, when it is a list of contents. */
  readonly lists: ReadonlySet<string>;
}

/** A file and its sheets, as far as the checks of the whole file need them. */
export interface BookFacts extends ReadBook {
  /** What messages call the file. */
  readonly file: string;
  readonly sheets: readonly SheetFacts[];
}

const ROLES: readonly (readonly [SheetFacts["role"], RegExp])[] = [
  ["cover", /^(?:cover|introduction|information|read ?me|about)\b/i],
  ["contents", /^(?:table[ _]of[ _])?(?:contents|index)\b/i],
  ["notes", /^(?:foot)?notes?\b/i],
];

const NOTE = /\[notes? (\d+(?:(?:, ?| and )\d+)*)\]/gi;
const BRACKETED = /\[[^[\]\n]{1,40}\]/g;
const WHOLE_BRACKET = /^\[[^[\]\n]{1,40}\]$/;
const NOTE_NUMBER = /^\[?(?:note )?(\d+)\]?\.?$/i;

/** Whether a text is shorthand and nothing else. @example isShorthand("[c]") // true */
export const isShorthand = (text: string): boolean => WHOLE_BRACKET.test(text) && text.search(NOTE) < 0;

function keepFirst(into: Map<string, string>, sign: string, place: string): void {
  if (!into.has(sign)) into.set(sign, place);
}

/** What the checks of the whole file need to know of a sheet. */
export function sheetFacts(sheet: ReadSheet): SheetFacts {
  const role = ROLES.find(([, pattern]) => pattern.test(sheet.name))?.[0] ?? "other";
  const refersTo = new Map<string, string>();
  const explains = new Map<string, string>();
  const shorthand = new Map<string, string>();
  const bracketed = new Set<string>();
  const lists = new Set<string>();
  for (const cell of sheet.cells) {
    if (role === "contents") lists.add(cell.text).add((cell.link ?? "").replace(/^#/, ""));
    const number = role === "notes" && cell.column === 1 ? NOTE_NUMBER.exec(cell.text)?.[1] : undefined;
    if (number !== undefined && tableOf(sheet, cell)?.top !== cell.row) keepFirst(explains, number, placeOf(cell));
    if (cell.kind !== "text" || !cell.text.includes("[") || number !== undefined) continue;
    for (const [, numbers] of cell.text.matchAll(NOTE))
      for (const one of numbers!.match(/\d+/g)!) keepFirst(refersTo, one, placeOf(cell));
  }
  const body = bodyCells(sheet);
  for (const cell of body)
    if (cell.kind === "text" && isShorthand(cell.text)) keepFirst(shorthand, cell.text, placeOf(cell));
  for (const cell of role === "other" ? cellsOutside(sheet) : sheet.cells)
    if (cell.kind === "text") for (const [sign] of cell.text.matchAll(BRACKETED)) bracketed.add(sign);
  if (sheet.tables.length === 0)
    for (const sign of shorthand.keys()) {
      const alone = sheet.cells.every(({ text }) => !text.includes(sign) || text === sign);
      if (alone && role === "other") bracketed.delete(sign);
    }
  return {
    name: sheet.name,
    role,
    cursor: sheet.cursor,
    tabular: body.length > 0,
    tables: sheet.tables.map(({ name }) => name),
    refersTo,
    explains,
    shorthand,
    bracketed,
    lists,
  };
}
