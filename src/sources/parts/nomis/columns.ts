import { problem } from "../../../core/problem.js";
import type { Sheet } from "../../../read/sheet.js";
import { where } from "../header-row.js";

/** A dimension of a data set: a group of columns such as SEX, SEX_NAME, SEX_CODE. */
export interface Dimension {
  /** In small letters: "sex". */
  readonly name: string;
  /** Nomis's own number. */
  readonly id: number | undefined;
  readonly label: number | undefined;
  readonly code: number | undefined;
}

/** The columns of a file of the Nomis API. */
export interface ApiColumns {
  readonly row: number;
  readonly dimensions: readonly Dimension[];
  readonly date: Dimension;
  readonly find: (heading: string) => number | undefined;
  readonly value: number;
}

const OWN = /^(?:OBS_|URN$|RECORD_)/;
const ENDING = /_(?:NAME|CODE|TYPE|TYPECODE|SORTORDER)$/;

const headingsAt = (sheet: Sheet, row: number): string[] =>
  Array.from({ length: sheet.columns }, (_, i) =>
    sheet
      .text(row, i + 1)
      .trim()
      .toUpperCase(),
  );

/** The row of headings of a file of the API: it holds OBS_VALUE and a date. Undefined where there is none. */
export function apiHeader(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(5, sheet.rows); row += 1) {
    let valued = false;
    for (let column = 1; column <= sheet.columns && !valued; column += 1)
      valued = /^\s*OBS_VALUE\s*$/i.test(sheet.text(row, column));
    if (!valued) continue;
    const held = headingsAt(sheet, row);
    if (held.some((heading) => /^DATE(?:_NAME|_CODE)?$/.test(heading))) return row;
  }
  return undefined;
}

/**
 * The columns of a file of the API: every group X, X_NAME, X_CODE is a dimension.
 *
 * @throws Problem "missing-label" for a column without a heading; "repeated-label" for a heading that stands twice
 */
export function apiColumns(sheet: Sheet, row: number, file: string): ApiColumns {
  const held = headingsAt(sheet, row);
  held.forEach((heading, i) => {
    if (heading === "") {
      for (let below = row + 1; below <= sheet.rows; below += 1)
        if (sheet.text(below, i + 1).trim() !== "")
          problem("missing-label", `${where(file, sheet, row)}: column ${i + 1} has no heading`, {
            found: `"${sheet.text(below, i + 1).slice(0, 40)}" below nothing`,
            expected: "a heading over every column",
            where: where(file, sheet, row),
            hint: "take the file as Nomis gives it",
          });
    } else if (held.indexOf(heading) !== i)
      problem("repeated-label", `${where(file, sheet, row)}: the heading ${heading} stands twice`, {
        found: `columns ${held.indexOf(heading) + 1} and ${i + 1}`,
        expected: "every heading once",
        where: where(file, sheet, row),
        hint: "take the file as Nomis gives it",
      });
  });
  const find = (heading: string): number | undefined => {
    const at = held.indexOf(heading);
    return at === -1 ? undefined : at + 1;
  };
  const names = new Set(
    held.filter((heading) => heading !== "" && !OWN.test(heading)).map((heading) => heading.replace(ENDING, "")),
  );
  const all = [...names].map(
    (name): Dimension => ({
      name: name.toLowerCase(),
      id: find(name),
      label: find(`${name}_NAME`),
      code: find(`${name}_CODE`),
    }),
  );
  return {
    row,
    dimensions: all.filter(({ name, id, label, code }) => name !== "date" && (id ?? label ?? code) !== undefined),
    date: all.find(({ name }) => name === "date")!,
    find,
    value: find("OBS_VALUE")!,
  };
}
