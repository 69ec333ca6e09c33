import { openCatalogue } from "../../src/catalogue/catalogue.js";
import type { Observation } from "../../src/catalogue/rows/observation.js";
import { cellValue } from "../../src/core/cell.js";

/** The data that comes with realpay, opened once for a test file. */
export const catalogue = openCatalogue();

/** The number of a row that must have one. */
export function numberOf(row: Observation): number {
  const value = cellValue(row.value);
  if (value === undefined) throw new Error(`no number in ${JSON.stringify(row)}`);
  return value;
}

/** Rows by a key, in the order they come. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own === undefined) groups.set(key(row), [row]);
    else own.push(row);
  }
  return groups;
}

export const sumOf = (rows: readonly Observation[]): number => rows.reduce((sum, row) => sum + numberOf(row), 0);

/** A row that must be there, once. */
export function only<Row>(rows: readonly Row[], what: string): Row {
  if (rows.length !== 1) throw new Error(`${what}: ${rows.length} rows, not 1`);
  return rows[0]!;
}
