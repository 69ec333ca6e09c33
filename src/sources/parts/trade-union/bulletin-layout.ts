import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { numberIn, SHORTHAND } from "../figure-cell.js";
import { headingOver } from "../heading-over.js";
import { isBlank, plainLabel } from "../label.js";
import { refuseAt } from "../refuse-at.js";
import { yearHeading } from "./bulletin-words.js";

/** The title of a table: "Table 2.1a: Trade union membership levels by sector, 1995 to 2021". */
export interface BulletinTitle {
  /** "2.1a". */
  readonly table: string;
  readonly text: string;
  readonly place: Place;
}

const TITLE = /^(?:Table|Worksheet) ([A-Z]?\d{1,2}(?:\.\d{1,2})?[a-z]?)(?:\s*[:.-]\s*|\s+|$)(.*)$/i;
const TITLE_ROWS = 12;

/** The title of a sheet; undefined where it has none, or several, as contents have. */
export function bulletinTitle(sheet: Sheet): BulletinTitle | undefined {
  let found: BulletinTitle | undefined;
  for (let row = 1; row <= Math.min(TITLE_ROWS, sheet.rows); row += 1) {
    const column = isBlank(sheet.text(row, 1)) ? 2 : 1;
    const match = TITLE.exec(plainLabel(sheet.text(row, column)));
    if (match === null) continue;
    const text = match[2] === "" ? plainLabel(sheet.text(row, column + 1) || sheet.text(row + 1, column)) : match[2]!;
    if (!/union/i.test(text)) continue;
    if (found !== undefined) return undefined;
    found = { table: match[1]!, text, place: placeOf(sheet, row, column) };
  }
  return found;
}

/** A column of figures and what stands over it. */
export interface BulletinColumn {
  readonly column: number;
  readonly text: string;
  readonly places: readonly Place[];
}

/** Where a table stands on its sheet. */
export interface BulletinLayout {
  /** The columns that say what a row is of. */
  readonly labels: readonly number[];
  readonly columns: readonly BulletinColumn[];
  /** The first row below the headings. */
  readonly first: number;
  /** Texts between the title and the headings: notes, and the unit of the table. */
  readonly above: string;
}

const isFigure = (sheet: Sheet, row: number, column: number): boolean => {
  const text = sheet.text(row, column).trim();
  return (
    text !== "" &&
    (sheet.number(row, column) !== undefined ||
      numberIn(text) !== undefined ||
      Object.hasOwn(SHORTHAND, text.toLowerCase()))
  );
};
const filled = (sheet: Sheet, row: number): number[] =>
  Array.from({ length: sheet.columns }, (_, i) => i + 1).filter((column) => !isBlank(sheet.text(row, column)));
const isYear = (text: string): boolean => yearHeading(text).year !== undefined && yearHeading(text).rest === "";

/** The first row of figures: one with a label, and figures that are not all years, as those of headings are. */
function firstFigures(sheet: Sheet, below: number): number | undefined {
  for (let row = below + 1; row <= sheet.rows; row += 1) {
    const [label, ...others] = filled(sheet, row);
    if (label === undefined || !others.some((column) => isFigure(sheet, row, column))) continue;
    const years = others
      .filter((column) => isFigure(sheet, row, column))
      .every((column) => isYear(sheet.text(row, column)));
    if (!years || isYear(sheet.text(row, label))) return row;
  }
  return undefined;
}

/** The unit of a table, alone in a row above its headings. */
const UNIT = /^\(?(?:%|per ?cent|percentages?|thousands?|000s|£)\)?$/i;

/** Rows of headings above the first figures, from the lowest up: those that hold more than a note does. */
function headingRows(sheet: Sheet, title: number, figures: number, label: number): number[] {
  const rows: number[] = [];
  for (let row = figures - 1; row > title; row -= 1) {
    const columns = filled(sheet, row);
    const heads = columns.some((column) => column > label);
    if (rows.length > 0 && columns.length === 1 && UNIT.test(sheet.text(row, columns[0]!).trim())) break;
    if (heads) rows.unshift(row);
    else if (rows.length > 0) break;
  }
  return rows;
}

/**
 * Where the table of a sheet stands: found by its title, its first figures, and the headings between them.
 *
 * @returns why there is none, in words, where the sheet holds no table
 * @throws Problem "missing-label" where headings over several columns do not say how far they reach
 */
export function bulletinLayout(sheet: Sheet, title: BulletinTitle, file: string): BulletinLayout | string {
  const figures = firstFigures(sheet, title.place.row);
  if (figures === undefined) return "a title, and no figures below it";
  const label = filled(sheet, figures)[0]!;
  const labels = [label];
  for (let column = label + 1; !isBlank(sheet.text(figures, column)) && !isFigure(sheet, figures, column); column += 1)
    labels.push(column);
  const rows = headingRows(sheet, title.place.row, figures, label);
  if (rows.length === 0) return "no row of headings between the title and the figures";
  const over = headingOver(sheet);
  const columns: BulletinColumn[] = [];
  for (let column = labels.at(-1)! + 1; column <= sheet.columns; column += 1) {
    const heads = rows.map((row) => over(row, column));
    if (heads.every((head) => head === undefined)) continue;
    heads.forEach((head, i) => {
      const before = Array.from({ length: column - labels.at(-1)! - 1 }, (_, n) => labels.at(-1)! + 1 + n);
      if (head === undefined && i < rows.length - 1 && before.some((one) => !isBlank(sheet.text(rows[i]!, one))))
        refuseAt("missing-label", "a heading to the left does not say whether it reaches over this column", {
          file,
          sheet,
          row: rows[i]!,
          column,
          found: "",
          expected: "cells merged under the heading, or a heading for each column",
        });
    });
    const own = heads.filter((head) => head !== undefined);
    const texts = own.map(({ text }) => plainLabel(text));
    columns.push({
      column,
      text: texts.filter((text, i) => text !== texts[i - 1]).join(": "),
      places: own.map(({ place }) => place),
    });
  }
  const above: string[] = [];
  for (let row = title.place.row + 1; row < rows[0]!; row += 1)
    above.push(...filled(sheet, row).map((column) => sheet.text(row, column)));
  return { labels, columns, first: rows.at(-1)! + 1, above: above.join(" ") };
}
