import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { formulaWords } from "./formula-words.js";
import { cellOf, type Sheet, type SheetCell, tableName, text } from "./sheet.js";
import { shorthandLine } from "./sheet-shorthand.js";
import { WORKING_HEADINGS, type WorkingRow, workings } from "./workings.js";

/** How every figure of a finding was worked out, as a sheet from which it can be done again. */
export function workingsSheet(evidence: Evidence, name: string): Sheet {
  const keys = Object.keys(WORKING_HEADINGS) as (keyof WorkingRow)[];
  const rows = workings(evidence);
  const cells = rows.map((row) =>
    keys.map((key): SheetCell => {
      const cell = row[key];
      return typeof cell === "string" ? text(cell) : cellOf(cell);
    }),
  );
  return {
    name,
    title: `Workings: ${words(evidence.title, evidence.figures)}`,
    above: [
      "One row for each number that went into a figure. Put the values of the letters into the formula to work the figure out again.",
      ...formulaWords(rows.map((row) => row.formula)),
      ...shorthandLine(cells),
    ],
    table: {
      name: tableName(evidence.id, "_workings"),
      columns: keys.map((key) => ({
        id: key,
        label: WORKING_HEADINGS[key],
        kind: key === "value" || key === "operandValue" ? "number" : "words",
      })),
      rows: cells,
    },
  };
}
