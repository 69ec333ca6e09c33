import { problem } from "../../core/problem.js";
import { cellOf } from "./from-row.js";

/**
 * The one row of a resource that has the given values, and no other: a finding never takes the first of several.
 *
 * @param resource  name of the resource, for the message
 * @param rows      its rows
 * @param wanted    column and value of each column that says which row it is
 * @throws Problem "missing-row", "repeated-row"
 * @example oneRow("law", catalogue.dataset("law").rows, { parameter: "turnout threshold" })
 */
export function oneRow<Row extends object>(resource: string, rows: readonly Row[], wanted: Partial<Row>): Row {
  const by = Object.keys(wanted) as (keyof Row & string)[];
  const found = rows.filter((row) => by.every((column) => row[column] === wanted[column]));
  if (found.length === 1) return found[0]!;
  const which = cellOf(resource, wanted as Row, by);
  return found.length === 0
    ? problem("missing-row", `there is no row ${which}`, { where: `${resource}.csv`, expected: which })
    : problem("repeated-row", `${found.length} rows answer to ${which}`, { where: `${resource}.csv`, expected: "one" });
}
