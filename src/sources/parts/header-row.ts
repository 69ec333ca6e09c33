import { nearest } from "../../core/nearest.js";
import { problem } from "../../core/problem.js";
import type { Sheet } from "../../read/sheet.js";
import { isLabel, plainLabel } from "./label.js";

/** A row of headings: where it is, and which column each stands over. */
export interface HeaderRow {
  readonly row: number;
  /** The column of a heading. @throws Problem "missing-label" */
  column(heading: string): number;
  /** The column of a heading that may be absent. */
  find(heading: string): number | undefined;
  /** Every heading of the row, without its footnotes, with its column. */
  readonly headings: readonly { readonly text: string; readonly column: number }[];
}

/** Where something stands, for messages. */
export const where = (file: string, sheet: Sheet, row?: number): string =>
  [file, ...(sheet.name === "" ? [] : [`sheet "${sheet.name}"`]), ...(row === undefined ? [] : [`row ${row}`])].join(
    ", ",
  );

/**
 * A row of headings at a known place.
 *
 * @throws Problem "missing-label" when asked for a heading that is not in it; "repeated-label" when it is there twice
 */
export function headerAt(sheet: Sheet, row: number, file: string): HeaderRow {
  const headings: { text: string; column: number }[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    const text = plainLabel(sheet.text(row, column));
    if (text !== "") headings.push({ text, column });
  }
  const find = (heading: string): number | undefined => {
    const exact = headings.filter(({ text }) => text.toLowerCase() === plainLabel(heading).toLowerCase());
    const found = exact.length > 0 ? exact : headings.filter(({ text }) => isLabel(text, heading));
    if (found.length > 1)
      problem("repeated-label", `${where(file, sheet, row)}: the heading "${heading}" stands ${found.length} times`, {
        found: `columns ${found.map(({ column }) => column).join(", ")}`,
        expected: "every heading once",
        where: where(file, sheet, row),
        hint: "take the column that is not the publisher's out of a copy of the file",
      });
    return found[0]?.column;
  };
  return {
    row,
    headings,
    find,
    column(heading) {
      const found = find(heading);
      if (found !== undefined) return found;
      const near = nearest(
        heading,
        headings.map(({ text }) => text),
      );
      return problem("missing-label", `${where(file, sheet, row)}: there is no heading "${heading}"`, {
        found: headings
          .map(({ text }) => text)
          .join(", ")
          .slice(0, 400),
        expected: heading,
        where: where(file, sheet, row),
        ...(near === undefined ? {} : { hint: `is it "${near}" now?` }),
      });
    },
  };
}

/**
 * The row of headings of a table: the first that holds all of some headings. It may stand anywhere: publishers add rows
 * of title and notes above it.
 *
 * @param headings  those that must stand in it
 * @param within    how many rows to look at
 * @returns undefined when no row holds them all
 */
export function findHeader(
  sheet: Sheet,
  headings: readonly string[],
  file: string,
  within = 60,
): HeaderRow | undefined {
  for (let row = 1; row <= Math.min(within, sheet.rows); row += 1) {
    const left = [...headings];
    for (let column = 1; column <= sheet.columns && left.length > 0; column += 1) {
      const text = sheet.text(row, column);
      if (text === "") continue;
      for (let i = left.length - 1; i >= 0; i -= 1) if (isLabel(text, left[i]!)) left.splice(i, 1);
    }
    if (left.length === 0) return headerAt(sheet, row, file);
  }
  return undefined;
}

/** The row of headings, which must be there. @throws Problem "missing-label" */
export function needHeader(sheet: Sheet, headings: readonly string[], file: string, within = 60): HeaderRow {
  const found = findHeader(sheet, headings, file, within);
  if (found !== undefined) return found;
  return problem("missing-label", `${where(file, sheet)}: no row holds the headings ${headings.join(", ")}`, {
    found: `none of the first ${Math.min(within, sheet.rows)} rows`,
    expected: headings.join(", "),
    where: where(file, sheet),
  });
}
