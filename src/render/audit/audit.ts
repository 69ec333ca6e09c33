import { readSpreadsheet } from "../../read/read-spreadsheet.js";
import { BOOK_CHECKS, NOT_CHECKED } from "./book-checks.js";
import { type BookFacts, type SheetFacts, sheetFacts } from "./book-facts.js";
import type { Check, Level, Place } from "./check.js";
import { FORMAT_CHECKS } from "./format-checks.js";
import { NOTE_CHECKS } from "./note-checks.js";
import { TABLE_CHECKS } from "./table-checks.js";
import { VALUE_CHECKS } from "./value-checks.js";

/** The checklist: every item that a program can answer, in its order. */
export const CHECKS: readonly Check[] = [
  ...BOOK_CHECKS,
  ...TABLE_CHECKS,
  ...VALUE_CHECKS,
  ...NOTE_CHECKS,
  ...FORMAT_CHECKS,
];

/** One item of the checklist, answered. */
export interface AuditItem {
  readonly id: string;
  readonly level: Level;
  /** What holds when it is passed. */
  readonly says: string;
  readonly passed: boolean;
  /** How many faults were found. */
  readonly count: number;
  /** The first of them. */
  readonly where: readonly Place[];
}

/** The checklist, answered for one file. */
export interface Audit {
  readonly file: string;
  readonly format: "xlsx" | "ods";
  readonly sheets: readonly string[];
  /** Whether every essential item is passed. */
  readonly ok: boolean;
  readonly items: readonly AuditItem[];
  readonly notChecked: readonly string[];
}

/** Places that are told of one item; the rest are counted. */
const MOST_PLACES = 10;

/** The name of a file at the end of its path. */
const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/**
 * Runs the government's checklist for accessible spreadsheets over a file as it was written, ours or anybody's, XLSX
 * or ODS, item by item. Not a proof that a table is right, or that its words are plain: what no program can answer is
 * listed in `notChecked`. The items, and which of them are essential, are those of the Analysis Function (Making
 * spreadsheets accessible: a brief checklist of the basics); to its essential ones are added figures stored as text,
 * error values, notes that do not exist and a wrong ending, since each makes a table misread.
 *
 * @param bytes  the file
 * @param file   its name, for messages and for its ending
 * @param after  called after each sheet, which is not held any longer: for progress, or to give memory back
 * @returns every item with whether it is passed and the first places where it is not
 * @throws Problem "not-a-spreadsheet", "encrypted", "damaged-file", "bad-xml", "too-large"
 * @example audit(bytes, "evidence.xlsx").ok // true
 */
export function audit(bytes: Uint8Array, file: string, after: () => void = () => undefined): Audit {
  const found = new Map<Check, { count: number; where: Place[] }>(
    CHECKS.map((check) => [check, { count: 0, where: [] }]),
  );
  const add = (check: Check, place: Place): void => {
    const known = found.get(check)!;
    known.count += 1;
    if (known.where.length < MOST_PLACES) known.where.push(place);
  };
  const sheets: SheetFacts[] = [];
  const book = readSpreadsheet(bytes, file, (sheet) => {
    for (const check of CHECKS)
      if ("look" in check) for (const fault of check.look(sheet)) add(check, { sheet: sheet.name, ...fault });
    sheets.push(sheetFacts(sheet));
    after();
  });
  const facts: BookFacts = { ...book, file: baseName(file), sheets };
  for (const check of CHECKS) if ("lookAtBook" in check) for (const place of check.lookAtBook(facts)) add(check, place);
  const items = CHECKS.map((check): AuditItem => {
    const { count, where } = found.get(check)!;
    return { id: check.id, level: check.level, says: check.says, passed: count === 0, count, where };
  });
  const ok = items.every(({ level, passed }) => level === "advice" || passed);
  return { file, format: book.format, sheets: book.sheetNames, ok, items, notChecked: NOT_CHECKED };
}
