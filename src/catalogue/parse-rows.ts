import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import { type CsvTable, fileRow } from "../read/csv.js";
import type { ResourceDescriptor } from "./data-package.js";
import { type FieldValue, fieldReader } from "./field-reader.js";

/** A row before its resource is known to the compiler. */
export type RawRow = Readonly<Record<string, FieldValue>>;

function checkColumns(table: CsvTable, resource: ResourceDescriptor): void {
  const expected = resource.schema.fields.map((field) => field.name);
  const where = `${resource.path}, row 1`;
  const unknown = table.header.find((name) => !expected.includes(name));
  const lacking = expected.find((name) => !table.header.includes(name));
  if (lacking !== undefined)
    problem("missing-column", `${resource.path} has no column "${lacking}"`, {
      found: table.header.join(", "),
      expected: expected.join(", "),
      where,
      ...(unknown === undefined ? {} : { hint: `the column "${unknown}" is not in the schema: is it "${lacking}"?` }),
    });
  if (unknown !== undefined) {
    const near = nearest(unknown, expected);
    problem("unknown-column", `${resource.path} has a column "${unknown}" that its schema does not list`, {
      found: unknown,
      expected: expected.join(", "),
      where,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    });
  }
}

function checkKeys(table: CsvTable, resource: ResourceDescriptor): void {
  const columns = resource.schema.primaryKey.map((name) => table.header.indexOf(name));
  const seen = new Map<string, number>();
  table.rows.forEach((row, i) => {
    const key = JSON.stringify(columns.map((column) => row[column]));
    const before = seen.get(key);
    if (before !== undefined) {
      const names = resource.schema.primaryKey.map((name, k) => `${name}=${row[columns[k]!]}`).join(" ");
      problem("duplicate-row", `${resource.path}: row ${fileRow(i)} repeats row ${fileRow(before)}: ${names}`, {
        found: `two rows with ${names}`,
        expected: `one row for every ${resource.schema.primaryKey.join(", ")}`,
        where: `${resource.path}, row ${fileRow(i)}, column ${resource.schema.primaryKey.join(", ")}`,
        hint: "take one of the two rows out",
      });
    }
    seen.set(key, i);
  });
}

/**
 * Turns the text of a table into typed rows, by the schema of its resource.
 *
 * @throws Problem "missing-column", "unknown-column", "duplicate-row", and those of `fieldReader`, each with file, row and column
 */
export function parseRows(table: CsvTable, resource: ResourceDescriptor): RawRow[] {
  checkColumns(table, resource);
  checkKeys(table, resource);
  const columns = resource.schema.fields.map((field) => ({
    name: field.name,
    index: table.header.indexOf(field.name),
    read: fieldReader(field),
  }));
  return table.rows.map((cells, i) => {
    const row: Record<string, FieldValue> = {};
    for (const { name, index, read } of columns)
      row[name] = read(cells[index]!, () => `${resource.path}, row ${fileRow(i)}, column ${name}`);
    return row;
  });
}
