import type { Given } from "../define-source.js";
import { EXAMPLE_MARK, type OwnColumn } from "./column.js";
import { personalText } from "./personal.js";
import { isShare, type OwnCell, readDay, readNumber } from "./read-value.js";
import { refuseCell, refuseRow, type TableSpot } from "./refuse-row.js";
import { parseSalaryBand } from "./salary-band.js";

/** What a key of an optional column is where nothing stands. */
export const NOT_STATED = "not stated";

const TOTAL =
  /^(?:sub[- ]?|grand |overall )?totals?\b|^(?:all|overall)$|^all (?:departments|grades|units|branches|sites|staff|points)$/i;
const MOST_CHARACTERS = 200;

const PATTERNS: Readonly<Record<string, string>> = {
  ft: "full-time",
  "f/t": "full-time",
  "full time": "full-time",
  "full-time": "full-time",
  fulltime: "full-time",
  pt: "part-time",
  "p/t": "part-time",
  "part time": "part-time",
  "part-time": "part-time",
  parttime: "part-time",
};

function label(column: OwnColumn, text: string, spot: TableSpot, place: readonly [number, number]): string {
  if (text.toUpperCase().startsWith(EXAMPLE_MARK))
    return refuseRow("example-row", spot, place[0], "is an example row of the template", {
      found: "an example row",
      expected: "rows of your own",
      hint: "take the example rows out and save the file again",
    });
  if (TOTAL.test(text) && column.type === "label")
    return refuseCell("total-row", spot, place, column, "is a total, which would be counted beside its parts", {
      found: "a row of a total",
      expected: "rows of single groups; totals are worked out",
      hint: "take the rows of totals out",
    });
  const personal = personalText(text);
  if (personal !== undefined)
    return refuseCell("personal-data", spot, place, column, `holds what looks like ${personal}`, {
      found: personal,
      expected: "nothing that tells of a single person",
      hint: "add the rows up to counts by group and leave that column out; nothing of the file was kept",
    });
  return column.type === "working pattern" ? (PATTERNS[text.toLowerCase()] ?? text) : text;
}

/**
 * What a cell of a key or an attribute is read as: a label, a day as 2024-04-01, hours as plain digits.
 *
 * @param place  row and column, for messages
 * @returns undefined for a blank
 * @throws Problem "example-row", "total-row", "personal-data", "bad-day", "ambiguous-date", "bad-band", "too-large" …
 */
export function keyText(
  column: OwnColumn,
  cell: OwnCell,
  given: Given,
  spot: TableSpot,
  place: readonly [row: number, column: number],
): string | undefined {
  const text = cell.text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (text === "") return undefined;
  if (text.length > MOST_CHARACTERS)
    return refuseCell("too-large", spot, place, column, `has ${text.length} characters`, {
      found: `${text.length} characters`,
      expected: `at most ${MOST_CHARACTERS}`,
    });
  if (column.type === "day" || column.type === "hours") {
    const read = column.type === "day" ? readDay(cell, given.dates) : readNumber("hours", cell);
    if (typeof read === "string") return read;
    if (typeof read === "number" && !isShare(cell)) return String(read);
    if (read === undefined) return undefined;
    if (typeof read === "object" && "code" in read) return refuseCell(read.code, spot, place, column, read.says, read);
    return refuseCell("not-a-figure", spot, place, column, "is not a number of hours", { expected: "37" });
  }
  if (column.type === "salary band" && parseSalaryBand(text) === undefined)
    return refuseCell("bad-band", spot, place, column, "is no band of pay", {
      expected: "25,000 to 29,999; under 20,000; 75,000 and over",
    });
  if (cell.date !== undefined)
    return refuseCell("not-a-label", spot, place, column, "is stored as a date", {
      found: "a date",
      expected: column.what,
      hint: "spreadsheet programs turn texts such as 1-2 into dates: format the column as text and type it again",
    });
  return label(column, text, spot, place);
}
