import type { Period } from "../../../core/period.js";
import type { OfficialFile } from "../../../read/official-file.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { isBlank, plainLabel } from "../label.js";
import { officialDay } from "../official-period.js";
import { refuseAt } from "../refuse-at.js";
import { type Counted, countedBy } from "./headings.js";

/** A column of figures, and where its heading is. */
export interface CountedColumn {
  readonly column: number;
  readonly counted: Counted;
  readonly place: Place;
}

/** A table that is read: by organisation, region or responsibility level. */
export interface StatisticsTable {
  readonly sheet: Sheet;
  readonly header: number;
  readonly by: "organisation" | "region" | "level";
  readonly name: number;
  readonly parent: number | undefined;
  readonly columns: readonly CountedColumn[];
  /** Headings that are not understood, of a table by level. */
  readonly others: number;
  readonly title: string;
}

const NAMES: readonly (readonly [StatisticsTable["by"], RegExp])[] = [
  ["organisation", /^civil service organisation$/i],
  ["region", /^(?:(?:uk|itl|itl1|country or|country and) )?region(?: of (?:the )?(?:workplace|post))?$/i],
  ["level", /^responsibility level$/i],
];
/** Of the many tables by level, those by nothing else but sex. */
const PLAIN_TITLE = /by responsibility level(?: and sex)?(?=$|[,;:([]| as at| at 31| 20\d\d)/i;

/** Refuses numbers below a blank in the row of headings: texts may stand there, as notes. @throws Problem "missing-label" */
export function refuseUnheaded(sheet: Sheet, header: number, first: number, file: string): void {
  for (let column = first; column <= sheet.columns; column += 1) {
    if (!isBlank(sheet.text(header, column))) continue;
    for (let row = header + 1; row <= sheet.rows; row += 1)
      if (sheet.number(row, column) !== undefined)
        refuseAt("missing-label", "figures stand in a column without a heading", {
          file,
          sheet,
          row,
          column,
          found: sheet.text(row, column),
          expected: `a heading in row ${header}, over every column`,
        });
  }
}

/** The table of a sheet, where it is one of those that are read. @throws Problem "unknown-label", "repeated-label", "missing-label" */
export function statisticsTable(sheet: Sheet, file: string): StatisticsTable | undefined {
  for (let header = 1; header <= Math.min(sheet.rows, 25); header += 1) {
    let by: StatisticsTable["by"] | undefined;
    let [name, parent] = [0, 0];
    const columns: CountedColumn[] = [];
    const others: { text: string; column: number }[] = [];
    for (let column = 1; column <= sheet.columns; column += 1) {
      const text = plainLabel(sheet.text(header, column));
      const label = NAMES.find(([, pattern]) => pattern.test(text))?.[0];
      if (label !== undefined && by === undefined) [by, name] = [label, column];
      else if (/^civil service parent department$/i.test(text)) parent = column;
      else {
        const counted = countedBy(text);
        if (counted !== undefined) columns.push({ column, counted, place: placeOf(sheet, header, column) });
        else if (text !== "") others.push({ text, column });
      }
    }
    if (columns.length === 0) continue;
    const grades = columns.filter(({ counted }) => counted.grade !== undefined).length;
    let title = "";
    for (let row = 1; row < header && title === ""; row += 1)
      for (const text of [sheet.text(row, 1), sheet.text(row, 2)])
        if (title === "" && /^\s*table\b|responsibility level/i.test(text)) title = plainLabel(text);
    const ours = by === "level" ? PLAIN_TITLE.test(title) : grades >= 3;
    if (!ours && !(by === undefined && grades >= 3)) return undefined;
    const refuse = (code: string, says: string, column: number, found: string, expected: string): never =>
      refuseAt(code, says, { file, sheet, row: header, column, found, expected });
    if (by === undefined)
      return refuse(
        "missing-label",
        "no heading says what the rows are",
        1,
        sheet.text(header, 1),
        "Civil Service organisation, or Region",
      );
    if (by !== "level" && others.length > 0)
      refuse(
        "unknown-label",
        "a heading is not understood",
        others[0]!.column,
        others[0]!.text,
        "a measure of all, male or female civil servants, and a responsibility level",
      );
    const keys = columns.map(({ counted }) => JSON.stringify(counted));
    const twice = keys.findIndex((key, i) => keys.indexOf(key) !== i);
    if (twice !== -1)
      refuse("repeated-label", "two headings say the same", columns[twice]!.column, keys[twice]!, "every heading once");
    refuseUnheaded(sheet, header, 1, file);
    return {
      sheet,
      header,
      by,
      name,
      parent: parent === 0 ? undefined : parent,
      columns,
      others: others.length,
      title,
    };
  }
  return undefined;
}

/** Whether a sheet has headings of these tables: cheap, and throws nothing. */
export function hasStatistics(sheet: Sheet): boolean {
  for (let row = 1; row <= Math.min(sheet.rows, 25); row += 1) {
    let [named, counted] = [false, 0];
    for (let column = 1; column <= Math.min(sheet.columns, 60); column += 1) {
      const text = plainLabel(sheet.text(row, column));
      if (text === "") continue;
      named ||= NAMES.some(([, pattern]) => pattern.test(text));
      if (countedBy(text) !== undefined) counted += 1;
    }
    if (named && counted > 0) return true;
  }
  return false;
}

/**
 * The March that the figures of a table are of: as its title or a row above it says; else as the whole workbook calls
 * itself; else as given.
 *
 * @throws Problem "label-conflict" where the workbook calls itself by two years
 */
export function periodOf(
  { sheet, header }: StatisticsTable,
  file: OfficialFile,
  given: Period | undefined,
): { readonly period: Period | undefined; readonly place: Place | undefined } {
  for (let row = 1; row < header; row += 1)
    for (let column = 1; column <= 2; column += 1) {
      const day = officialDay(/(?:as )?at (31 March \d{4})/i.exec(sheet.text(row, column))?.[1] ?? "");
      if (day !== undefined) return { period: day.slice(0, 7), place: placeOf(sheet, row, column) };
    }
  const years = new Map<string, Place>();
  for (const other of file.sheets)
    for (let row = 1; row <= Math.min(other.rows, 15) && !other.hidden; row += 1) {
      const text = other.text(row, 1);
      const year =
        /civil service statistics(?: statistical tables)?[,:]? (?:statistical tables[,:]? )?(20\d\d)\b/i.exec(
          text,
        )?.[1] ?? /(?:as )?at 31 March (20\d\d)/i.exec(text)?.[1];
      if (year !== undefined && !years.has(year)) years.set(year, placeOf(other, row, 1));
    }
  if (years.size > 1)
    refuseAt("label-conflict", "the workbook calls itself by more than one year", {
      file: file.name,
      sheet,
      row: header,
      found: [...years.keys()].join(", "),
      expected: "one year, or a day in the title of the table",
    });
  const [own] = years;
  return own === undefined ? { period: given, place: undefined } : { period: `${own[0]}-03`, place: own[1] };
}
