import { type Cell, hasValue } from "../core/cell.js";
import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import type { Catalogue } from "./catalogue.js";
import type { ResourceDescriptor } from "./data-package.js";
import type { Loader } from "./loader.js";
import type { RawRow } from "./parse-rows.js";
import { sourceKeys } from "./source-keys.js";

/** A value that differs between two releases. */
export interface ReleaseChange {
  /** "measure=regular_pay sector=private period=2026-02". */
  readonly row: string;
  readonly was: Cell;
  readonly is: Cell;
}

/** Two releases of one resource side by side. */
export interface ReleaseDiff {
  readonly resource: string;
  /** Rows of the second that the first has not. */
  readonly fresh: number;
  /** Rows of the first that the second has not. */
  readonly gone: number;
  readonly unchanged: number;
  /** Largest change first, of values that are numbers in both; then those that were or became missing. */
  readonly changed: readonly ReleaseChange[];
}

const columnsOf = ({ schema }: ResourceDescriptor): string[] =>
  schema.primaryKey.filter((name) => name !== "release" && name !== "source");

const words = (row: RawRow, columns: readonly string[]): string =>
  columns.map((name) => `${name}=${String(row[name] ?? "")}`).join(" ");

const move = ({ was, is }: ReleaseChange): number =>
  hasValue(was) && hasValue(is) ? Math.abs(is.value - was.value) : -1;

const same = (a: Cell, b: Cell): boolean =>
  hasValue(a) ? hasValue(b) && a.value === b.value : !hasValue(b) && a.missing === b.missing;

/** The rows of a release: by its date or vintage, or by the key of a source. */
function rowsOf(name: string, id: string, catalogue: Catalogue, loader: Loader): RawRow[] {
  const { rows, superseded } = loader.merged(id);
  return [...rows, ...superseded.map(({ was }) => was)].filter(
    (row) =>
      row.release === name ||
      (typeof row.source === "string" &&
        row.source !== "" &&
        sourceKeys({ source: row.source }).some((key) => key === name || catalogue.source(key)?.released === name)),
  );
}

function diffRows(resource: ResourceDescriptor, first: readonly RawRow[], second: readonly RawRow[]): ReleaseDiff {
  const columns = columnsOf(resource);
  const before = new Map(first.map((row) => [words(row, columns), row]));
  const changed: ReleaseChange[] = [];
  let [fresh, unchanged] = [0, 0];
  for (const row of second) {
    const key = words(row, columns);
    const was = before.get(key);
    before.delete(key);
    if (was === undefined) fresh += 1;
    else if (same(was.value as Cell, row.value as Cell)) unchanged += 1;
    else changed.push({ row: key, was: was.value as Cell, is: row.value as Cell });
  }
  changed.sort((a, b) => move(b) - move(a) || (a.row < b.row ? -1 : 1));
  return { resource: resource.name, fresh, gone: before.size, unchanged, changed };
}

/** Every release that the data hold: vintages, release dates, and keys of sources. */
function known(catalogue: Catalogue, loader: Loader): string[] {
  const names = new Set<string>();
  for (const { name, schema } of loader.resources)
    if (schema.fields.some((field) => field.name === "release"))
      for (const row of loader.rows(name)) names.add(String(row.release));
  for (const { key, released } of catalogue.sources()) {
    names.add(key);
    if (released !== "unknown") names.add(released);
  }
  return [...names].sort();
}

/**
 * Two releases side by side, in every resource that holds both: what is new, what is gone, which values changed.
 *
 * When not to use it: to compare two files before either is added. Add the first, and let the second be refused: its
 * changes are then named.
 *
 * @param catalogue  the data
 * @param loader     the same, row by row
 * @param first      a release date or vintage as the data write it, as 2025-11, or the key of a source
 * @param second     another
 * @returns one entry for each resource that holds rows of both
 * @throws Problem "unknown-release" with the nearest; "nothing-in-common" when no resource holds both
 * @example diffReleases(catalogue, loader, "2025-11", "2026-03")[0]?.resource // "forecasts"
 */
export function diffReleases(catalogue: Catalogue, loader: Loader, first: string, second: string): ReleaseDiff[] {
  const found = loader.resources
    .filter(({ schema }) => schema.fields.some(({ name }) => name === "value"))
    .map((resource) => ({
      resource,
      first: rowsOf(first, resource.name, catalogue, loader),
      second: rowsOf(second, resource.name, catalogue, loader),
    }));
  for (const [name, side] of [
    [first, "first"],
    [second, "second"],
  ] as const)
    if (found.every((one) => one[side].length === 0)) {
      const names = known(catalogue, loader);
      const near = nearest(name, names);
      problem("unknown-release", `no figures of a release "${name}" are held`, {
        found: name,
        expected: "a release date, a vintage or the key of a source, as realpay data status lists them",
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
        exit: 2,
      });
    }
  const both = found.filter((one) => one.first.length > 0 && one.second.length > 0);
  if (both.length === 0)
    problem("nothing-in-common", `no resource holds figures of both ${first} and ${second}`, {
      found: found
        .filter((one) => one.first.length + one.second.length > 0)
        .map(({ resource }) => resource.name)
        .join(", "),
      expected: "two releases of one publication",
      exit: 2,
    });
  return both.map((one) => diffRows(one.resource, one.first, one.second));
}
