import { type Place, placeOf, type Sheet } from "../../read/sheet.js";

/** A heading and where it stands. */
export interface Heading {
  readonly text: string;
  readonly place: Place;
}

/**
 * What heads a column in a table whose headings are merged over several columns and rows: for a cell inside a merged
 * area, what stands in the area's first cell. Nothing is carried to the right where the file merges nothing.
 *
 * @param sheet  the sheet
 * @returns a function of row and column; undefined where no heading stands
 * @example headingOver(sheet)(5, 3) // { text: "Whole Economy", place: { sheet: "1", row: 5, column: 2 } }
 */
export function headingOver(sheet: Sheet): (row: number, column: number) => Heading | undefined {
  return (row, column) => {
    const own = sheet.text(row, column);
    if (own.trim() !== "") return { text: own, place: placeOf(sheet, row, column) };
    for (const { top, left, bottom, right } of sheet.merged) {
      if (row < top || row > bottom || column < left || column > right) continue;
      const text = sheet.text(top, left);
      if (text.trim() !== "") return { text, place: placeOf(sheet, top, left) };
    }
    return undefined;
  };
}
