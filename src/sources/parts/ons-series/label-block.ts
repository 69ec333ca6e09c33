import { problem } from "../../../core/problem.js";
import type { Sheet } from "../../../read/sheet.js";
import { where } from "../header-row.js";
import { isLabel } from "../label.js";
import { officialPeriod } from "../official-period.js";

/** The labels that ONS writes above the figures of its series, in a column of their own, in whatever order. */
export const BLOCK_LABELS = [
  "Title",
  "CDID",
  "Source dataset ID",
  "PreUnit",
  "Unit",
  "Release date",
  "Next release",
  "Important notes",
] as const;
export type BlockLabel = (typeof BLOCK_LABELS)[number];

/** The block of labels above the figures: in which column the labels stand, and in which row each. */
export interface LabelBlock {
  readonly column: number;
  /** The row of a label; undefined when it is absent. */
  find(label: BlockLabel): number | undefined;
  /** The row of a label. @throws Problem "missing-label" */
  row(label: BlockLabel): number;
  /** The first row with figures. */
  readonly figures: number;
}

const DEEPEST = 40;

/** Where the label CDID stands, near the top; undefined when it does not. */
function spotOfCode(sheet: Sheet): { row: number; column: number } | undefined {
  for (let row = 1; row <= Math.min(DEEPEST, sheet.rows); row += 1)
    for (let column = 1; column <= 3; column += 1) if (isLabel(sheet.text(row, column), "CDID")) return { row, column };
  return undefined;
}

/** Whether a sheet begins as ONS series do: the labels CDID and Title in one column, and the code beside it. */
export function hasLabelBlock(sheet: Sheet): boolean {
  const spot = spotOfCode(sheet);
  if (spot === undefined) return false;
  for (let row = 1; row <= Math.min(DEEPEST, sheet.rows); row += 1)
    if (isLabel(sheet.text(row, spot.column), "Title")) return sheet.text(spot.row, spot.column + 1).trim() !== "";
  return false;
}

/** How many codes stand beside the label CDID. */
export function codesIn(sheet: Sheet): number {
  const spot = spotOfCode(sheet);
  let count = 0;
  for (let column = (spot?.column ?? 0) + 1; spot !== undefined && column <= sheet.columns; column += 1)
    if (sheet.text(spot.row, column).trim() !== "") count += 1;
  return count;
}

/**
 * Reads the block of labels. Rows among them that are none, such as a note of a later vintage, change nothing.
 *
 * @throws Problem "missing-label"; "repeated-label" when a label stands twice
 */
export function labelBlock(sheet: Sheet, file: string): LabelBlock {
  const spot = spotOfCode(sheet);
  if (spot === undefined)
    return problem("missing-label", `${where(file, sheet)}: there is no label CDID`, {
      found: `none in the first ${Math.min(DEEPEST, sheet.rows)} rows`,
      expected: "CDID, with the code of the series beside it",
      where: where(file, sheet),
    });
  const { column } = spot;
  const rows = new Map<string, number>();
  let figures = 0;
  for (let row = 1; row <= Math.min(DEEPEST, sheet.rows) && figures === 0; row += 1) {
    const text = sheet.text(row, column).trim();
    const label = BLOCK_LABELS.find((one) => isLabel(text, one));
    if (label !== undefined && rows.has(label))
      problem("repeated-label", `${where(file, sheet, row)}: the label "${label}" stands twice`, {
        found: `rows ${rows.get(label)} and ${row}`,
        expected: "every label once",
        where: where(file, sheet, row),
        hint: "the file was pasted together: take one series at a time",
      });
    if (label !== undefined) rows.set(label, row);
    else if (officialPeriod(text) !== undefined) figures = row;
  }
  const find = (label: BlockLabel): number | undefined => rows.get(label);
  return {
    column,
    figures,
    find,
    row: (label) =>
      find(label) ??
      problem("missing-label", `${where(file, sheet)}: there is no label "${label}"`, {
        found: [...rows.keys()].join(", "),
        expected: label,
        where: where(file, sheet),
        hint: "the file was edited: download it again",
      }),
  };
}
