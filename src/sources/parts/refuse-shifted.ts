import type { Sheet } from "../../read/sheet.js";
import { isBlank } from "./label.js";
import { refuseAt } from "./refuse-at.js";

/**
 * Refuses a row of a table of text that was moved sideways: one that reaches past the last heading, or ends before it
 * where nearly every row reaches it. For tables whose every row is filled to the end, as programs write them.
 *
 * @param header  the row of headings
 * @param last    the last row of the table
 * @param file    name of the file, for messages
 * @throws Problem "missing-label" for what stands beyond the headings, "figures-disagree" for a row that is too short
 * @example refuseShifted(textSheet([["a", "b"], ["1", "2"]]), 1, 2, "x.csv") // nothing happens
 */
export function refuseShifted(sheet: Sheet, header: number, last: number, file: string): void {
  let width = sheet.columns;
  while (width > 0 && isBlank(sheet.text(header, width))) width -= 1;
  const short: number[] = [];
  let rows = 0;
  for (let row = header + 1; row <= last; row += 1) {
    let filled = false;
    for (let column = 1; column <= sheet.columns; column += 1) {
      if (isBlank(sheet.text(row, column))) continue;
      filled = true;
      if (column > width)
        refuseAt("missing-label", "something stands beyond the last heading", {
          file,
          sheet,
          row,
          column,
          found: sheet.text(row, column),
          expected: `a row that ends under "${sheet.text(header, width).trim()}"`,
          hint: "the row was moved to the right: compare it with the publisher's file",
        });
    }
    if (!filled) continue;
    rows += 1;
    if (isBlank(sheet.text(row, width))) short.push(row);
  }
  if (short.length > 0 && short.length * 10 < rows)
    refuseAt("figures-disagree", `the row ends before "${sheet.text(header, width).trim()}", which others reach`, {
      file,
      sheet,
      row: short[0]!,
      column: width,
      found: "",
      expected: "a row as long as the others",
      hint: "the row was moved to the left, or cut: compare it with the publisher's file",
    });
}
