import { type Cell, hasValue } from "../core/cell.js";
import { significant } from "../core/significant.js";
import type { Evidence } from "../evidence/evidence.js";
import { type CsvCell, csv, type NeutralisedCell } from "./csv.js";
import { type FlatCell, flatTable } from "./flat-table.js";
import { WORKING_HEADINGS, type WorkingRow, workings } from "./workings.js";

const flatCell = (cell: FlatCell): CsvCell => {
  if (cell.kind === "number") return significant(cell.value);
  return cell.kind === "day" ? cell.day : cell.shown;
};

/**
 * The table of evidence as CSV, one clean rectangle for programs: headings with units, values unrounded, missing
 * values as their shorthand, and in the last column the sources of each row.
 *
 * @param evidence  evidence that has passed its checks
 * @returns the text, and the text cells that were kept from running as formulas
 */
export function tableCsv(evidence: Evidence): { text: string; neutralised: NeutralisedCell[] } {
  const flat = flatTable(evidence);
  return csv([
    [...flat.columns.map((column) => column.label), "Sources"],
    ...flat.rows.map((row, r) => [...row.map(flatCell), flat.citations[r]!]),
  ]);
}

const value = (cell: Cell): CsvCell => (hasValue(cell) ? significant(cell.value) : cell.missing);

/**
 * The workings of a finding as CSV: one row for each operand of each figure.
 *
 * @param evidence  evidence that has passed its checks
 */
export function workingsCsv(evidence: Evidence): { text: string; neutralised: NeutralisedCell[] } {
  const keys = Object.keys(WORKING_HEADINGS) as (keyof WorkingRow)[];
  return csv([
    Object.values(WORKING_HEADINGS),
    ...workings(evidence).map((row) =>
      keys.map((key) => {
        const cell = row[key];
        return typeof cell === "string" ? cell : value(cell);
      }),
    ),
  ]);
}
