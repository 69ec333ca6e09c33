import type { Sheet } from "./sheet.js";

const none = (): undefined => undefined;
const no = (): boolean => false;

/**
 * Rows of text as a sheet: what a CSV is. Row 1 is `rows[0]`.
 *
 * @param rows  every row of the file, of whatever length
 * @param name  of the sheet; a CSV has none
 * @example textSheet([["a", "b"], ["1"]]).text(2, 1) // "1"
 */
export function textSheet(rows: readonly (readonly string[])[], name = ""): Sheet {
  let last = rows.length;
  while (last > 0 && rows[last - 1]!.every((text) => text === "")) last -= 1;
  let columns = 0;
  for (const row of rows) if (row.length > columns) columns = row.length;
  return {
    name,
    index: 0,
    hidden: false,
    rows: last,
    columns,
    text: (row, column) => rows[row - 1]?.[column - 1] ?? "",
    number: none,
    date: none,
    isPercent: no,
    isFormula: no,
    merged: [],
  };
}
