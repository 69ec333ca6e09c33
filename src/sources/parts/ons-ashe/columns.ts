import { problem } from "../../../core/problem.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { where } from "../header-row.js";
import { plainLabel } from "../label.js";
import type { Title } from "./title.js";

/** A column of figures of an ASHE table. */
export interface Statistic {
  readonly column: number;
  /** "jobs", "median", "mean", "p10" … */
  readonly name: string;
  readonly labels: readonly Place[];
}

/** The headings of an ASHE table. */
export interface Headings {
  /** The last row of headings. */
  readonly row: number;
  readonly description: number;
  readonly code: number | undefined;
  readonly statistics: readonly Statistic[];
  /** Headings of columns that are not taken, and why. */
  readonly left: readonly (readonly [heading: string, why: string])[];
}

const LOOKED_AT = 20;
const ALIKE = "two are headed alike, only their place tells them apart";

/** The row with Description, Median and Mean in it, below a row; undefined where there is none. */
export function headingRow(sheet: Sheet, below: number): number | undefined {
  for (let row = below + 1; row <= Math.min(below + LOOKED_AT, sheet.rows); row += 1) {
    const held = new Set<string>();
    for (let column = 1; column <= sheet.columns; column += 1)
      held.add(plainLabel(sheet.text(row, column)).toLowerCase());
    if (held.has("description") && held.has("median") && held.has("mean")) return row;
  }
  return undefined;
}

const missing = (what: string, sheet: Sheet, row: number, file: string): never =>
  problem("missing-label", `${where(file, sheet, row)}: there is no ${what}`, {
    found: "headings without it",
    expected: what,
    where: where(file, sheet, row),
    hint: "take the workbook as ONS publishes it: a heading was changed or taken out",
  });

/**
 * The headings of an ASHE table, which stand one above the other in up to four rows: "Number", "of jobs", "(thousand)".
 * The two columns of annual changes are left out: their headings are alike, and only their place tells them apart.
 *
 * @throws Problem "missing-label" and "repeated-label"
 */
export function headingsOf(sheet: Sheet, title: Title, file: string): Headings {
  const row = headingRow(sheet, title.row) ?? missing("row with Description, Median and Mean", sheet, title.row, file);
  const statistics: Statistic[] = [];
  const left: [string, string][] = [];
  let [description, code]: (number | undefined)[] = [];
  let percentiles = false;
  const repeated = (name: string): never =>
    problem("repeated-label", `${where(file, sheet, row)}: two columns are headed ${name}`, {
      found: `${name} twice`,
      expected: "every statistic once",
      where: where(file, sheet, row),
      hint: "take the column that is not ONS's out of a copy of the workbook",
    });
  const add = (name: string, column: number, labels: readonly Place[]): void => {
    if (statistics.some((each) => each.name === name)) repeated(name);
    statistics.push({ column, name, labels });
  };
  for (let column = 1; column <= sheet.columns; column += 1) {
    const stacked: { text: string; place: Place }[] = [];
    for (let above = Math.max(title.row + 1, row - 3); above <= row; above += 1) {
      const text = plainLabel(sheet.text(above, column));
      if (text !== "") stacked.push({ text, place: placeOf(sheet, above, column) });
    }
    const own = plainLabel(sheet.text(row, column)).toLowerCase();
    const all = stacked.map(({ text }) => text).join(" ");
    const labels = stacked.map(({ place }) => place);
    if (/percentiles?\b/i.test(all)) percentiles = true;
    const percentile = /^([1-9]\d)(?:th)?(?: percentile)?$/.exec(own)?.[1];
    if (own === "description") {
      if (description !== undefined) repeated("Description");
      description = column;
    } else if (own === "code") {
      if (code !== undefined) repeated("Code");
      code = column;
    } else if (own === "median" || own === "mean") add(own, column, labels);
    else if (percentile !== undefined) add(`p${percentile}`, column, labels);
    else if (/\bjobs/i.test(all) && /thousand/i.test(all)) add("jobs", column, labels);
    else if (own !== "") left.push([all, /change/i.test(all) ? ALIKE : "its heading is not known"]);
    else if (hasFigures(sheet, row, column))
      missing(`heading over column ${column}, which holds figures`, sheet, row, file);
  }
  if (statistics.some(({ name }) => name.startsWith("p")) && !percentiles) missing('"Percentiles"', sheet, row, file);
  return { row, description: description ?? missing("Description", sheet, row, file), code, statistics, left };
}

function hasFigures(sheet: Sheet, from: number, column: number): boolean {
  for (let row = from + 1; row <= sheet.rows; row += 1) if (sheet.number(row, column) !== undefined) return true;
  return false;
}
