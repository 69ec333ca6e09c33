import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import type { SourceKey } from "../core/source.js";
import { type Standing, weakestStanding } from "../core/standing.js";
import { fileRow } from "../read/csv.js";
import type { ForeignKey, ResourceDescriptor } from "./data-package.js";
import type { RawRow } from "./parse-rows.js";
import { sourceKeys } from "./source-keys.js";

const place = (resource: ResourceDescriptor, i: number, column: string): string =>
  `${resource.path}, row ${fileRow(i)}, column ${column}`;

function refuseKey(found: string, known: readonly string[], where: string, target: string, code: string): never {
  const near = nearest(found, known);
  return problem(code, `${where}: "${found}" has no line in ${target}`, {
    found,
    expected: `a key of ${target}`,
    where,
    hint: near === undefined ? `add its line to ${target} first` : `did you mean "${near}"?`,
  });
}

/**
 * Refuses a row whose source has no line in sources.csv, or whose standing is not that of its weakest source.
 *
 * @param standings  the standing of every source, by key
 * @throws Problem "unknown-source", "wrong-standing"
 */
export function checkSources(
  rows: readonly RawRow[],
  resource: ResourceDescriptor,
  standings: ReadonlyMap<SourceKey, Standing>,
): void {
  const known = new Map<string, Standing>();
  rows.forEach((row, i) => {
    const text = row.source as string;
    if (text === "") return;
    let standing = known.get(text);
    if (standing === undefined) {
      const all = sourceKeys({ source: text }).map(
        (key) =>
          standings.get(key) ??
          refuseKey(key, [...standings.keys()], place(resource, i, "source"), "sources.csv", "unknown-source"),
      );
      standing = weakestStanding(all);
      known.set(text, standing);
    }
    if (row.standing !== undefined && row.standing !== standing)
      problem("wrong-standing", `${place(resource, i, "standing")}: "${row.standing}", but its source is ${standing}`, {
        found: String(row.standing),
        expected: standing,
        where: place(resource, i, "standing"),
        hint: "standing follows from the source: put it right in one of the two",
      });
  });
}

/** Refuses a row that refers to a line of another resource that is not there. @throws Problem "unknown-key" */
export function checkForeignKey(
  rows: readonly RawRow[],
  resource: ResourceDescriptor,
  key: ForeignKey,
  targetRows: readonly RawRow[],
): void {
  const column = key.fields[0]!;
  const target = key.reference.fields[0]!;
  const known = new Set(targetRows.map((row) => String(row[target])));
  rows.forEach((row, i) => {
    const text = String(row[column] ?? "");
    if (text !== "" && !known.has(text))
      refuseKey(text, [...known], place(resource, i, column), `${key.reference.resource}.csv`, "unknown-key");
  });
}
