import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { numberIn } from "../figure-cell.js";
import { isBlank, plainLabel } from "../label.js";
import { refuseAt } from "../refuse-at.js";
import type { BulletinColumn } from "./bulletin-layout.js";
import { isGroupName } from "./bulletin-words.js";

/** A row of figures: what it is of, and below which name of a group it stands; "" below none. */
export interface BulletinRow {
  readonly row: number;
  readonly label: string;
  readonly under: string;
  readonly places: readonly Place[];
}

/**
 * The rows of figures of a table. Rows of text behind the last are notes; among them only names of groups may stand.
 *
 * @throws Problem "missing-label", "unknown-label"
 */
export function bulletinRows(
  sheet: Sheet,
  labels: readonly number[],
  columns: readonly BulletinColumn[],
  first: number,
  file: string,
): { readonly rows: BulletinRow[]; readonly notes: number } {
  const rows: BulletinRow[] = [];
  const within = new Set(columns.map(({ column }) => column));
  let pending: { text: string; row: number }[] = [];
  let under: { text: string; place: Place } | undefined;
  for (let row = first; row <= sheet.rows; row += 1) {
    const text = labels
      .map((column) => plainLabel(sheet.text(row, column)))
      .filter((part) => part !== "")
      .join(": ");
    let figures = false;
    for (let column = labels.at(-1)! + 1; column <= sheet.columns; column += 1) {
      const cell = sheet.text(row, column);
      if (isBlank(cell)) continue;
      if (within.has(column)) figures = true;
      else if (sheet.number(row, column) !== undefined || numberIn(cell) !== undefined)
        refuseAt("missing-label", "a figure without a heading", {
          file,
          sheet,
          row,
          column,
          found: cell,
          expected: "a heading over every figure",
        });
    }
    if (!figures) {
      if (text !== "") pending.push({ text, row });
      continue;
    }
    if (text === "")
      refuseAt("missing-label", "figures without a label", {
        file,
        sheet,
        row,
        found: "",
        expected: "what they are of",
      });
    for (const each of pending) {
      if (!isGroupName(each.text) || (rows.length > 0 && under === undefined))
        refuseAt("unknown-label", "a row among the figures holds none, and names no group of those below it", {
          file,
          sheet,
          row: each.row,
          found: each.text,
          expected: "figures, or a name of a group such as Age, in a table that begins with one",
        });
      under = { text: each.text, place: placeOf(sheet, each.row, labels[0]!) };
    }
    pending = [];
    const places = labels.map((column) => placeOf(sheet, row, column));
    rows.push({
      row,
      label: text,
      under: under?.text ?? "",
      places: under === undefined ? places : [...places, under.place],
    });
  }
  return { rows, notes: pending.length };
}
