import type { Sheet } from "../../read/sheet.js";
import { isBlank } from "./label.js";
import { refuseAt } from "./refuse-at.js";

/**
 * Refuses what stands below a row of headings in a column that has none: a figure there was moved out from under its
 * heading, or its heading was taken away, and would be lost in silence.
 *
 * @param header  the row of headings
 * @param first   the first column that must have one; those before it hold the labels of the rows
 * @param file    name of the file, for messages
 * @throws Problem "missing-label" for the first such cell
 * @example refuseUnlabelled(textSheet([["day", "rate"], ["1", "2"]]), 1, 2, "x.csv") // nothing happens
 */
export function refuseUnlabelled(sheet: Sheet, header: number, first: number, file: string): void {
  for (let column = first; column <= sheet.columns; column += 1) {
    if (!isBlank(sheet.text(header, column))) continue;
    for (let row = header + 1; row <= sheet.rows; row += 1)
      if (!isBlank(sheet.text(row, column)))
        refuseAt("missing-label", "something stands in a column without a heading", {
          file,
          sheet,
          row,
          column,
          found: sheet.text(row, column),
          expected: "a heading over every column that holds something",
          hint: "the row was moved to one side, or a heading was taken out: compare it with the publisher's file",
        });
  }
}
