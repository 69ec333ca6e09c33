import type { Sheet } from "../../../read/sheet.js";
import { plainLabel } from "../label.js";
import { refuseAt } from "../refuse-at.js";
import { plainHeading } from "./table.js";

/** What the notes below the table say that its figures need. */
export interface BrowserNotes {
  /** The row in which they begin; the table ends above it. */
  readonly row: number;
  /** What headcounts, full-time equivalents, means and medians are each rounded to. */
  readonly rounding: Readonly<Record<string, number>>;
  /** Headings that the notes explain, in lower case and with spaces. */
  readonly explained: ReadonlySet<string>;
  /** Day on which the file was made. */
  readonly made: string | undefined;
  /** Whether salaries of part-time staff are full-time equivalents. */
  readonly fullTimeSalaries: boolean;
}

const BEGIN = /^(?:data source|version|notes?|data column)$/i;

/**
 * The notes of a file of the data browser. They stand below the table and end the file, so a file without them was cut.
 *
 * @param measures  headings of the columns of figures, each of which they must explain
 * @throws Problem "missing-label" where they are not there, or do not say the day of the year or the rounding
 */
export function browserNotes(sheet: Sheet, header: number, measures: readonly string[], file: string): BrowserNotes {
  let begin = header + 1;
  let named = 0;
  for (; begin <= sheet.rows && named === 0; begin += 1)
    for (let column = 1; column <= sheet.columns && named === 0; column += 1)
      if (BEGIN.test(plainLabel(sheet.text(begin, column)))) named = column;
  if (named > 0) begin -= 1;
  const rounding: Record<string, number> = {};
  const explained = new Set<string>();
  let [made, marchDay, last, fullTime]: [string | undefined, boolean, string, boolean] = [undefined, false, "", false];
  for (let row = begin; row <= sheet.rows; row += 1) {
    const name = plainHeading(sheet.text(row, named));
    const others: string[] = [];
    for (let column = 1; column <= sheet.columns; column += 1)
      if (column !== named) others.push(sheet.text(row, column));
    const says = others.join(" ");
    if (name !== "") last = name;
    explained.add(last);
    if (last === "version") made ??= /(\d{4}-\d\d-\d\d)/.exec(says)?.[1];
    if (last === "year" && /as at (?:31(?:st)? march|march 31(?:st)?)/i.test(says)) marchDay = true;
    if (/full-time equivalent earnings/i.test(says)) fullTime = true;
    const nearest = /rounded to (?:the )?nearest\s+\D{0,4}(\d+)/i.exec(says)?.[1];
    if (nearest !== undefined && rounding[last] === undefined) rounding[last] = Number(nearest);
  }
  const need = (what: string, expected: string): never =>
    refuseAt("missing-label", `the notes below the table do not say ${what}`, {
      file,
      sheet,
      row: Math.min(begin, sheet.rows),
      found: begin > sheet.rows ? "no notes below the table" : "notes without it",
      expected,
      hint: "the file was cut off or edited: download it again",
    });
  if (!marchDay) need("the day of the year", "Year of data collection (as at 31 March)");
  for (const measure of measures)
    if (rounding[measure] === undefined) need(`what ${measure} is rounded to`, "rounded to nearest 5");
  return { row: begin, rounding, explained, made, fullTimeSalaries: fullTime };
}
